/** Why a result is what it is, as typed steps and as text. The door is {@link org.akkoord.explain.Explanation}. */
@NullMarked
package org.akkoord.explain;

import org.jspecify.annotations.NullMarked;
