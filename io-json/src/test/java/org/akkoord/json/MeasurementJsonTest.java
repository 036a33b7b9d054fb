package org.akkoord.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.akkoord.indicator.Cell;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.Checked;
import org.akkoord.problem.InvalidDocumentException;
import org.akkoord.problem.Problem;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasurementJsonTest {

    private static final String FIGURE = "\"indicator\": \"i\", \"period\": \"2019\", \"unit\": \"percent\"";

    private static final String IDENTICAL =
            "a figure with the same indicator, period, dimensions, cohort, publisher and date of publication";

    private static final String REASONS = String.join(
            ", ", Arrays.stream(Quantity.MissingReason.values()).map(Enum::name).toList());

    @TempDir
    Path folder;

    @Test
    void theFormatIsThisOne() {
        Measurement plain = FigureSamples.of("2016", Quantity.share(58, 200), Unit.PERCENT);

        assertThat(MeasurementJson.toJson(MeasurementSet.of(List.of(FigureSamples.rich(), plain))))
                .isEqualTo("""
                {
                  "schemaVersion": 1,
                  "measurements": [
                    {
                      "indicator": "library",
                      "period": "2016",
                      "unit": "percent",
                      "numerator": 58,
                      "denominator": 200,
                      "coverage": "NOT_STATED",
                      "provenance": "STATED"
                    },
                    {
                      "indicator": "readers",
                      "period": "2017/2018",
                      "unit": "percent",
                      "value": 80.40,
                      "qualifier": "ABOUT",
                      "dimensions": {
                        "category": "small schools"
                      },
                      "cohort": "weak-2017",
                      "interval_low": 77.9,
                      "interval_high": 82.90,
                      "interval_level": 0.95,
                      "coverage": "SAMPLE",
                      "provenance": "DERIVED",
                      "flags": [
                        "PROVISIONAL",
                        "ESTIMATED"
                      ],
                      "publisher": "survey-2017",
                      "sources": [
                        "D:28-29",
                        "E:page 7"
                      ],
                      "published": "2018-11-30",
                      "note": {
                        "nl": "Gevraagd aan scholen",
                        "en": "Asked of schools"
                      }
                    }
                  ]
                }
                """);
    }

    @Test
    void everyKindOfValueReadsBackEqualAndIsWrittenAlikeAgain() throws IOException {
        Path file = folder.resolve("figures.json");
        MeasurementJson.write(FigureSamples.all(), file);
        Checked<MeasurementSet> checked = MeasurementJson.read(file);

        assertThat(checked).isEqualTo(new Checked<>(FigureSamples.all(), List.of(), 6, 6, 0));
        assertThat(MeasurementJson.toJson(checked.value())).isEqualTo(Files.readString(file));
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void theOrderOfTheFiguresChangesNothing() {
        List<Measurement> reversed = new ArrayList<>(FigureSamples.all().all());
        Collections.reverse(reversed);

        assertThat(MeasurementJson.toJson(MeasurementSet.of(reversed)))
                .isEqualTo(MeasurementJson.toJson(FigureSamples.all()));
    }

    @ParameterizedTest
    @CsvSource({
        "80.40,80.40",
        "8.04e1,80.4",
        "1E3,1000",
        "0.000000000000001,0.000000000000001",
        "-0.5,-0.5",
        "0.1,0.1",
        "1e15,1000000000000000"
    })
    void decimalsAreKeptAsWrittenAndExponentsWorkedOut(String written, String read) {
        MeasurementSet figures = MeasurementJson.parse(document("{%s, \"value\": %s}".formatted(FIGURE, written)));

        assertThat(figures.all().get(0).value().decimal()).contains(new BigDecimal(read));
        assertThat(MeasurementJson.toJson(figures)).contains("\"value\": " + read + ",");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "\"value\": \"80\"|/value TYPE: expected a number, but found text",
                "\"value\": 1e16|/value VALUE: a number must be at most 1e15 in absolute value, with at most 15 decimals, but was '1e16'",
                "\"value\": 1e999999999|/value VALUE: a number must be at most 1e15 in absolute value, with at most 15 decimals, but was "
                        + "'1e999999999'",
                "\"value\": null|/value TYPE: expected a number, but found null",
                "\"value\": 80, \"missing\": \"SUPPRESSED\"| CONFLICT: expected one kind of value, but found value and missing",
                "\"numerator\": 1, \"high\": 2| CONFLICT: expected one kind of value, but found numerator and high",
                "\"flags\": [\"REVISED\"]| MISSING: expected one of the members 'value', 'numerator', 'low', 'words', 'missing', but "
                        + "found none",
                "\"qualifier\": \"ABOUT\", \"missing\": \"SUPPRESSED\"| CONFLICT: member 'qualifier' belongs to a figure in member "
                        + "'value', but there is none",
                "\"numerator\": 58| MISSING: member 'denominator' is missing, expected a whole number",
                "\"numerator\": 58.5, \"denominator\": 200|/numerator VALUE: expected a whole number from 0 to 1e15, but found "
                        + "'58.5'",
                "\"numerator\": 201, \"denominator\": 200| CONFLICT: a numerator must be 0 to the denominator, but was 201 of 200",
                "\"low\": 4, \"above\": 4, \"high\": 5| CONFLICT: expected one of 'low' and 'above', but found both",
                "\"low\": 4, \"below\": 4| CONFLICT: no value lies between 4 and 4",
                "\"above\": 4| MISSING: member 'high' is missing, expected a number",
                "\"low\": 4, \"high\": 1| CONFLICT: bounds must not be reversed: 4 to 1",
                "\"missing\": \"SUPRESSED\"|/missing VALUE: unknown value 'SUPRESSED', nearest is 'SUPPRESSED', expected one of %s",
                "\"value\": 1, \"dimensions\": {\"sex\": \"\"}|/dimensions/sex VALUE: a text must not be empty, but was ''",
                "\"value\": 1, \"dimensions\": {\"a=b\": \"c\"}|/dimensions VALUE: the name of a dimension must not contain"
                        + " '=', ';', '\\' or ': ', but was 'a=b'",
                "\"value\": 1, \"category\": \"Sex: girls\"|/category UNKNOWN: there is no member 'category' any more; write"
                        + " 'dimensions', such as {\"sex\": \"girls\"}",
                "\"value\": 1, \"units_counted\": 3| MISSING: member 'units_expected' is missing, expected a whole number",
                "\"value\": 1, \"units_counted\": 3, \"units_expected\": 2| CONFLICT: the units counted must be 0 to those"
                        + " expected, and these 1 or more, but were 3 of 2",
                "\"value\": 1, \"interval_low\": 2, \"interval_high\": 3, \"interval_level\": 0.95| CONFLICT: the value must lie in its "
                        + "interval, but 1.0 is not in 2 to 3",
                "\"value\": 1, \"interval_low\": 0, \"interval_high\": 3| MISSING: member 'interval_level' is missing, expected a number",
                "\"value\": 1, \"interval_low\": 0, \"interval_high\": 3, \"interval_level\": 95|/interval_level VALUE: a confidence level "
                        + "must be above 0 and below 1, but was 95",
                "\"value\": 1, \"interval_low\": 3, \"interval_high\": 0, \"interval_level\": 0.9| CONFLICT: an interval must not be "
                        + "reversed: 3 to 0",
                "\"value\": 1, \"intervallow\": 3|/intervallow UNKNOWN: unknown member 'intervallow', nearest is 'interval_low', expected "
                        + "one of 'indicator', 'period', 'unit', 'dimensions', 'cohort', 'coverage', 'units_counted', "
                        + "'units_expected', 'provenance', 'flags', 'publisher', "
                        + "'sources', 'published', 'note', 'interval_low', 'interval_high', 'interval_level', 'value', 'numerator', "
                        + "'denominator', 'low', 'above', 'high', 'below', 'words', 'missing', 'qualifier'",
                "\"value\": 1, \"published\": \"2019\"|/published VALUE: a date must be written as 2019-09-01, but was '2019'",
                "\"value\": 1, \"unit\": \"count\"|/unit DUPLICATE: member 'unit' occurs more than once, the first is in line 2",
                "\"value\": 1, \"note\": {\"en\": \"\\ud800\"}|/note/en ENCODING: a text contains half of a surrogate pair: '\\ud800'"
            })
    void aBadFigureIsRefusedForOneReasonAndTheOthersAreKept(String members, String problem) {
        Checked<MeasurementSet> checked =
                check(document("{%s, %s}".formatted(FIGURE, members), "{%s, \"value\": 1}".formatted(FIGURE)));

        assertThat(checked.problems().stream().map(MeasurementJsonTest::brief))
                .containsExactly("/measurements/0" + problem.replace("%s", REASONS));
        assertThat(List.of(checked.read(), checked.accepted(), checked.rejected()))
                .containsExactly(2L, 1L, 1L);
        assertThat(checked.value().all())
                .containsExactly(FigureSamples.of("2019", Quantity.of("1"), Unit.PERCENT).toBuilder()
                        .indicator("i")
                        .build());
    }

    @Test
    void allProblemsOfADocumentAreFoundInOneRun() {
        Checked<MeasurementSet> checked = check("""
                {"schemaVersion": 1, "measurements": [
                  {"indicator": "i", "period": "2018/2020", "unit": "Percent", "value": 1, "flags": ["LATE"]},
                  "text",
                  {"indicator": "i", "period": "2019", "unit": "count", "value": 1},
                  {"indicator": "i", "period": "2019", "unit": "percent", "value": 2, "flags": []},
                  {}
                ], "author": "x"}
                """);

        assertThat(checked.problems().stream().map(Problem::toString))
                .containsExactly(
                        "f.json, line 2, character 32, at /measurements/0/period: error: a school year must name two consecutive years,"
                                + " but was '2018/2020' [VALUE]",
                        "f.json, line 2, character 53, at /measurements/0/unit: error: a unit must be 1 to 40 letters a-z, digits, '-',"
                                + " '_' or '/', starting with a letter, such as 'percent', 'count' or 'visitors/month', but was 'Percent' [VALUE]",
                        "f.json, line 2, character 86, at /measurements/0/flags/0: error: unknown value 'LATE', expected one of"
                                + " PROVISIONAL, REVISED, ESTIMATED, FORECAST, BREAK, PERIOD_NOT_STATED, SELF_REPORTED, REPRESENTATIVENESS_UNKNOWN,"
                                + " LOW_RELIABILITY, EXCEPTIONAL_CIRCUMSTANCES, DEFINITION_DIFFERS [VALUE]",
                        "f.json, line 3, character 3, at /measurements/1: error: expected an object, but found text [TYPE]",
                        "f.json, line 5, character 3, at /measurements/3: error: line 4 has another value for"
                                + " the same indicator, period, dimensions, cohort, publisher and date of"
                                + " publication; neither counts [CONFLICT]",
                        "f.json, line 5, character 80, at /measurements/3/flags: warning: the list is empty; leave it out if that is"
                                + " meant [VALUE]",
                        "f.json, line 6, character 3, at /measurements/4: error: expected one of the members 'value', 'numerator', 'low',"
                                + " 'words', 'missing', but found none [MISSING]",
                        "f.json, line 6, character 3, at /measurements/4: error: member 'indicator' is missing, expected text [MISSING]",
                        "f.json, line 6, character 3, at /measurements/4: error: member 'period' is missing, expected a period such as"
                                + " '2019' or '2017/2018' [MISSING]",
                        "f.json, line 6, character 3, at /measurements/4: error: member 'unit' is missing, expected a unit such as"
                                + " 'percent' [MISSING]",
                        "f.json, line 7, character 4, at /author: error: unknown member 'author', expected one of 'schemaVersion', '$schema',"
                                + " 'measurements' [UNKNOWN]");
        assertThat(List.of(checked.read(), checked.accepted(), checked.rejected()))
                .containsExactly(5L, 0L, 5L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"schemaVersion\": 2, \"measurements\": [{}]}|/schemaVersion VERSION: the schema version must be the number 1, but was '2'",
                "{\"measurements\": []}| MISSING: member 'schemaVersion' is missing, expected the number 1",
                "{\"schemaVersion\": 1}| MISSING: member 'measurements' is missing, expected a list",
                "{\"schemaVersion\": 1, \"measurements\": {}}|/measurements TYPE: expected a list, but found an object",
                "[]| TYPE: expected an object, but found a list",
                "{\"schemaVersion\": 1, \"measurements\": [}| SYNTAX: expected a value or ']', but found '}'"
            })
    void aDocumentWithoutUsableListGivesNoFigures(String json, String problem) {
        Checked<MeasurementSet> checked = check(json);

        assertThat(checked.problems().stream().filter(Problem::isError).map(MeasurementJsonTest::brief))
                .containsExactly(problem.startsWith("/") ? problem : " " + problem);
        assertThat(checked.value()).isEqualTo(MeasurementSet.empty());
        assertThat(checked.read()).isZero();
    }

    @Test
    void aListWithoutFiguresIsAWarning() {
        assertThat(check(document()).problems().stream().map(Problem::toString))
                .containsExactly(
                        "f.json, line 1, character 38, at /measurements: warning: the list has no measurements [MISSING]");
    }

    @Test
    void aFileThatCannotBeReadIsAnIoException() {
        Path absent = folder.resolve("absent.json");

        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> MeasurementJson.read(absent))
                .withMessage(absent.toString());
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> MeasurementJson.readLines(absent));
        assertThatIOException()
                .isThrownBy(() -> MeasurementJson.readLines(folder, figure -> {}))
                .withMessage(folder + ": expected a file, but found a folder");
    }

    @Test
    void parsingThrowsWhatIsWrong() {
        assertThatExceptionOfType(InvalidDocumentException.class)
                .isThrownBy(() -> MeasurementJson.parse("{}"))
                .withMessage(
                        "2 problems found:\n"
                                + "  line 1, character 1, whole document: error: member 'schemaVersion' is missing, expected the number 1 [MISSING]\n"
                                + "  line 1, character 1, whole document: error: member 'measurements' is missing, expected a list [MISSING]");
    }

    @Test
    void halfACharacterCannotBeWritten() {
        MeasurementSet figures = MeasurementSet.of(List.of(FigureSamples.rich().toBuilder()
                .cell(Cell.of(Cell.UNNAMED, "\ud83d"))
                .build()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasurementJson.toJson(figures))
                .withMessage("a text contains half of a surrogate pair, which UTF-8 cannot express");
    }

    @Test
    void aSetThatIsTooLargeForADocumentIsWrittenAsLines() throws IOException {
        MeasurementSet many = MeasurementSet.of(IntStream.range(0, 31_500)
                .mapToObj(i -> FigureSamples.rich().toBuilder()
                        .indicator("i" + i)
                        .note(LocalizedText.of("en", "x"))
                        .build())
                .toList());
        Path file = folder.resolve("many.ndjson");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasurementJson.toJson(many))
                .withMessage("a document must have at most 500000 names, values and brackets");
        MeasurementJson.writeLines(many, file);
        assertThat(MeasurementJson.readLines(file).value()).isEqualTo(many);
    }

    private static String document(String... figures) {
        return "{\"schemaVersion\": 1, \"measurements\": [\n" + String.join(",\n", figures) + "\n]}";
    }

    private static Checked<MeasurementSet> check(String json) {
        try {
            return MeasurementJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "f.json");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String brief(Problem problem) {
        return problem.location().pointer().orElse("") + " " + problem.code() + ": " + problem.message();
    }
}
