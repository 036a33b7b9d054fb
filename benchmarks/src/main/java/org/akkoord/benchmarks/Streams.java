package org.akkoord.benchmarks;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The jobs as a developer writes them with objects and streams. */
final class Streams {

    private record Row(int school, int indicator, int year, int numerator, int denominator) {}

    private record Key(int a, int b, int c) {}

    private final List<Row> rows;

    Streams(Rows from) {
        rows = IntStream.range(0, from.size)
                .mapToObj(i -> new Row(
                        from.school[i],
                        from.indicator[i],
                        Rows.FIRST_YEAR + from.year[i],
                        from.numerator[i],
                        from.denominator[i]))
                .toList();
    }

    double run(Job job) {
        return switch (job) {
            case J1 ->
                rows.stream()
                        .collect(Collectors.groupingBy(row -> new Key(row.school(), row.indicator(), 0)))
                        .values()
                        .stream()
                        .mapToDouble(group -> Math.abs(slope(
                                group.stream().mapToDouble(Row::year).toArray(),
                                group.stream().mapToDouble(Streams::percent).toArray())))
                        .filter(Double::isFinite)
                        .sum();
            case J2 -> pooled(row -> 0);
            case J3 -> pooled(row -> row.school() % Rows.BOARDS);
            case J4 -> throw new UnsupportedOperationException("not written with streams");
            case J5 ->
                rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> new Key(row.indicator(), row.year(), 0),
                                Collectors.mapping(Streams::percent, Collectors.toList())))
                        .values()
                        .stream()
                        .mapToDouble(Streams::quantiles)
                        .sum();
        };
    }

    private static double percent(Row row) {
        return 100.0 * row.numerator() / row.denominator();
    }

    private double pooled(ToIntFunction<Row> group) {
        Map<Key, Map<Integer, double[]>> sums = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new Key(group.applyAsInt(row), row.indicator(), 0),
                        Collectors.groupingBy(
                                Row::year,
                                Collectors.teeing(
                                        Collectors.summingLong(Row::numerator),
                                        Collectors.summingLong(Row::denominator),
                                        (n, d) -> new double[] {100.0 * n / d}))));
        return sums.values().stream()
                .mapToDouble(years -> Math.abs(slope(
                        years.keySet().stream()
                                .mapToDouble(Integer::doubleValue)
                                .toArray(),
                        years.values().stream().mapToDouble(share -> share[0]).toArray())))
                .filter(Double::isFinite)
                .sum();
    }

    private static double slope(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElse(0);
        double meanY = Arrays.stream(y).average().orElse(0);
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        return xy / xx;
    }

    private static double quantiles(List<Double> numbers) {
        double[] sorted =
                numbers.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        DoubleSummaryStatistics sum = new DoubleSummaryStatistics();
        for (double p : new double[] {0.1, 0.5, 0.9}) {
            double position = (sorted.length - 1) * p;
            int low = (int) position;
            double rest = position - low;
            sum.accept((1 - rest) * sorted[low] + rest * sorted[Math.min(low + 1, sorted.length - 1)]);
        }
        return sum.getSum();
    }
}
