/**
 * Estimators, intervals and tests over plain numbers; no word of the domain enters here. There is no single door, each
 * question has its own:
 *
 * <ul>
 *   <li>a mean or a variance, also over many machines: {@link org.akkoord.statistics.Moments}; a quantile:
 *       {@link org.akkoord.statistics.QuantileMethod};
 *   <li>a proportion, from its counts: {@link org.akkoord.statistics.Proportion}; the difference of two:
 *       {@link org.akkoord.statistics.DifferenceMethod};
 *   <li>a line through points: {@link org.akkoord.statistics.LeastSquares} or {@link org.akkoord.statistics.TheilSen};
 *       a growth rate: {@link org.akkoord.statistics.GrowthRate};
 *   <li>whether there is a trend: {@link org.akkoord.statistics.MannKendall} for values,
 *       {@link org.akkoord.statistics.CochranArmitage} for proportions.
 * </ul>
 *
 * <p>Where several methods are legitimate they are the constants of an enum, each with its formula and reference, and
 * the chosen one travels in the result. A result that is undefined is an empty Optional, or refused where asking for it
 * is a mistake; no method returns NaN. Everything is immutable or an accumulator that says so, and every result is the
 * same for any order of equal input, to the last bit.
 */
@NullMarked
package org.akkoord.statistics;

import org.jspecify.annotations.NullMarked;
