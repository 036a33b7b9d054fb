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
 * <p>Accumulators take values in parts, on one machine or on many, and are merged. Each has a form of bytes, with its
 * kind, its version and a checksum; Java's serialization writes the same bytes. What merges how:
 *
 * <table>
 *   <caption>Results of data in parts, compared with those of all data at once</caption>
 *   <tr><th>result</th><th>what is merged</th><th>how exact</th></tr>
 *   <tr><td>proportion, and all that is made of its counts</td>
 *       <td>two counts: {@link org.akkoord.statistics.Proportion#plus}</td><td>the same bits</td></tr>
 *   <tr><td>sum, mean, variance, also weighted</td>
 *       <td>{@link org.akkoord.statistics.Moments}, {@link org.akkoord.statistics.Moments.Weighted}</td>
 *       <td>the same bits</td></tr>
 *   <tr><td>line, slope, their errors and tests</td>
 *       <td>{@link org.akkoord.statistics.PairSums}</td><td>the same bits</td></tr>
 *   <tr><td>totals of a panel and of its groups</td>
 *       <td>{@link org.akkoord.panel.PanelTotals}</td><td>the same bits</td></tr>
 *   <tr><td>Mann-Kendall over many places, each complete in one part</td>
 *       <td>{@link org.akkoord.statistics.MannKendall.Regional}</td><td>the same bits</td></tr>
 *   <tr><td>Cochran-Armitage of one table</td>
 *       <td>a proportion for each score</td><td>the same bits</td></tr>
 *   <tr><td>Cochran-Armitage over many places, each complete in one part</td>
 *       <td>{@link org.akkoord.statistics.CochranArmitage.Stratified}</td>
 *       <td>the same bits for any parts; each place is rounded once before it is added</td></tr>
 *   <tr><td>Mann-Kendall and Theil-Sen of one series</td>
 *       <td>nothing: they compare all pairs</td><td>bring a series together first</td></tr>
 *   <tr><td>exact quantile, rank, median</td>
 *       <td>nothing: all values must be known</td><td>bring the values together, one for each place</td></tr>
 * </table>
 *
 * <p>No result here is approximate: there are no sketches, which would give one that depends on the parts.
 *
 * <p>Where several methods are legitimate they are the constants of an enum, each with its formula and reference, and
 * the result names the chosen one. An undefined result is an empty Optional; asking for one that cannot exist throws
 * IllegalArgumentException. No method returns NaN. Types are immutable, except for the accumulators, which say so. The
 * order of equal input does not matter: the result is the same to the last bit.
 */
@NullMarked
package org.akkoord.statistics;

import org.jspecify.annotations.NullMarked;
