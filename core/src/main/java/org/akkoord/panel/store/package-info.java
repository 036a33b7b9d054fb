/**
 * How a panel lies in memory. Nothing here decides or computes an answer.
 *
 * <p>{@link org.akkoord.panel.store.PanelData} is the whole panel: the ids of the units, the periods, the variables by
 * name, the groups by level, and the lifetimes. Everywhere else units, periods, variables and groups are numbers from 0
 * in their order; {@link org.akkoord.panel.store.NumberedNames} turns ids into numbers and back.
 *
 * <p>{@link org.akkoord.panel.store.Variable} has the cells. Take unit 5000 in period 40 of a variable of counts:
 *
 * <ul>
 *   <li>{@link org.akkoord.panel.store.Planes} cut the units into blocks of 2,048, so the unit is at place 904 of block
 *       2 of every plane;
 *   <li>{@code levels[40][2][904]} is its share as a fraction of 1, and 0 if it has no counts;
 *   <li>{@link org.akkoord.panel.store.Counts} has the word {@code words[40][2][904]}, with the denominator in the
 *       upper and the numerator in the lower 32 bits;
 *   <li>{@link org.akkoord.panel.store.Presence} says by bit 8 of the second word of the unit (40 is 32 + 8) whether it
 *       has counts at all;
 *   <li>{@link org.akkoord.panel.store.Weights} has its weight, if the variable has weights;
 *   <li>{@link org.akkoord.panel.store.Gap} says why there are no counts, or between which bounds they lie. Gaps are
 *       few, so they are objects in a sorted list.
 * </ul>
 *
 * <p>{@link org.akkoord.panel.store.Groups} has the group of every unit in every period, made of
 * {@link org.akkoord.panel.store.Membership}s. {@link org.akkoord.panel.store.MembershipLookup} answers the same
 * question for one unit at a time, for totals that keep no cells. {@link org.akkoord.panel.store.Lifetimes} say when a
 * unit closed, and which unit succeeds it.
 *
 * <p>All arrays are filled by the room that builds them, {@code panel.intake} or {@code panel.kernel}, and never change
 * once they are in a {@code PanelData}. So panels share them, and threads read them without locks.
 */
@NullMarked
package org.akkoord.panel.store;

import org.jspecify.annotations.NullMarked;
