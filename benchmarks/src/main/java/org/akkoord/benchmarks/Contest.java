package org.akkoord.benchmarks;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;

/**
 * Times several ways to the same checksum. The entrants take turns, so that a disturbance of the machine meets all of
 * them, and the best time of each one counts. In its turn an entrant runs once, and again until a quarter of a second
 * is over. An entrant that has used up its time sits out the later turns, but every entrant has at least two.
 */
final class Contest {

    private static final double TOLERANCE = 1e-9;
    private static final long TURN = 250_000_000L;
    private static final long ALLOWED = 30_000_000_000L;

    private final String name;
    private final Map<String, Entrant> entrants = new LinkedHashMap<>();

    Contest(String name) {
        this.name = name;
    }

    private static final class Entrant {
        private final Callable<Double> work;
        private double best = Double.POSITIVE_INFINITY;
        private long used;

        Entrant(Callable<Double> work) {
            this.work = work;
        }

        double turn() throws Exception {
            long began = System.nanoTime();
            double found;
            long now;
            do {
                long start = System.nanoTime();
                found = work.call();
                now = System.nanoTime();
                best = Math.min(best, (double) (now - start));
            } while (now - began < TURN);
            used += now - began;
            return found;
        }
    }

    Contest enter(String entrant, Callable<Double> work) {
        entrants.put(entrant, new Entrant(work));
        return this;
    }

    /**
     * Runs the turns.
     *
     * @throws IllegalStateException if two entrants differ
     */
    Contest run(int turns) throws Exception {
        for (int turn = 0; turn < turns; turn++) {
            OptionalDouble first = OptionalDouble.empty();
            for (Map.Entry<String, Entrant> entry : entrants.entrySet()) {
                Entrant entrant = entry.getValue();
                if (turn >= 2 && entrant.used > ALLOWED) {
                    continue;
                }
                double found = entrant.turn();
                double expected = first.orElse(found);
                first = OptionalDouble.of(expected);
                if (!(Math.abs(found - expected) <= TOLERANCE * Math.abs(expected))) {
                    throw new IllegalStateException(
                            name + " of " + entry.getKey() + " gives " + found + " instead of " + expected);
                }
            }
        }
        return this;
    }

    /** The best time of the other entrant as a multiple of this one's. */
    String ratio(String entrant, String other) {
        Entrant first = entrants.get(entrant);
        Entrant second = entrants.get(other);
        return first == null || second == null ? "-" : String.format(Locale.ROOT, "%.1f", first.best / second.best);
    }

    /** The best time of an entrant in nanoseconds, divided by the number of rows. */
    String each(String entrant, long rows) {
        Entrant found = entrants.get(entrant);
        return found == null ? "-" : String.format(Locale.ROOT, "%.1f", found.best / rows);
    }
}
