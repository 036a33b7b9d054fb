package org.akkoord.cohort;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.akkoord.cohort.Cohort.ClosedUnits;
import org.akkoord.internal.BuilderStyle;
import org.akkoord.internal.Checks;
import org.akkoord.internal.IdList;
import org.akkoord.internal.Printable;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Quantity.Share;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;
import org.immutables.value.Value;

/**
 * How many units of a cohort went from which state to which. Units that closed, and units whose outcome the source does
 * not state, are counts of their own and never disappear.
 *
 * @param cohort the id of the cohort
 * @param flows the counts; a start, an end and a state occur together at most once
 * @param improvements the definitions of improvement that are in use, side by side
 * @param note what a reader must know about it
 * @param sources where it stands
 */
@BuilderStyle
@Value.Builder
public record CohortFlows(
        String cohort,
        List<Flow> flows,
        List<Improvement> improvements,
        Optional<LocalizedText> note,
        List<SourceReference> sources) {

    /** How many pairs of a flow and a definition there may be: each start has a share by each definition. */
    private static final int MOST_RATES = 20_000;

    /**
     * The flows of a cohort; lists are copied.
     *
     * @throws IllegalArgumentException if the cohort is no id, a flow or a definition occurs twice, the units of all
     *     flows add up to more than 1e15, or there are more than 20,000 flows times definitions
     */
    public CohortFlows {
        Checks.requireId(cohort, "cohort id");
        flows = Checks.distinct(
                flows,
                flow -> flow.from() + " -> " + flow.to().orElse(flow.end().name()),
                "flow");
        requireSum(flows);
        improvements = Checks.distinct(improvements, Improvement::id, "definition of improvement");
        if ((long) flows.size() * improvements.size() > MOST_RATES) {
            throw new IllegalArgumentException("the flows times the definitions of improvement must be at most "
                    + MOST_RATES + ", but were " + flows.size() + " x " + improvements.size());
        }
        Objects.requireNonNull(note, "note");
        sources = Checks.copyOf(sources, "sources");
    }

    private static void requireSum(List<Flow> flows) {
        BigDecimal sum =
                flows.stream().map(flow -> BigDecimal.valueOf(flow.units())).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(Quantity.LARGEST) > 0) {
            throw new IllegalArgumentException(
                    "the units of all flows must add up to at most 1e15, but were " + sum.toPlainString());
        }
    }

    /** What became of units. */
    public enum End {
        /** They were in a known state at the reference date. */
        REACHED,
        /** They did not exist any more. */
        CLOSED,
        /** The source does not say. */
        NOT_STATED
    }

    /**
     * Units with the same start and the same end.
     *
     * @param from the state in which they entered the cohort
     * @param end what became of them
     * @param to the state at the reference date; present exactly for {@link End#REACHED}
     * @param units how many, 0 or more
     */
    public record Flow(String from, End end, Optional<String> to, long units) {
        /**
         * A flow.
         *
         * @throws IllegalArgumentException if a state is empty, absent where it was reached, or the number is negative
         */
        public Flow {
            Objects.requireNonNull(end, "end");
            Checks.requireText(from, "start state");
            to.ifPresent(state -> Checks.requireText(state, "end state"));
            if (to.isPresent() != (end == End.REACHED)) {
                throw new IllegalArgumentException(
                        "an end state is required for units that reached one, and only there");
            }
            if (units < 0) {
                throw new IllegalArgumentException("a number of units must not be negative, but was " + units);
            }
        }

        /** For people: start, end and units. */
        @Override
        public String toString() {
            return Printable.line(from + " to " + to.orElse(end.name()) + ": " + units);
        }

        /** Units that were in a known state at the reference date. */
        public static Flow of(String from, String to, long units) {
            return new Flow(from, End.REACHED, Optional.of(to), units);
        }
    }

    /**
     * A definition of improvement.
     *
     * @param id identifies it
     * @param title its name
     * @param moves the moves that count as one
     */
    public record Improvement(String id, LocalizedText title, List<Move> moves) {
        /**
         * An improvement; lists are copied.
         *
         * @throws IllegalArgumentException if the id is no id
         */
        public Improvement {
            Checks.requireId(id, "improvement id");
            Objects.requireNonNull(title, "title");
            moves = new IdList<>(Checks.copyOf(moves, "moves"), move -> key(move.from(), move.to()));
        }

        private static String key(String from, String to) {
            return from.length() + ":" + from + to;
        }

        boolean holds(String from, String to) {
            return ((IdList<Move>) moves).find(key(from, to)).isPresent();
        }
    }

    /**
     * From one state to another.
     *
     * @param from the start
     * @param to the end
     */
    public record Move(String from, String to) {
        /**
         * A move.
         *
         * @throws IllegalArgumentException if a state is empty
         */
        public Move {
            Checks.requireText(from, "start state");
            Checks.requireText(to, "end state");
        }

        /** For people: start and end. */
        @Override
        public String toString() {
            return Printable.line(from + " to " + to);
        }
    }

    /**
     * A share of improved units, with what its denominator holds.
     *
     * @param share the improved units of all that count
     * @param closed whether closed units count
     * @param closedUnits how many closed
     * @param notStated how many have no stated outcome; they always count, as not improved
     */
    public record Rate(Share share, ClosedUnits closed, long closedUnits, long notStated) {
        public Rate {
            Checks.requirePresent("share", share, "closed", closed);
        }
    }

    /** The start states, in the order in which they first occur. */
    public List<String> starts() {
        return flows.stream().map(Flow::from).distinct().toList();
    }

    /** The end states that were reached, in the order in which they first occur. */
    public List<String> ends() {
        return flows.stream().flatMap(flow -> flow.to().stream()).distinct().toList();
    }

    /** How many units went from one state to another. */
    public long units(String from, String to) {
        return sum(flow -> flow.from().equals(from) && flow.to().equals(Optional.of(to)));
    }

    /** How many units with the given start had the given end, in whatever state. */
    public long units(String from, End end) {
        return sum(flow -> flow.from().equals(from) && flow.end() == end);
    }

    /** How many units started in a state. */
    public long started(String from) {
        return sum(flow -> flow.from().equals(from));
    }

    /** How many units there are. */
    public long started() {
        return sum(flow -> true);
    }

    /**
     * The share that improved.
     *
     * @param improvement the definition
     * @param closed whether closed units count, in the denominator or not at all
     * @return the share; empty if no unit counts
     * @throws IllegalArgumentException for {@link ClosedUnits#NOT_STATED}: a choice is needed
     */
    public Optional<Rate> improved(Improvement improvement, ClosedUnits closed) {
        return rate(improvement, closed, flow -> true);
    }

    /**
     * The share that improved of those that started in one state; otherwise as {@link #improved(Improvement,
     * ClosedUnits)}.
     */
    public Optional<Rate> improved(Improvement improvement, ClosedUnits closed, String from) {
        return rate(improvement, closed, flow -> flow.from().equals(from));
    }

    private Optional<Rate> rate(Improvement improvement, ClosedUnits closed, Predicate<Flow> which) {
        if (closed == ClosedUnits.NOT_STATED) {
            throw new IllegalArgumentException("a rate needs a choice: closed units in the denominator or left out");
        }
        long gone = sum(which.and(flow -> flow.end() == End.CLOSED));
        long all = sum(which) - (closed == ClosedUnits.LEFT_OUT ? gone : 0);
        long better = sum(which.and(flow ->
                flow.to().filter(to -> improvement.holds(flow.from(), to)).isPresent()));
        long unknown = sum(which.and(flow -> flow.end() == End.NOT_STATED));
        return all == 0 ? Optional.empty() : Optional.of(new Rate(new Share(better, all), closed, gone, unknown));
    }

    private long sum(Predicate<Flow> which) {
        return flows.stream().filter(which).mapToLong(Flow::units).sum();
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with the parts of this cohort flows. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.parts.from(this);
        return copy;
    }

    /** Builds a {@link CohortFlows}. Required: {@code cohort}. All other parts are optional. */
    public static final class Builder {

        private final CohortFlowsBuilder parts = new CohortFlowsBuilder();

        private Builder() {}

        /** The id of the cohort. Required. */
        public Builder cohort(String cohort) {
            parts.cohort(cohort);
            return this;
        }

        /**
         * The counts; a start, an end and a state occur together at most once. None unless given; replaces those given
         * before.
         */
        public Builder flows(Iterable<? extends Flow> flows) {
            parts.flows(Objects.requireNonNull(flows, "flows"));
            return this;
        }

        /** Adds to {@link #flows}. */
        public Builder addFlows(Flow... flows) {
            parts.addFlows(Objects.requireNonNull(flows, "flows"));
            return this;
        }

        /**
         * The definitions of improvement that are in use, side by side. None unless given; replaces those given before.
         */
        public Builder improvements(Iterable<? extends Improvement> improvements) {
            parts.improvements(Objects.requireNonNull(improvements, "improvements"));
            return this;
        }

        /** Adds to {@link #improvements}. */
        public Builder addImprovements(Improvement... improvements) {
            parts.addImprovements(Objects.requireNonNull(improvements, "improvements"));
            return this;
        }

        /** What a reader must know about it. Optional. */
        public Builder note(LocalizedText note) {
            parts.note(Objects.requireNonNull(note, "note"));
            return this;
        }

        /** Where it stands. None unless given; replaces those given before. */
        public Builder sources(Iterable<? extends SourceReference> sources) {
            parts.sources(Objects.requireNonNull(sources, "sources"));
            return this;
        }

        /** Adds to {@link #sources}. */
        public Builder addSources(SourceReference... sources) {
            parts.addSources(Objects.requireNonNull(sources, "sources"));
            return this;
        }

        /**
         * The cohort flows.
         *
         * @throws IllegalStateException if a required part is missing; the message names it
         * @throws IllegalArgumentException if {@link CohortFlows} does not allow the parts
         */
        public CohortFlows build() {
            return parts.build();
        }
    }
}
