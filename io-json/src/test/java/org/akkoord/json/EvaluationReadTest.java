package org.akkoord.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.akkoord.comparison.EvaluationComparison;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.evaluation.GoalEvaluation.RollUp;
import org.akkoord.explain.Formula;
import org.akkoord.explain.Step;
import org.akkoord.funding.FollowUp;
import org.akkoord.json.EvaluationJson.Form;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.Checked;
import org.akkoord.problem.InvalidDocumentException;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import org.akkoord.progress.Judgement;
import org.akkoord.progress.ProgressMethod;
import org.akkoord.progress.ProgressMethods;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

// Promise C6 of docs/promises.md
class EvaluationReadTest {

    private static final AgreementEvaluation EVALUATION = EvaluationSample.evaluation();
    private static final String JSON = EvaluationJson.toJson(EVALUATION);
    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("nl"), Locale.ENGLISH);

    @TempDir
    Path folder;

    @Test
    void whatWasWrittenComesBackEqualFromFilesStreamsAndText() throws IOException {
        Path file = folder.resolve("evaluation.json");
        EvaluationJson.write(EVALUATION, file);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        EvaluationJson.write(EVALUATION, bytes);

        Checked<AgreementEvaluation> read = EvaluationJson.read(file);
        assertThat(read.problems()).isEmpty();
        assertThat(read.accepted()).isEqualTo(1);
        assertThat(read.orThrow()).isEqualTo(EVALUATION);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(JSON);
        assertThat(EvaluationJson.read(new ByteArrayInputStream(bytes.toByteArray()), "stored")
                        .orThrow())
                .isEqualTo(EVALUATION);
        assertSame(EvaluationJson.parse(JSON), EVALUATION, "sample");
    }

    static Stream<ProgressMethod> methods() {
        return Stream.concat(ProgressMethods.all().stream(), Stream.of(ProgressMethods.EUROSTAT_LONG_TERM, OWN));
    }

    /** A method with words, a formula and parameters of its own. */
    private static final ProgressMethod OWN = ProgressMethod.of(
            "OWN", List.of(new ProgressMethod.Parameter("pace", LocalizedText.of("en", "pace 3"))), progress -> {
                Formula own = new Formula(
                        "OWN_PACE", "{B} / {A}", List.of("A", "B"), Optional.of(LocalizedText.of("nl", "het tempo")));
                return Judgement.builder(Verdict.ATTENTION_NEEDED, LocalizedText.of("en", "because we say so"))
                        .addSteps(new Step.Threshold(
                                own,
                                new BigDecimal("0.300"),
                                Quantity.Relation.ABOVE,
                                new BigDecimal("1E+1"),
                                Unit.PERCENT,
                                true))
                        .build();
            });

    @ParameterizedTest
    @MethodSource("methods")
    void everyMethodComesBack(ProgressMethod method) {
        AgreementEvaluation evaluation = EvaluationSample.evaluation(method);

        assertSame(EvaluationJson.parse(EvaluationJson.toJson(evaluation)), evaluation, method.name());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void randomEvaluationsComeBack(ProgressMethod method) {
        RandomCases cases = new RandomCases(method.name().hashCode());
        AgreementEvaluator evaluator = AgreementEvaluator.withDefaults().with(method);
        for (int i = 0; i < Integer.getInteger("akkoord.cases", 12); i++) {
            RandomCases.Case next = cases.next();
            AgreementEvaluation evaluation =
                    evaluator.evaluate(next.agreement(), MeasurementSet.of(next.figures()), next.asOf());
            assertSame(
                    EvaluationJson.parse(EvaluationJson.toJson(evaluation)),
                    evaluation,
                    method.name() + ", case " + i + ": " + next);
        }
    }

    @Test
    void everyWayFromObjectivesToGoalsComesBack() {
        for (RollUp rollUp :
                List.of(RollUp.meanScore(), RollUp.allAchieved(), RollUp.worst().withFloor(BigDecimal.valueOf(80)))) {
            AgreementEvaluation evaluation = AgreementEvaluator.withDefaults()
                    .with(ProgressMethods.OPEN_SDG)
                    .with(rollUp)
                    .evaluate(
                            EvaluationSample.agreement(),
                            MeasurementSet.of(EvaluationSample.figures()),
                            EvaluationSample.AS_OF);
            assertSame(EvaluationJson.parse(EvaluationJson.toJson(evaluation)), evaluation, rollUp.toString());
        }
    }

    private static void assertSame(AgreementEvaluation read, AgreementEvaluation written, String about) {
        assertThat(read.equals(written)).as(about).isTrue();
        assertThat(read.hashCode()).as(about).isEqualTo(written.hashCode());
        for (Locale language : LANGUAGES) {
            assertThat(read.toText(language)).as(about).isEqualTo(written.toText(language));
            read.goals()
                    .forEach(goal -> assertThat(goal.explanation().text(language))
                            .as(about)
                            .isEqualTo(
                                    written.goal(goal.goal().id()).explanation().text(language)));
        }
    }

    @Test
    void aStoredEvaluationIsComparedWithALaterOne() {
        AgreementEvaluation before = EvaluationSample.evaluation(EvaluationSample.fewFigures());
        AgreementEvaluation stored = EvaluationJson.parse(EvaluationJson.toJson(before));

        assertThat(EvaluationComparison.between(stored, EVALUATION))
                .isEqualTo(EvaluationComparison.between(before, EVALUATION));
        assertThat(EvaluationComparison.between(stored, before).goals())
                .allMatch(goal -> goal.before() == goal.after());
    }

    @Test
    void anEvaluationInOneLanguageComesBackWithAllOfThem() {
        String dutch = EvaluationJson.toJson(EVALUATION, Form.FULL.in(Locale.forLanguageTag("nl-BE")));

        assertThat(dutch.length()).isLessThan(JSON.length());
        assertSame(EvaluationJson.parse(dutch), EVALUATION, "in Dutch");
    }

    @Test
    void aSummarySaysWhatItIs() {
        Form summary = Form.SUMMARY.in(Locale.ENGLISH);
        String json = EvaluationJson.toJson(EVALUATION, summary);

        assertThat(summary).hasToString("summary in en");
        assertThat(json.length()).isLessThan(JSON.length() / 2);
        assertThat(json)
                .doesNotContain("explanation", "Muziekakkoord")
                .contains("\"form\": \"SUMMARY\"", "Music agreement");
        assertThat(Schemas.faults(Schemas.of("evaluation-1.json"), json)).isEmpty();
        assertThatExceptionOfType(InvalidDocumentException.class)
                .isThrownBy(() -> EvaluationJson.parse(json))
                .withMessageContaining("whole document: error: this is the summary of an evaluation, which has no"
                        + " explanations and no agreement, so it cannot be read back; store the evaluation in full"
                        + " [MISSING]");
    }

    @Test
    void whatFollowsIsNotReadAndSaysSo() throws IOException {
        String json = EvaluationJson.toJson(FollowUp.of(EVALUATION));
        Checked<AgreementEvaluation> read =
                EvaluationJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "stored");

        assertThat(read.orThrow()).isEqualTo(EVALUATION);
        assertThat(read.problems())
                .singleElement()
                .extracting(problem -> problem.location().pointer().orElseThrow())
                .isEqualTo("/follows");
    }

    /** Where each damage is found. The document is the sample's; m-1.a has one direct indicator, lessons. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/ambitions/0/goals/0/verdict | \"ACHIEVED\" | CONFLICT | /ambitions/0/goals/0/verdict",
                "/ambitions/0/goals/0/reason | \"TARGET_MET\" | CONFLICT | /ambitions/0/goals/0/reason",
                "/ambitions/0/goals/0/explanation/verdict | \"ACHIEVED\" | CONFLICT | /ambitions/0/goals/0",
                "/ambitions/0/goals/0/objectives/0/verdict | \"ACHIEVED\" | CONFLICT"
                        + " | /ambitions/0/goals/0/objectives/0/verdict",
                "/ambitions/0/goals/0/objectives/0/explanation/verdict | \"ACHIEVED\" | CONFLICT"
                        + " | /ambitions/0/goals/0",
                "/ambitions/0/goals/0/objectives/0/indicators/0/verdict | \"ACHIEVED\" | CONFLICT"
                        + " | /ambitions/0/goals/0/objectives/0/indicators/0/verdict",
                "/ambitions/0/goals/0/objectives/0/indicators/0/explanation/verdict | \"ACHIEVED\" | CONFLICT"
                        + " | /ambitions/0/goals/0/objectives/0",
                "/ambitions/0/goals/0/explanation/parts/0/verdict | \"ACHIEVED\" | CONFLICT"
                        + " | /ambitions/0/goals/0/explanation/parts/0/verdict",
                "/summary/ACHIEVED | 4 | CONFLICT | /summary/ACHIEVED",
                "/ambitions/0/goals/0/objectives/0/target | {\"atLeast\": 1} | CONFLICT"
                        + " | /ambitions/0/goals/0/objectives/0/explanation/steps/0",
                "/ambitions/0/goals/0/objectives/0/indicators/0/change/amount | 99 | CONFLICT"
                        + " | /ambitions/0/goals/0/objectives/0/indicators/0/change/amount",
                "/ambitions/0/goals/0/objectives/0/indicators/0/series/0/numerator | 1 | CONFLICT"
                        + " | /ambitions/0/goals/0/objectives/0/indicators/0/series/0/percent",
                "/ambitions/0/goals/0/objectives/0/indicators/0/id | \"other\" | VALUE"
                        + " | /ambitions/0/goals/0/objectives/0/indicators/0/id",
                "/ambitions/0/goals/0/id | \"m-9\" | VALUE | /ambitions/0/goals/0/id",
                "/ambitions/0/title | {\"en\": \"Less music\"} | CONFLICT | /ambitions/0/title/en",
                "/ambitions/0/goals/0/explanation/steps | 1 | TYPE | /ambitions/0/goals/0/explanation/steps",
                "/asOf | \"yesterday\" | VALUE | /asOf",
                "/agreementDocument/ambitions/0/goals/0/id | 7 | TYPE | /agreementDocument/ambitions/0/goals/0/id",
                "/schemaVersion | 2 | VERSION | /schemaVersion",
                "/extra | 1 | UNKNOWN | /extra",
            })
    void aDamagedDocumentIsRefusedWhereItIsDamaged(String pointer, String value, ProblemCode code, String place) {
        List<Problem> problems = problems(Damage.set(JSON, pointer, value));

        assertThat(problems)
                .filteredOn(problem -> problem.isError() && problem.code() == code)
                .as("%s", problems)
                .anyMatch(problem -> problem.location().pointer().orElseThrow().equals(place)
                        && problem.location().line().isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "/agreementDocument",
        "/asOf",
        "/method",
        "/ambitions",
        "/ambitions/0/goals/0",
        "/ambitions/0/goals/0/verdict",
        "/ambitions/0/goals/0/explanation",
        "/ambitions/0/goals/0/objectives/0",
        "/ambitions/0/goals/0/objectives/0/explanation/steps/0",
        "/ambitions/0/goals/0/objectives/0/indicators/0",
        "/ambitions/0/goals/0/objectives/0/indicators/0/evidence",
        "/ambitions/0/goals/0/objectives/0/indicators/0/explanation/steps/0/figure",
        "/ambitions/0/goals/0/objectives/0/indicators/0/explanation/steps/0/step",
        "/unpublished/0/figure",
    })
    void aDocumentWithoutAPartIsRefused(String pointer) {
        assertThat(problems(Damage.remove(JSON, pointer))).anyMatch(Problem::isError);
    }

    @Test
    void aSentenceInOtherWordsIsAWarningAndFactsCount() {
        String other = Damage.set(JSON, "/ambitions/0/goals/0/summary", "{\"en\": \"All is well\"}");
        Checked<AgreementEvaluation> read = read(other);

        assertThat(read.orThrow()).isEqualTo(EVALUATION);
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isFalse();
            assertThat(problem.location().pointer()).contains("/ambitions/0/goals/0/summary");
            assertThat(problem.message())
                    .isEqualTo("the sentence is not the one that its facts give now; texts are made of the facts");
        });
    }

    @Test
    void aContradictionIsSaidInWords() {
        List<Problem> problems = problems(Damage.set(JSON, "/ambitions/0/goals/0/verdict", "\"ACHIEVED\""));

        assertThat(problems)
                .extracting(Problem::message)
                .contains("the rest of the document says 'INSUFFICIENT_PROGRESS', but this is 'ACHIEVED'");
    }

    @Test
    void textThatIsNoEvaluationIsRefused() {
        assertThat(problems("[]")).singleElement().extracting(Problem::code).isEqualTo(ProblemCode.TYPE);
        assertThat(problems("{")).singleElement().extracting(Problem::code).isEqualTo(ProblemCode.SYNTAX);
        assertThat(problems(AgreementJson.toJson(EvaluationSample.agreement())))
                .singleElement()
                .extracting(Problem::message)
                .isEqualTo(
                        "expected an evaluation stored in full, with the member 'agreementDocument', but there is none");
        assertThat(problems(JSON.substring(0, JSON.length() / 2))).anyMatch(Problem::isError);
    }

    @Test
    void anEmptyAgreementComesBack() {
        AgreementEvaluation empty = AgreementEvaluator.withDefaults()
                .evaluate(Samples.titled("x"), MeasurementSet.empty(), LocalDate.of(2020, 1, 1));

        assertSame(EvaluationJson.parse(EvaluationJson.toJson(empty)), empty, "empty");
    }

    private static List<Problem> problems(String json) {
        return read(json).problems();
    }

    private static Checked<AgreementEvaluation> read(String json) {
        try {
            return EvaluationJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "stored.json");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
