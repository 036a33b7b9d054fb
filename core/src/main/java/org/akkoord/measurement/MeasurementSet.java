package org.akkoord.measurement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.akkoord.measurement.Measurement.StatusFlag;

/**
 * Measurements in one fixed order (indicator, period, cell, cohort, publisher, publication), so that the order in which
 * they were given never matters. Immutable.
 *
 * <p>Two measurements of the {@linkplain Measurement#isSameFigure same figure} with the same date of publication, or
 * both without one, contradict each other and are refused. The same figure published again on another date is a
 * revision: both are kept, and {@link #knownAt} takes the one that was current.
 */
public final class MeasurementSet {

    /** The order of the set; of measurements of equal rank it holds one. */
    static final Comparator<Measurement> ORDER = MeasurementSet::compare;

    private final Map<String, List<Measurement>> byIndicator;
    private final int size;

    private MeasurementSet(Map<String, List<Measurement>> byIndicator, int size) {
        this.byIndicator = byIndicator;
        this.size = size;
    }

    /**
     * A set of the given measurements.
     *
     * @throws IllegalArgumentException if two of them are the same figure with the same publication
     */
    public static MeasurementSet of(Collection<Measurement> measurements) {
        Builder builder = builder();
        for (Measurement m : measurements) {
            builder.add(m);
        }
        return builder.build();
    }

    /** A builder that says which measurement a refused one contradicts. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a set measurement by measurement. */
    public static final class Builder {

        private final FigureTable table = new FigureTable();

        private Builder() {}

        /**
         * Adds a measurement.
         *
         * @throws IllegalArgumentException if there is one of the same figure with the same publication
         */
        public Builder add(Measurement measurement) {
            if (offer(measurement).isPresent()) {
                throw new IllegalArgumentException("indicator '" + measurement.indicator()
                        + "' has two measurements for " + measurement.period()
                        + " with the same cell, cohort, publisher and publication date");
            }
            return this;
        }

        /**
         * Adds a measurement, unless there is one of the same figure with the same publication. If that one has another
         * value, unit or flag, it is left out of the set as well: of two that contradict each other neither counts,
         * whichever came first.
         *
         * @return empty if it was added, or else the measurement that is in its place
         */
        public Optional<Earlier> offer(Measurement measurement) {
            OptionalInt found = table.add(Objects.requireNonNull(measurement, "measurement"));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Measurement earlier = table.figure(found.getAsInt());
            boolean isEqual = earlier.value().isSameValue(measurement.value())
                    && earlier.unit().equals(measurement.unit())
                    && earlier.flags().equals(measurement.flags());
            boolean isWithdrawn = !isEqual && table.withhold(found.getAsInt());
            return Optional.of(new Earlier(found.getAsInt(), !isEqual, isWithdrawn));
        }

        /**
         * The measurement that is in the place of a new one.
         *
         * @param number its number, counted from 0 in the order in which they were added
         * @param isContradicted whether the new one has another value, unit or flag
         * @param isWithdrawn whether it counted until now, and counts no more
         */
        public record Earlier(int number, boolean isContradicted, boolean isWithdrawn) {}

        /** The set of all measurements that were added so far, without those that were withdrawn. */
        public MeasurementSet build() {
            return index(table.figures());
        }
    }

    /** A set without measurements. */
    public static MeasurementSet empty() {
        return of(List.of());
    }

    private static MeasurementSet index(List<Measurement> all) {
        Map<String, List<Measurement>> unsorted = new HashMap<>();
        String indicator = "";
        List<Measurement> list = List.of();
        for (Measurement m : all) {
            if (!m.indicator().equals(indicator)) {
                indicator = m.indicator();
                list = unsorted.computeIfAbsent(indicator, id -> new ArrayList<>());
            }
            list.add(m);
        }
        Map<String, List<Measurement>> byIndicator = new TreeMap<>(unsorted);
        byIndicator.replaceAll((id, figures) -> {
            figures.sort(MeasurementSet::compareOfOneIndicator);
            return List.copyOf(figures);
        });
        return new MeasurementSet(byIndicator, all.size());
    }

    private static int compare(Measurement one, Measurement other) {
        int order = one.indicator().compareTo(other.indicator());
        return order != 0 ? order : compareOfOneIndicator(one, other);
    }

    private static int compareOfOneIndicator(Measurement one, Measurement other) {
        int order = one.period().compareTo(other.period());
        if (order == 0) {
            order = one.cell().compareTo(other.cell());
        }
        if (order == 0) {
            order = one.cohort().orElse("").compareTo(other.cohort().orElse(""));
        }
        if (order == 0) {
            order = one.publisher().orElse("").compareTo(other.publisher().orElse(""));
        }
        if (order == 0) {
            order = one.knownFrom().compareTo(other.knownFrom());
        }
        return order != 0
                ? order
                : Boolean.compare(one.published().isPresent(), other.published().isPresent());
    }

    /** All measurements of one indicator in time order; empty if there are none. */
    public List<Measurement> of(String indicator) {
        return byIndicator.getOrDefault(indicator, List.of());
    }

    /** The ids of the indicators that have measurements, sorted. */
    public List<String> indicators() {
        return List.copyOf(byIndicator.keySet());
    }

    /** All measurements, in the order of the set. */
    public List<Measurement> all() {
        return byIndicator.values().stream().flatMap(List::stream).toList();
    }

    /** How many measurements there are. */
    public int size() {
        return size;
    }

    /**
     * This set and another together.
     *
     * @throws IllegalArgumentException if both have the same figure with the same publication
     */
    public MeasurementSet plus(MeasurementSet other) {
        List<Measurement> both = new ArrayList<>(all());
        both.addAll(other.all());
        return of(both);
    }

    /**
     * What was known on the given day: figures published by then, or, where the date of publication is not stated,
     * whose period had ended. Of several publications of the same figure the latest one counts, but no forecast in the
     * place of a measurement.
     */
    public MeasurementSet knownAt(LocalDate day) {
        Map<String, List<Measurement>> known = new TreeMap<>();
        int count = 0;
        for (Map.Entry<String, List<Measurement>> entry : byIndicator.entrySet()) {
            List<Measurement> current = current(entry.getValue(), day);
            if (!current.isEmpty()) {
                known.put(entry.getKey(), List.copyOf(current));
                count += current.size();
            }
        }
        return new MeasurementSet(known, count);
    }

    /** Publications of one figure stand side by side, the latest one last. */
    private static List<Measurement> current(List<Measurement> figures, LocalDate day) {
        List<Measurement> current = new ArrayList<>();
        for (Measurement m : figures) {
            if (m.knownFrom().isAfter(day)) {
                continue;
            }
            int last = current.size() - 1;
            if (last >= 0 && current.get(last).isSameFigure(m)) {
                if (!m.has(StatusFlag.FORECAST) || current.get(last).has(StatusFlag.FORECAST)) {
                    current.set(last, m);
                }
            } else {
                current.add(m);
            }
        }
        return current;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MeasurementSet set && set.byIndicator.equals(byIndicator);
    }

    @Override
    public int hashCode() {
        return byIndicator.hashCode();
    }

    /** For people: the number of measurements and indicators. */
    @Override
    public String toString() {
        return "MeasurementSet[" + size + " measurements of " + byIndicator.size() + " indicators]";
    }
}
