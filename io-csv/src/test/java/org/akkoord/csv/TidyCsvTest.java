package org.akkoord.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.akkoord.indicator.Cell;
import org.akkoord.indicator.Direction;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.Indicator.SeriesBreak;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Problem;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the forms of Open SDG and SDMX hold comes back equal, and what they do not hold is reported. */
class TidyCsvTest {

    private static final String STRUCTURE = "NL:EDUCATION(1.0)";
    private static final String SDMX_HEADER =
            "STRUCTURE,STRUCTURE_ID,ACTION,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,UNIT_MULT\n";
    private static final CsvProfile SDMX = CsvProfile.named("sdmx-csv").toBuilder()
            .column("indicator", "INDICATOR")
            .column("unit", "UNIT_MEASURE")
            .build();

    @TempDir
    private Path folder;

    @Test
    void openSdgComesBackEqual() throws IOException {
        MeasurementSet figures = set(
                Sample.figure("reading", "2015", "60.50"),
                Sample.figure("reading", "2015", "61").cell(Cell.parse("Sex: girls")),
                Sample.figure("reading", "2015", "59").cell(Cell.parse("Sex: girls, Age: 12 to 13")),
                Sample.figure("reading", "1999/2000", "58").cell(Cell.parse("Age: 11")),
                Sample.figure("reading", "2018/2019", "0")
                        .cell(Cell.parse("Sex: girls"))
                        .value(Quantity.missing(Quantity.MissingReason.NOT_STATED)));
        Checked<String> made = TidyCsv.toOpenSdg(figures, "reading");

        assertThat(made.problems()).isEmpty();
        assertThat(made.value())
                .isEqualTo("Year,Age,Sex,Value\n1999/00,11,,58\n2015,,,60.50\n2015,12 to 13,girls,59\n"
                        + "2015,,girls,61\n2018/19,,girls,\n");
        assertThat(read(made.value(), CsvProfile.openSdg("reading", Unit.PERCENT)))
                .isEqualTo(figures);
    }

    @Test
    void openSdgSaysWhatItDoesNotHold() {
        MeasurementSet figures = set(
                Sample.figure("reading", "2015", "60")
                        .cell(Cell.of(Cell.UNNAMED, "zeer zwak"))
                        .cohort("entry-2014"),
                Sample.figure("reading", "2015", "61").cell(Cell.parse("Category: zeer zwak, Cohort: entry-2014")),
                Sample.figure("reading", "2015", "62").cell(Cell.parse("Year: 2014")),
                Sample.figure("reading", "2016-09", "60"),
                Sample.figure("reading", "2016", "0").value(Quantity.share(1, 3)),
                Sample.figure("reading", "2017", "0").value(Quantity.missing(Quantity.MissingReason.SUPPRESSED)),
                Sample.figure("reading", "2018", "0").value(Quantity.Bounds.fewerThan(5)),
                Sample.figure("reading", "2019", "0").value(new Quantity.Words(LocalizedText.of("en", "nearly all"))),
                Sample.figure("reading", "2020", "0")
                        .value(new Quantity.Figure(Quantity.of("70").decimal().orElseThrow(), Quantity.Qualifier.ABOUT))
                        .flags(List.of(Measurement.StatusFlag.REVISED, Measurement.StatusFlag.PROVISIONAL)),
                Sample.figure("reading", "2021", "50").published(LocalDate.of(2022, 3, 1)),
                Sample.figure("reading", "2021", "51").published(LocalDate.of(2022, 9, 1)),
                Sample.figure("other", "2021", "9"));
        Checked<String> made = TidyCsv.toOpenSdg(figures, "reading");

        assertThat(made.value())
                .isEqualTo("Year,Category,Cohort,Value\n2015,zeer zwak,entry-2014,61\n2016,,,33.333333\n2017,,,\n"
                        + "2020,,,70\n2021,,,51\n");
        assertThat(made.problems().stream().map(Problem::toString))
                .containsExactly(
                        "warning: the form holds one publication of a figure, so 1 earlier ones are left out"
                                + " [CONFLICT]",
                        "error: indicator 'reading', 2015, category 'Year: 2014' is left out: the form cannot hold the"
                                + " category or cohort [VALUE]",
                        "error: indicator 'reading', 2015, category 'zeer zwak', cohort 'entry-2014' is left out:"
                                + " another figure has the same place in the form [DUPLICATE]",
                        "error: indicator 'reading', 2016-09 is left out: the form has no label for this period"
                                + " [VALUE]",
                        "error: indicator 'reading', 2018 is left out: the form has no place for words and ranges"
                                + " [VALUE]",
                        "error: indicator 'reading', 2019 is left out: the form has no place for words and ranges"
                                + " [VALUE]",
                        "line 4: warning: indicator 'reading', 2017: the form has no place for the reason SUPPRESSED"
                                + " [VALUE]",
                        "line 5: warning: indicator 'reading', 2020: the form has no place for the qualifier ABOUT and"
                                + " the flags PROVISIONAL, REVISED [VALUE]");
        assertThat(List.of(made.read(), made.accepted(), made.rejected())).containsExactly(10L, 5L, 5L);
    }

    @Test
    void openSdgHasUnitsIfThereAreSeveral() {
        MeasurementSet figures = set(
                Sample.figure("reading", "2015", "60"),
                Sample.figure("reading", "2016", "61").unit(Unit.COUNT));

        assertThat(TidyCsv.toOpenSdg(figures, "reading").value())
                .isEqualTo("Year,Units,Value\n2015,percent,60\n2016,count,61\n");
        assertThat(TidyCsv.toOpenSdg(figures, "other").value()).isEqualTo("Year,Value\n");
    }

    @Test
    void sdmxComesBackEqual() throws IOException {
        MeasurementSet figures = set(
                Sample.figure("reading", "2015", "60.50"),
                Sample.figure("reading", "2017/2018", "61").cell(Cell.parse("SEX: F")),
                Sample.figure("reading", "2018-11", "62").cell(Cell.parse("SEX: F, AGE: 12")),
                Sample.figure("reading", "2019-09-01", "63").flags(List.of(Measurement.StatusFlag.ESTIMATED)),
                Sample.figure("reading", "2019-01-01/2020-10-12", "64"),
                Sample.figure("writing", "2019-01-01/2019-12-31", "65").unit(Unit.COUNT),
                Sample.figure("writing", "2020", "0").value(Quantity.missing(Quantity.MissingReason.SUPPRESSED)));
        Checked<String> made = TidyCsv.toSdmx(figures, List.of(), STRUCTURE);

        assertThat(made.problems()).isEmpty();
        assertThat(made.value())
                .contains(",2017-08-01/P1Y,", ",2018-11,", ",2019-09-01,", ",2019-01-01/P651D,", ",_T,2019,65,")
                .startsWith("STRUCTURE,STRUCTURE_ID,ACTION,INDICATOR,SEX,AGE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,"
                        + "UNIT_MEASURE,UNIT_MULT\n"
                        + "dataflow,NL:EDUCATION(1.0),I,reading,_T,_T,2015,60.50,A,percent,0\n");
        assertThat(read(made.value(), SDMX)).isEqualTo(figures);
    }

    @ParameterizedTest
    @EnumSource
    void aReasonThatSdmxHoldsComesBackAndAnotherIsSaid(Quantity.MissingReason reason) throws IOException {
        MeasurementSet figures = set(Sample.figure("reading", "2015", "0").value(Quantity.missing(reason)));
        Checked<String> made = TidyCsv.toSdmx(figures, List.of(), STRUCTURE);
        boolean isHeld = read(made.value(), SDMX).equals(figures);

        assertThat(made.problems().stream().map(Problem::toString))
                .containsExactlyElementsOf(
                        isHeld
                                ? List.of()
                                : List.of("line 2: warning: indicator 'reading', 2015: the form has no place for the"
                                        + " reason " + reason + " [VALUE]"));
        assertThat(isHeld)
                .isEqualTo(reason != Quantity.MissingReason.DISCONTINUED
                        && reason != Quantity.MissingReason.NOT_YET_PUBLISHED);
    }

    @ParameterizedTest
    @CsvSource({
        "PROVISIONAL, P, ''",
        "ESTIMATED, E, ''",
        "DEFINITION_DIFFERS, D, ''",
        "LOW_RELIABILITY, U, ''",
        "EXCEPTIONAL_CIRCUMSTANCES, S, ''",
        "REVISED, A, REVISED",
        "PROVISIONAL;LOW_RELIABILITY;SELF_REPORTED, U, 'PROVISIONAL, SELF_REPORTED'"
    })
    void theGravestFlagIsTheStatus(String flags, String status, String left) throws IOException {
        Measurement figure = Sample.figure("reading", "2015", "60")
                .flags(List.of(flags.split(";")).stream()
                        .map(Measurement.StatusFlag::valueOf)
                        .toList())
                .build();
        Checked<String> made = TidyCsv.toSdmx(MeasurementSet.of(List.of(figure)), List.of(), STRUCTURE);

        assertThat(made.value())
                .isEqualTo(SDMX_HEADER + "dataflow,NL:EDUCATION(1.0),I,reading,2015,60," + status + ",percent,0\n");
        assertThat(made.problems().stream().map(Problem::message))
                .containsExactlyElementsOf(
                        left.isEmpty()
                                ? List.of()
                                : List.of("indicator 'reading', 2015: the form has no place for the flags " + left));
        assertThat(read(made.value(), SDMX).equals(MeasurementSet.of(List.of(figure))))
                .isEqualTo(left.isEmpty());
    }

    @Test
    void theFirstFigureBehindABreakIsMarked() {
        MeasurementSet figures = set(
                Sample.figure("reading", "2015", "60"),
                Sample.figure("reading", "2016", "61"),
                Sample.figure("reading", "2017", "62"),
                Sample.figure("reading", "2017", "63").cell(Cell.parse("SEX: F")),
                Sample.figure("writing", "2017", "64"));
        Indicator indicator = Indicator.builder()
                .id("reading")
                .title(LocalizedText.of("en", "Reading"))
                .unit(Unit.PERCENT)
                .direction(Direction.INCREASE)
                .addBreaks(broken("2016-12-31", SeriesBreak.Comparability.NOT_STATED))
                .build();

        assertThat(statuses(figures, indicator)).containsExactly("A", "B", "A", "A", "A");
        assertThat(statuses(
                        figures,
                        indicator.toBuilder()
                                .breaks(List.of(broken("2016-12-31", SeriesBreak.Comparability.COMPARABLE)))
                                .build()))
                .containsExactly("A", "A", "A", "A", "A");
        assertThat(statuses(
                        figures,
                        indicator.toBuilder()
                                .breaks(List.of(broken("2017-01-01", SeriesBreak.Comparability.NOT_COMPARABLE)))
                                .build()))
                .containsExactly("A", "A", "B", "A", "A");
    }

    private static SeriesBreak broken(String date, SeriesBreak.Comparability comparability) {
        return new SeriesBreak(
                LocalDate.parse(date),
                SeriesBreak.Kind.METHOD,
                comparability,
                LocalizedText.of("en", "Another questionnaire"),
                List.of());
    }

    private static List<String> statuses(MeasurementSet figures, Indicator indicator) {
        return Sample.lines(
                        TidyCsv.toSdmx(figures, List.of(indicator), STRUCTURE).value())
                .stream()
                .skip(1)
                .map(line -> line.split(",")[7])
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"SEX: _T", "SEX: a:b", "TIME PERIOD: 2", "1: x", "'SEX: F, sex: M'"})
    void whatIsNoDimensionIsLeftOut(String category) {
        MeasurementSet figures = set(Sample.figure("reading", "2015", "60").cell(Cell.of(Cell.UNNAMED, category)));
        Checked<String> made = TidyCsv.toSdmx(figures, List.of(), STRUCTURE);

        assertThat(made.value()).isEqualTo(SDMX_HEADER);
        assertThat(made.problems().stream().map(Problem::toString))
                .containsExactly("error: indicator 'reading', 2015, category '" + category
                        + "' is left out: the form cannot hold the category or cohort [VALUE]");
    }

    @Test
    void filesHoldTheText() throws IOException {
        MeasurementSet figures = set(
                Sample.figure("reading", "2015", "60").flags(List.of(Measurement.StatusFlag.REVISED)),
                Sample.figure("reading", "2016", "0").value(Quantity.missing(Quantity.MissingReason.SUPPRESSED)));
        Path openSdg = folder.resolve("indicator_1-1-1.csv");
        Path sdmx = folder.resolve("sdmx.csv");

        assertThat(TidyCsv.writeOpenSdg(figures, "reading", openSdg)).isEqualTo(TidyCsv.toOpenSdg(figures, "reading"));
        assertThat(TidyCsv.writeSdmx(figures, List.of(), STRUCTURE, sdmx))
                .isEqualTo(TidyCsv.toSdmx(figures, List.of(), STRUCTURE));
        assertThat(TidyCsv.toOpenSdg(figures, "reading").problems()).hasSize(2);
        assertThat(TidyCsv.toSdmx(figures, List.of(), STRUCTURE).problems()).hasSize(1);
        assertThat(openSdg).hasContent(TidyCsv.toOpenSdg(figures, "reading").value());
        assertThat(Files.readString(sdmx))
                .isEqualTo(TidyCsv.toSdmx(figures, List.of(), STRUCTURE).value());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TidyCsv.toSdmx(figures, List.of(), " "))
                .withMessage("a dataflow must not be blank");
    }

    private static MeasurementSet set(Measurement.Builder... figures) {
        return MeasurementSet.of(
                List.of(figures).stream().map(Measurement.Builder::build).toList());
    }

    private static MeasurementSet set(MeasurementSet figures, String category, String other) {
        return MeasurementSet.of(figures.all().stream()
                .map(figure -> figure.cell().equals(Cell.of(Cell.UNNAMED, category))
                        ? figure.toBuilder().cell(Cell.of(Cell.UNNAMED, other)).build()
                        : figure)
                .toList());
    }

    private MeasurementSet read(String text, CsvProfile profile) throws IOException {
        Path file = folder.resolve("read.csv");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return MeasurementCsv.read(file, profile).orThrow();
    }
}
