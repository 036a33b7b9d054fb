package org.akkoord.csv.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Eight bytes at once give what a loop over the bytes, or the JDK, gives. */
class WordsTest {

    private static final int BYTES = 256;

    private static byte[] random(SplittableRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static long word(String text) {
        return Words.at(Arrays.copyOf(latin(text), Words.LENGTH), 0);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    @Test
    void theFirstByteIsTheLowestOfTheWord() {
        byte[] bytes = random(new SplittableRandom(1), 40);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at <= bytes.length - Words.LENGTH; at++) {
            long word = Words.at(bytes, at);
            assertThat(word).as("from " + at).isEqualTo(buffer.getLong(at));
            for (int i = 0; i < Words.LENGTH; i++) {
                assertThat(Words.byteAt(word, i)).isEqualTo(bytes[at + i]);
            }
            assertThat(Words.byteAt(word, Words.LENGTH)).isEqualTo(bytes[at]);
        }
    }

    @Test
    void aMaskHasTheBitsOfTheFirstBytes() {
        for (int length = 1; length <= Words.LENGTH; length++) {
            BigInteger expected = BigInteger.ONE.shiftLeft(Byte.SIZE * length).subtract(BigInteger.ONE);
            assertThat(Words.mask(length)).as("of " + length).isEqualTo(expected.longValue());
        }
    }

    @Test
    void everyByteIsEqualToItselfAndToNoOther() {
        for (int one = 0; one < BYTES; one++) {
            for (int other = 0; other < BYTES; other++) {
                for (int at = 0; at < Words.LENGTH; at++) {
                    int shift = Byte.SIZE * at;
                    // all other bytes differ: 0x55 against 0xAA
                    long hole = ~(0xFFL << shift);
                    long first = (0x5555_5555_5555_5555L & hole) | ((long) one << shift);
                    long second = (0xAAAA_AAAA_AAAA_AAAAL & hole) | ((long) other << shift);
                    long expected = one == other ? 0x80L << shift : 0;
                    if (Words.equal(first, second) != expected) {
                        assertThat(Words.equal(first, second))
                                .as(one + " and " + other + " at " + at)
                                .isEqualTo(expected);
                    }
                }
            }
        }
    }

    @Test
    void equalBytesAreMarkedWhateverStandsBesideThem() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 100_000; i++) {
            byte[] one = random(random, Words.LENGTH);
            byte[] other = random(random, Words.LENGTH);
            long expected = 0;
            for (int at = 0; at < Words.LENGTH; at++) {
                other[at] = random.nextBoolean() ? one[at] : other[at];
                expected |= one[at] == other[at] ? 0x80L << (Byte.SIZE * at) : 0;
            }
            assertThat(Words.equal(Words.at(one, 0), Words.at(other, 0)))
                    .as("seed 2, case " + i)
                    .isEqualTo(expected);
        }
    }

    @Test
    void theFirstMarkCounts() {
        assertThat(Words.first(0)).isEqualTo(8);
        for (int at = 0; at < Words.LENGTH; at++) {
            assertThat(Words.first(0x8080_8080_8080_8080L << (Byte.SIZE * at))).isEqualTo(at);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findIsIndexOf(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = random(random, 60);
            int start = random.nextInt(20);
            bytes[start + random.nextInt(30)] = '\n';
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            int comma = text.indexOf(',', start);
            int lineFeed = text.indexOf('\n', start);
            int expected = comma < 0 ? lineFeed : Math.min(comma, lineFeed);
            assertThat(Words.find(bytes, start, Words.filledWith(','), Words.filledWith('\n')))
                    .as("seed " + seed + ", case " + i)
                    .isEqualTo(expected);
        }
    }

    @Test
    void everyByteThatIsNoDigitEndsTheDigits() {
        for (int digits = 0; digits < Words.LENGTH; digits++) {
            for (int c = 0; c < BYTES; c++) {
                for (char digit : new char[] {'0', '5', '9'}) {
                    String text = String.valueOf(digit).repeat(digits) + (char) c + "0".repeat(7 - digits);
                    int expected = isDigit(c) ? Words.LENGTH : digits;
                    if (Words.digits(word(text)) != expected) {
                        assertThat(Words.digits(word(text)))
                                .as(digits + " times " + digit + ", then byte " + c)
                                .isEqualTo(expected);
                    }
                }
            }
        }
        assertThat(Words.digits(word("12345678"))).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void digitsAreCountedUpToSixteen(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = random(random, 40);
            int start = random.nextInt(8);
            int digits = random.nextInt(20);
            for (int at = start; at < start + digits; at++) {
                bytes[at] = (byte) ('0' + random.nextInt(10));
            }
            int expected = 0;
            while (expected < 16 && isDigit(bytes[start + expected])) {
                expected++;
            }
            assertThat(Words.digits(bytes, start))
                    .as("seed " + seed + ", case " + i)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aNumberIsWhatTheJdkReadsWhateverComesAfterIt(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = random(random, 32);
            int start = random.nextInt(8);
            int length = 1 + random.nextInt(15);
            for (int at = start; at < start + length; at++) {
                bytes[at] = (byte) ('0' + random.nextInt(10));
            }
            String text = new String(bytes, start, length, StandardCharsets.ISO_8859_1);
            long expected = Long.parseLong(text);
            assertThat(Words.whole(bytes, start, length))
                    .as("seed " + seed + ", '" + text + "'")
                    .isEqualTo(expected);
            if (length <= Words.LENGTH) {
                assertThat(Words.number(Words.at(bytes, start), length)).isEqualTo(expected);
            }
        }
    }

    @Test
    void numbersOfNoDigitsOrMoreThanFifteenAreRefused() {
        byte[] bytes = latin("1234567890123456" + "x".repeat(16));
        assertThat(Words.whole(bytes, 0, 0)).isEqualTo(-1);
        assertThat(Words.whole(bytes, 0, 15)).isEqualTo(123_456_789_012_345L);
        assertThat(Words.whole(bytes, 0, 16)).isEqualTo(-1);
    }

    @Test
    void aByteIsTakenOutAndLaterOnesMoveUp() {
        String text = "abcdefg\u00FF";
        for (int index = 0; index < Words.LENGTH; index++) {
            String expected =
                    new StringBuilder(text).deleteCharAt(index).append('\0').toString();
            assertThat(Words.without(word(text), index)).as("without " + index).isEqualTo(word(expected));
        }
    }

    @Test
    void powersOfTenAreExact() {
        for (int exponent = 0; exponent <= Words.MOST_DIGITS; exponent++) {
            assertThat(BigInteger.valueOf(Words.power(exponent))).isEqualTo(BigInteger.TEN.pow(exponent));
            assertThat((long) (double) Words.power(exponent)).isEqualTo(Words.power(exponent));
        }
    }
}
