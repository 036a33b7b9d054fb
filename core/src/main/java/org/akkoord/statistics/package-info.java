/**
 * Estimators, confidence intervals and tests over plain numbers, without words of the domain. Each question has a door
 * of its own:
 *
 * <ul>
 *   <li>a mean or a variance, also of values on many machines: {@link org.akkoord.statistics.Moments}; a quantile:
 *       {@link org.akkoord.statistics.QuantileMethod};
 *   <li>a proportion, from its counts: {@link org.akkoord.statistics.Proportion};
 *   <li>a line through points: {@link org.akkoord.statistics.LeastSquares} or {@link org.akkoord.statistics.TheilSen};
 *   <li>whether there is a trend: {@link org.akkoord.statistics.MannKendall} for values,
 *       {@link org.akkoord.statistics.CochranArmitage} for proportions.
 * </ul>
 *
 * <p>Where several methods are legitimate they are the constants of an enum, each with its formula and reference, and
 * the result names the chosen one. An undefined result is an empty Optional; asking for one that cannot exist throws
 * IllegalArgumentException. No method returns NaN. Types are immutable, except for the accumulators, which say so. The
 * order of equal input does not matter: the result is the same to the last bit.
 */
@NullMarked
package org.akkoord.statistics;

import org.jspecify.annotations.NullMarked;
