/**
 * How cells get into a panel. They arrive in any order, one at a time or many rows at once, and leave as the planes of
 * {@code panel.store}.
 *
 * <p>The way of a cell: a reader fills a {@link org.akkoord.panel.intake.PanelSink}. Its
 * {@link org.akkoord.panel.intake.CellIndex} numbers units, variables and periods in the order in which they are first
 * named. {@link org.akkoord.panel.intake.Intake} keeps the cell in the {@link org.akkoord.panel.intake.VariableDraft}
 * of its variable, in the {@link org.akkoord.panel.intake.Tile} of its unit, as an entry of a
 * {@link org.akkoord.panel.intake.WordList}. When all have arrived, {@link org.akkoord.panel.intake.VariableBuilder}
 * renumbers units and periods in their order and moves the entries to the planes, tile by tile, with
 * {@link org.akkoord.panel.intake.SpareBlocks} for used arrays.
 *
 * <p>The way of many rows: a {@link org.akkoord.panel.intake.Batch} adds {@link org.akkoord.panel.intake.RowContents}
 * at {@link org.akkoord.panel.intake.RowAddresses}, all of them or none, and sorts small counts by tile in
 * {@link org.akkoord.panel.intake.TileBuffers} first.
 *
 * <p>Why tiles: rows in random order that went straight to their planes would hit memory all over, with a miss of the
 * cache for every row. A tile is small, keeps 8 bytes for a usual cell, and its planes are filled in one go. Nothing is
 * kept twice: a tile is emptied as soon as its planes are filled.
 */
@NullMarked
package org.akkoord.panel.intake;

import org.jspecify.annotations.NullMarked;
