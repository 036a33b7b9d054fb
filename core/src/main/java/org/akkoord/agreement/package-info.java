/** What the parties agreed and declared. The door is {@link org.akkoord.agreement.Agreement}. */
@NullMarked
package org.akkoord.agreement;

import org.jspecify.annotations.NullMarked;
