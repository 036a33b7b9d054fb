package org.akkoord.benchmarks;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A CSV file of any length that is made while it is read, one school after another. It also keeps the sums of the rows
 * so far. One numerator in a thousand is {@code <5}.
 */
final class RowStream extends InputStream {

    private static final int MOST_PUPILS = 400;
    private static final int SUPPRESSED_ONE_IN = 1000;

    final long[][] numerators = new long[Rows.BOARDS][Rows.INDICATORS * Rows.YEARS];
    final long[][] denominators = new long[Rows.BOARDS][Rows.INDICATORS * Rows.YEARS];
    final long[][] suppressed = new long[Rows.BOARDS][Rows.INDICATORS * Rows.YEARS];

    private final RandomGenerator random = new SplittableRandom(1);
    private final int schools;
    private byte[] chunk = "unit,variable,period,numerator,denominator\n".getBytes(StandardCharsets.US_ASCII);
    private int position;
    private int school;

    /** Makes this many rows; a multiple of 200. */
    RowStream(long rows) {
        schools = Math.toIntExact(rows / (Rows.INDICATORS * Rows.YEARS));
    }

    int schools() {
        return schools;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (position == chunk.length) {
            if (school == schools) {
                return -1;
            }
            chunk = next().getBytes(StandardCharsets.US_ASCII);
            position = 0;
        }
        int count = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, target, offset, count);
        position += count;
        return count;
    }

    private String next() {
        StringBuilder text = new StringBuilder();
        int board = school % Rows.BOARDS;
        for (int cell = 0; cell < Rows.INDICATORS * Rows.YEARS; cell++) {
            int denominator = SUPPRESSED_ONE_IN / 100 + random.nextInt(MOST_PUPILS);
            int numerator = random.nextInt(denominator + 1);
            text.append(Rows.schoolId(school))
                    .append(',')
                    .append(Rows.indicatorId(cell / Rows.YEARS))
                    .append(',')
                    .append(Rows.FIRST_YEAR + cell % Rows.YEARS)
                    .append(',');
            if (random.nextInt(SUPPRESSED_ONE_IN) == 0) {
                text.append("<5");
                suppressed[board][cell]++;
            } else {
                text.append(numerator);
                numerators[board][cell] += numerator;
                denominators[board][cell] += denominator;
            }
            text.append(',').append(denominator).append('\n');
        }
        school++;
        return text.toString();
    }
}
