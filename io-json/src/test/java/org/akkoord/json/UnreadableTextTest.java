package org.akkoord.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.akkoord.json.read.SyntaxMistake;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Syntax, encoding and limits. */
class UnreadableTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "``|1:1 expected a value, but the document is empty",
                "` `|1:1 expected a value, but the document is empty",
                "{\"a\": 1|1:8 expected ',' or '}' after a member, but the document ends",
                "{\"a\": 1 x|1:9 expected ',' or '}' after a member, but found 'x'",
                "{\"a\": 1 \"b\"|1:9 expected ',' or '}' after a member, but found '\"'",
                "{\"a\" 1}|1:6 expected ':' after a member name, but found '1'",
                "{\"a\":}|1:6 expected a value after ':', but found '}'",
                "{\"a\":1,}|1:8 expected a member name in double quotes after ',', but found '}'",
                "{,}|1:2 expected a member name in double quotes or '}', but found ','",
                "{'a':1}|1:2 expected a member name in double quotes or '}', but found a single quote",
                "{title:1}|1:2 expected a member name in double quotes or '}', but found 'title'",
                "[1,]|1:4 expected a value after ',', but found ']'",
                "[,]|1:2 expected a value or ']', but found ','",
                "[1}|1:3 expected ',' or ']' after a value, but found '}'",
                "{\"a\":[1,2}|1:10 expected ',' or ']' after a value, but found '}'",
                "[True]|1:2 expected a value or ']', but found 'True'",
                "[NaN]|1:2 expected a value or ']', but found 'NaN'",
                "[nulls]|1:6 expected ',' or ']' after a value, but found 's'",
                "[+1]|1:2 expected a value or ']', but found '+'",
                "[01]|1:4 a number must not start with a zero before other digits",
                "[-]|1:3 expected a digit after '-' in a number, but found ']'",
                "[1.]|1:4 expected a digit after '.' in a number, but found ']'",
                "[1e+]|1:5 expected a digit after the exponent mark in a number, but found ']'",
                "[1.5|1:5 expected ',' or ']' after a value, but the document ends",
                "[\"a|1:4 expected '\"' at the end of a text, but the document ends",
                "[\"a\\x\"]|1:5 expected one of \" \\ / b f n r t u after '\\' in a text, but found 'x'",
                "[\"\\u12G4\"]|1:7 expected four hexadecimal digits after '\\u', but found 'G4'",
                "[\"a\tb\"]|1:4 a control character must be escaped in a text, but found '\\u0009'",
                "[1] // note|1:5 expected nothing after the document, but found '/'",
                "{}{}|1:3 expected nothing after the document, but found '{'",
                "{}\u0000|1:3 expected nothing after the document, but found '\\u0000'",
                "[\uD83C\uDFEB]|1:2 expected a value or ']', but found '\uD83C\uDFEB'",
            })
    void syntaxMistakesAreLocatedAndSaidInOurWords(String json, String expected) {
        assertThat(problems(json).stream().map(UnreadableTextTest::brief)).containsExactly(expected);
        assertThat(problems(json)).allMatch(problem -> problem.code() == ProblemCode.SYNTAX);
    }

    @Test
    void linesEndWithALineFeedACarriageReturnOrBoth() {
        assertThat(problems("{\n\r\n\r  x").stream().map(UnreadableTextTest::brief))
                .containsExactly("4:3 expected a member name in double quotes or '}', but found 'x'");
    }

    @Test
    void theParserAndTheSearchForItsMistakeAgreeOnWhatIsJson() {
        Random random = new Random(20261121);
        String sound = Samples.resource("rich.json");
        String alphabet = "{}[]:,\"\\ \n\t-+.eE01tfnu/x\u00e9\u0000";
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder(sound);
            int at = random.nextInt(text.length());
            char c = alphabet.charAt(random.nextInt(alphabet.length()));
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, c);
                case 1 -> text.setCharAt(at, c);
                case 2 -> text.deleteCharAt(at);
                default -> text.setLength(at);
            }
            List<Problem> problems = problems(text.toString());
            boolean refused = problems.stream().anyMatch(problem -> problem.code() == ProblemCode.SYNTAX);
            assertThat(refused)
                    .as("edit %d at %d", i, at)
                    .isEqualTo(SyntaxMistake.in(text.toString()).isPresent());
            assertThat(problems).allSatisfy(UnreadableTextTest::isInOurWords);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "E9, 0xE9",
        "C0 AF, 0xC0",
        "C0 80, 0xC0",
        "ED A0 80 ED B0 80, 0xED",
        "80, 0x80",
        "E2 82, 0xE2",
        "F4 90 80 80, 0xF4",
        "FE FF, 0xFE",
    })
    void bytesThatAreNoUtf8AreLocated(String hex, String shown) throws IOException {
        byte[] json =
                Samples.resource("rich.json").replace("Leesakkoord", "\u00e9@").getBytes(StandardCharsets.UTF_8);
        int at = new String(json, StandardCharsets.ISO_8859_1).indexOf('@');
        InputStream broken = new SequenceInputStream(
                new SequenceInputStream(new ByteArrayInputStream(json, 0, at), new ByteArrayInputStream(bytes(hex))),
                new ByteArrayInputStream(json, at, json.length - at));

        assertThat(AgreementJson.read(broken, "b.json").problems())
                .extracting(Object::toString)
                .containsExactly("b.json, line 6, character 13: error: expected UTF-8, but found the byte " + shown
                        + " in line 6, at byte offset " + at + " [ENCODING]");
    }

    @Test
    void aDocumentThatEndsWithinACharacterIsLocated() throws IOException {
        assertThat(AgreementJson.read(new ByteArrayInputStream(bytes("22 E2 82")), "b.json")
                        .problems())
                .extracting(Object::toString)
                .containsExactly(
                        "b.json, line 1, character 2: error: expected UTF-8, but found the byte 0xE2 in line 1, at byte "
                                + "offset 1 [ENCODING]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTF-16",
                "UTF-16LE",
                "UTF-16BE",
                "UTF-32",
                "UTF-32LE",
                "UTF-32BE",
                "x-UTF-16LE-BOM",
                "X-UTF-32LE-BOM"
            })
    void otherUnicodeEncodingsAreNamed(String encoding) throws IOException {
        byte[] bytes = Samples.resource("rich.json").getBytes(Charset.forName(encoding));
        String name = encoding.contains("16") ? "UTF-16" : "UTF-32";

        assertThat(AgreementJson.read(new ByteArrayInputStream(bytes), "u.json").problems())
                .extracting(Object::toString)
                .containsExactly("u.json, line 1, character 1: error: expected UTF-8, but found " + name
                        + "; save the file as UTF-8 [ENCODING]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00", "\\udc00\\ud800", "\\ud83dx"})
    void halfASurrogatePairIsRefused(String escape) {
        String json = Samples.resource("rich.json");
        List<Problem> problems = problems(json.replace("Leesakkoord", escape));

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).code()).isEqualTo(ProblemCode.ENCODING);
        assertThat(problems.get(0).location().pointer()).contains("/title/nl");
        assertThat(problems.get(0).message()).isEqualTo("a text contains half of a surrogate pair: '" + escape + "'");
        assertThat(problems(json.replace("\"ends\"", "\"" + escape + "\": 1, \"ends\"")).stream()
                        .map(Problem::message))
                .containsExactly("a member name contains half of a surrogate pair: '" + escape.substring(0, 6) + "'");
    }

    @Test
    void limitsAreHeldAndExceedingOneIsOneProblem() {
        String json = Samples.resource("rich.json");

        assertThat(problems(json.replace("Leesakkoord", "x".repeat(100_000)))).isEmpty();
        assertOneLimit(
                json.replace("Leesakkoord", "x".repeat(100_001)),
                "6:11 /title/nl a text must be at most 100000 characters, but has 100001");
        assertOneLimit(
                json.replace("282000000", "8".repeat(200_000)),
                "358:17 /appropriations/0/amount a number must be at most 64 characters, but has 200000");
        assertOneLimit(
                json.replace("\"ends\"", "\"" + "k".repeat(10_000) + "\": 1, \"ends\""),
                "12:3  a member name must be at most 1000 characters, but has 10000");
        assertOneLimit(
                "[" + "1,".repeat(600_000) + "1]",
                "1:200000 /99999 a document must have at most 100000 names, values and brackets");
        assertOneLimit(" ".repeat(5_000_000), "? a document must be at most 4194304 characters");
        assertOneLimit(
                IntStream.range(0, 1_001).mapToObj(i -> "\"x" + i + "\": 1").collect(Collectors.joining(",", "{", "}")),
                "1:9892  an object must have at most 1000 members");
    }

    @Test
    void aDocumentOfTooManyBytesIsRefusedWithoutReadingOn() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        };
        assertThat(AgreementJson.read(endless, "big.json").problems())
                .extracting(Object::toString)
                .containsExactly("big.json, whole document: error: a document must be at most 4194304 bytes [LIMIT]");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {"[|64", "{\"a\":|320"})
    void depthIsLimitedEvenOnASmallStack(String open, int offset) throws InterruptedException {
        List<Problem> found = onASmallStack(open.repeat(100_000));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).code()).isEqualTo(ProblemCode.LIMIT);
        assertThat(found.get(0).message()).isEqualTo("objects and lists must be nested at most 64 deep");
        assertThat(found.get(0).location().column()).hasValue(offset + 1);
    }

    @Test
    void aWholeAgreementIsReadOnASmallStack() throws InterruptedException {
        assertThat(onASmallStack(Samples.resource("rich.json"))).isEmpty();
    }

    private static List<Problem> onASmallStack(String json) throws InterruptedException {
        AtomicReference<List<Problem>> found = new AtomicReference<>();
        Thread small = new Thread(null, () -> found.set(problems(json)), "small stack", 256 * 1024);
        small.start();
        small.join();
        return found.get();
    }

    private static void assertOneLimit(String json, String expected) {
        List<Problem> problems = problems(json);
        assertThat(problems).hasSize(1);
        Problem problem = problems.get(0);
        assertThat(problem.code()).isEqualTo(ProblemCode.LIMIT);
        String place = problem.location().line().isPresent()
                ? problem.location().line().getAsLong() + ":"
                        + problem.location().column().getAsInt() + " "
                        + problem.location().pointer().orElseThrow()
                : "?";
        assertThat(place + " " + problem.message()).isEqualTo(expected);
    }

    static void isInOurWords(Problem problem) {
        assertThat(problem.message())
                .doesNotContainIgnoringCase("exception")
                .doesNotContainIgnoringCase("java")
                .doesNotContainIgnoringCase("jackson")
                .doesNotContain("JsonToken", "START_", "END_", "VALUE_", "StreamRead", "Source:", "org.")
                .doesNotContainPattern("\\p{Cntrl}");
    }

    private static List<Problem> problems(String json) {
        return AgreementJson.check(json).problems();
    }

    private static String brief(Problem problem) {
        return problem.location().line().getAsLong() + ":"
                + problem.location().column().getAsInt() + " " + problem.message();
    }

    private static byte[] bytes(String hex) {
        String[] parts = hex.split(" ");
        byte[] bytes = new byte[parts.length];
        for (int i = 0; i < parts.length; i++) {
            bytes[i] = (byte) Integer.parseInt(parts[i], 16);
        }
        return bytes;
    }
}
