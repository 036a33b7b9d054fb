package org.akkoord.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.akkoord.csv.write.OpenSdgText;
import org.akkoord.csv.write.SdmxText;
import org.akkoord.indicator.Indicator;
import org.akkoord.internal.io.AtomicFile;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.Checked;

/**
 * Writes measurements in the tidy forms of Open SDG and SDMX, which hold less than the canonical form. The text is
 * UTF-8 with commas, decimal points and LF; equal sets give equal bytes.
 *
 * <p>Rules of both forms:
 *
 * <ul>
 *   <li>Of several publications of one figure the latest is written; a warning says how many were left out.
 *   <li>A category such as {@code Sex: girls, Age: 12} gets a column for each part; any other category stands in a
 *       column {@code Category}. The cohort has a column {@code Cohort}.
 *   <li>A share is written as its percentage, rounded half to even to 6 decimals. Counts, intervals, coverage,
 *       provenance, publisher, sources, date of publication and notes have no place.
 *   <li>A figure is left out, with an error that says why, if it is in words or known only by its bounds, if the form
 *       cannot hold its period or category, or if another figure has its place.
 *   <li>A qualifier, a flag or a reason that the form cannot hold is left out, with a warning at the line of the
 *       written row.
 * </ul>
 *
 * <p>Open SDG: {@code Year}, {@code Units} if there are several, the parts, {@code Value}. Years are calendar years
 * ({@code 2019}) and school years ({@code 2018/19}). A missing value is an empty cell; where the figure is about the
 * whole, the cell of the part is empty. {@link CsvProfile#openSdg} reads an equal set, of what the form holds.
 *
 * <p>SDMX-CSV 2.0: {@code STRUCTURE}, {@code STRUCTURE_ID}, {@code ACTION} (always {@code I}), {@code INDICATOR}, the
 * parts, {@code TIME_PERIOD}, {@code OBS_VALUE}, {@code OBS_STATUS}, {@code UNIT_MEASURE} (our code of the unit),
 * {@code UNIT_MULT} (always {@code 0}). Names of parts become ids in capitals; {@code _T} stands for the whole. A part
 * must not have a colon in it. Periods are {@code 2019}, {@code 2017-08-01/P1Y} for a school year, {@code 2020-06},
 * {@code 2019-09-01}, and {@code 2019-01-01/P650D} for other spans. The status is the first of these that applies:
 *
 * <table>
 * <caption>OBS_STATUS, by the code list CL_OBS_STATUS</caption>
 * <tr><th>code</th><th>ours</th></tr>
 * <tr><td>{@code L}</td><td>missing: not collected; discontinued (with a warning)</td></tr>
 * <tr><td>{@code M}</td><td>missing: not applicable</td></tr>
 * <tr><td>{@code Q}</td><td>missing: suppressed</td></tr>
 * <tr><td>{@code O}</td><td>missing: not stated; not yet published (with a warning)</td></tr>
 * <tr><td>{@code B}</td>
 *     <td>{@code BREAK}, and the first figure of its series after a break of the indicator across which figures are
 *         not comparable</td></tr>
 * <tr><td>{@code F}</td><td>{@code FORECAST}</td></tr>
 * <tr><td>{@code D}</td><td>{@code DEFINITION_DIFFERS}</td></tr>
 * <tr><td>{@code U}</td><td>{@code LOW_RELIABILITY}</td></tr>
 * <tr><td>{@code S}</td><td>{@code EXCEPTIONAL_CIRCUMSTANCES}</td></tr>
 * <tr><td>{@code E}</td><td>{@code ESTIMATED}</td></tr>
 * <tr><td>{@code P}</td><td>{@code PROVISIONAL}</td></tr>
 * <tr><td>{@code A}</td><td>none of these</td></tr>
 * </table>
 *
 * <p>{@code G}, {@code I}, {@code N} and {@code V} say what our figures do not state, so they are never written.
 */
public final class TidyCsv {

    private TidyCsv() {}

    /**
     * The figures of one indicator as a data file of Open SDG.
     *
     * @return the text, what it could not hold, and how many figures there were, were written and were left out
     * @throws IllegalArgumentException as {@link MeasurementCsv#toCsv} does
     */
    public static Checked<String> toOpenSdg(MeasurementSet figures, String indicator) {
        return OpenSdgText.of(figures, Objects.requireNonNull(indicator, "indicator"));
    }

    /**
     * Writes {@link #toOpenSdg} to a file, which is replaced as a whole.
     *
     * @return the same as {@link #toOpenSdg}
     * @throws IOException if the file cannot be written; what was there before is unchanged then
     * @throws IllegalArgumentException as {@link MeasurementCsv#toCsv} does
     */
    public static Checked<String> writeOpenSdg(MeasurementSet figures, String indicator, Path file) throws IOException {
        return write(toOpenSdg(figures, indicator), file);
    }

    /**
     * The figures as SDMX-CSV 2.0.
     *
     * @param indicators the indicators whose breaks are marked
     * @param structure the dataflow to which the figures belong, such as {@code NL:EDUCATION(1.0)}
     * @return the text, what it could not hold, and how many figures there were, were written and were left out
     * @throws IllegalArgumentException as {@link MeasurementCsv#toCsv} does, and if the dataflow is blank
     */
    public static Checked<String> toSdmx(MeasurementSet figures, List<Indicator> indicators, String structure) {
        if (structure.isBlank()) {
            throw new IllegalArgumentException("a dataflow must not be blank");
        }
        return SdmxText.of(figures, indicators, structure);
    }

    /**
     * Writes {@link #toSdmx} to a file, which is replaced as a whole.
     *
     * @return the same as {@link #toSdmx}
     * @throws IOException if the file cannot be written; what was there before is unchanged then
     * @throws IllegalArgumentException as {@link #toSdmx} does
     */
    public static Checked<String> writeSdmx(
            MeasurementSet figures, List<Indicator> indicators, String structure, Path file) throws IOException {
        return write(toSdmx(figures, indicators, structure), file);
    }

    private static Checked<String> write(Checked<String> made, Path file) throws IOException {
        AtomicFile.write(file, made.value());
        return made;
    }
}
