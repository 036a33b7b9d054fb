package org.akkoord.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akkoord.agreement.TargetValue;
import org.akkoord.csv.write.EvaluationColumn;
import org.akkoord.csv.write.EvaluationRow;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.IndicatorEvaluation;
import org.akkoord.indicator.Direction;
import org.akkoord.measurement.Measurement;
import org.akkoord.progress.Judgement.Rating;
import org.akkoord.progress.ProgressMethod;
import org.akkoord.progress.ProgressMethods;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationCsvTest {

    private static final AgreementEvaluation EVALUATION = EvaluationSample.evaluation();

    private static final String HEADER =
            "agreement,as_of,method,method_parameters,ambition,goal,goal_verdict,objective,"
                    + "objective_verdict,objective_reason,indicator,role,indicator_verdict,indicator_reason,"
                    + "target,target_unit,target_provenance,deadline,applies_from,unit,latest_period,latest_value,"
                    + "latest_numerator,latest_denominator,latest_low,latest_high,earlier_period,earlier_value,change,"
                    + "change_per_year,slope_per_year,trend_method,trend_p,expected,shortfall_percent,method_status,"
                    + "method_value,method_score,evidence_grade,age_months,coverage,units_counted,units_expected,remarks,"
                    + "flags,declared,declared_words,declared_by,declared_on,concordance,why_nl,why_en";

    private static final String EVERY_ROW =
            "music,2020-10-12,SECTOR_AGREEMENT,margin 20 %; movement from 10 %; test at 5 %,more,";

    @TempDir
    Path folder;

    @Test
    void thereIsARowForEachIndicatorAndForWhatHasNone() {
        assertThat(lines()).hasSize(7).first().isEqualTo(HEADER);
        assertThat(lines().stream().skip(1)).allMatch(line -> line.startsWith(EVERY_ROW));
        assertThat(column("goal")).containsExactly("m-1", "m-1", "m-1", "m-1", "m-2", "m-3");
        assertThat(column("objective")).containsExactly("m-1.a", "m-1.a", "m-1.b", "", "m-2.a", "");
        assertThat(column("indicator")).containsExactly("lessons", "shops", "waiting", "pupils", "", "");
    }

    @Test
    void aDirectIndicatorFillsNearlyEveryCell() {
        assertThat(lines().get(1))
                .startsWith(EVERY_ROW + "m-1,SUFFICIENT_PROGRESS,m-1.a,SUFFICIENT_PROGRESS,ON_COURSE,"
                        + "lessons,DIRECT,SUFFICIENT_PROGRESS,ON_COURSE,>= 80.0,percent,INFERRED,2022,,percent,"
                        + "2019,62.5,5,8,,,2017,33.33333333333333333333333333333333,"
                        + "29.16666666666666666666666666666667,14.583333333333334,14.583333333333332,THEIL_SEN,"
                        + "0.3333333333333333,100,-42.85714285714285714285714285714285,,,,LIMITED,9,CENSUS,,,INFERRED_TARGET,PROVISIONAL;ESTIMATED,"
                        + "ACHIEVED/SUFFICIENT_PROGRESS;;ATTENTION_NEEDED,\"Het gaat \"\"goed\"\", zo | =1+1 | \","
                        + "ministry;ministry;ministry,2020-09-01;2020-09-01;2020-09-01,"
                        + "AGREES;NO_CLASS_DECLARED;DIFFERS,")
                .endsWith(why(lessons()));
    }

    @Test
    void aProxyIsARowOfItsOwn() {
        assertThat(lines().get(2))
                .startsWith(EVERY_ROW + "m-1,SUFFICIENT_PROGRESS,m-1.a,SUFFICIENT_PROGRESS,ON_COURSE,"
                        + "shops,PROXY,NOT_ASSESSABLE,PROXY,>= 80.0,percent,INFERRED,2022,,count,"
                        + "2020-06,41.50,,,,,2018-06,40,1.50,0.75,,,,,,,,,WEAK,3,NOT_STATED,,,"
                        + "PROXY;FEW_VALUES;UNKNOWN_SAMPLING_ERROR,,");
    }

    @Test
    void boundsStayBounds() {
        assertThat(lines().get(3))
                .startsWith(EVERY_ROW + "m-1,SUFFICIENT_PROGRESS,m-1.b,NOT_ASSESSABLE,VALUE_IS_A_RANGE,"
                        + "waiting,DIRECT,NOT_ASSESSABLE,VALUE_IS_A_RANGE,<= 10,count,STATED,,2018/2019,count,"
                        + "2019,,,,5,20,,,,,,,,,,,,,GOOD,9,NOT_STATED,,,FEW_VALUES;UNKNOWN_SAMPLING_ERROR,,"
                        + ";ATTENTION_NEEDED,=1+1 | ,ministry;ministry,2020-09-01;2020-09-01,"
                        + "NO_CLASS_DECLARED;DIFFERS,");
    }

    @Test
    void backgroundHasNoObjective() {
        IndicatorEvaluation pupils = EVALUATION.goal("m-1").context().get(0);

        assertThat(lines().get(4))
                .isEqualTo(EVERY_ROW + "m-1,SUFFICIENT_PROGRESS,,,,pupils,CONTEXT,NOT_ASSESSABLE,BACKGROUND,"
                        + ",,,,,count,,,,,,,,,,,,,,,,,,,NONE,,NOT_STATED,,,FEW_VALUES,,"
                        + ";ATTENTION_NEEDED,=1+1 | ,ministry;ministry,2020-09-01;2020-09-01,"
                        + "NO_CLASS_DECLARED;DIFFERS," + why(pupils));
    }

    @Test
    void whatHasNoIndicatorSaysWhy() {
        assertThat(lines().get(5))
                .isEqualTo(EVERY_ROW + "m-2,NOT_ASSESSABLE,m-2.a,NOT_ASSESSABLE,NO_TARGET_VALUE" + ",".repeat(41)
                        + why("m-2"));
        assertThat(lines().get(6)).isEqualTo(EVERY_ROW + "m-3,NOT_ASSESSABLE" + ",".repeat(44) + why("m-3"));
    }

    @Test
    void everyKindOfTargetHasAForm() {
        assertThat(target(new TargetValue.Between(new BigDecimal("70"), new BigDecimal("80.5"))))
                .isEqualTo("70 to 80.5");
        assertThat(target(new TargetValue.Towards(Direction.DECREASE))).isEqualTo("DECREASE");
        assertThat(target(new TargetValue.Unquantified())).isEmpty();
    }

    private static String target(TargetValue target) {
        return cells(EvaluationCsv.toCsv(List.of(EvaluationSample.evaluation(target))), "target")
                .get(4);
    }

    @Test
    void aRatingByAPublishedMethodFillsItsCells() {
        String rated = EvaluationCsv.toCsv(List.of(EvaluationSample.evaluation(ProgressMethods.OPEN_SDG)));
        Rating lessons = EvaluationSample.evaluation(ProgressMethods.OPEN_SDG)
                .goal("m-1")
                .objective("m-1.a")
                .indicators()
                .get(0)
                .rating()
                .orElseThrow();

        assertThat(cells(rated, "method")).containsOnly("OPEN_SDG");
        assertThat(cells(rated, "method_parameters").get(0)).startsWith("substantial from 0.95; moderate from 0.6; ");
        assertThat(cells(rated, "method_status").get(0)).isEqualTo("substantial_progress");
        assertThat(Double.parseDouble(cells(rated, "method_value").get(0)))
                .isEqualTo(lessons.value().orElseThrow());
        assertThat(cells(rated, "method_score").get(0)).isEqualTo("5");
        assertThat(column("method_status")).containsOnly("");
    }

    @Test
    void numbersAreWrittenWithoutExponentAndOnlyIfTheyAreFinite() {
        List<String> cells = new EvaluationRow()
                .putNumber(EvaluationColumn.CHANGE, Optional.of(new BigDecimal("-12E+2")))
                .putNumber(EvaluationColumn.CHANGE_PER_YEAR, Double.NaN)
                .putNumber(EvaluationColumn.SLOPE_PER_YEAR, -0.0000125)
                .putNumber(
                        EvaluationColumn.EXPECTED,
                        Optional.of(new BigDecimal("12345678901234567890.12345678901234567891")))
                .toCells();

        assertThat(cells.stream().filter(cell -> !cell.isEmpty()))
                .containsExactly("-1200", "-0.0000125", "12345678901234567890.12345678901235");
    }

    @Test
    void severalEvaluationsShareOneHeader() {
        AgreementEvaluation earlier = EvaluationSample.evaluation(List.of());
        String both = EvaluationCsv.toCsv(List.of(earlier, EVALUATION));

        assertThat(both)
                .isEqualTo(EvaluationCsv.toCsv(List.of(earlier))
                        + EvaluationCsv.toCsv(List.of(EVALUATION)).substring(HEADER.length() + 1));
        assertThat(EvaluationCsv.toCsv(List.of())).isEqualTo(HEADER + "\n");
    }

    @Test
    void equalFiguresInAnyOrderGiveEqualBytes() {
        List<Measurement> figures = new ArrayList<>(EvaluationSample.figures());
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(figures, new Random(seed));
            assertThat(EvaluationCsv.toCsv(List.of(EvaluationSample.evaluation(figures))))
                    .as("seed %d", seed)
                    .isEqualTo(csv());
        }
    }

    @Test
    void writingDoesNotDependOnTheLocale() {
        String csv = csv();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            assertThat(csv()).isEqualTo(csv);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aFileIsReplacedAsAWholeAndNothingElseIsLeft() throws IOException {
        Path file = Files.writeString(folder.resolve("evaluation.csv"), "old");

        EvaluationCsv.write(EVALUATION, file);
        EvaluationCsv.write(EVALUATION, file);

        assertThat(Files.readString(file)).isEqualTo(csv());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aTextThatNoFileCanHoldIsRefused() {
        ProgressMethod method = ProgressMethod.of("a\0b", ProgressMethods.SECTOR_AGREEMENT::judge);
        AgreementEvaluation broken = EvaluationSample.evaluation(method);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> EvaluationCsv.toCsv(List.of(broken)))
                .withMessageStartingWith("a text must have at most 65,536 characters, no NUL");
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> EvaluationCsv.write(EVALUATION, null))
                .withMessage("file");
    }

    private static IndicatorEvaluation lessons() {
        return EVALUATION.goal("m-1").objective("m-1.a").indicators().get(0);
    }

    private static String why(IndicatorEvaluation evaluation) {
        return why(evaluation.explanation()::summary);
    }

    private static String why(String goal) {
        return why(EVALUATION.goal(goal).explanation()::summary);
    }

    private static String why(Function<Locale, String> told) {
        return Stream.of("nl", "en")
                .map(Locale::forLanguageTag)
                .map(told)
                .map(text -> text.contains(",") ? '"' + text + '"' : text)
                .collect(Collectors.joining(","));
    }

    private static String csv() {
        return EvaluationCsv.toCsv(List.of(EVALUATION));
    }

    private static List<String> lines() {
        return Sample.lines(csv());
    }

    private static List<String> column(String name) {
        return cells(csv(), name);
    }

    /** The cells of a column near the beginning; only quoted cells, which come later, contain commas. */
    private static List<String> cells(String csv, String column) {
        int index = List.of(HEADER.split(",")).indexOf(column);
        return Sample.lines(csv).stream()
                .skip(1)
                .map(line -> line.split(",", -1)[index])
                .toList();
    }
}
