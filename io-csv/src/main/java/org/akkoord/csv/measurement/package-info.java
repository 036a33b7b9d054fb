/**
 * Decodes canonical rows to measurements, and writes measurements as canonical rows.
 *
 * <pre>
 *   SourceRow ─▶ MeasurementCells: QuantityCells, IntervalCells, LanguageColumns ─▶ MeasurementCollector
 * </pre>
 *
 * <p>Every problem of a row is reported at the column that is to blame, not the first problem only.
 */
@NullMarked
package org.akkoord.csv.measurement;

import org.jspecify.annotations.NullMarked;
