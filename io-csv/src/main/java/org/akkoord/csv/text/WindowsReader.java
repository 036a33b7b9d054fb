package org.akkoord.csv.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;

/**
 * Decodes windows-1252, in which each byte is a character. The five bytes that it leaves undefined become the control
 * characters of the same number, as web browsers read them.
 */
public final class WindowsReader extends Reader {

    private static final char[] TABLE = table();

    private final InputStream in;
    private final byte[] bytes = new byte[8192];

    /** Decodes the bytes of a stream, which {@link #close} closes. */
    public WindowsReader(InputStream in) {
        this.in = in;
    }

    private static char[] table() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        char[] table = new String(all, Charset.forName("windows-1252")).toCharArray();
        for (int i = 0; i < table.length; i++) {
            table[i] = table[i] == '\uFFFD' ? (char) i : table[i];
        }
        return table;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = in.read(bytes, 0, Math.min(length, bytes.length));
        for (int i = 0; i < count; i++) {
            target[offset + i] = TABLE[bytes[i] & 0xFF];
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
