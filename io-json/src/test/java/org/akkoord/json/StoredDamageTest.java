package org.akkoord.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import org.akkoord.progress.ProgressMethods;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stored evaluations that somebody damaged by chance or on purpose. */
// Promise F3 of docs/promises.md
class StoredDamageTest {

    private static final String GOAL = "/ambitions/0/goals/0";
    private static final String OBJECTIVE = GOAL + "/objectives/0";
    private static final String INDICATOR = OBJECTIVE + "/indicators/0";

    private static final String JSON = EvaluationJson.toJson(EvaluationSample.evaluation());

    /** What nobody wrote, in the place of anything. */
    private static final List<String> HOSTILE = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1.5",
            "99999999999",
            "9223372036854775807",
            "1e16",
            "1e308",
            "1e999999999",
            "1e99999999999",
            "-1e-99999999999",
            "9".repeat(400),
            "9".repeat(100_000),
            "\"\"",
            "\"x\"",
            "\"2019\"",
            "\"9999-12-31\"",
            "\"ACHIEVED\"",
            "\"\\ud800\"",
            "[]",
            "[[]]",
            "{}",
            "{\"\": true}",
            "{\"en\": \"x\"}",
            "{\"idd\": \"m-1\", \"stepp\": \"used\"}");

    static Stream<AgreementEvaluation> stored() {
        RandomCases cases = new RandomCases(20_261_128);
        return Stream.concat(
                Stream.of(
                        EvaluationSample.evaluation(EvaluationSample.fewFigures()),
                        EvaluationSample.evaluation(ProgressMethods.OPEN_SDG)),
                ProgressMethods.all().stream().map(method -> {
                    RandomCases.Case next = cases.next();
                    return AgreementEvaluator.withDefaults()
                            .with(method)
                            .evaluate(next.agreement(), MeasurementSet.of(next.figures()), next.asOf());
                }));
    }

    /** Each is refused with a place, or is read and stored again as it was read. */
    @Test
    void anyDamageIsRefusedWithAPlaceOrIsAnotherSoundEvaluation() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_128);
        int refused = 0;
        int cases = Integer.getInteger("akkoord.cases", 30);
        List<AgreementEvaluation> all = stored().toList();
        for (AgreementEvaluation evaluation : all) {
            String json = EvaluationJson.toJson(evaluation);
            List<String> pointers = Damage.pointers(Schemas.parse(json));
            for (int i = 0; i < cases; i++) {
                String pointer = pointers.get(1 + random.nextInt(pointers.size() - 1));
                String damaged = damaged(json, pointer, pointers, random);
                Checked<AgreementEvaluation> read = read(damaged);
                if (read.hasErrors()) {
                    refused++;
                    assertLocated(read, pointer);
                } else {
                    AgreementEvaluation found = read.orThrow();
                    assertThat(found.toText(Locale.ENGLISH)).as(pointer).isNotEmpty();
                    assertThat(read(EvaluationJson.toJson(found)).found())
                            .as(pointer)
                            .contains(found);
                }
            }
        }
        assertThat(refused).isBetween(all.size() * cases / 3, all.size() * cases - 1);
    }

    private static String damaged(String json, String pointer, List<String> pointers, RandomGenerator random) {
        String name = pointer.substring(pointer.lastIndexOf('/'));
        boolean isItem = name.matches("/[0-9]+");
        return switch (random.nextInt(4)) {
            case 0 -> Damage.remove(json, pointer);
            case 1 -> isItem ? Damage.repeat(json, pointer) : Damage.remove(json, pointer);
            case 2 -> Damage.replace(json, pointer, HOSTILE.get(random.nextInt(HOSTILE.size())));
            default -> {
                List<String> alike =
                        pointers.stream().filter(each -> each.endsWith(name)).toList();
                String other = alike.get(random.nextInt(alike.size()));
                yield Damage.set(json, pointer, Schemas.parse(json).at(other).toString());
            }
        };
    }

    @ParameterizedTest
    @CsvSource({
        INDICATOR + "/evidence/ageMonths, 99999999999, VALUE, " + INDICATOR + "/evidence/ageMonths",
        INDICATOR + "/change/amount, 1e99999999999, CONFLICT, " + INDICATOR + "/change/amount",
        INDICATOR + "/trend/slopePerYear, 1e400, VALUE, " + INDICATOR + "/trend/slopePerYear",
        "/problems/0/column, 99999999999, VALUE, /problems/0/column",
        OBJECTIVE + "/explanation/steps/0, {}, MISSING, " + OBJECTIVE + "/explanation/steps/0",
        OBJECTIVE + "/explanation/steps/0, {\"stepp\": 1}, MISSING, " + OBJECTIVE + "/explanation/steps/0",
        GOAL + "/objectives/0, {}, MISSING, " + GOAL + "/objectives/0",
        "/ambitions/0/goals/0, {}, MISSING, /ambitions/0/goals/0",
    })
    void aHostileValueIsRefusedAtItsPlace(String pointer, String value, ProblemCode code, String place) {
        assertRefused(Damage.replace(JSON, pointer, value), code, place);
    }

    @Test
    void anInfiniteNumberIsRefusedAtItsPlace() {
        String slope = INDICATOR + "/trend/slopePerYear";

        assertRefused(Damage.replace(JSON, slope, "9".repeat(400)), ProblemCode.VALUE, slope);
    }

    @ParameterizedTest
    @ValueSource(strings = {GOAL, OBJECTIVE})
    void aResultThatStandsTwiceIsRefused(String pointer) {
        List<Problem> problems = read(Damage.repeat(JSON, pointer)).problems();

        assertThat(problems).extracting(Problem::code).contains(ProblemCode.DUPLICATE);
    }

    @Test
    void theIndicatorsOfAResultAreThoseOfTheAgreement() {
        assertRefused(Damage.repeat(JSON, INDICATOR), ProblemCode.CONFLICT, OBJECTIVE);
        assertRefused(Damage.remove(JSON, INDICATOR), ProblemCode.CONFLICT, OBJECTIVE);
        assertRefused(
                Damage.remove(JSON, "/ambitions/0/goals/1/context"), ProblemCode.CONFLICT, "/ambitions/0/goals/1");
    }

    private static void assertRefused(String json, ProblemCode code, String pointer) {
        List<Problem> problems = read(json).problems();

        assertThat(problems)
                .as("%s", problems)
                .anyMatch(problem ->
                        problem.code() == code && problem.location().pointer().equals(Optional.of(pointer)));
    }

    private static void assertLocated(Checked<AgreementEvaluation> read, String about) {
        assertThat(read.found()).as(about).isEmpty();
        assertThat(read.problems())
                .as(about)
                .filteredOn(Problem::isError)
                .isNotEmpty()
                .allMatch(problem -> problem.location().line().isPresent()
                        && problem.location().pointer().isPresent()
                        && !problem.message().contains("akkoord."));
    }

    private static Checked<AgreementEvaluation> read(String json) {
        try {
            return EvaluationJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "stored.json");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
