package org.akkoord.measurement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Measurements in one fixed order (indicator, timeframe, category, cohort, publication), so that the order in which they were given
 * never matters. Immutable.
 *
 * <p>Two measurements with the same {@linkplain Key key} contradict each other and are refused. The same figure published again on another
 * date is a revision: both are kept, and {@link #knownAt} takes the one that was current.
 */
public final class MeasurementSet {

    private static final Comparator<Measurement> ORDER = Comparator.comparing(Measurement::indicator)
            .thenComparing(Measurement::timeframe)
            .thenComparing(m -> m.category().orElse(""))
            .thenComparing(m -> m.cohort().orElse(""))
            .thenComparing(Measurement::knownFrom)
            .thenComparing(m -> m.published().isPresent());

    private final Map<String, List<Measurement>> byIndicator;
    private final int size;

    private MeasurementSet(Map<String, List<Measurement>> byIndicator, int size) {
        this.byIndicator = byIndicator;
        this.size = size;
    }

    /**
     * What must be unique in a set.
     *
     * @param indicator the indicator's id
     * @param timeframe the text form of the timeframe
     * @param category the category or empty text
     * @param cohort the cohort's id or empty text
     * @param published the date of publication, if known
     */
    public record Key(
            String indicator, String timeframe, String category, String cohort, Optional<LocalDate> published) {

        /** The key of a measurement. */
        public static Key of(Measurement m) {
            return new Key(
                    m.indicator(),
                    m.timeframe().toString(),
                    m.category().orElse(""),
                    m.cohort().orElse(""),
                    m.published());
        }
    }

    /**
     * A set of the given measurements.
     *
     * @throws IllegalArgumentException if two of them have the same key
     */
    public static MeasurementSet of(Collection<Measurement> measurements) {
        Map<Key, Measurement> byKey = new LinkedHashMap<>();
        for (Measurement m : measurements) {
            if (byKey.putIfAbsent(Key.of(m), m) != null) {
                throw new IllegalArgumentException("indicator '" + m.indicator() + "' has two measurements for "
                        + m.timeframe() + " with the same category, cohort and publication date");
            }
        }
        return index(new ArrayList<>(measurements));
    }

    /** A set without measurements. */
    public static MeasurementSet empty() {
        return of(List.of());
    }

    private static MeasurementSet index(List<Measurement> all) {
        all.sort(ORDER);
        Map<String, List<Measurement>> byIndicator = new TreeMap<>();
        for (Measurement m : all) {
            byIndicator.computeIfAbsent(m.indicator(), id -> new ArrayList<>()).add(m);
        }
        byIndicator.replaceAll((id, list) -> List.copyOf(list));
        return new MeasurementSet(byIndicator, all.size());
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

    /** This set and another together. */
    public MeasurementSet plus(MeasurementSet other) {
        List<Measurement> both = new ArrayList<>(all());
        both.addAll(other.all());
        return of(both);
    }

    /**
     * What was known on the given day: figures published by then, or, where the date of publication is not stated, whose
     * timeframe had ended. Of several publications of the same figure the latest one counts.
     */
    public MeasurementSet knownAt(LocalDate day) {
        Map<Key, Measurement> current = new LinkedHashMap<>();
        for (Measurement m : all()) {
            if (!m.knownFrom().isAfter(day)) {
                current.put(Key.of(m.withPublished(Optional.empty())), m);
            }
        }
        return index(new ArrayList<>(current.values()));
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
