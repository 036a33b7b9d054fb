package org.akkoord.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/** Does the jobs with the estimators of Apache Commons Math: a hash map holds one for each group. */
final class CommonsMath implements Engine {

    private final Rows rows;

    CommonsMath(Rows rows) {
        this.rows = rows;
    }

    @Override
    public double run(Job job) {
        return switch (job) {
            case J1, J1_UNSORTED -> {
                Map<Long, SimpleRegression> groups = new HashMap<>();
                for (int i = 0; i < rows.size; i++) {
                    groups.computeIfAbsent(series(i), added -> new SimpleRegression())
                            .addData(rows.year[i], rows.percent(i));
                }
                yield slopes(groups);
            }
            case J2 -> pooled(i -> rows.indicator[i]);
            case J3 -> pooled(i -> (long) rows.indicator[i] * Rows.BOARDS + rows.school[i] % Rows.BOARDS);
            case J4 ->
                grouped(this::series).values().stream()
                        .mapToDouble(this::medianSlope)
                        .sum();
            case J5 ->
                grouped(i -> rows.indicator[i] * Rows.YEARS + rows.year[i]).values().stream()
                        .mapToDouble(this::quantiles)
                        .sum();
        };
    }

    private long series(int row) {
        return (long) rows.school[row] * Rows.INDICATORS + rows.indicator[row];
    }

    private static double slopes(Map<Long, SimpleRegression> groups) {
        return groups.values().stream()
                .mapToDouble(group -> Math.abs(group.getSlope()))
                .filter(Double::isFinite)
                .sum();
    }

    private Map<Long, List<Integer>> grouped(IntToLongFunction key) {
        Map<Long, List<Integer>> groups = new HashMap<>();
        for (int i = 0; i < rows.size; i++) {
            groups.computeIfAbsent(key.applyAsLong(i), added -> new ArrayList<>())
                    .add(i);
        }
        return groups;
    }

    private double pooled(IntToLongFunction group) {
        Map<Long, long[]> sums = new HashMap<>();
        for (int i = 0; i < rows.size; i++) {
            long[] counts =
                    sums.computeIfAbsent(group.applyAsLong(i) * Rows.YEARS + rows.year[i], added -> new long[2]);
            counts[0] += rows.numerator[i];
            counts[1] += rows.denominator[i];
        }
        Map<Long, SimpleRegression> groups = new HashMap<>();
        sums.forEach((key, counts) -> groups.computeIfAbsent(key / Rows.YEARS, added -> new SimpleRegression())
                .addData((double) (key % Rows.YEARS), 100.0 * counts[0] / counts[1]));
        return slopes(groups);
    }

    private double medianSlope(List<Integer> series) {
        double[] found = new double[series.size() * (series.size() - 1) / 2];
        double score = 0;
        int count = 0;
        for (int a : series) {
            for (int b : series) {
                if (rows.year[a] < rows.year[b]) {
                    double rise = rows.percent(b) - rows.percent(a);
                    found[count++] = rise / (rows.year[b] - rows.year[a]);
                    score += Math.signum(rise);
                }
            }
        }
        return count == 0 ? 0 : Math.abs(new Percentile().evaluate(found, 50)) + Math.abs(score);
    }

    private double quantiles(List<Integer> group) {
        Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
        percentile.setData(group.stream().mapToDouble(rows::percent).toArray());
        return percentile.evaluate(10) + percentile.evaluate(50) + percentile.evaluate(90);
    }
}
