/**
 * What a panel computes: loops over planes of numbers.
 *
 * <p>{@link org.akkoord.panel.kernel.Slopes} (least squares) and {@link org.akkoord.panel.kernel.MedianSlopes}
 * (Theil-Sen, with a {@link org.akkoord.panel.kernel.SortingNetwork}) draw the trend of every unit.
 * {@link org.akkoord.panel.kernel.OrderStatistics} finds quantiles. {@link org.akkoord.panel.kernel.GroupSums} adds the
 * units of each group, with {@link org.akkoord.panel.kernel.CountSums} for counts;
 * {@link org.akkoord.panel.kernel.Rollup} makes these sums a panel of groups, and
 * {@link org.akkoord.panel.kernel.IndicatorMeasurer} makes them figures of an indicator.
 * {@link org.akkoord.panel.kernel.UnitMoves} follows units from period to period.
 *
 * <p><b>Rules of this room.</b> A job is cut into parts that do not depend on the number of threads, each part writes
 * to places of its own, and sums are added in the order of the units. So an answer is the same to the last bit, whoever
 * computes it. An inner loop reads and writes arrays at one index, holds fields in local variables, and has no branch:
 * then the compiler makes vector instructions of it. A number that is missing is 0 in its plane, and is taken out of
 * the result afterwards by the words of {@link org.akkoord.panel.store.Presence}. Compare the benchmarks of two states
 * before and after you change an inner loop.
 */
@NullMarked
package org.akkoord.panel.kernel;

import org.jspecify.annotations.NullMarked;
