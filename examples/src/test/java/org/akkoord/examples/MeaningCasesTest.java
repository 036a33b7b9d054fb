package org.akkoord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.akkoord.check.AgreementCheck;
import org.akkoord.csv.CsvProfile;
import org.akkoord.csv.MeasurementCsv;
import org.akkoord.csv.PanelCsv;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.evaluation.Scorecards;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.panel.Panel;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Ordinary files, each with the right verdict and reason, and what must be said beside them. */
// Promise C1 of docs/promises.md
class MeaningCasesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("org.akkoord.examples.WholeAndPartsCases#all")
    void thePartIsNotTheWhole(MeaningCase row) {
        row.holds();
    }

    @ParameterizedTest
    @MethodSource("org.akkoord.examples.TimeCases#all")
    void timeCounts(MeaningCase row) {
        row.holds();
    }

    @ParameterizedTest
    @MethodSource("org.akkoord.examples.ComparisonCases#all")
    void valuesAreComparedAsFarAsTheyAreKnown(MeaningCase row) {
        row.holds();
    }

    @ParameterizedTest
    @MethodSource("org.akkoord.examples.UncertaintyCases#all")
    void chanceIsNoMovement(MeaningCase row) {
        row.holds();
    }

    @ParameterizedTest
    @MethodSource("org.akkoord.examples.SourceCases#all")
    void publishersAndBreaksDivideSeries(MeaningCase row) {
        row.holds();
    }

    @ParameterizedTest
    @MethodSource("org.akkoord.examples.PanelCases#all")
    void missingSchoolsCount(MeaningCase row) {
        row.holds();
    }

    /** Each unit by itself; the board has all schools, and counts schools in the share of those with 2 hours. */
    @ParameterizedTest
    @CsvSource({
        "school, ratio ok, A ok 9/9, NOT_ASSESSABLE, TOO_FEW_COUNTED",
        "school, ratio ok, A ok 10/10, ACHIEVED, TARGET_MET",
        "school, ratio ok, A ok <5/9, NOT_ASSESSABLE, RANGE_MISSES_TARGET",
        "board, ratio ok, A ok 5/5 B ok 4/4, NOT_ASSESSABLE, TOO_FEW_COUNTED",
        "board, ratio ok, A ok 5/5 B ok 4/5, ACHIEVED, TARGET_MET",
        "board, ratio ok, A ok 90/100 B ok <5/100, NOT_ASSESSABLE, RANGE_MISSES_TARGET",
        "school, share hours AT_LEAST 2, A hours 2, ACHIEVED, TARGET_MET",
        "board, share hours AT_LEAST 2, A hours 2 B hours 2, NOT_ASSESSABLE, TOO_FEW_COUNTED",
        "board, share hours AT_LEAST 2, A hours 2 B hours 2 C hours 2, ACHIEVED, TARGET_MET"
    })
    void smallNumbersGiveNoVerdictOnAUnit(String of, String definition, String cells, Verdict verdict, Reason reason) {
        String rows = Pattern.compile("(\\w) (\\w+) ([0-9<.]+)/?(\\d*)")
                .matcher(cells)
                .results()
                .map(cell -> cell.group(4).isEmpty()
                        ? cell.group(1) + "," + cell.group(2) + ",2019," + cell.group(3) + ",,\n"
                        : cell.group(1) + "," + cell.group(2) + ",2019,," + cell.group(3) + "," + cell.group(4) + "\n")
                .collect(Collectors.joining());
        Panel schools = PanelCsv.parse("unit,variable,period,value,numerator,denominator\n" + rows);
        Scorecards found = AgreementEvaluator.withDefaults()
                .evaluateEach(
                        MeaningCase.measured("", "at least 80 percent by 2024; " + definition, schools)
                                .agreement(),
                        of.equals("board") ? schools.total() : schools,
                        LocalDate.of(2020, 2, 1));
        assertThat(found.row(0).verdict()).isEqualTo(verdict);
        assertThat(found.row(0).reason()).isEqualTo(reason);
    }

    /** One figure that is about, over or under a number. */
    @ParameterizedTest
    @CsvSource({
        "80, UNDER, at least 80, NOT_ASSESSABLE, SINGLE_POINT",
        "80, UNDER, at least 79.5, NOT_ASSESSABLE, VALUE_NOT_EXACT",
        "80, UNDER, at most 80, ACHIEVED, TARGET_MET",
        "80, UNDER, at most 79, NOT_ASSESSABLE, VALUE_NOT_EXACT",
        "80, OVER, at least 80, ACHIEVED, TARGET_MET",
        "80, OVER, at least 81, NOT_ASSESSABLE, VALUE_NOT_EXACT",
        "80, OVER, at most 80, NOT_ASSESSABLE, SINGLE_POINT",
        "80, OVER, at most 85, NOT_ASSESSABLE, VALUE_NOT_EXACT",
        "80, ABOUT, at least 80, NOT_ASSESSABLE, VALUE_NOT_EXACT",
        "80, ABOUT, at least 79.5, NOT_ASSESSABLE, VALUE_NOT_EXACT",
        "80, ABOUT, at least 79, ACHIEVED, TARGET_MET",
        "80, ABOUT, at least 81, NOT_ASSESSABLE, SINGLE_POINT",
        "80.4, ABOUT, at least 80.3, ACHIEVED, TARGET_MET",
        "80.4, ABOUT, at most 80.4, NOT_ASSESSABLE, VALUE_NOT_EXACT",
        "70, UNDER, between 70 and 80, NOT_ASSESSABLE, SINGLE_POINT",
        "75, OVER, between 70 and 80, NOT_ASSESSABLE, VALUE_NOT_EXACT",
        "75, ABOUT, between 70 and 80, ACHIEVED, TARGET_MET"
    })
    void aFigureThatIsNotExact(String value, String qualifier, String target, Verdict verdict, Reason reason) {
        MeaningCase.of(
                        qualifier + " " + value + ", " + target,
                        target + " percent by 2024",
                        "period,value,qualifier\n2019," + value + "," + qualifier + "\n")
                .gives(verdict, reason)
                .holds();
    }

    /** A label with two meanings is refused with both, and one of another form with the forms that there are. */
    @ParameterizedTest
    @CsvSource({
        "2009-10, 2009/2010, 2009-10-01/2009-10-31",
        "2010-11, 2010/2011, 2010-11-01/2010-11-30",
        "2011-12, 2011/2012, 2011-12-01/2011-12-31",
        "2012-13, 2012/2013, school year",
        "2017-18, 2017/2018, school year",
        "2018/19, school year (2017/2018), two days"
    })
    void labelsThatCanBeTwoPeriods(String label, String one, String other) throws IOException {
        String csv = "indicator,period,unit,value\nx," + label + ",percent,60\n";
        Checked<MeasurementSet> read =
                MeasurementCsv.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "f.csv");
        assertThat(read.value().size()).isZero();
        assertThat(read.problems())
                .extracting(Problem::message)
                .first()
                .asString()
                .contains(label, one, other);
    }

    /** Two figures of one period in two spellings that were published at once are one figure given twice. */
    @ParameterizedTest
    @CsvSource({"2018, 2018-01-01/2018-12-31", "2017/2018, 2017-08-01/2018-07-31", "2018-02, 2018-02-01/2018-02-28"})
    void onePeriodTwiceInAFile(String period, String other) throws IOException {
        String csv = "indicator,period,unit,value\nx," + period + ",percent,60\nx," + other + ",percent,70\n";
        Checked<MeasurementSet> read =
                MeasurementCsv.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "f.csv");
        assertThat(read.accepted()).isZero();
        assertThat(read.problems()).hasSize(2).allMatch(problem -> problem.code() == ProblemCode.CONFLICT);
    }

    /** Without the break, 60, 61 and 72 would be on course for 80. */
    @ParameterizedTest
    @CsvSource({
        "STRUCTURE, A, A, B, SINGLE_POINT_SINCE_BREAK",
        "STRUCTURE, A, B, A, ON_COURSE",
        "STRUCTURE, B, A, P, ON_COURSE",
        "freq, '', '', b, SINGLE_POINT_SINCE_BREAK",
        "freq, '', p, bu, SINGLE_POINT_SINCE_BREAK",
        "freq, '', b, p, ON_COURSE"
    })
    void aBreakInTheCodesOfASourceIsABreak(String kind, String first, String second, String third, Reason reason)
            throws IOException {
        boolean isSdmx = kind.equals("STRUCTURE");
        String header = isSdmx
                ? "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS\n"
                : "freq,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n";
        String start = isSdmx ? "dataflow,XX:DEMO(1.0),I,_T," : "A,_T,";
        Path file = Files.writeString(
                folder.resolve("f.csv"),
                header + start + "2015,60," + first + "\n" + start + "2016,61," + second + "\n" + start + "2017,72,"
                        + third + "\n");
        CsvProfile profile = CsvProfile.named("sdmx-csv").with("indicator", "x").with("unit", "percent");
        MeaningCase.of(
                        "flags of " + kind,
                        "at least 80 percent by 2024",
                        MeasurementCsv.read(file, profile).orThrow())
                .gives(reason == Reason.ON_COURSE ? Verdict.SUFFICIENT_PROGRESS : Verdict.NOT_ASSESSABLE, reason)
                .holds();
    }

    /** Interim targets that do not lie on the way to the target, in time and in value. */
    @ParameterizedTest
    @CsvSource({
        "at least 100 count by 2020; interim 2021 at least 90, 2021",
        "at least 100 count by 2020; interim 2017 at least 40; interim 2018 at least 30, 30",
        "at least 100 count by 2020; interim 2019 at least 120, 120",
        "at least 100 count by 2020; interim 2019 at most 80, 2019",
        "at most 10 percent by 2024; interim 2020 at most 5, 5",
        "at most 10 percent by 2024; baseline 2014 30; interim 2018 at most 35, 35"
    })
    void anInterimTargetOffTheWayIsFound(String agreed, String named) {
        MeaningCase row = MeaningCase.of("checked", agreed, "period,value\n2016,20\n");
        assertThat(AgreementCheck.check(row.agreement()))
                .extracting(finding -> finding.problem().message())
                .anySatisfy(message -> assertThat(message).contains("interim target", named));
    }
}
