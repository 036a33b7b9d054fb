package org.akkoord.internal;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.CRC32;

/**
 * The bytes of an accumulator, as they travel between machines: {@code 'A' 'k' 'k' 'o'}, the name of its kind (its
 * length in a byte, then ASCII), its version in a byte, the content, and the CRC-32 of all of these in four bytes, the
 * highest first. Equal content has equal bytes.
 */
public final class ByteForm {

    private static final byte[] START = "Akko".getBytes(StandardCharsets.US_ASCII);
    private static final int CHECKSUM = Integer.BYTES;
    private static final int SEVEN_BITS = 0x7f;
    private static final int BYTE = 0xff;
    private static final int FIRST_SIZE = 256;

    private ByteForm() {}

    /** The bytes of what is written. */
    public static byte[] write(String kind, int version, Consumer<Writer> content) {
        Writer writer = new Writer();
        writer.put(START);
        writer.text(kind).put((byte) version);
        content.accept(writer);
        writer.put(
                ByteBuffer.allocate(CHECKSUM).putInt(checksum(writer.written())).array());
        return writer.written();
    }

    /** The kind that these bytes name, whether or not they are sound; absent where they name none. */
    public static Optional<String> kind(byte[] bytes) {
        try {
            return isStarted(bytes)
                    ? Optional.of(new Reader(ByteBuffer.wrap(bytes, START.length, bytes.length - START.length)).text())
                    : Optional.empty();
        } catch (BufferUnderflowException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static boolean isStarted(byte[] bytes) {
        return bytes.length >= START.length + CHECKSUM && Arrays.equals(bytes, 0, START.length, START, 0, START.length);
    }

    /**
     * Reads bytes.
     *
     * @param version the only version that is read so far
     * @throws IllegalArgumentException if these are other bytes, damaged ones, or those of another kind or version; the
     *     message says which
     */
    public static <T> T read(String kind, int version, byte[] bytes, Function<Reader, T> content) {
        int end = bytes.length - CHECKSUM;
        if (!isStarted(bytes)) {
            throw new IllegalArgumentException("expected the bytes of a " + kind + ", which start with 'Akko', but got "
                    + bytes.length + " others");
        }
        if (checksum(Arrays.copyOf(bytes, end)) != ByteBuffer.wrap(bytes).getInt(end)) {
            throw damaged(kind, "their checksum does not fit");
        }
        Reader reader = new Reader(ByteBuffer.wrap(bytes, START.length, end - START.length));
        try {
            String found = reader.text();
            if (!found.equals(kind)) {
                throw new IllegalArgumentException("expected the bytes of a " + kind + ", but got those of a " + found);
            }
            int written = reader.bytes.get() & BYTE;
            if (written != version) {
                throw new IllegalArgumentException("the bytes of this " + kind + " have version " + written
                        + ", and this library reads version " + version);
            }
            T result = content.apply(reader);
            if (reader.bytes.hasRemaining()) {
                throw damaged(kind, "there are " + reader.bytes.remaining() + " more than it needs");
            }
            return result;
        } catch (BufferUnderflowException e) {
            throw damaged(kind, "there are too few");
        } catch (ArithmeticException e) {
            throw damaged(kind, "a number in them is too large");
        }
    }

    private static IllegalArgumentException damaged(String kind, String why) {
        return new IllegalArgumentException("the bytes of this " + kind + " are damaged: " + why);
    }

    private static int checksum(byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }

    /** Takes the content, part by part. */
    public static final class Writer {

        private byte[] bytes = new byte[FIRST_SIZE];
        private int size;

        private Writer() {}

        private void put(byte... more) {
            if (more.length > bytes.length - size) {
                bytes = Arrays.copyOf(bytes, Math.addExact(Math.max(size, more.length), size));
            }
            System.arraycopy(more, 0, bytes, size, more.length);
            size += more.length;
        }

        private byte[] written() {
            return Arrays.copyOf(bytes, size);
        }

        /** A number of 0 or more: seven bits in each byte, the lowest first, and the highest bit where more follow. */
        public Writer count(long number) {
            long rest = number;
            while (rest > SEVEN_BITS) {
                put((byte) ((rest & SEVEN_BITS) | ~SEVEN_BITS));
                rest >>>= 7;
            }
            put((byte) rest);
            return this;
        }

        /** A whole number, in two's complement, after its length. */
        public Writer integer(BigInteger number) {
            return block(number.toByteArray());
        }

        /** Bytes, after their number. */
        public Writer block(byte[] block) {
            count(block.length).put(block);
            return this;
        }

        /** A text in UTF-8, after its length. */
        public Writer text(String text) {
            return block(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Gives the content back in the same order. */
    public static final class Reader {

        private final ByteBuffer bytes;

        private Reader(ByteBuffer bytes) {
            this.bytes = bytes;
        }

        /** A number of 0 or more. */
        public long count() {
            long number = 0;
            for (int shift = 0; shift < Long.SIZE - 1; shift += 7) {
                byte next = bytes.get();
                number |= (long) (next & SEVEN_BITS) << shift;
                if (next >= 0) {
                    return number;
                }
            }
            throw new ArithmeticException("a count beyond 63 bits");
        }

        /** A whole number. */
        public BigInteger integer() {
            byte[] block = block();
            if (block.length == 0) {
                throw new IllegalArgumentException("a number in these bytes is empty");
            }
            return new BigInteger(block);
        }

        /** Bytes. */
        public byte[] block() {
            long length = count();
            if (length > bytes.remaining()) {
                throw new BufferUnderflowException();
            }
            byte[] block = new byte[(int) length];
            bytes.get(block);
            return block;
        }

        /** A text. */
        public String text() {
            return new String(block(), StandardCharsets.UTF_8);
        }
    }
}
