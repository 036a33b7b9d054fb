package org.akkoord.csv.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the sizes of blocks and reads, the lines are the same, and each is whole. */
class LineBlocksTest {

    private static final String TEXT = "a,b\n\nccc,ddd\r\n\"x\ny\"\n1234567890\n";

    /** An input that gives at most so many bytes at a time. */
    private static InputStream slow(String text, int most) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, most));
            }
        };
    }

    private static String text(LineBlock block) {
        return new String(block.bytes(), 0, block.end(), StandardCharsets.UTF_8);
    }

    private static List<String> blocks(InputStream in, int size) throws IOException {
        LineBlocks blocks = new LineBlocks(in);
        List<String> texts = new ArrayList<>();
        LineBlock block = new LineBlock(size);
        while (blocks.fill(block)) {
            assertThat(block.hasWholeLines()).isTrue();
            assertThat(block.bytes().length - block.end()).isGreaterThanOrEqualTo(LineBlock.MARGIN);
            texts.add(text(block));
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 1000})
    void blocksEndAtEveryPossiblePlace(int most) throws IOException {
        for (int size = 1; size <= TEXT.length() + 2; size++) {
            for (int length = 0; length <= TEXT.length(); length++) {
                String text = TEXT.substring(0, length);
                List<String> texts = blocks(slow(text, most), size);
                String whole = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
                assertThat(String.join("", texts)).as("blocks of " + size).isEqualTo(whole);
                assertThat(texts).allMatch(each -> each.endsWith("\n"));
            }
        }
    }

    @Test
    void anEndlessLineIsGivenAsItIs() throws IOException {
        String text = "x".repeat(5 << 22);
        LineBlocks blocks = new LineBlocks(slow(text, 1 << 16));
        LineBlock block = new LineBlock(1 << 16);
        assertThat(blocks.fill(block)).isTrue();
        assertThat(block.hasWholeLines()).isFalse();
        assertThat(read(blocks.rest(block, 0, List.of()))).isEqualTo("\n" + text);
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        in.transferTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theRestIsEverythingFromAPlaceOn() throws IOException {
        for (int size = 1; size <= TEXT.length() + 2; size++) {
            for (int ahead = 0; ahead < 4; ahead++) {
                LineBlocks blocks = new LineBlocks(slow(TEXT, 5));
                List<LineBlock> filled = new ArrayList<>();
                for (int i = 0; i <= ahead; i++) {
                    LineBlock block = new LineBlock(size);
                    if (blocks.fill(block)) {
                        filled.add(block);
                    }
                }
                LineBlock first = filled.get(0);
                String rest = read(blocks.rest(first, 2, filled.subList(1, filled.size())));
                assertThat(rest)
                        .as("blocks of " + size + ", " + ahead + " ahead")
                        .isEqualTo("\n" + TEXT.substring(2));
            }
        }
    }

    private static LineBlock block(String text) throws IOException {
        LineBlock block = new LineBlock(10_000);
        new LineBlocks(slow(text, 1000)).fill(block);
        return block;
    }

    @Test
    void aBlankLineHasNothingOrAReturn() throws IOException {
        LineBlock block = block("\n\r\na\n \n");
        assertThat(block.isBlank(0)).isTrue();
        assertThat(block.isBlank(1)).isTrue();
        assertThat(block.isBlank(3)).isFalse();
        assertThat(block.isBlank(5)).isFalse();
        assertThat(block.lineFeed(3)).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "a;b;c | a/b/c",
                "a;;c; | a//c/",
                "; | /",
                "\"a\";b;\"\" | a/b/",
                "\"a;b\";c | a;b/c",
                "it's;x,y | it's/x,y"
            })
    void simpleLinesAreSplit(String line, String cells) throws IOException {
        for (String end : List.of("\n", "\r\n")) {
            LineBlock block = block("head" + end + line + end);
            assertThat(block.cells(4 + end.length(), ';')).contains(List.of(cells.split("/", -1)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a\"\"b\"",
                "\"a",
                "a\"b",
                "\"a\"b",
                "\"a\" ",
                "a\tb",
                "\u00e9",
                "a\u0000",
                "a\rb",
                "\"\u00e9\"",
                "x,\"",
                "\"a\u007F\u0080\""
            })
    void otherLinesAreLeftToAParser(String line) throws IOException {
        assertThat(block(line + "\n").cells(0, ',')).as(line).isEmpty();
    }

    @Test
    void aLineHasAtMostAThousandCells() throws IOException {
        assertThat(block("x,".repeat(999) + "x\n").cells(0, ',').map(List::size))
                .contains(1000);
        assertThat(block("x,".repeat(1000) + "x\n").cells(0, ',')).isEmpty();
        assertThat(block("\n").cells(0, ',')).isEqualTo(Optional.of(Collections.singletonList("")));
    }
}
