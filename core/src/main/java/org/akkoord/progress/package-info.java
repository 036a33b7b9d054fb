/**
 * Rules that judge progress towards a target. The door is {@link org.akkoord.progress.ProgressMethods}; an application
 * gives its own rule a name with {@link org.akkoord.progress.ProgressMethod#of}.
 *
 * <p>A method holds the parameters of its rule, and a run applies it to one case. The formulas are constants of the
 * run, and their names in words stand in the phrases of this package.
 */
@NullMarked
package org.akkoord.progress;

import org.jspecify.annotations.NullMarked;
