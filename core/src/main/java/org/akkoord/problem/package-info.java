/**
 * What is wrong with data, where, and what was expected: {@link org.akkoord.problem.Problem}, and
 * {@link org.akkoord.problem.Checked}, a value with the problems found while it was read.
 */
@NullMarked
package org.akkoord.problem;

import org.jspecify.annotations.NullMarked;
