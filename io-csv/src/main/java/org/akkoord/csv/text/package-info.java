/**
 * Reads and writes CSV text, whatever its cells mean.
 *
 * <pre>
 *   bytes ─▶ Utf8Reader | WindowsReader ─▶ CsvRecords (TextCache) ─▶ CsvRow ─┬▶ HeaderText, CsvHeader
 *                                                                           └▶ RowCells ─▶ ColumnParser ─▶ values
 *   rows of other carriers ─▶ Records ─▶ CsvRow, likewise
 *   cells ─▶ CsvText ─▶ text
 * </pre>
 *
 * <p>Bytes that are not text and cells that are too long cost their row, not the file: they travel as characters that
 * no text has until {@link org.akkoord.csv.text.CellText#fault} finds them in the row.
 */
@NullMarked
package org.akkoord.csv.text;

import org.jspecify.annotations.NullMarked;
