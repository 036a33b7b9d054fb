package org.akkoord.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.akkoord.csv.profile.MeasurementColumns;
import org.akkoord.csv.text.CellText;
import org.akkoord.csv.text.CsvText;
import org.akkoord.indicator.Cell;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Problem;
import org.akkoord.quantity.Interval;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;

/** Invented measurements, and the ways in which the tests read them. */
public final class Sample {

    static final String FILE = "figures.csv";

    private Sample() {}

    static Checked<MeasurementSet> read(byte[] bytes) {
        try {
            return MeasurementCsv.read(new ByteArrayInputStream(bytes), FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Checked<MeasurementSet> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> problems(Checked<MeasurementSet> checked) {
        return checked.problems().stream().map(Problem::toString).toList();
    }

    /** A file with one row, in which only the given cells can be wrong. */
    static String rowWith(Map<String, String> cells) {
        List<String> columns = MeasurementColumns.all(List.of("nl", "en"), List.of("nl", "en"));
        Map<String, String> good =
                Map.of("indicator", "pe-hours", "period", "2019", "unit", "percent", "value", "80.4");
        CsvText text = new CsvText();
        text.line(columns);
        text.line(columns.stream()
                .map(column -> cells.getOrDefault(column, good.getOrDefault(column, "")))
                .toList());
        return text.toString();
    }

    static Measurement.Builder figure(String indicator, String period, String decimal) {
        return Measurement.builder()
                .indicator(indicator)
                .period(ReportingPeriod.parse(period))
                .value(Quantity.of(decimal));
    }

    public static Measurement withNote(String note) {
        return figure("pe-hours", "2019", "80.4")
                .note(LocalizedText.of("nl", note))
                .build();
    }

    /** Measurements with every kind of value, period and flag, and every optional part. */
    public static List<Measurement> everything() {
        return List.of(
                figure("pe-hours", "2017/2018", "-80.40").build(),
                figure("pe-hours", "2017", "1000000000000000").unit(Unit.COUNT).build(),
                figure("pe-hours", "2019-09-01", "0.000000000000001").build(),
                figure("pe-hours", "2020-06", "0").build(),
                figure("pe-hours", "2019-01-01/2020-10-12", "3")
                        .published(LocalDate.of(2021, 1, 5))
                        .build(),
                figure("pe-hours", "2019-01-01/2020-10-12", "4")
                        .published(LocalDate.of(2021, 2, 5))
                        .build(),
                figure("visitors", "2019", "12")
                        .unit(Unit.parse("visitors/month"))
                        .build(),
                figure("shares", "2019", "0")
                        .value(Quantity.share(58, 200))
                        .coverage(Measurement.Coverage.SAMPLE)
                        .interval(interval())
                        .build(),
                figure("shares", "2020", "0")
                        .value(Quantity.Bounds.fewerThan(5))
                        .unit(Unit.COUNT)
                        .build(),
                figure("shares", "2020-06", "0")
                        .value(new Quantity.Bounds(BigDecimal.ZERO, BigDecimal.valueOf(2), true, false))
                        .build(),
                figure("shares", "2020-07", "0")
                        .value(new Quantity.Bounds(new BigDecimal("-0.5"), new BigDecimal("2.0"), false, false))
                        .build(),
                figure("shares", "2021", "0")
                        .value(new Quantity.Words(LocalizedText.of("nl", "bijna alle")
                                .with("en", "nearly all")
                                .with("fy", "hast")))
                        .build(),
                figure("shares", "2022", "0")
                        .value(Quantity.missing(Quantity.MissingReason.SUPPRESSED))
                        .build(),
                figure("shares", "2023", "0")
                        .value(new Quantity.Figure(new BigDecimal("12.5"), Quantity.Qualifier.ABOUT))
                        .cell(Cell.of(Cell.UNNAMED, "zeer zwak"))
                        .cohort("entry-2014")
                        .coverage(Measurement.Coverage.CENSUS)
                        .provenance(Provenance.DERIVED)
                        .flags(List.of(Measurement.StatusFlag.values()))
                        .publisher("survey-2017")
                        .sources(List.of(SourceReference.parse("D:28-29"), SourceReference.parse("E:page 7, note: 3")))
                        .published(LocalDate.of(2018, 11, 30))
                        .note(LocalizedText.of("en", "Asked of \"leaders\",\nnot of teachers")
                                .with("de", "Hinweis"))
                        .build());
    }

    private static Interval interval() {
        return new Interval(new BigDecimal("22.9"), new BigDecimal("35.8"), new BigDecimal("0.95"));
    }

    static List<String> lines(String text) {
        return List.of(text.split("\n"));
    }

    static String text(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    static Optional<String> onlyNote(Checked<MeasurementSet> checked) {
        return checked.orThrow()
                .all()
                .get(0)
                .note()
                .map(note -> note.byLanguage().get("nl"));
    }

    /** The cell of a figure, or "all" for the whole. */
    static String label(Measurement figure) {
        return figure.cell().isWhole() ? "all" : figure.cell().label();
    }

    /** The cell of a text without the blanks around it, or the whole where nothing else is left. */
    static Cell cell(String text) {
        String member = text;
        while (CellText.hasOuterBlanks(member)) {
            int end = member.length();
            member = CellText.hasOuterBlanks(member.substring(0, 1))
                    ? member.substring(1)
                    : member.substring(0, end - 1);
        }
        return member.isEmpty() ? Cell.whole() : Cell.of(Cell.UNNAMED, member);
    }
}
