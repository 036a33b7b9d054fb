package org.akkoord.csv.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 and keeps what is not UTF-8 visible. A byte {@code b} that does not belong to a valid sequence becomes
 * the lone surrogate {@code U+DC00 + b}, which valid UTF-8 never gives. So the row with that byte can be refused, and
 * all other rows are kept. A byte order mark at the start is skipped.
 */
public final class Utf8Reader extends Reader {

    private static final int ESCAPE = 0xDC00;
    private static final int CHUNK = 8192;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).flip();
    private final CharBuffer chars = CharBuffer.allocate(CHUNK).flip();
    private boolean inputEnded;
    private boolean started;

    /** Decodes the bytes of a stream, which {@link #close} closes. */
    public Utf8Reader(InputStream in) {
        this.in = in;
    }

    /** Whether a code point stands for a byte that is not UTF-8; such a byte is never below 0x80. */
    static boolean isEscapedByte(int codePoint) {
        return codePoint >= ESCAPE + 0x80 && codePoint <= ESCAPE + 0xFF;
    }

    /** The byte for which such a code point stands. */
    static int escapedByte(int codePoint) {
        return codePoint - ESCAPE;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!chars.hasRemaining() && !decodeMore()) {
            return -1;
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    /** Fills the character buffer, which is empty; false at the end of the input. */
    private boolean decodeMore() throws IOException {
        chars.clear();
        boolean more = true;
        while (more && chars.position() == 0) {
            CoderResult result = decoder.decode(bytes, chars, inputEnded);
            if (result.isMalformed()) {
                chars.put((char) (ESCAPE + (bytes.get() & 0xFF)));
            } else if (result.isUnderflow()) {
                more = chars.position() > 0 || fill();
            }
            skipByteOrderMark();
        }
        chars.flip();
        return chars.hasRemaining();
    }

    private void skipByteOrderMark() {
        if (!started && chars.position() > 0) {
            started = true;
            if (chars.get(0) == '\uFEFF') {
                chars.flip().get();
                chars.compact();
            }
        }
    }

    /**
     * Reads more bytes after those that are left. Gives false only once the decoder has been told that the input ended,
     * so that it has refused the bytes of a sequence that is cut off.
     */
    private boolean fill() throws IOException {
        if (inputEnded) {
            return false;
        }
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count > 0) {
            bytes.position(bytes.position() + count);
        }
        inputEnded = count < 0;
        bytes.flip();
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
