package org.akkoord.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes are, reading gives a set, counts that add up, and messages about the file. */
// Promise F3 of docs/promises.md
class MutatedFileTest {

    private static final byte[] GOOD =
            MeasurementCsv.toCsv(MeasurementSet.of(Sample.everything())).getBytes(StandardCharsets.UTF_8);
    private static final byte[] NASTY = "\"\",;\r\n\0 \t-'=\u00e9\uFEFF".getBytes(StandardCharsets.UTF_8);
    private static final int ROUNDS = 500;

    @ParameterizedTest
    @ValueSource(longs = {20_190_901, 20_201_012, 7, 42})
    void randomBytesNeverThrow(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        int header = new String(GOOD, StandardCharsets.UTF_8).indexOf('\n');
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = GOOD.clone();
            int from = random.nextInt(4) == 0 ? 0 : header;
            for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
                bytes = mutate(bytes, from, random);
            }
            assertSound(Sample.read(bytes), "seed " + seed + ", round " + round);
        }
    }

    private static byte[] mutate(byte[] bytes, int from, RandomGenerator random) {
        int at = Math.min(bytes.length - 1, from + random.nextInt(Math.max(1, bytes.length - from)));
        byte other = random.nextBoolean() ? NASTY[random.nextInt(NASTY.length)] : (byte) random.nextInt(256);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        switch (random.nextInt(4)) {
            case 0 -> out.writeBytes(Arrays.copyOfRange(bytes, at + 1, bytes.length));
            case 1 -> {
                out.write(other);
                out.writeBytes(Arrays.copyOfRange(bytes, at, bytes.length));
            }
            case 2 -> {
                out.write(other);
                out.writeBytes(Arrays.copyOfRange(bytes, at + 1, bytes.length));
            }
            default -> {
                int end = Math.min(bytes.length, at + random.nextInt(80));
                out.writeBytes(Arrays.copyOfRange(bytes, at, end));
                out.writeBytes(Arrays.copyOfRange(bytes, at, bytes.length));
            }
        }
        return out.size() == 0 ? bytes : out.toByteArray();
    }

    private static void assertSound(Checked<MeasurementSet> checked, String which) {
        assertThat(checked.read()).as(which).isEqualTo(checked.accepted() + checked.rejected());
        assertThat(checked.accepted()).as(which).isEqualTo(checked.value().size());
        assertThat(checked.problems().stream().filter(Problem::isError).count())
                .as(which)
                .isGreaterThanOrEqualTo(checked.rejected());
        assertThat(checked.problems()).as(which).allSatisfy(problem -> {
            assertThat(problem.location().file()).contains(Sample.FILE);
            assertThat(problem.location().line()).isPresent();
            assertThat(problem.toString())
                    .doesNotContain("Exception", "java.", "fastcsv", "null")
                    .doesNotContainPattern("\\p{Cc}|\\p{Cf}");
        });
        MeasurementSet again =
                Sample.read(MeasurementCsv.toCsv(checked.value())).orThrow();
        assertThat(again).as(which).isEqualTo(checked.value());
    }
}
