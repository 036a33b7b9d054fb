package org.akkoord.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Does the jobs as a developer would write them with objects and streams. */
final class Streams implements Engine {

    private record Row(int school, int indicator, int year, int numerator, int denominator) {}

    private record Key(int a, int b) {}

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

    @Override
    public double run(Job job) {
        return switch (job) {
            case J1, J1_UNSORTED ->
                series().values().stream()
                        .mapToDouble(group -> Math.abs(slope(
                                group.stream().mapToDouble(Row::year).toArray(),
                                group.stream().mapToDouble(Streams::percent).toArray())))
                        .filter(Double::isFinite)
                        .sum();
            case J2 -> pooled(row -> 0);
            case J3 -> pooled(row -> row.school() % Rows.BOARDS);
            case J4 ->
                series().values().stream().mapToDouble(Streams::medianSlope).sum();
            case J5 ->
                rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> new Key(row.indicator(), row.year()),
                                Collectors.mapping(Streams::percent, Collectors.toList())))
                        .values()
                        .stream()
                        .mapToDouble(Streams::quantiles)
                        .sum();
        };
    }

    private Map<Key, List<Row>> series() {
        return rows.stream().collect(Collectors.groupingBy(row -> new Key(row.school(), row.indicator())));
    }

    private static double percent(Row row) {
        return 100.0 * row.numerator() / row.denominator();
    }

    private double pooled(ToIntFunction<Row> group) {
        Map<Key, Map<Integer, double[]>> sums = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new Key(group.applyAsInt(row), row.indicator()),
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

    private static double medianSlope(List<Row> series) {
        double score = 0;
        double[] slopes = new double[series.size() * (series.size() - 1) / 2];
        int count = 0;
        for (Row a : series) {
            for (Row b : series) {
                if (a.year() < b.year()) {
                    double rise = percent(b) - percent(a);
                    slopes[count++] = rise / (b.year() - a.year());
                    score += Math.signum(rise);
                }
            }
        }
        Arrays.sort(slopes);
        return count == 0 ? 0 : Math.abs(quantile(slopes, 0.5)) + Math.abs(score);
    }

    private static double quantiles(List<Double> numbers) {
        double[] sorted =
                numbers.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return quantile(sorted, 0.1) + quantile(sorted, 0.5) + quantile(sorted, 0.9);
    }

    private static double quantile(double[] sorted, double p) {
        double position = (sorted.length - 1) * p;
        int low = (int) position;
        double rest = position - low;
        return (1 - rest) * sorted[low] + rest * sorted[Math.min(low + 1, sorted.length - 1)];
    }
}
