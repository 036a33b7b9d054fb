/** What a text says that can be computed again. The door is {@link org.akkoord.claim.Claim}. */
@NullMarked
package org.akkoord.claim;

import org.jspecify.annotations.NullMarked;
