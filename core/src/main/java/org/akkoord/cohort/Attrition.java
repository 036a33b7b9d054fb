package org.akkoord.cohort;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akkoord.internal.Checks;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity.Share;

/**
 * How many of those who entered together were still there one, two and more years later, such as starting teachers who
 * stayed in education.
 *
 * @param entry when they entered
 * @param entrants how many entered, at least 1
 * @param stayed how many were there after 1, 2, ... years; those who came back count, so the numbers may rise
 */
public record Attrition(ReportingPeriod entry, long entrants, List<Long> stayed) {

    /**
     * The numbers of those who stayed, which are copied.
     *
     * @throws IllegalArgumentException if nobody entered or a number is not 0 to the number of entrants
     */
    public Attrition {
        Objects.requireNonNull(entry, "entry");
        stayed = Checks.copyOf(stayed, "stayed");
        if (entrants < 1) {
            throw new IllegalArgumentException("a cohort must have at least 1 entrant, but had " + entrants);
        }
        for (long number : stayed) {
            if (number < 0 || number > entrants) {
                throw new IllegalArgumentException(
                        "those who stayed must be 0 to " + entrants + ", but were " + number);
            }
        }
    }

    /**
     * The share that was there after so many years; empty where that is not known yet.
     *
     * @throws IllegalArgumentException if the years are below 1
     */
    public Optional<Share> retained(int years) {
        return after(years).map(number -> new Share(number, entrants));
    }

    /**
     * The share that had left after so many years (uitval), such as within the first five; empty where that is not
     * known yet.
     */
    public Optional<Share> left(int years) {
        return after(years).map(number -> new Share(entrants - number, entrants));
    }

    private Optional<Long> after(int years) {
        if (years < 1) {
            throw new IllegalArgumentException("years must be at least 1, but were " + years);
        }
        return years > stayed.size() ? Optional.empty() : Optional.of(stayed.get(years - 1));
    }

    /**
     * The share that had left after so many years, by period of entry in order. Cohorts that entered in the same period
     * count together, by their numbers: 20 of 40 and 31 of 70 are 51 of 110, in whatever order. Cohorts that are too
     * young are left out; a period of which one cohort is too young and another is not would be of part of those who
     * entered, and is left out too.
     *
     * @throws IllegalArgumentException if the years are below 1, or the entrants of one period are more than 1e15
     */
    public static SortedMap<ReportingPeriod, Share> left(Collection<Attrition> cohorts, int years) {
        SortedMap<ReportingPeriod, Share> series = new TreeMap<>();
        Set<ReportingPeriod> young = new HashSet<>();
        for (Attrition cohort : cohorts) {
            cohort.left(years)
                    .ifPresentOrElse(
                            share -> series.merge(cohort.entry(), share, Attrition::together),
                            () -> young.add(cohort.entry()));
        }
        series.keySet().removeAll(young);
        return series;
    }

    private static Share together(Share one, Share other) {
        return new Share(one.numerator() + other.numerator(), one.denominator() + other.denominator());
    }
}
