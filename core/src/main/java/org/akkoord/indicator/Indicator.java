package org.akkoord.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.akkoord.internal.BuilderStyle;
import org.akkoord.internal.Checks;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;
import org.immutables.value.Value;

/**
 * What is measured, in whom, in which unit, and how it may be read.
 *
 * @param id identifies it in the agreement and in files
 * @param title its name
 * @param unit the unit of its figures
 * @param population whose property it is: schools, boards, starting teachers
 * @param direction which way is good
 * @param role what it may be used for
 * @param roleReason why it is a proxy; present exactly for the role {@link Role#PROXY}
 * @param breaks where its series changed, in time order
 * @param sources where its definition stands
 * @param definition how its figures are made of the numbers of single units, where that is stated
 * @param dimensions the members of each dimension by which it is broken down, by the name of the dimension; a sum over
 *     all members of a dimension is a whole. Where none are declared, the members of other periods count
 * @param range the values that are possible, such as 0 to 100 for a share; values outside it are no measurements
 * @param source the id of the publisher whose figures count where several publish it
 * @param pathOf the id of the indicator whose way to its target the plans among these figures draw (ambitielijn)
 */
@BuilderStyle
@Value.Builder
public record Indicator(
        String id,
        LocalizedText title,
        Unit unit,
        Optional<LocalizedText> population,
        Direction direction,
        Role role,
        Optional<LocalizedText> roleReason,
        List<SeriesBreak> breaks,
        List<SourceReference> sources,
        Optional<IndicatorDefinition> definition,
        Map<String, List<String>> dimensions,
        Optional<Range> range,
        Optional<String> source,
        Optional<String> pathOf) {

    /**
     * An indicator; lists are copied.
     *
     * @throws IllegalArgumentException if an id is no id, a proxy has no reason, another role has one, or a dimension
     *     has fewer than two members or one of them twice
     */
    public Indicator {
        Checks.requireId(id, "indicator id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(population, "population");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(role, "role");
        if ((role == Role.PROXY) != roleReason.isPresent()) {
            throw new IllegalArgumentException(
                    "a reason for the role is required for a proxy and only there: indicator '" + id + "'");
        }
        breaks = breaks.stream().sorted((a, b) -> a.date().compareTo(b.date())).toList();
        sources = Checks.copyOf(sources, "sources");
        Objects.requireNonNull(definition, "definition");
        dimensions = checked(dimensions);
        Objects.requireNonNull(range, "range");
        source.ifPresent(publisher -> Checks.requireId(publisher, "source"));
        pathOf.ifPresent(other -> Checks.requireId(other, "pathOf"));
    }

    private static Map<String, List<String>> checked(Map<String, List<String>> dimensions) {
        Map<String, List<String>> copy = new TreeMap<>();
        dimensions.forEach((name, members) -> {
            members.forEach(member -> Cell.of(name, member));
            if (members.size() < 2) {
                throw new IllegalArgumentException(
                        "a dimension must have two members or more, but '" + name + "' has " + members.size());
            }
            copy.put(name, Checks.distinct(members, member -> member, "member of dimension '" + name + "'"));
        });
        return Collections.unmodifiableMap(copy);
    }

    /**
     * A builder. It starts with a {@linkplain Role#DIRECT direct} indicator in percent of which
     * {@linkplain Direction#INCREASE more} is better.
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A day on which an indicator changed (trendbreuk). Figures whose period ends before that day are on one side of
     * the break, and all later figures are on the other.
     *
     * @param date the first day of the new situation
     * @param kind what changed
     * @param comparability what the publisher says about comparing across it
     * @param reason what happened
     * @param sources where that stands
     */
    @BuilderStyle
    @Value.Builder
    public record SeriesBreak(
            LocalDate date,
            Kind kind,
            Comparability comparability,
            LocalizedText reason,
            List<SourceReference> sources) {

        public SeriesBreak {
            Checks.requireDate(date, "date");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(comparability, "comparability");
            Objects.requireNonNull(reason, "reason");
            sources = Checks.copyOf(sources, "sources");
        }

        /** What changed. */
        public enum Kind {
            /** Only the words changed. */
            RENAMED,
            /** What counts as having the property changed. */
            DEFINITION,
            /** The way of measuring changed. */
            METHOD,
            /** The units that are measured changed. */
            POPULATION
        }

        /** Whether figures from both sides may be compared. */
        public enum Comparability {
            /** The publisher compares them or says that they are comparable. */
            COMPARABLE,
            /** The publisher says that they are not. */
            NOT_COMPARABLE,
            /** The publisher says nothing; treated as not comparable. */
            NOT_STATED
        }

        /** A builder. */
        public static Builder builder() {
            return new Builder();
        }

        /** A builder that starts with the parts of this series break. */
        public Builder toBuilder() {
            Builder copy = new Builder();
            copy.parts.from(this);
            return copy;
        }

        /**
         * Builds a {@link SeriesBreak}. Required: {@code date}, {@code kind}, {@code reason}. All other parts are
         * optional.
         */
        public static final class Builder {

            private final SeriesBreakBuilder parts = new SeriesBreakBuilder();

            private Builder() {
                parts.comparability(Comparability.NOT_STATED);
            }

            /** The first day of the new situation. Required. */
            public Builder date(LocalDate date) {
                parts.date(date);
                return this;
            }

            /** What changed. Required. */
            public Builder kind(Kind kind) {
                parts.kind(kind);
                return this;
            }

            /** What the publisher says about comparing across it. Unless given, {@link Comparability#NOT_STATED}. */
            public Builder comparability(Comparability comparability) {
                parts.comparability(comparability);
                return this;
            }

            /** What happened. Required. */
            public Builder reason(LocalizedText reason) {
                parts.reason(reason);
                return this;
            }

            /** Where that stands. None unless given; replaces those given before. */
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
             * The series break.
             *
             * @throws IllegalStateException if a required part is missing; the message names it
             * @throws IllegalArgumentException if {@link SeriesBreak} does not allow the parts
             */
            public SeriesBreak build() {
                return parts.build();
            }
        }
    }

    /**
     * The values that are possible.
     *
     * @param low the least, where there is one
     * @param high the greatest, where there is one; above {@code low}
     */
    public record Range(Optional<BigDecimal> low, Optional<BigDecimal> high) {

        /** 0 to 100, as for shares in percent. */
        public static final Range OF_SHARES =
                new Range(Optional.of(BigDecimal.ZERO), Optional.of(BigDecimal.valueOf(100)));

        /**
         * Possible values.
         *
         * @throws IllegalArgumentException if neither end is given, or {@code low} is not below {@code high}
         */
        public Range {
            low = low.map(Quantity::requireInRange);
            high = high.map(Quantity::requireInRange);
            if (low.isEmpty() && high.isEmpty()) {
                throw new IllegalArgumentException("a range of possible values needs an end");
            }
            if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) >= 0) {
                throw new IllegalArgumentException(
                        "a range of possible values must not be reversed: " + low.get() + " to " + high.get());
            }
        }

        /** Whether the value is possible. */
        public boolean contains(BigDecimal value) {
            return (low.isEmpty() || value.compareTo(low.get()) >= 0)
                    && (high.isEmpty() || value.compareTo(high.get()) <= 0);
        }

        /** The possible value that is nearest to the given one. */
        public BigDecimal nearest(BigDecimal value) {
            BigDecimal atLeast = low.map(value::max).orElse(value);
            return high.map(atLeast::min).orElse(atLeast);
        }
    }

    /** What an indicator may be used for. */
    public enum Role {
        /** It measures what the objective is about; verdicts rest on these alone. */
        DIRECT,
        /**
         * It measures something near the objective; shown beside it, never counted as the objective's own indicator.
         */
        PROXY,
        /**
         * It counts what an objective for all, or for none, wants none of, such as schools below a norm. A value above
         * 0 in the period in which the objective is due refutes it; a value of 0 does not show that it is reached.
         */
        CONTRARY,
        /** Background to the goal. */
        CONTEXT,
        /** What was done rather than what was reached: boards supported, courses certified. */
        OUTPUT
    }

    /** A builder that starts with the parts of this indicator. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.parts.from(this);
        return copy;
    }

    /** Builds an {@link Indicator}. Required: {@code id}, {@code title}. All other parts are optional. */
    public static final class Builder {

        private final IndicatorBuilder parts = new IndicatorBuilder();

        private Builder() {
            parts.unit(Unit.PERCENT);
            parts.direction(Direction.INCREASE);
            parts.role(Role.DIRECT);
        }

        /** Identifies it in the agreement and in files. Required. */
        public Builder id(String id) {
            parts.id(id);
            return this;
        }

        /** Its name. Required. */
        public Builder title(LocalizedText title) {
            parts.title(title);
            return this;
        }

        /** The unit of its figures. Unless given, {@link Unit#PERCENT}. */
        public Builder unit(Unit unit) {
            parts.unit(unit);
            return this;
        }

        /** Whose property it is: schools, boards, starting teachers. Optional. */
        public Builder population(LocalizedText population) {
            parts.population(Objects.requireNonNull(population, "population"));
            return this;
        }

        /** Which way is good. Unless given, {@link Direction#INCREASE}. */
        public Builder direction(Direction direction) {
            parts.direction(direction);
            return this;
        }

        /** What it may be used for. Unless given, {@link Role#DIRECT}. */
        public Builder role(Role role) {
            parts.role(role);
            return this;
        }

        /** Why it is a proxy; present exactly for the role {@link Role#PROXY}. Optional. */
        public Builder roleReason(LocalizedText roleReason) {
            parts.roleReason(Objects.requireNonNull(roleReason, "roleReason"));
            return this;
        }

        /** Where its series changed, in time order. None unless given; replaces those given before. */
        public Builder breaks(Iterable<? extends SeriesBreak> breaks) {
            parts.breaks(Objects.requireNonNull(breaks, "breaks"));
            return this;
        }

        /** Adds to {@link #breaks}. */
        public Builder addBreaks(SeriesBreak... breaks) {
            parts.addBreaks(Objects.requireNonNull(breaks, "breaks"));
            return this;
        }

        /** Where its definition stands. None unless given; replaces those given before. */
        public Builder sources(Iterable<? extends SourceReference> sources) {
            parts.sources(Objects.requireNonNull(sources, "sources"));
            return this;
        }

        /** Adds to {@link #sources}. */
        public Builder addSources(SourceReference... sources) {
            parts.addSources(Objects.requireNonNull(sources, "sources"));
            return this;
        }

        /** How its figures are made of the numbers of single units, where that is stated. Optional. */
        public Builder definition(IndicatorDefinition definition) {
            parts.definition(Objects.requireNonNull(definition, "definition"));
            return this;
        }

        /**
         * The members of each dimension by which it is broken down, by the name of the dimension; a sum over all
         * members of a dimension is a whole. Where none are declared, the members of other periods count. None unless
         * given; replaces those given before.
         */
        public Builder dimensions(Map<String, ? extends List<String>> dimensions) {
            parts.dimensions(Objects.requireNonNull(dimensions, "dimensions"));
            return this;
        }

        /** Adds to {@link #dimensions} a dimension with its members, two or more. */
        public Builder addDimension(String name, String... members) {
            parts.putDimensions(name, List.of(Objects.requireNonNull(members, "members")));
            return this;
        }

        /**
         * The values that are possible, such as 0 to 100 for a share; values outside it are no measurements. Optional.
         */
        public Builder range(Range range) {
            parts.range(Objects.requireNonNull(range, "range"));
            return this;
        }

        /** The id of the publisher whose figures count where several publish it. Optional. */
        public Builder source(String source) {
            parts.source(Objects.requireNonNull(source, "source"));
            return this;
        }

        /**
         * The id of the indicator whose way to its target the plans among these figures draw (ambitielijn). Optional.
         */
        public Builder pathOf(String pathOf) {
            parts.pathOf(Objects.requireNonNull(pathOf, "pathOf"));
            return this;
        }

        /**
         * The indicator.
         *
         * @throws IllegalStateException if a required part is missing; the message names it
         * @throws IllegalArgumentException if {@link Indicator} does not allow the parts
         */
        public Indicator build() {
            return parts.build();
        }
    }
}
