package org.akkoord.statistics;

/**
 * One tail of the hypergeometric distribution, for a cell of a table of two by two whose expected count is small. The
 * probabilities are built from that of the mode by their ratios, so that neither factorials nor sizes up to 1e15 cost
 * digits.
 */
final class Hypergeometric {

    private static final double NEGLIGIBLE = 1e-18;

    private final long drawn;
    private final long marked;
    private final long all;

    /** The distribution of the marked ones among the drawn ones; neither may be more than half of all. */
    private Hypergeometric(long drawn, long marked, long all) {
        this.drawn = drawn;
        this.marked = marked;
        this.all = all;
    }

    /**
     * The one-sided probability of Fisher's exact test: that the later group has at least as many events as it has, or
     * at most as many, given all four totals.
     */
    static double tail(Proportion later, Proportion earlier, boolean atLeast) {
        long all = later.total() + earlier.total();
        long events = later.events() + earlier.events();
        // each of the four cells determines the others: the rarest one needs the fewest terms
        boolean smallRow = later.total() <= earlier.total();
        Proportion row = smallRow ? later : earlier;
        boolean few = events <= all - events;
        long cell = few ? row.events() : row.total() - row.events();
        long marked = few ? events : all - events;
        return new Hypergeometric(row.total(), marked, all).tail(cell, atLeast == (smallRow == few));
    }

    /** The least expected count of the four cells. */
    static double leastExpected(Proportion later, Proportion earlier) {
        double all = (double) later.total() + earlier.total();
        double events = (double) later.events() + earlier.events();
        return Math.min(later.total(), earlier.total()) * Math.min(events, all - events) / all;
    }

    private double tail(long cell, boolean upper) {
        long mode = (long) Math.floor((drawn + 1.0) * (marked + 1.0) / (all + 2.0));
        double total = 0;
        double tail = 0;
        double weight = 1;
        for (long k = mode; weight > 0 && (weight > NEGLIGIBLE * total || k <= cell); k++) {
            total += weight;
            tail += (upper ? k >= cell : k <= cell) ? weight : 0;
            weight *= ratio(k);
        }
        weight = 1;
        for (long k = mode - 1; k >= 0; k--) {
            weight /= ratio(k);
            total += weight;
            tail += (upper ? k >= cell : k <= cell) ? weight : 0;
        }
        return Math.min(1, Math.max(Double.MIN_VALUE, tail / total));
    }

    /** The probability of k + 1 divided by that of k; 0 beyond the last. */
    private double ratio(long k) {
        return (double) (marked - k) / (k + 1) * (drawn - k) / (all - marked - drawn + k + 1);
    }
}
