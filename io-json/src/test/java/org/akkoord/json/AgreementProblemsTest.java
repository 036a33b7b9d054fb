package org.akkoord.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.akkoord.agreement.Agreement;
import org.akkoord.internal.Checks;
import org.akkoord.internal.io.ProblemLog;
import org.akkoord.problem.Checked;
import org.akkoord.problem.InvalidDocumentException;
import org.akkoord.problem.Problem;
import org.akkoord.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementProblemsTest {

    private static final String TITLE =
            "\"title\": {\n    \"en\": \"Reading agreement\",\n    \"nl\": \"Leesakkoord\"\n  }";

    @Test
    void twelveMistakesGiveTwelveLocatedProblems() throws IOException {
        Checked<Agreement> checked = check(Samples.resource("twelve-mistakes.json"));

        assertThat(checked.found()).isEmpty();
        assertThat(List.of(checked.read(), checked.accepted(), checked.rejected()))
                .containsExactly(1L, 0L, 1L);
        assertThat(checked.problems()).allSatisfy(problem -> {
            assertThat(problem.isError()).isTrue();
            assertThat(problem.location().file()).contains("a.json");
        });
        assertThat(checked.problems().stream().map(AgreementProblemsTest::brief))
                .containsExactly(
                        "6:16 /concluded VALUE: a school year must name two consecutive years, but was '2018/2020'",
                        "7:11 /ends VALUE: no such date: '2022-02-30'",
                        "9:52 /parties/0/rol UNKNOWN: unknown member 'rol', nearest is 'role', expected one of 'id', 'name', 'role'",
                        "10:12 /parties/1/id DUPLICATE: party id 'ministry' occurs more than once, the first is in line 9",
                        "25:30 /ambitions/0/goals/0/objectives/0/indicators/0 DANGLING: the agreement has no indicator 'reeders', "
                                + "nearest is 'readers'",
                        "26:25 /ambitions/0/goals/0/objectives/0/target CONFLICT: a target range must not be reversed: 90 to 80",
                        "27:27 /ambitions/0/goals/0/objectives/0/deadline TYPE: expected text, but found null",
                        "29:13 /ambitions/0/goals/0/objectives/1 MISSING: member 'text' is missing, expected an object with a "
                                + "text per language, such as {\"nl\": \"...\"}",
                        "35:71 /ambitions/0/goals/0/actions/0/actors/1 DANGLING: the agreement has no party 'counsel', nearest is "
                                + "'council'",
                        "37:22 /ambitions/0/goals/0/caveats TYPE: expected a list, but found text",
                        "43:83 /indicators/0/direction VALUE: unknown value 'INCREASES', nearest is 'INCREASE', expected one of "
                                + "INCREASE, DECREASE, NEUTRAL",
                        "45:7 /indicators/1/unit DUPLICATE: member 'unit' occurs more than once, the first is in line 44");
    }

    @Test
    void parsingThrowsOneExceptionWithAllProblems() {
        assertThatExceptionOfType(InvalidDocumentException.class)
                .isThrownBy(() -> AgreementJson.parse(Samples.resource("twelve-mistakes.json")))
                .satisfies(thrown -> assertThat(thrown.problems()).hasSize(12));
    }

    /** The sample has each of the texts once; what replaces it is the only mistake. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "\"id\": \"reading-2018\"|\"id\": \"two words\"|/id VALUE: an id must be 1 to 100 ASCII letters, digits, '.', '_' or "
                        + "'-', starting with a letter or digit, but was 'two words'",
                "\"id\": \"reading-2018\"|\"id\": 12|/id TYPE: expected text, but found a number",
                "\"id\": \"reading-2018\"|\"id\": true|/id TYPE: expected text, but found true or false",
                "\"ends\": \"2022-07-31\"|\"ends\": \"31-07-2022\"|/ends VALUE: a date must be written as 2019-09-01, but was "
                        + "'31-07-2022'",
                "\"ends\": \"2022-07-31\"|\"ends\": \"0000-01-01\"|/ends VALUE: a year must be 1800 to 2999, but was 0",
                "\"ends\": \"2022-07-31\"|\"ends\": \"2018-06-18\"| CONFLICT: agreement 'reading-2018' must not end before it is "
                        + "concluded",
                "\"concluded\": \"2018-06-19\"|\"concluded\": \"June 2018\"|/concluded VALUE: a period must be a year (2019), a "
                        + "school year (2017/2018), a month (2020-06), a day (2019-09-01) or two days (2019-01-01/2020-10-12), but "
                        + "was 'June 2018'",
                "\"unit\": \"visitors/month\"|\"unit\": \"Percent\"|/indicators/1/unit VALUE: a unit must be 1 to 40 letters a-z, digits, "
                        + "'-', '_' or '/', starting with a letter, such as 'percent', 'count' or 'visitors/month', but was 'Percent'",
                "\"currency\": \"EUR\"|\"currency\": \"EURO\"|/appropriations/0/currency VALUE: a currency must be an ISO 4217 "
                        + "code such as 'EUR', but was 'EURO'",
                "\"D:20\"|\"20\"|/appropriations/1/sources/0 VALUE: a source reference must be 'document:place', such as "
                        + "'D:28-29', but was '20'",
                "\"D:20\"|\"E:20\"|/appropriations/1/sources/0 DANGLING: the agreement has no document 'E', nearest is 'D'",
                "\"partOf\": \"everything\"|\"partOf\": \"all\"|/appropriations/1/partOf DANGLING: the agreement has no "
                        + "appropriation 'all'",
                "\"amount\": 282000000|\"amount\": -1|/appropriations/0/amount VALUE: an amount must not be negative, but was -1",
                "\"amount\": 282000000|\"amount\": 1e16|/appropriations/0/amount VALUE: a number must be at most 1e15 in absolute "
                        + "value, with at most 15 decimals, but was '1e16'",
                "\"amount\": 282000000|\"amount\": 1e99999999999|/appropriations/0/amount VALUE: a number must be at most 1e15 in "
                        + "absolute value, with at most 15 decimals, but was '1e99999999999'",
                "\"amount\": 282000000|\"amount\": 1e-1000000000|/appropriations/0/amount VALUE: a number must be at most 1e15 in "
                        + "absolute value, with at most 15 decimals, but was '1e-1000000000'",
                "\"amount\": 282000000|\"amount\": \"282000000\"|/appropriations/0/amount TYPE: expected a number, but found text",
                "\"pupils\": 225|\"pupils\": 225.0|/appropriations/1/example/pupils VALUE: expected a whole number from 0 to 1e15, "
                        + "but found '225.0'",
                "\"pupils\": 225|\"pupils\": 0|/appropriations/1/example CONFLICT: an example school must have at least 1 pupil, "
                        + "but had 0",
                "\"atLeast\": 80.40|\"atLeats\": 80.40|/ambitions/0/goals/0/objectives/0/target/atLeats UNKNOWN: unknown member "
                        + "'atLeats', nearest is 'atLeast', expected one of 'atLeast', 'atMost', 'between', 'towards', "
                        + "'none'",
                "\"atLeast\": 80.40|\"atLeast\": 80, \"atMost\": 90|/ambitions/0/goals/0/objectives/0/target CONFLICT: a target "
                        + "must have only one of its forms, but has atLeast and atMost; a range is \"between\": [18, 22]",
                "\"atLeast\": 80.40|`\"between\": [1, 2, 3]`|/ambitions/0/goals/0/objectives/0/target/between VALUE: expected a list "
                        + "of two numbers, the lowest first, but found a list of 3",
                "\"atLeast\": 80.40|` `|/ambitions/0/goals/0/objectives/0/target MISSING: expected one of the members 'atLeast', "
                        + "'atMost', 'between', 'towards', 'none', but found none",
                "\"towards\": \"DECREASE\"|\"towards\": \"NEUTRAL\"|/ambitions/0/goals/0/objectives/1/target CONFLICT: a target "
                        + "direction must be INCREASE or DECREASE",
                "\"role\": \"PROXY\"|\"role\": \"CONTEXT\"|/indicators/1 CONFLICT: a reason for the role is required for a proxy "
                        + "and only there: indicator 'library'",
                "\"referenceDate\": \"2019-09-01\"|\"referenceDate\": \"2017-07-31\"|/cohorts/0 CONFLICT: the reference date of "
                        + "cohort 'weak-2017' must not lie before its entry period 2017/2018",
                "\"id\": \"goal-1.b\"|\"id\": \"goal-1\"|/ambitions/0/goals/0/objectives/1/id DUPLICATE: goal or objective id "
                        + "'goal-1' occurs more than once, the first is in line 65",
                "\"readers\"|\"readers\", \"readers\"|/ambitions/0/goals/0/objectives/0/indicators/1 DUPLICATE: 'readers' "
                        + "occurs more than once, the first is in line 79",
                "\"Leesakkoord\"|\"\"|/title/nl VALUE: text must not be empty",
                "\"Leesakkoord\"|null|/title/nl TYPE: expected text, but found null",
                "\"nl\": \"Leesakkoord\"|\"NL\": \"Leesakkoord\"|/title/NL VALUE: a language must be 2 or 3 letters a-z, such as "
                        + "'nl' or 'en', but was 'NL'",
                "\"schemaVersion\": 1|\"schemaVersion\": 2|/schemaVersion VERSION: the schema version must be the number 1, but was "
                        + "'2'",
                "\"schemaVersion\": 1|\"schemaVersion\": \"1\"|/schemaVersion VERSION: the schema version must be the number 1, but "
                        + "was the text '1'",
                "\"schemaVersion\": 1,| | MISSING: member 'schemaVersion' is missing, expected the number 1",
                "\"ends\": \"2022-07-31\",| | MISSING: member 'ends' is missing, expected a date such as '2019-09-01'",
                "\"ends\": \"2022-07-31\"|\"end\": \"2022-07-31\"|/end UNKNOWN: unknown member 'end', nearest is 'ends', expected one "
                        + "of 'schemaVersion', '$schema', 'id', 'title', 'sector', 'concluded', 'ends', 'versions', 'parties', 'documents', "
                        + "'ambitions', 'indicators', 'cohorts', 'appropriations', 'declared', "
                        + "'fundingRules', 'claims', 'transitions'",
                "\"computed\": \"books~1000 + 280500000\"|\"computed\": \"books +\"|/claims/0/computed VALUE: an expression must have "
                        + "a number or a name, but had the end",
                "\"stated\": \"everything\"|\"stated\": \"nothing\"| CONFLICT: claim 'whole' refers to amount 'nothing', which "
                        + "does not exist",
                "\"units\": 2|\"units\": -2|/transitions/0/flows/1/units VALUE: expected a whole number from 0 to 1e15, but found "
                        + "'-2'",
                "\"end\": \"CLOSED\"|\"end\": \"REACHED\"|/transitions/0/flows/1 CONFLICT: an end state is required for units that "
                        + "reached one, and only there",
                "\"small-sample\"|\"small-sample\", \"a/b~c\": {}|/ambitions/0/goals/0/caveats/0/a~1b~0c UNKNOWN: unknown member "
                        + "'a/b~c', expected one of 'code', 'text', 'sources'",
            })
    void oneMistakeGivesOneProblem(String sound, String wrong, String expected) throws IOException {
        String json = Samples.resource("rich.json");
        assertThat(json).contains(sound);
        String broken = replaceFirst(json, sound, wrong == null ? "" : wrong);

        assertThat(check(broken).problems().stream().map(problem -> pointerAndMessage(problem)))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"parties", "documents", "ambitions", "indicators", "appropriations"})
    void anUnreadableListDoesNotMakeItsReferencesDangle(String list) throws IOException {
        String json = Samples.resource("rich.json");
        String name = "\n  \"" + list + "\": [";
        assertThat(json).contains(name);

        assertThat(check(replaceFirst(json, name, "\n  \"" + list + "\": 5, \"" + list + "\": ["))
                        .problems())
                .extracting(problem -> problem.code().name())
                .containsExactly("TYPE", "DUPLICATE");
        assertThat(check(replaceFirst(json, list, list + "s")).problems())
                .extracting(problem -> problem.code().name())
                .containsExactly("UNKNOWN");
    }

    @Test
    void anItemRefusedForAnotherReasonCanStillBeReferredTo() throws IOException {
        String json = Samples.resource("rich.json")
                .replace("\"unit\": \"visitors/month\"", "\"unit\": 5")
                .replace("\"id\": \"council\"", "\"id\": []");

        assertThat(check(json).problems().stream().map(AgreementProblemsTest::pointerAndMessage))
                .containsExactly(
                        "/parties/1/id TYPE: expected text, but found a list",
                        "/indicators/1/unit TYPE: expected text, but found a number");
    }

    @Test
    void contradictionsAreFoundBesideOtherMistakes() throws IOException {
        String json = Samples.resource("rich.json")
                .replace("\"ends\": \"2022-07-31\"", "\"ends\": \"2017-07-31\"")
                .replace("\"unit\": \"visitors/month\"", "\"unit\": 5")
                .replace("\"role\": \"PROXY\"", "\"role\": \"OUTPUT\"");

        assertThat(check(json).problems().stream().map(AgreementProblemsTest::pointerAndMessage))
                .containsExactly(
                        " CONFLICT: agreement 'reading-2018' must not end before it is concluded",
                        "/indicators/1 CONFLICT: a reason for the role is required for a proxy and only there: indicator 'library'",
                        "/indicators/1/unit TYPE: expected text, but found a number");
    }

    @Test
    void whatIsAcceptedButProbablyNotMeantIsWarnedOf() throws IOException {
        String json = Samples.resource("rich.json")
                .replace("\"id\": \"council\"", "\"id\": \"Ministry\"")
                .replace("\"council\"", "\"ministry\"")
                .replace("\"Leesakkoord\"", "\"Lees\\u0000akkoord\"");
        Checked<Agreement> checked = check(json);

        assertThat(checked.accepted()).isOne();
        assertThat(checked.found()).isPresent();
        assertThat(checked.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "a.json, line 6, character 11, at /title/nl: warning: the text contains a character that cannot be shown: "
                                + "'\\u0000' [VALUE]",
                        "a.json, line 36, character 13, at /parties/1/id: warning: party id 'Ministry' differs only in upper and lower "
                                + "case from 'ministry' in line 27 [DUPLICATE]",
                        "a.json, line 208, character 17, at /ambitions/0/goals/0/actions/0/actors/1: warning: 'ministry' occurs more than "
                                + "once, the first is in line 207 [DUPLICATE]");
    }

    @Test
    void withoutAListOfDocumentsSourcesMayNameAnyDocument() throws IOException {
        String json = AgreementJson.toJson(
                Samples.rich().toBuilder().documents(List.of()).build());

        assertThat(check(json))
                .isEqualTo(new Checked<>(
                        Optional.of(
                                Samples.rich().toBuilder().documents(List.of()).build()),
                        List.of(),
                        1,
                        1,
                        0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"[]|a list", "\"text\"|text", "1|a number", "null|null", "true|true or false"})
    void aDocumentThatIsNoObjectGivesOneProblem(String json, String found) throws IOException {
        assertThat(check(json).problems())
                .extracting(Object::toString)
                .containsExactly("a.json, line 1, character 1, whole document: error: expected an object, but found "
                        + found + " [TYPE]");
    }

    @Test
    void anEmptyObjectLacksEveryRequiredMember() throws IOException {
        assertThat(check("{}").problems().stream().map(Problem::message))
                .containsExactly(
                        "member 'schemaVersion' is missing, expected the number 1",
                        "member 'id' is missing, expected text",
                        "member 'title' is missing, expected an object with a text per language, such as {\"nl\": \"...\"}",
                        "member 'sector' is missing, expected an object with a text per language, such as {\"nl\": \"...\"}",
                        "member 'concluded' is missing, expected a period such as '2019' or '2017/2018'",
                        "member 'ends' is missing, expected a date such as '2019-09-01'",
                        "member 'ambitions' is missing, expected a list",
                        "member 'indicators' is missing, expected a list");
    }

    @Test
    void problemsBeyondAThousandAreCounted() throws IOException {
        String parties = "\"parties\": [" + "1,".repeat(1_500);
        List<Problem> problems = check(replaceFirst(Samples.resource("rich.json"), "\"parties\": [", parties))
                .problems();

        assertThat(problems).hasSize(ProblemLog.MOST_OF_A_KIND + 2);
        assertThat(problems.get(ProblemLog.MOST_OF_A_KIND).message())
                .isEqualTo(
                        "980 more problems of this kind were found, the last one here: expected an object, but found a"
                                + " number");
        assertThat(problems.get(ProblemLog.MOST_OF_A_KIND + 1))
                .hasToString(
                        "a.json, whole document: error: at most 1000 problems are looked at, 500 more were found [LIMIT]");
    }

    @Test
    void theRuleOfIdsIsTheOneOfTheValueTypes() throws IOException {
        String json = Samples.resource("rich.json");
        for (String id : List.of("a", "A.b_c-9", "9", "-a", "a b", "é", "", "a".repeat(100), "a".repeat(101))) {
            assertThat(check(replaceFirst(json, "\"parties\": [", "\"parties\": [{\"id\": \"" + id + "\"}, "))
                            .problems())
                    .as(id)
                    .anyMatch(problem -> problem.message().contains("'name' is missing"))
                    .matches(
                            problems -> isPartyId(id) == problems.stream().noneMatch(AgreementProblemsTest::isAboutId));
        }
    }

    private static boolean isAboutId(Problem problem) {
        return problem.location().pointer().equals(Optional.of("/parties/0/id"))
                && problem.message().startsWith("an id must be " + Checks.ID_RULE);
    }

    private static boolean isPartyId(String id) {
        try {
            new Agreement.Party(id, LocalizedText.of("en", "x"), Optional.empty());
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static String brief(Problem problem) {
        return problem.location().line().getAsLong() + ":"
                + problem.location().column().getAsInt() + " " + pointerAndMessage(problem);
    }

    private static String pointerAndMessage(Problem problem) {
        return problem.location().pointer().orElse("?") + " " + problem.code() + ": " + problem.message();
    }

    private static String replaceFirst(String text, String old, String replacement) {
        int start = text.indexOf(old);
        return text.substring(0, start) + replacement + text.substring(start + old.length());
    }

    private static Checked<Agreement> check(String json) throws IOException {
        return AgreementJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "a.json");
    }
}
