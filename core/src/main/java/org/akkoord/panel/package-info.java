/**
 * School-level data of many periods in memory, and what they answer.
 *
 * <p>The door is {@link org.akkoord.panel.Panel}: build one with {@link org.akkoord.panel.PanelBuilder}, or read one
 * from a file. Each question gives a {@link org.akkoord.panel.PanelTable}: {@link org.akkoord.panel.TrendTable},
 * {@link org.akkoord.panel.AggregateTable}, {@link org.akkoord.panel.QuantileTable},
 * {@link org.akkoord.panel.PeerTable}, {@link org.akkoord.panel.RankTable} or {@link org.akkoord.panel.ChangeTable}.
 * Where the cells do not fit into memory, {@link org.akkoord.panel.PanelTotals} adds them up while they stream by.
 *
 * <p>The tables present what the rooms behind this package compute: cells come in by {@code panel.intake}, lie in
 * {@code panel.store}, and are computed with in {@code panel.kernel}.
 */
@NullMarked
package org.akkoord.panel;

import org.jspecify.annotations.NullMarked;
