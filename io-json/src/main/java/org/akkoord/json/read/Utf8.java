package org.akkoord.json.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.akkoord.internal.io.ProblemLog;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/** Decodes UTF-8 and repairs nothing; skips a byte order mark. */
final class Utf8 {

    private static final int UTF32_UNIT = 4;

    private Utf8() {}

    /**
     * Where bytes stand in a file.
     *
     * @param file the file
     * @param line the line that begins with them
     * @param offset how many bytes of the file are before them
     */
    record Start(Location file, long line, long offset) {}

    /**
     * The text; empty, with one problem, if the bytes are not UTF-8. Only the start of a file may have a byte order
     * mark.
     */
    static Optional<String> decode(byte[] bytes, Start start, ProblemLog problems) {
        Optional<String> other = start.offset == 0 ? otherEncoding(bytes) : Optional.empty();
        if (other.isPresent()) {
            problems.add(Problem.error(
                    ProblemCode.ENCODING,
                    start.file.atLine(1).atColumn(1),
                    "expected UTF-8, but found " + other.get() + "; save the file as UTF-8"));
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            problems.add(malformed(bytes, in.position(), text, start));
            return Optional.empty();
        }
        return Optional.of(start.offset == 0 ? withoutMark(text) : text);
    }

    /** The text without a byte order mark at its start. */
    static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Whether the bytes begin like UTF-16 or UTF-32. */
    static boolean isOtherEncoding(byte[] bytes) {
        return otherEncoding(bytes).isPresent();
    }

    private static Problem malformed(byte[] bytes, int offset, String before, Start start) {
        String text = start.offset == 0 ? withoutMark(before) : before;
        long line = start.line + text.chars().filter(c -> c == '\n').count();
        int column = text.length() - text.lastIndexOf('\n');
        return Problem.error(
                ProblemCode.ENCODING,
                start.file.atLine(line).atColumn(column),
                String.format(
                        Locale.ROOT,
                        "expected UTF-8, but found the byte 0x%02X in line %d, at byte offset %d",
                        bytes[offset],
                        line,
                        start.offset + offset));
    }

    private static Optional<String> otherEncoding(byte[] bytes) {
        if (bytes.length < 2) {
            return Optional.empty();
        }
        int zeros = 0;
        for (int i = 0; i < UTF32_UNIT; i++) {
            zeros = zeros << 1 | (i < bytes.length && bytes[i] == 0 ? 1 : 0);
        }
        if (zeros == 0b1110
                || zeros == 0b0111
                || startsWith(bytes, 0, 0, 0xFE, 0xFF)
                || startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return Optional.of("UTF-32");
        }
        if (zeros == 0b1010 || zeros == 0b0101 || startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of("UTF-16");
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
