package org.akkoord.csv.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;

/** Opens files that may be packed by gzip (RFC 1952). No text begins with the two bytes by which those are known. */
public final class Unpacked {

    private static final int FIRST = 0x1F;
    private static final int SECOND = 0x8B;
    private static final int BUFFER = 1 << 16;

    private Unpacked() {}

    /**
     * The bytes of an input, unpacked if they are packed.
     *
     * @throws IOException if the input cannot be read, or looks packed and is not
     */
    public static InputStream of(InputStream in) throws IOException {
        byte[] start = in.readNBytes(2);
        PushbackInputStream whole = new PushbackInputStream(in, 2);
        whole.unread(start);
        boolean isPacked = start.length == 2 && (start[0] & 0xFF) == FIRST && (start[1] & 0xFF) == SECOND;
        return isPacked ? new GZIPInputStream(whole, BUFFER) : whole;
    }
}
