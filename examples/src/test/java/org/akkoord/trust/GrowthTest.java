package org.akkoord.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.akkoord.agreement.Agreement;
import org.akkoord.check.AgreementCheck;
import org.akkoord.check.FiguresCheck;
import org.akkoord.comparison.EvaluationComparison;
import org.akkoord.csv.EvaluationCsv;
import org.akkoord.csv.MeasurementCsv;
import org.akkoord.csv.PanelCsv;
import org.akkoord.csv.TidyCsv;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.funding.FollowUp;
import org.akkoord.html.EvaluationHtml;
import org.akkoord.json.AgreementJson;
import org.akkoord.json.EvaluationJson;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.panel.Panel;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Problem;
import org.akkoord.trend.TrendMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ten times the input takes at most about ten times the work: the logarithm of what is sorted may come on top. */
// Promise L1 of docs/promises.md
class GrowthTest {

    /**
     * Ten times the input: n log n takes 10 to 14 times the work, n squared 100. The build leaves room for a machine
     * that others use; by hand, {@code -Dakkoord.growth=14} is the promise itself.
     */
    private static final int MOST = Integer.getInteger("akkoord.growth", 35);

    private static final LocalDate AS_OF = LocalDate.of(2020, 10, 12);

    /** Everything that is done with an agreement and its figures, from checks to pages. */
    @ParameterizedTest
    @EnumSource
    void anAgreementTakesNoMoreWorkThanItsSizeGives(ManyOf things) {
        IntFunction<Runnable> jobs = many -> {
            Agreement agreement = things.agreement(many);
            MeasurementSet figures = MeasurementSet.of(things.figures(many));
            return () -> use(agreement, figures);
        };

        assertThat(new Growth(things.few(), jobs).multiple(MOST))
                .as("%s", things)
                .isLessThanOrEqualTo(MOST);
    }

    private static void use(Agreement given, MeasurementSet figures) {
        Agreement agreement = given.toBuilder().build();
        AgreementCheck.check(agreement);
        FiguresCheck.against(agreement).check(figures);
        AgreementEvaluation evaluation = AgreementEvaluator.withDefaults().evaluate(agreement, figures, AS_OF);
        AgreementEvaluation earlier =
                AgreementEvaluator.withDefaults().evaluate(agreement, figures, LocalDate.of(2017, 6, 1));
        evaluation
                .objectives()
                .forEach(each -> evaluation.objective(each.objective().id()));
        FollowUp follows = FollowUp.of(evaluation);
        long written = evaluation.toText(Locale.ENGLISH).length()
                + EvaluationJson.toJson(evaluation).length()
                + EvaluationCsv.toCsv(List.of(evaluation)).length()
                + EvaluationHtml.toHtml(evaluation, Locale.ENGLISH).length()
                + EvaluationComparison.between(earlier, evaluation)
                        .toText(Locale.ENGLISH)
                        .length()
                + follows.toText(Locale.ENGLISH).length()
                + EvaluationJson.toJson(follows).length()
                + MeasurementCsv.toCsv(figures).length()
                + TidyCsv.toSdmx(figures, agreement.indicators(), "D").read();
        assertThat(written).isPositive();
    }

    @Test
    void problemsOfFiguresTakeNoMoreWorkThanTheirNumberGives() {
        IntFunction<Runnable> jobs = many -> {
            byte[] file = lines("indicator,period,value,unit", many, i -> "i" + i + ",2018,none" + i + ",percent");
            return () -> {
                Checked<MeasurementSet> read = checked(in -> MeasurementCsv.read(in, "figures.csv"), file);
                assertThat(read.rejected()).isEqualTo(many);
            };
        };

        assertThat(new Growth(1000, jobs).multiple(MOST)).isLessThanOrEqualTo(MOST);
    }

    /** Each reference misses its item by one letter, and all ids are long and alike. */
    @Test
    void danglingReferencesTakeNoMoreWorkThanTheirNumberGives() {
        String same = "p".repeat(80);
        IntFunction<Runnable> jobs = many -> {
            String indicators = list(
                    many,
                    i -> "{\"id\":\"" + same + i
                            + "\",\"title\":{\"en\":\"I\"},\"unit\":\"percent\",\"direction\":\"INCREASE\",\"role\":\"DIRECT\"}");
            String json = "{\"schemaVersion\":1,\"id\":\"a\",\"title\":{\"en\":\"A\"},\"sector\":{\"en\":\"S\"},"
                    + "\"concluded\":\"2014\",\"ends\":\"2020-12-31\",\"indicators\":[" + indicators
                    + "],\"ambitions\":[{\"id\":\"m\",\"title\":{\"en\":\"M\"},\"goals\":[{\"id\":\"g\",\"title\":"
                    + "{\"en\":\"G\"},\"objectives\":[{\"id\":\"o\",\"text\":{\"en\":\"O\"},\"indicators\":["
                    + list(many, i -> "\"" + same + "q" + i + "\"")
                    + "],\"target\":{\"atLeast\":80},\"deadline\":\"2020\"}]}]}]}";
            return () -> {
                Checked<Agreement> read =
                        checked(in -> AgreementJson.read(in, "a.json"), json.getBytes(StandardCharsets.UTF_8));
                assertThat(read.problems()).hasSizeGreaterThan(20).allMatch(Problem::isError);
            };
        };

        assertThat(new Growth(300, jobs).multiple(MOST)).isLessThanOrEqualTo(MOST);
    }

    @Test
    void unitsOfAPanelTakeNoMoreWorkThanTheirNumberGives() {
        assertThat(new Growth(2000, many -> panel(many, i -> "u" + i + ",v,2018," + i % 50)).multiple(MOST))
                .isLessThanOrEqualTo(MOST);
    }

    @Test
    void unitsOfEqualHashTakeNoMoreWorkThanTheirNumberGives() {
        assertThat(new Growth(1000, many -> panel(many, i -> ManyOf.equalHash(i) + ",v,2018," + i % 50)).multiple(MOST))
                .isLessThanOrEqualTo(MOST);
    }

    @Test
    void periodsOfAPanelTakeNoMoreWorkThanTheirNumberGives() {
        assertThat(new Growth(
                                1000,
                                many -> panel(
                                        many,
                                        i -> "u,v," + LocalDate.of(1960, 1, 1).plusDays(i) + "," + i % 50))
                        .multiple(MOST))
                .isLessThanOrEqualTo(MOST);
    }

    @Test
    void groupsOfAPanelTakeNoMoreWorkThanTheirNumberGives() {
        IntFunction<Runnable> jobs = many -> () -> {
            var builder = Panel.builder();
            for (int i = 0; i < many; i++) {
                builder.at("u" + i, "v", ReportingPeriod.year(2018)).value(i % 50);
                builder.level("board")
                        .group("b" + i)
                        .member("u" + i, LocalDate.of(2010, 1, 1), LocalDate.of(2020, 1, 1));
            }
            Panel panel = builder.build();
            assertThat(panel.aggregates("v", "board").toString()).isNotEmpty();
            assertThat(panel.by("board").units()).hasSize(many);
        };

        assertThat(new Growth(1000, jobs).multiple(MOST)).isLessThanOrEqualTo(MOST);
    }

    private static Runnable panel(int many, IntFunction<String> row) {
        byte[] file = lines("unit,variable,period,value", many, row);
        return () -> {
            Panel panel = checked(in -> PanelCsv.reader(in, "schools.csv").read(), file)
                    .orThrow();
            assertThat(PanelCsv.toCsv(panel.trends("v", TrendMethod.LEAST_SQUARES)))
                    .isNotEmpty();
            assertThat(PanelCsv.toCsv(panel.aggregates("v"))).isNotEmpty();
        };
    }

    private static byte[] lines(String header, int many, IntFunction<String> row) {
        return IntStream.range(0, many)
                .mapToObj(row)
                .collect(Collectors.joining("\n", header + "\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String list(int many, IntFunction<String> item) {
        return IntStream.range(0, many).mapToObj(item).collect(Collectors.joining(","));
    }

    /** A reader of this library. */
    private interface Reading<T> {
        Checked<T> read(InputStream in) throws IOException;
    }

    private static <T> Checked<T> checked(Reading<T> reading, byte[] file) {
        try {
            return reading.read(new ByteArrayInputStream(file));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
