/**
 * Second opinions: two evaluations side by side, and an evaluation with a value that is not measured yet. The door is
 * {@link org.akkoord.comparison.EvaluationComparison}.
 */
@NullMarked
package org.akkoord.comparison;

import org.jspecify.annotations.NullMarked;
