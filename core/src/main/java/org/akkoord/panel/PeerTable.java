package org.akkoord.panel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.akkoord.internal.Checks;
import org.akkoord.panel.store.NumberText;
import org.akkoord.panel.store.PanelData;
import org.akkoord.panel.store.Variable;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.render.Phrases;
import org.akkoord.statistics.Funnel;
import org.akkoord.statistics.LeastSquares;

/**
 * Where each unit stands among its peers in one period, from the greatest number to the least, and for shares between
 * which limits it would stand if it differed from the peers by chance alone. Peers with bounds or a suppressed number
 * have no row; each row says how many of them may come before it.
 *
 * <p>Limits hold around the share of all peers together, for the denominator of the unit, at 95 and at 99.8 percent. A
 * rank says little where most units are between these.
 */
public final class PeerTable implements PanelTable<PeerTable.Row> {

    private final PanelData data;
    private final Variable variable;
    private final int period;
    private final RankTable ranks;
    private final Method method;
    private final double share;
    private final double phi;

    /** How limits are computed; see {@link Funnel}. */
    public enum Method {
        /** Exact binomial limits. */
        EXACT,
        /** Where the Wilson interval of the unit just reaches the share of the peers. */
        WILSON,
        /** The same, widened by the root of the overdispersion: also peers differ by more than chance. */
        OVERDISPERSED
    }

    PeerTable(PanelData data, Variable variable, int period, RankTable ranks, Method method) {
        this.data = data;
        this.variable = variable;
        this.period = period;
        this.ranks = ranks;
        this.method = method;
        int[] units = variable.isCounts()
                ? IntStream.range(0, ranks.size()).map(ranks::unit).toArray()
                : new int[0];
        long[] events = IntStream.of(units)
                .mapToLong(unit -> variable.counts().numerator(unit, period))
                .toArray();
        long[] trials = IntStream.of(units)
                .mapToLong(unit -> variable.counts().denominator(unit, period))
                .toArray();
        double of =
                IntStream.range(0, trials.length).mapToDouble(i -> trials[i]).sum();
        share = of > 0
                ? IntStream.range(0, events.length).mapToDouble(i -> events[i]).sum() / of
                : 0;
        phi = of > 0 ? Funnel.overdispersion(events, trials) : 1;
    }

    /**
     * The position of one unit.
     *
     * @param unit its id
     * @param value its value; for counts the percentage
     * @param rank 1 for the greatest; units with equal numbers have the best of the ranks that they take together, as
     *     by {@code min} of the rank methods of pandas and R
     * @param lastRank the worst of these ranks, as by {@code max}
     * @param midRank their mean, as by {@code average}
     * @param percentile 100 for the greatest: how many percent of the peers are not above it, a tie counting half of
     *     those tied, {@code 100 (n + 1 - midRank) / n}
     * @param peers how many units have a rank, the unit itself among them
     * @param mayPrecede how many units with limits, or with a suppressed number, may have a greater number
     * @param warning the limits at 95 percent, in percent; absent for values
     * @param alarm the limits at 99.8 percent
     */
    public record Row(
            String unit,
            double value,
            int rank,
            int lastRank,
            double midRank,
            double percentile,
            int peers,
            int mayPrecede,
            Optional<Funnel> warning,
            Optional<Funnel> alarm) {

        public Row {
            Checks.requirePresent("warning", warning, "alarm", alarm);
            Objects.requireNonNull(unit, "unit");
        }
    }

    /**
     * How a unit moved among the peers that have a number in both periods.
     *
     * @param unit its id
     * @param change by how much its number changed; percentage points for counts
     * @param expected the change of units that began where it began, by the regression of the later on the earlier
     *     numbers of all peers; absent for fewer than three, or where all began with the same number
     * @param text the change in words, in the language that was asked for
     */
    public record Movement(String unit, double change, OptionalDouble expected, String text) {
        public Movement {
            Checks.requirePresent("unit", unit, "expected", expected, "text", text);
        }
    }

    /** The same positions with other limits. */
    public PeerTable by(Method limits) {
        return new PeerTable(data, variable, period, ranks, Objects.requireNonNull(limits, "limits"));
    }

    /** The period. */
    public ReportingPeriod period() {
        return ranks.period();
    }

    /** By how much more the shares of the peers differ than by chance alone; see {@link Funnel#overdispersion}. */
    public double overdispersion() {
        return phi;
    }

    @Override
    public int size() {
        return ranks.size();
    }

    @Override
    public Row row(int number) {
        RankTable.Row rank = ranks.row(number);
        int peers = ranks.size();
        return new Row(
                rank.unit(),
                rank.value(),
                rank.rank(),
                rank.rank() + rank.tied() - 1,
                rank.midRank(),
                Variable.PERCENT * (peers + 1 - rank.midRank()) / peers,
                peers,
                rank.mayPrecede(),
                limits(ranks.unit(number), Funnel.WARNING_LEVEL),
                limits(ranks.unit(number), Funnel.ALARM_LEVEL));
    }

    /** The denominator behind the share of a row; absent for values. */
    public OptionalLong denominator(int number) {
        return variable.isCounts()
                ? OptionalLong.of(variable.counts().denominator(ranks.unit(number), period))
                : OptionalLong.empty();
    }

    /** The share of all peers together, in percent; absent for values, and where there are no peers. */
    public OptionalDouble share() {
        return variable.isCounts() && size() > 0 ? OptionalDouble.of(Variable.PERCENT * share) : OptionalDouble.empty();
    }

    /**
     * Between which limits, in percent, a unit with this denominator would stand if it differed from the peers by
     * chance alone; absent for values, and where there are no peers.
     *
     * @param denominator 1 or more
     * @param level 0 to 1, such as {@link Funnel#WARNING_LEVEL}
     * @throws IllegalArgumentException if one is out of range
     */
    public Optional<Funnel> limits(long denominator, double level) {
        return share().isPresent() ? Optional.of(around(denominator, level)) : Optional.empty();
    }

    private Optional<Funnel> limits(int unit, double level) {
        return variable.isCounts()
                ? Optional.of(around(variable.counts().denominator(unit, period), level))
                : Optional.empty();
    }

    private Funnel around(long trials, double level) {
        Funnel limits = method == Method.EXACT
                ? Funnel.exact(share, trials, level)
                : Funnel.score(share, trials, level, method == Method.OVERDISPERSED ? phi : 1);
        return new Funnel(Variable.PERCENT * limits.low(), Variable.PERCENT * limits.high());
    }

    /** The row of a unit; absent where it has no number or is none of the peers. */
    public Optional<Row> of(String unit) {
        return ranks.rowOf(unit).map(this::row);
    }

    /**
     * How a unit moved since an earlier period. Who stood far from the others comes nearer by chance alone (regression
     * to the mean), which the text says and the expected change shows; absent where the unit has no number in one of
     * the periods.
     *
     * @param earlier the positions in the earlier period, of the same variable
     * @throws IllegalArgumentException if the other table has another variable, or is not of an earlier period
     */
    public Optional<Movement> since(PeerTable earlier, String unit, Locale locale) {
        if (!earlier.variable.name().equals(variable.name()) || earlier.period().compareTo(period()) >= 0) {
            throw new IllegalArgumentException("positions can be compared with those of the same variable in an"
                    + " earlier period, but those were of '" + earlier.variable.name() + "' in " + earlier.period());
        }
        return earlier.of(unit).flatMap(before -> of(unit).map(now -> movement(earlier, before, now, locale)));
    }

    private Movement movement(PeerTable earlier, Row before, Row now, Locale locale) {
        List<double[]> both = new ArrayList<>();
        for (Row row : rows()) {
            earlier.of(row.unit()).ifPresent(first -> both.add(new double[] {first.value(), row.value()}));
        }
        double[] from = both.stream().mapToDouble(pair -> pair[0]).toArray();
        double[] to = both.stream().mapToDouble(pair -> pair[1]).toArray();
        boolean differ = both.stream().mapToDouble(pair -> pair[0]).distinct().count() > 1;
        OptionalDouble expected = from.length < 3 || !differ
                ? OptionalDouble.empty()
                : OptionalDouble.of(LeastSquares.fit(from, to).valueAt(before.value()) - before.value());
        return new Movement(
                now.unit(), now.value() - before.value(), expected, words(earlier, before, now, expected, locale));
    }

    private String words(PeerTable earlier, Row before, Row now, OptionalDouble expected, Locale locale) {
        Phrases words = Phrases.of(locale);
        String moved = words.say(
                "peers.moved",
                "unit",
                now.unit(),
                "rank",
                words.count(before.rank()),
                "peers",
                words.count(before.peers()),
                "period",
                words.period(earlier.period()),
                "rankNow",
                words.count(now.rank()),
                "peersNow",
                words.count(now.peers()),
                "periodNow",
                words.period(period()));
        String chance = expected.isPresent()
                ? words.say(
                        "peers.regression",
                        "change",
                        decimal(words, now.value() - before.value()),
                        "expected",
                        decimal(words, expected.getAsDouble()))
                : words.say("peers.regression.unknown", "change", decimal(words, now.value() - before.value()));
        return moved + " " + chance;
    }

    private static String decimal(Phrases words, double number) {
        return words.bare(BigDecimal.valueOf(number), 1);
    }

    /** How many units have no number in the period, and why. */
    public LeftOut leftOut() {
        return ranks.leftOut();
    }

    @Override
    public Map<String, String> about() {
        return CellTable.facts("variable", variable.name(), "period", period(), "method", method);
    }

    /**
     * {@code unit}, {@code value}, {@code rank}, {@code last_rank}, {@code mid_rank}, {@code percentile},
     * {@code peers}, {@code may_precede}, and the limits {@code low_95}, {@code high_95}, {@code low_99_8},
     * {@code high_99_8}.
     */
    @Override
    public List<String> columns() {
        return List.of(
                "unit",
                "value",
                "rank",
                "last_rank",
                "mid_rank",
                "percentile",
                "peers",
                "may_precede",
                "low_95",
                "high_95",
                "low_99_8",
                "high_99_8");
    }

    @Override
    public List<String> cells(int number) {
        Row row = row(number);
        List<String> cells = new ArrayList<>(List.of(
                row.unit(),
                NumberText.of(row.value()),
                Integer.toString(row.rank()),
                Integer.toString(row.lastRank()),
                NumberText.of(row.midRank()),
                NumberText.of(row.percentile()),
                Integer.toString(row.peers()),
                Integer.toString(row.mayPrecede())));
        for (Optional<Funnel> limits : List.of(row.warning(), row.alarm())) {
            cells.add(limits.map(found -> NumberText.of(found.low())).orElse(""));
            cells.add(limits.map(found -> NumberText.of(found.high())).orElse(""));
        }
        return cells;
    }

    /** A line of title, the first ten rows, the overdispersion of shares, and what was left out, for people. */
    @Override
    public String toString() {
        String spread = variable.isCounts() ? "; overdispersion " + NumberText.of(Math.rint(100 * phi) / 100) : "";
        return "peers by '" + variable.name() + "' in " + period() + ", limits " + method + "\n" + toText(10) + spread
                + "; " + leftOut();
    }
}
