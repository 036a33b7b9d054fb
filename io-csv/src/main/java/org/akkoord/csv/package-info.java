/**
 * Tables as comma-separated text: {@link org.akkoord.csv.MeasurementCsv} reads and writes figures,
 * {@link org.akkoord.csv.TidyCsv} writes them in the forms of others, and {@link org.akkoord.csv.EvaluationCsv} writes
 * evaluations.
 */
@NullMarked
package org.akkoord.csv;

import org.jspecify.annotations.NullMarked;
