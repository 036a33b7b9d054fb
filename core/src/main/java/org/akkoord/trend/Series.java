package org.akkoord.trend;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
        points = points.stream().sorted(Comparator.comparing(Point::period)).toList();
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).period().equals(points.get(i - 1).period())) {
                throw new IllegalArgumentException("a series must have one value per period, but has two for "
                        + points.get(i).period());
            }
        }
    }

    /** The latest value, a number or bounds; empty for an empty series. */
    public Optional<Point> latest() {
        return points.isEmpty() ? Optional.empty() : Optional.of(points.get(points.size() - 1));
    }

    /** The values that are numbers, in time order. */
    public List<Point> numbers() {
        return points.stream().filter(point -> point.number().isPresent()).toList();
    }
}
