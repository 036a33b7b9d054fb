/**
 * Tables as comma-separated text. {@link org.akkoord.csv.MeasurementCsv} reads and writes measurements,
 * {@link org.akkoord.csv.PanelCsv} reads school-level data, {@link org.akkoord.csv.EvaluationCsv} writes evaluations,
 * and {@link org.akkoord.csv.TidyCsv} writes measurements in the forms of Open SDG and SDMX. A
 * {@link org.akkoord.csv.CsvProfile} says how another source writes its files, and {@link org.akkoord.csv.CsvSniffer}
 * proposes one for a file.
 */
@NullMarked
package org.akkoord.csv;

import org.jspecify.annotations.NullMarked;
