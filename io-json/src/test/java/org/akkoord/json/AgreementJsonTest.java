package org.akkoord.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.TargetValue;
import org.akkoord.json.write.JsonText;
import org.akkoord.json.write.Written;
import org.akkoord.problem.Checked;
import org.akkoord.problem.InvalidDocumentException;
import org.akkoord.quantity.Quantity;
import org.akkoord.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementJsonTest {

    private static final String MINIMAL = """
            {"schemaVersion": 1, "id": "a", "title": {"nl": "T"}, "sector": {"nl": "S"}, "concluded": "2018",
             "ends": "2022-12-31", "ambitions": [%s], "indicators": [%s]}
            """;

    @TempDir
    Path folder;

    @Test
    void everyComponentOfTheSampleIsUsed() {
        String json = AgreementJson.toJson(Samples.rich());

        assertThat(Stream.of(
                                "versions parties documents ambitions indicators cohorts appropriations declared indicatorTitle objectives context",
                                "actions caveats target unit targetProvenance earlierTargets deadline appliesFrom baseline milestones ceiling",
                                "discontinued note sources population roleReason breaks definition referenceDate closed closedUnits conditions perPupil",
                                "example partOf pathOf goals recurrence qualifier covers words consequence atLeast atMost between towards role status")
                        .flatMap(names -> Stream.of(names.split(" "))))
                .allSatisfy(name -> assertThat(json).contains("\"" + name + "\": "));
    }

    @Test
    void anEditorMayFindTheSchemaByTheDocument() {
        String json = MINIMAL.formatted("", "");
        String named = json.replace("{\"schemaVersion\"", "{\"$schema\": \"agreement-1.json\", \"schemaVersion\"");
        assertThat(AgreementJson.parse(named)).isEqualTo(AgreementJson.parse(json));
        assertThatExceptionOfType(InvalidDocumentException.class)
                .isThrownBy(() -> AgreementJson.parse(named.replace("\"agreement-1.json\"", "1")))
                .withMessageContaining("at /$schema: error: expected text, but found a number");
    }

    @Test
    void whatIsWrittenReadsBackEqualAndIsWrittenAlikeAgain() {
        String json = AgreementJson.toJson(Samples.rich());
        Agreement again = AgreementJson.parse(json);

        assertThat(again).isEqualTo(Samples.rich());
        assertThat(AgreementJson.toJson(again)).isEqualTo(json);
    }

    @Test
    void theFormatIsTheOneOfTheGoldenFile() {
        assertThat(AgreementJson.toJson(Samples.rich())).isEqualTo(Samples.resource("rich.json"));
        assertThat(AgreementJson.parse(Samples.resource("rich.json"))).isEqualTo(Samples.rich());
    }

    @Test
    void writingDoesNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(AgreementJson.toJson(Samples.rich())).isEqualTo(Samples.resource("rich.json"));
            assertThat(AgreementJson.parse(Samples.resource("rich.json"))).isEqualTo(Samples.rich());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aFileIsReplacedAsAWholeAndNothingElseIsLeft() throws IOException {
        Path file = folder.resolve("agreement.json");
        Files.writeString(file, "old");

        AgreementJson.write(Samples.rich(), file);

        assertThat(Files.readString(file)).isEqualTo(Samples.resource("rich.json"));
        assertThat(AgreementJson.read(file).orThrow()).isEqualTo(Samples.rich());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aSymbolicLinkIsFollowedWhenWriting() throws IOException {
        Path real = Files.writeString(folder.resolve("real.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), real);

        AgreementJson.write(Samples.titled("T"), link);

        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(real)).isEqualTo(AgreementJson.toJson(Samples.titled("T")));
    }

    @Test
    void aFailedWriteLeavesNothingBehind() throws IOException {
        Path occupied =
                Files.createDirectories(folder.resolve("folder/with content")).getParent();

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> AgreementJson.write(Samples.titled("T"), occupied));

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(occupied);
        }
    }

    @Test
    void halfASurrogatePairIsNotWritten() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> AgreementJson.toJson(Samples.titled("a\uD800b")))
                .withMessage("a text contains half of a surrogate pair, which UTF-8 cannot express");
    }

    @Test
    void whatIsLeftOutHasTheDocumentedDefault() {
        Agreement agreement = AgreementJson.parse(MINIMAL.formatted("""
                {"id": "am", "title": {"nl": "A"}, "goals": [{"id": "g", "title": {"nl": "G"},
                  "objectives": [{"id": "o", "text": {"nl": "O"}}]}]}
                """, ""));

        assertThat(agreement.goal("g").objectives().get(0).target()).isEqualTo(new TargetValue.Unquantified());
        assertThat(AgreementJson.parse(AgreementJson.toJson(agreement))).isEqualTo(agreement);
    }

    @Test
    void decimalsAreKeptAndExponentsWorkedOut() {
        assertThat(List.of(target("80.40"), target("8.040e1"), target("2E+3"), target("-5")))
                .containsExactly(
                        new BigDecimal("80.40"), new BigDecimal("80.40"), new BigDecimal("2000"), new BigDecimal("-5"));
    }

    @Test
    void aByteOrderMarkWindowsLineEndsAndEscapesChangeNothing() throws IOException {
        String windows =
                "\uFEFF" + Samples.resource("rich.json").replace("\n", "\r\n").replace("\"id\"", "\"\\u0069d\"");

        Checked<Agreement> checked =
                AgreementJson.read(new ByteArrayInputStream(windows.getBytes(StandardCharsets.UTF_8)), "w.json");

        assertThat(checked).isEqualTo(new Checked<>(Optional.of(Samples.rich()), List.of(), 1, 1, 0));
        assertThat(AgreementJson.parse(windows)).isEqualTo(Samples.rich());
    }

    @Test
    void aFileThatCannotBeReadIsAnIoException() {
        Path absent = folder.resolve("absent.json");

        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> AgreementJson.read(absent))
                .withMessage(absent.toString());
        assertThatIOException()
                .isThrownBy(() -> AgreementJson.read(folder))
                .withMessage(folder + ": expected a file, but found a folder");
    }

    @Test
    void aRefusedDocumentIsCountedAndHasNoValue() throws IOException {
        Checked<Agreement> checked = AgreementJson.read(Files.writeString(folder.resolve("a.json"), "{}"));

        assertThat(checked.found()).isEmpty();
        assertThat(List.of(checked.read(), checked.accepted(), checked.rejected()))
                .containsExactly(1L, 0L, 1L);
        assertThatExceptionOfType(InvalidDocumentException.class)
                .isThrownBy(checked::orThrow)
                .satisfies(thrown -> assertThat(thrown.problems()).isEqualTo(checked.problems()));
    }

    @Test
    void aStreamIsLeftOpen() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream in = new ByteArrayInputStream(Samples.resource("rich.json").getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed.set(true);
            }
        };

        assertThat(AgreementJson.read(in, "a.json").orThrow()).isEqualTo(Samples.rich());
        assertThat(MeasurementJson.read(in, "f.json").hasErrors()).isTrue();
        MeasurementJson.readLines(in, "f.ndjson", figure -> {});
        assertThat(closed).isFalse();
    }

    @Test
    void whatCouldNotBeReadAgainIsNotWritten() {
        assertThat(AgreementJson.parse(AgreementJson.toJson(Samples.titled("x".repeat(100_000)))))
                .isEqualTo(Samples.titled("x".repeat(100_000)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgreementJson.toJson(Samples.titled("x".repeat(100_001))))
                .withMessage("a text must be at most 100000 characters, but has 100001");
        List<Agreement.Party> parties = IntStream.range(0, 12_500)
                .mapToObj(i -> new Agreement.Party("p" + i, LocalizedText.of("en", "x"), Optional.empty()))
                .toList();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgreementJson.toJson(
                        Samples.titled("x").toBuilder().parties(parties).build()))
                .withMessage("a document must have at most 100000 names, values and brackets");
    }

    @Test
    void quantitiesAreWrittenByTheirKind() {
        assertThat(Stream.of(
                                new Quantity.Figure(new BigDecimal("80.40"), Quantity.Qualifier.ABOUT),
                                Quantity.share(3, 4),
                                Quantity.Bounds.fewerThan(5),
                                new Quantity.Bounds(BigDecimal.ZERO, BigDecimal.valueOf(2), true, false),
                                new Quantity.Bounds(BigDecimal.ZERO, BigDecimal.valueOf(2), false, true),
                                new Quantity.Words(LocalizedText.of("en", "nearly all")),
                                Quantity.missing(Quantity.MissingReason.SUPPRESSED))
                        .map(quantity -> Written.of(quantity, JsonText::quantity)))
                .containsExactly(
                        "{\"value\":80.40,\"qualifier\":\"ABOUT\"}",
                        "{\"numerator\":3,\"denominator\":4}",
                        "{\"low\":1,\"high\":4}",
                        "{\"low\":0,\"below\":2}",
                        "{\"above\":0,\"high\":2}",
                        "{\"words\":{\"en\":\"nearly all\"}}",
                        "{\"missing\":\"SUPPRESSED\"}");
    }

    private static BigDecimal target(String number) {
        Agreement agreement = AgreementJson.parse(MINIMAL.formatted("""
                {"id": "am", "title": {"nl": "A"}, "goals": [{"id": "g", "title": {"nl": "G"},
                  "objectives": [{"id": "o", "text": {"nl": "O"}, "target": {"atLeast": %s}}]}]}
                """.formatted(number), ""));
        return ((TargetValue.AtLeast) agreement.goal("g").objectives().get(0).target()).value();
    }
}
