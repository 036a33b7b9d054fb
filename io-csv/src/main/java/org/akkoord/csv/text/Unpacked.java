package org.akkoord.csv.text;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Opens files that may be packed by gzip (RFC 1952). No text begins with the two bytes by which those are known. */
public final class Unpacked {

    private static final int FIRST = 0x1F;
    private static final int SECOND = 0x8B;
    private static final int BUFFER = 1 << 16;

    private Unpacked() {}

    /**
     * The bytes of an input, unpacked if they are packed. Where they look packed and cannot be unpacked, each reading
     * from there on ends with a {@link BrokenPackException}; all bytes before are given.
     *
     * @throws IOException if the input cannot be read
     */
    public static InputStream of(InputStream in) throws IOException {
        byte[] start = in.readNBytes(2);
        PushbackInputStream whole = new PushbackInputStream(in, 2);
        whole.unread(start);
        boolean isPacked = start.length == 2 && (start[0] & 0xFF) == FIRST && (start[1] & 0xFF) == SECOND;
        return isPacked ? new Content(whole) : whole;
    }

    /** What is packed in an input. */
    private static final class Content extends InputStream {

        private final InputStream packed;
        private Optional<Members> members = Optional.empty();
        private Optional<BrokenPackException> broken = Optional.empty();

        Content(InputStream packed) {
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (broken.isPresent()) {
                throw broken.get();
            }
            try {
                if (members.isEmpty()) {
                    members = Optional.of(new Members(packed));
                }
                return members.get().read(target, offset, length);
            } catch (ZipException | EOFException failed) {
                BrokenPackException found = new BrokenPackException(
                        members.map(Members::next).orElse(BrokenPackException.Part.HEADER), failed);
                broken = Optional.of(found);
                throw found;
            }
        }

        @Override
        public void close() throws IOException {
            packed.close();
        }
    }

    /** The members of a packed file, one after another. */
    private static final class Members extends GZIPInputStream {

        Members(InputStream packed) throws IOException {
            super(new Endless(packed), BUFFER);
        }

        /** What comes next: the check, when all data of a member were given. */
        BrokenPackException.Part next() {
            return inf.finished() ? BrokenPackException.Part.CHECK : BrokenPackException.Part.DATA;
        }
    }

    /** An input that never says that nothing is left, because no further member would be looked for then. */
    private static final class Endless extends FilterInputStream {

        Endless(InputStream in) {
            super(in);
        }

        @Override
        public int available() {
            return 1;
        }
    }
}
