package org.akkoord.trend;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.akkoord.statistics.LeastSquares;

/**
 * Comparable values of one indicator in time order. No break that forbids comparison lies between them.
 *
 * @param points the values in the order of their periods, one per period
 */
public record Series(List<Point> points) {

    /**
     * A series of the values, in time order whatever their order here.
     *
     * @throws IllegalArgumentException if a period occurs twice
     */
    public Series {
        points = isSorted(points)
                ? List.copyOf(points)
                : points.stream().sorted(Comparator.comparing(Point::period)).toList();
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).period().equals(points.get(i - 1).period())) {
                throw new IllegalArgumentException("a series must have one value per period, but has two for "
                        + points.get(i).period());
            }
        }
    }

    private static boolean isSorted(List<Point> points) {
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i - 1).period().compareTo(points.get(i).period()) > 0) {
                return false;
            }
        }
        return true;
    }

    /** The latest value, a number or bounds; empty for an empty series. */
    public Optional<Point> latest() {
        return points.isEmpty() ? Optional.empty() : Optional.of(points.get(points.size() - 1));
    }

    /** The values that are numbers, in time order. */
    public List<Point> numbers() {
        for (Point point : points) {
            if (!point.isNumber()) {
                return points.stream().filter(Point::isNumber).toList();
            }
        }
        return points;
    }

    /**
     * The least-squares line through the numbers, with the error that the way they are written leaves: three figures
     * are never a line without error. Figures are rounded to the largest {@link Point#step}
     * ({@link LeastSquares#withRounding}), shares from counts could be one more or less
     * ({@link LeastSquares#withStep}). A forecast takes its value, its prediction interval and its probability from
     * this line.
     *
     * @return the line; empty for numbers at fewer than two points in time
     */
    public Optional<LeastSquares> line() {
        List<Point> numbers = numbers();
        double[] x = numbers.stream().mapToDouble(Point::position).toArray();
        if (Arrays.stream(x).distinct().count() < 2) {
            return Optional.empty();
        }
        return Optional.of(line(numbers, x));
    }

    /** The line through numbers at positions. */
    static LeastSquares line(List<Point> numbers, double[] x) {
        double[] y = numbers.stream()
                .mapToDouble(point -> point.value().value().orElseThrow())
                .toArray();
        double step = numbers.stream().mapToDouble(Point::step).max().orElse(0);
        boolean counted =
                numbers.stream().allMatch(point -> point.value().counts().isPresent());
        LeastSquares line = LeastSquares.fit(x, y);
        return counted ? line.withStep(step) : line.withRounding(step);
    }
}
