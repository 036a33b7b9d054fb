package org.akkoord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akkoord.csv.MeasurementCsv;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.json.AgreementJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page on how figures become a verdict prints what the library prints. */
// Promise C1 of docs/promises.md
class MeaningPageTest {

    private static final String WRITE = "akkoord.docs.write";
    private static final Path PAGE = Path.of("..", "docs", "meaning.md");
    private static final Pattern EXAMPLE = Pattern.compile(
            "```json\n\"objective\": \\{([^\n]*)}\n```\n" + "```csv\n([^`]*)```\n" + "```text\n([^`]*)```\n");

    /** An example of the page, with its first line of figures as its name. */
    record Example(String objective, String figures, String printed) {

        static Example of(MatchResult match) {
            return new Example(match.group(1), match.group(2), match.group(3));
        }

        String found() {
            Matcher unit = Pattern.compile("\"unit\": \"([a-z]+)\"").matcher(objective);
            assertThat(unit.find()).isTrue();
            AgreementEvaluation evaluation = AgreementEvaluator.withDefaults()
                    .evaluate(
                            AgreementJson.parse(agreement(unit.group(1))),
                            MeasurementCsv.parse(figures),
                            LocalDate.of(2020, 2, 1));
            String[] lines = evaluation.toText(Locale.ENGLISH).split("\n");
            String heading =
                    Stream.of(lines).filter(line -> line.startsWith("g  Goal")).collect(Collectors.joining());
            return heading.substring("g  Goal".length()).strip() + "\n"
                    + Stream.of(lines)
                            .dropWhile(line -> !line.startsWith("  o  Objective"))
                            .skip(1)
                            .takeWhile(line -> line.startsWith("    "))
                            .map(line -> line.substring(4) + "\n")
                            .collect(Collectors.joining());
        }

        private String agreement(String unit) {
            String direction =
                    objective.contains("atLeast") ? "INCREASE" : objective.contains("between") ? "NEUTRAL" : "DECREASE";
            return """
                    {"schemaVersion": 1, "id": "page", "title": {"en": "Page"}, "sector": {"en": "Schools"},
                     "concluded": "2009", "ends": "2030-12-31",
                     "ambitions": [{"id": "a", "title": {"en": "Ambition"}, "goals": [{"id": "g", "title": {"en": "Goal"},
                       "objectives": [{"id": "o", "text": {"en": "Objective"}, "indicators": ["x"], %s}]}]}],
                     "indicators": [{"id": "x", "title": {"en": "Indicator"}, "unit": "%s", "direction": "%s",
                       "role": "DIRECT"}]}
                    """.formatted(objective, unit, direction);
        }

        @Override
        public String toString() {
            return figures.lines().skip(1).findFirst().orElse("");
        }
    }

    static Stream<Example> examples() throws IOException {
        String page = Files.readString(PAGE);
        if (Boolean.getBoolean(WRITE)) {
            page = EXAMPLE.matcher(page)
                    .replaceAll(match ->
                            Matcher.quoteReplacement(match.group().substring(0, match.start(3) - match.start())
                                    + Example.of(match).found() + "```\n"));
            Files.writeString(PAGE, page);
        }
        return EXAMPLE.matcher(page).results().map(Example::of);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExamplePrintsWhatThePageSays(Example example) {
        assertThat(example.printed()).as("write it again with -D%s=true", WRITE).isEqualTo(example.found());
    }

    @Test
    void everyExampleIsRun() throws IOException {
        long blocks = Files.readString(PAGE).lines().filter("```csv"::equals).count();
        assertThat(examples()).hasSize((int) blocks).hasSizeGreaterThan(15);
    }
}
