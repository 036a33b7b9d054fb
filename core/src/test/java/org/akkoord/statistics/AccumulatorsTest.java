package org.akkoord.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.akkoord.internal.ByteForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all accumulators have in common: the same bits for any order, partition and journey, and no other bytes. */
class AccumulatorsTest {

    private static final int ROUNDS = 1000;
    private static final int ITEMS = 60;

    /** One accumulator, with a number of items that can be added to it. */
    private record Case<A>(
            String kind,
            Supplier<A> empty,
            BiConsumer<A, Integer> add,
            BinaryOperator<A> merge,
            Function<A, byte[]> toBytes,
            Function<byte[], A> fromBytes) {

        A of(List<Integer> items) {
            A all = empty.get();
            items.forEach(item -> add.accept(all, item));
            return all;
        }

        /** An accumulator that went to another machine, in one of the ways, or stayed. */
        A travelled(A accumulator, int way) {
            return switch (way) {
                case 0 -> accumulator;
                case 1 -> fromBytes.apply(toBytes.apply(accumulator));
                default -> serialized(accumulator);
            };
        }

        @Override
        public String toString() {
            return kind;
        }
    }

    private static final double[][] POINTS = new Random(17)
            .ints(ITEMS)
            .mapToObj(Random::new)
            .map(each -> new double[] {
                2010 + each.nextInt(10), each.nextGaussian() * Math.pow(10, each.nextInt(20) - 10), each.nextInt(4)
            })
            .toArray(double[][]::new);

    private static final List<MannKendall> SERIES = IntStream.range(0, ITEMS)
            .mapToObj(i -> MannKendall.of(
                    new Random(i).ints(3 + i % 8, 0, 6).asDoubleStream().toArray()))
            .toList();

    private static final List<CochranArmitage> TABLES =
            IntStream.range(0, ITEMS).mapToObj(AccumulatorsTest::table).toList();

    private static CochranArmitage table(int seed) {
        Random random = new Random(seed);
        List<Proportion> groups = random.ints(4, 20, 90)
                .mapToObj(total -> new Proportion(1 + random.nextInt(total - 2), total))
                .toList();
        return CochranArmitage.of(new double[] {2014, 2015, 2016, 2018}, groups).orElseThrow();
    }

    static Stream<Case<?>> cases() {
        return Stream.of(
                new Case<>(
                        "Moments",
                        Moments::empty,
                        (a, i) -> a.add(POINTS[i][1]),
                        Moments::merge,
                        Moments::toBytes,
                        Moments::fromBytes),
                new Case<>(
                        "Moments.Weighted",
                        Moments.Weighted::empty,
                        (a, i) -> a.add(POINTS[i][1], POINTS[i][2]),
                        Moments.Weighted::merge,
                        Moments.Weighted::toBytes,
                        Moments.Weighted::fromBytes),
                new Case<>(
                        "PairSums",
                        PairSums::empty,
                        (a, i) -> {
                            a.add(POINTS[i][0], POINTS[i][1]);
                            a.add(POINTS[i][0], POINTS[i][1], POINTS[i][2]);
                        },
                        PairSums::merge,
                        PairSums::toBytes,
                        PairSums::fromBytes),
                new Case<>(
                        "MannKendall.Regional",
                        MannKendall.Regional::empty,
                        (a, i) -> a.add(SERIES.get(i)),
                        MannKendall.Regional::merge,
                        MannKendall.Regional::toBytes,
                        MannKendall.Regional::fromBytes),
                new Case<>(
                        "CochranArmitage.Stratified",
                        CochranArmitage.Stratified::empty,
                        (a, i) -> a.add(TABLES.get(i)),
                        CochranArmitage.Stratified::merge,
                        CochranArmitage.Stratified::toBytes,
                        CochranArmitage.Stratified::fromBytes));
    }

    @ParameterizedTest
    @MethodSource("cases")
    <A> void anyOrderPartitionAndJourneyGivesTheSameBits(Case<A> example) {
        List<Integer> items = new ArrayList<>(IntStream.range(0, ITEMS).boxed().toList());
        A whole = example.of(items);
        byte[] expected = example.toBytes.apply(whole);
        assertThat(example.toBytes.apply(example.of(items.subList(1, ITEMS)))).isNotEqualTo(expected);
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(round);
            Collections.shuffle(items, random);
            List<A> parts = new ArrayList<>();
            for (int from = 0; from < ITEMS; ) {
                int until = Math.min(ITEMS, from + random.nextInt(20));
                parts.add(example.travelled(example.of(items.subList(from, until)), random.nextInt(3)));
                from = until;
            }
            while (parts.size() > 1) {
                A more = parts.remove(random.nextInt(parts.size()));
                A one = parts.remove(random.nextInt(parts.size()));
                parts.add(example.travelled(example.merge.apply(one, more), random.nextInt(3)));
            }
            assertThat(example.toBytes.apply(parts.get(0))).isEqualTo(expected);
            assertThat(parts.get(0)).hasToString(whole.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    <A> void nothingMergedIsNothing(Case<A> example) {
        byte[] nothing = example.toBytes.apply(example.empty.get());
        assertThat(example.toBytes.apply(example.merge.apply(example.empty.get(), example.fromBytes.apply(nothing))))
                .isEqualTo(nothing);
    }

    @ParameterizedTest
    @MethodSource("cases")
    <A> void everyDamagedByteIsRefusedByTheNameOfTheKind(Case<A> example) {
        byte[] bytes = example.toBytes.apply(example.of(List.of(1, 2, 3)));
        for (int at = 4; at < bytes.length; at++) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= (byte) (1 << at % 8);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> example.fromBytes.apply(damaged))
                    .withMessage("the bytes of this " + example.kind + " are damaged: their checksum does not fit");
        }
        for (int length = 8; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> example.fromBytes.apply(cut))
                    .withMessageContaining("the bytes of this " + example.kind + " are damaged");
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    <A> void aSoundChecksumDoesNotMakeBrokenContentAnAccumulator(Case<A> example) {
        byte[] bytes = example.toBytes.apply(example.of(List.of(1, 2, 3)));
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - 1);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> example.fromBytes.apply(checked(shorter)))
                .withMessage("the bytes of this " + example.kind + " are damaged: there are too few");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> example.fromBytes.apply(checked(longer)))
                .withMessage("the bytes of this " + example.kind + " are damaged: there are 3 more than it needs");
    }

    @ParameterizedTest
    @MethodSource("cases")
    <A> void aNewerVersionIsRefusedByName(Case<A> example) {
        byte[] bytes = example.toBytes.apply(example.of(List.of(1, 2, 3)));
        bytes[4 + 1 + example.kind.length()] = 2;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> example.fromBytes.apply(checked(bytes)))
                .withMessage("the bytes of this " + example.kind + " have version 2, and this library reads version 1");
    }

    @ParameterizedTest
    @MethodSource("cases")
    <A> void otherBytesAreRefusedByName(Case<A> example) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> example.fromBytes.apply("something else".getBytes(StandardCharsets.UTF_8)))
                .withMessage(
                        "expected the bytes of a " + example.kind + ", which start with 'Akko', but got 14 others");
        assertThatIllegalArgumentException().isThrownBy(() -> example.fromBytes.apply(new byte[0]));
        byte[] others = example.kind.equals("Moments")
                ? PairSums.empty().toBytes()
                : Moments.empty().toBytes();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> example.fromBytes.apply(others))
                .withMessage("expected the bytes of a " + example.kind + ", but got those of a "
                        + (example.kind.equals("Moments") ? "PairSums" : "Moments"));
    }

    /** The bytes are a promise to streams that are kept; these were written down when the form was made. */
    @Test
    void theBytesStayAsTheyAre() {
        assertThat(HexFormat.of().formatHex(Moments.of(1, 2.5, -3).toBytes()))
                .isEqualTo("416b6b6f074d6f6d656e7473010301019f1901419e19195a58bd");
    }

    @Test
    void javaSerializationRefusesDamagedBytesByName() {
        byte[] stream = stream(Moments.of(1, 2, 3));
        stream[stream.length - 1] ^= 1;
        assertThatThrownBy(() -> read(stream))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessageContaining("the bytes of this Moments are damaged");
    }

    @Test
    void aSumBeyondAllSumsIsRefused() {
        byte[] bytes = ByteForm.write(
                "Moments", 1, writer -> writer.count(1).integer(BigInteger.ONE).count(9000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Moments.fromBytes(bytes))
                .withMessage("a sum in these bytes is out of range");
    }

    /** R 4.2.2, {@code coef(lm(y ~ x))[2]}. */
    @Test
    void theLineOfSumsIsThatOfItsPoints() {
        double[] x = {2013, 2014, 2016, 2019, 2020};
        double[] y = {93.1, 92.8, 91.9, 92.2, 90.7};
        PairSums sums = PairSums.empty();
        for (int i = 0; i < x.length; i++) {
            sums.merge(PairSums.empty().add(x[i], y[i]));
        }
        assertThat(sums.slope().orElseThrow()).isCloseTo(-0.26290322580644021, within(1e-12));
        LeastSquares line = sums.line().orElseThrow();
        assertThat(line).hasToString(LeastSquares.fit(x, y).toString());
        assertThat(sums.slope()).hasValue(LeastSquares.slope(x, y));
        assertThat(line.slopeP()).isEqualTo(LeastSquares.fit(x, y).slopeP());
        assertThat(sums.count()).isEqualTo(5);
        sums.add(2021, 90, 2).add(2022, 90, 0);
        assertThat(sums.count()).isEqualTo(6);
        assertThatIllegalStateException()
                .isThrownBy(sums::line)
                .withMessage("EQUAL weights must be 1, but these points have others");
        assertThatIllegalStateException()
                .isThrownBy(() -> PairSums.fromBytes(sums.toBytes()).line());
        assertThat(sums.line(LeastSquares.Weights.PRECISION)).isPresent();
    }

    @Test
    void aLineNeedsTwoPositions() {
        assertThat(PairSums.empty().slope()).isEmpty();
        assertThat(PairSums.empty().line()).isEmpty();
        assertThat(PairSums.empty().add(2014, 1).add(2014, 2).slope()).isEmpty();
        assertThat(PairSums.empty().add(2014, 1).add(2015, 2, 0).line()).isEmpty();
        assertThat(PairSums.empty().add(2014, 1)).hasToString("PairSums[count=1, slope=none]");
        assertThatIllegalArgumentException().isThrownBy(() -> PairSums.empty().add(2014, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> PairSums.empty().add(2014, 1, -1));
    }

    @Test
    void mergedBlocksAreARegionalTest() {
        MannKendall.Regional parts = MannKendall.Regional.empty();
        for (MannKendall each : SERIES) {
            parts.merge(MannKendall.Regional.empty().add(each));
        }
        assertThat(parts.test().orElseThrow())
                .hasToString(MannKendall.regional(SERIES).toString());
        assertThat(MannKendall.Regional.empty().test()).isEmpty();
        assertThat(parts)
                .hasToString("MannKendall.Regional[blocks=60, score="
                        + parts.test().orElseThrow().score() + "]");
    }

    /**
     * Admissions to Berkeley by department and gender; R 4.2.2, {@code mantelhaen.test(UCBAdmissions, correct =
     * FALSE)}.
     */
    @Test
    void strataOfTwoGroupsGiveTheTestOfMantelAndHaenszel() {
        long[][] admitted = {{512, 89}, {353, 17}, {120, 202}, {138, 131}, {53, 94}, {22, 24}};
        long[][] rejected = {{313, 19}, {207, 8}, {205, 391}, {279, 244}, {138, 299}, {351, 317}};
        CochranArmitage.Stratified all = CochranArmitage.Stratified.empty();
        for (int i = 0; i < admitted.length; i++) {
            List<Proportion> groups = List.of(
                    new Proportion(admitted[i][0], admitted[i][0] + rejected[i][0]),
                    new Proportion(admitted[i][1], admitted[i][1] + rejected[i][1]));
            all.add(CochranArmitage.of(new double[] {0, 1}, groups).orElseThrow());
        }
        double z = all.z(CochranArmitage.Variance.PERMUTATION).orElseThrow();
        assertThat(z * z).isCloseTo(1.5246066604434356, within(1e-12));
        assertThat(all.p(CochranArmitage.Variance.PERMUTATION).orElseThrow())
                .isCloseTo(0.21692369705551837, within(1e-12));
        assertThat(all.strata()).isEqualTo(6);
    }

    @Test
    void oneStratumIsTheTestItself() {
        CochranArmitage one = TABLES.get(0);
        CochranArmitage.Stratified alone = CochranArmitage.Stratified.empty().add(one);
        assertThat(alone.statistic()).isEqualTo(one.statistic());
        assertThat(alone.slope().orElseThrow()).isCloseTo(one.slope(), within(1e-15));
        for (CochranArmitage.Variance kind : CochranArmitage.Variance.values()) {
            assertThat(alone.variance(kind)).isEqualTo(one.variance(kind));
        }
        assertThat(alone.z(CochranArmitage.Variance.POOLED).orElseThrow()).isCloseTo(one.z(), within(1e-14));
        CochranArmitage.Stratified none = CochranArmitage.Stratified.empty();
        assertThat(none.z(CochranArmitage.Variance.POOLED)).isEmpty();
        assertThat(none.p(CochranArmitage.Variance.POOLED)).isEmpty();
        assertThat(none.slope()).isEmpty();
        assertThat(none).hasToString("CochranArmitage.Stratified[strata=0, statistic=0.0]");
    }

    /** These bytes with the checksum that fits them in the place of the last four. */
    private static byte[] checked(byte[] bytes) {
        byte[] result = bytes.clone();
        CRC32 checksum = new CRC32();
        checksum.update(result, 0, result.length - 4);
        ByteBuffer.wrap(result).putInt(result.length - 4, (int) checksum.getValue());
        return result;
    }

    private static byte[] stream(Object object) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] stream) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(stream))) {
            return in.readObject();
        }
    }

    @SuppressWarnings("unchecked")
    private static <A> A serialized(A accumulator) {
        try {
            return (A) read(stream(accumulator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
