package org.akkoord.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.akkoord.agreement.Agreement;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Problem;
import org.junit.jupiter.api.Test;

class PlausibilityTest {

    private static final String DOCUMENT = """
            {"schemaVersion": 1, "id": "a", "title": {"en": "A"}, "sector": {"en": "S"},
             "concluded": "2018-08-01", "ends": "2022-07-31",
             "indicators": [
              {"id": "i", "title": {"en": "I"}, "unit": "percent", "role": "DIRECT",
               "direction": "INCREASE"}],
             "ambitions": [{"id": "b", "title": {"en": "B"}, "goals": [{"id": "c", "title": {"en": "C"}, "objectives": [
              {"id": "o", "text": {"en": "O"}, "indicators": ["i"],
               "baseline": {"timeframe": "2017/2018", "value": 60},
               "target": {"atLeast": 70},
               "deadline": "2021/2022"}]}]}]}
            """;

    @Test
    void aPlausibleDocumentHasNoWarnings() {
        assertThat(problems("x", "x")).isEmpty();
    }

    @Test
    void aTargetThatChangesNothingIsDoubtful() {
        assertThat(problems("\"atLeast\": 70", "\"atLeast\": 60.0"))
                .containsExactly(
                        "line 9, character 14, at /ambitions/0/goals/0/objectives/0/target: warning: a target should"
                                + " differ from its baseline, but the target was 60.0 and the baseline 60 [VALUE]");
    }

    @Test
    void aTargetBehindTheBaselineIsDoubtful() {
        assertThat(problems("\"atLeast\": 70", "\"atLeast\": 10"))
                .containsExactly(
                        "line 9, character 14, at /ambitions/0/goals/0/objectives/0/target: warning: a target should"
                                + " not be reached at its baseline already, but the target was 10 and the baseline 60 [VALUE]");
    }

    @Test
    void aTargetAgainstTheDirectionOfItsIndicatorIsDoubtful() {
        assertThat(problems("INCREASE", "DECREASE"))
                .containsExactly(
                        "line 5, character 17, at /indicators/0/direction: warning: indicator 'i' has direction DECREASE,"
                                + " but the target of objective 'o' in line 9 is an INCREASE [CONFLICT]");
    }

    @Test
    void aShareIsBetweenNoneAndAll() {
        assertThat(problems("\"atLeast\": 70", "\"atLeast\": 107"))
                .containsExactly(
                        "line 9, character 14, at /ambitions/0/goals/0/objectives/0/target: warning: a share in percent"
                                + " lies between 0 and 100, but was 107 [VALUE]");
    }

    @Test
    void aFractionIsNoPercentage() {
        assertThat(problems("\"value\": 60", "\"value\": 0.6"))
                .containsExactly(
                        "line 8, character 16, at /ambitions/0/goals/0/objectives/0/baseline: warning: 0.6 percent is"
                                + " less than one percent; a fraction must be written as 60 [VALUE]");
    }

    @Test
    void aDeadlineIsLaterThanTheBaseline() {
        assertThat(problems("2021/2022", "2017/2018"))
                .containsExactly(
                        "line 10, character 16, at /ambitions/0/goals/0/objectives/0/deadline: error: the deadline must be"
                                + " later than the baseline, but 2017/2018 is not later than 2017/2018 [CONFLICT]");
    }

    @Test
    void aDeadlineAfterTheAgreementIsDoubtful() {
        assertThat(problems("2021/2022", "2040/2041"))
                .containsExactly(
                        "line 10, character 16, at /ambitions/0/goals/0/objectives/0/deadline: warning: the deadline"
                                + " 2040/2041 begins after the agreement ends, 2022-07-31 [VALUE]");
    }

    @Test
    void anAgreementOfOneDayIsDoubtful() {
        assertThat(problems("2022-07-31", "2018-08-01"))
                .contains(
                        "line 2, character 37, at /ends: warning: the agreement ends on the day on which it is concluded [VALUE]");
    }

    @Test
    void aListThatMayBeLeftOutIsNotEmpty() {
        assertThat(problems("[\"i\"]", "[]"))
                .containsExactly(
                        "line 7, character 50, at /ambitions/0/goals/0/objectives/0/indicators: warning: the list is"
                                + " empty; leave it out if that is meant [VALUE]");
    }

    @Test
    void anEmptyListThatIsReferredToIsOneError() {
        int from = DOCUMENT.indexOf("[\n");
        int to = DOCUMENT.indexOf("}],") + 2;
        assertThat(problems(DOCUMENT.substring(from, to), "[]"))
                .containsExactly(
                        "line 3, character 16, at /indicators: error: the list is empty, but there are references to"
                                + " indicators [DANGLING]");
    }

    private static List<String> problems(String before, String after) {
        Checked<Agreement> checked = AgreementJson.check(DOCUMENT.replace(before, after));
        return checked.problems().stream().map(Problem::toString).toList();
    }
}
