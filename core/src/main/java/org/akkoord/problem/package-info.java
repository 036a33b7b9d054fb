/**
 * What is wrong with data, and where. The door is {@link org.akkoord.problem.Checked}, which every reader gives.
 *
 * <pre>{@code
 * Checked<MeasurementSet> checked = MeasurementCsv.read(path);
 * checked.problems().forEach(System.out::println);    // figures.csv, line 7, column 'period': error: ... [VALUE]
 * MeasurementSet figures = checked.orThrow();         // throws if any problem is an error
 * }</pre>
 */
@NullMarked
package org.akkoord.problem;

import org.jspecify.annotations.NullMarked;
