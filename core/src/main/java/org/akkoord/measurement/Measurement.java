package org.akkoord.measurement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.akkoord.indicator.Cell;
import org.akkoord.internal.BuilderStyle;
import org.akkoord.internal.Checks;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Interval;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;
import org.immutables.value.Value;

/**
 * One published figure of one indicator.
 *
 * @param indicator the id of the indicator
 * @param period the period to which it refers; for a cohort, the reference date or entry period that the source gives
 * @param value the value, or why there is none
 * @param unit the unit; shares from counts are in percent
 * @param cell the part of the population that it is about, such as {@code sex=girls}, or the whole
 * @param cohort the id of the cohort it is about
 * @param interval the confidence interval that the publisher gives
 * @param coverage whether everybody was counted
 * @param units how many of the units of the population, such as schools, it was made of; absent where nobody says
 * @param provenance how it came from its source
 * @param flags what must be known before it is used, each at most once, in the order of the enum
 * @param publisher the id of the survey or register that produced it; figures of two publishers are two figures
 * @param sources where it stands
 * @param published when it became known; where absent, it counts as known from the last day of its period
 * @param note what a reader must know about it
 */
@BuilderStyle
@Value.Builder
public record Measurement(
        String indicator,
        ReportingPeriod period,
        Quantity value,
        Unit unit,
        Cell cell,
        Optional<String> cohort,
        Optional<Interval> interval,
        Coverage coverage,
        Optional<Units> units,
        Provenance provenance,
        List<StatusFlag> flags,
        Optional<String> publisher,
        List<SourceReference> sources,
        Optional<LocalDate> published,
        Optional<LocalizedText> note) {

    /**
     * A measurement; lists are copied.
     *
     * @throws IllegalArgumentException if an id is no id, a share is not in percent, an interval stands beside a value
     *     that is no number, or the value lies outside its interval
     */
    public Measurement {
        Checks.requireId(indicator, "indicator id");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(cell, "cell");
        cohort.ifPresent(id -> Checks.requireId(id, "cohort id"));
        publisher.ifPresent(id -> Checks.requireId(id, "publisher id"));
        Objects.requireNonNull(coverage, "coverage");
        Objects.requireNonNull(units, "units");
        Objects.requireNonNull(provenance, "provenance");
        published.ifPresent(date -> Checks.requireDate(date, "published"));
        Objects.requireNonNull(note, "note");
        flags = flags.isEmpty() ? List.of() : flags.stream().distinct().sorted().toList();
        sources = Checks.copyOf(sources, "sources");
        if (value.counts().isPresent() && !unit.isPercent()) {
            throw new IllegalArgumentException(
                    "a share from counts must be in percent, but the unit was '" + unit + "'");
        }
        interval.ifPresent(bounds -> checkInterval(bounds, value));
    }

    private static void checkInterval(Interval bounds, Quantity value) {
        if (value.value().isEmpty()) {
            throw new IllegalArgumentException("an interval needs a value that is a number");
        }
        double number = value.value().getAsDouble();
        if (number < bounds.low().doubleValue() || number > bounds.high().doubleValue()) {
            throw new IllegalArgumentException("the value must lie in its interval, but " + number + " is not in "
                    + bounds.low() + " to " + bounds.high());
        }
    }

    /** Whether the flag is set. */
    public boolean has(StatusFlag flag) {
        return flags.contains(flag);
    }

    /**
     * Whether the other is a publication of the same figure: of the same indicator, period, cell and cohort, by the
     * same publisher. Values, units and dates of publication may differ.
     */
    public boolean isSameFigure(Measurement other) {
        return indicator.equals(other.indicator)
                && period.equals(other.period)
                && cell.equals(other.cell)
                && cohort.equals(other.cohort)
                && publisher.equals(other.publisher);
    }

    /**
     * The first day on which the figure counts as known: that of its publication, or else the last day of its period.
     */
    public LocalDate knownFrom() {
        return published.orElse(period.end());
    }

    /** A builder. It starts with a stated figure of the whole, in percent, whose coverage is not stated. */
    public static Builder builder() {
        return new Builder();
    }

    /** Whether everybody was counted. */
    public enum Coverage {
        /** A register or full count: there is no sampling error. */
        CENSUS,
        /** A sample: counts and percentages have a sampling error. */
        SAMPLE,
        /** The source does not say. */
        NOT_STATED
    }

    /**
     * How many units a figure was made of.
     *
     * @param counted how many units it was made of, 0 to {@code expected}
     * @param expected how many units there were, 1 or more
     */
    public record Units(long counted, long expected) {
        /**
         * Counted units.
         *
         * @throws IllegalArgumentException if a number is out of range
         */
        public Units {
            if (counted < 0 || expected < 1 || counted > expected) {
                throw new IllegalArgumentException(
                        "the units counted must be 0 to those expected, and these 1 or more, but were " + counted
                                + " of " + expected);
            }
        }
    }

    /** What must be known about a figure before it is used (observation status). */
    public enum StatusFlag {
        /** The publisher calls it provisional. */
        PROVISIONAL,
        /** It replaces a figure published earlier. */
        REVISED,
        /** The publisher estimated or imputed it. */
        ESTIMATED,
        /** A forecast, a plan or a projection; it is no measurement, and no verdict rests on it. */
        FORECAST,
        /** The series broke here: the figure cannot be compared with earlier ones. */
        BREAK,
        /** The source does not state its period; the period gives the bounds within which it must lie. */
        PERIOD_NOT_STATED,
        /** The people asked judged themselves. */
        SELF_REPORTED,
        /** The publisher does not know how well the respondents represent the population. */
        REPRESENTATIVENESS_UNKNOWN,
        /** The publisher calls it unreliable, for example because of few observations. */
        LOW_RELIABILITY,
        /** Measured in exceptional circumstances, such as the closing of schools in 2020. */
        EXCEPTIONAL_CIRCUMSTANCES,
        /** Its definition differs from the indicator's in a way that the note explains. */
        DEFINITION_DIFFERS
    }

    /** A builder that starts with the parts of this measurement. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.parts.from(this);
        return copy;
    }

    /**
     * Builds a {@link Measurement}. Required: {@code indicator}, {@code period}, {@code value}. All other parts are
     * optional.
     */
    public static final class Builder {

        private final MeasurementBuilder parts = new MeasurementBuilder();

        private Builder() {
            parts.unit(Unit.PERCENT);
            parts.cell(Cell.whole());
            parts.coverage(Coverage.NOT_STATED);
            parts.provenance(Provenance.STATED);
        }

        /** The id of the indicator. Required. */
        public Builder indicator(String indicator) {
            parts.indicator(indicator);
            return this;
        }

        /**
         * The period to which it refers; for a cohort, the reference date or entry period that the source gives.
         * Required.
         */
        public Builder period(ReportingPeriod period) {
            parts.period(period);
            return this;
        }

        /** The value, or why there is none. Required. */
        public Builder value(Quantity value) {
            parts.value(value);
            return this;
        }

        /** The unit; shares from counts are in percent. Unless given, {@link Unit#PERCENT}. */
        public Builder unit(Unit unit) {
            parts.unit(unit);
            return this;
        }

        /**
         * The part of the population that it is about, such as {@code sex=girls}, or the whole. Unless given,
         * {@code Cell.whole()}.
         */
        public Builder cell(Cell cell) {
            parts.cell(cell);
            return this;
        }

        /** The id of the cohort it is about. Optional. */
        public Builder cohort(String cohort) {
            parts.cohort(Objects.requireNonNull(cohort, "cohort"));
            return this;
        }

        /** The confidence interval that the publisher gives. Optional. */
        public Builder interval(Interval interval) {
            parts.interval(Objects.requireNonNull(interval, "interval"));
            return this;
        }

        /** Whether everybody was counted. Unless given, {@link Coverage#NOT_STATED}. */
        public Builder coverage(Coverage coverage) {
            parts.coverage(coverage);
            return this;
        }

        /**
         * How many of the units of the population, such as schools, it was made of; absent where nobody says. Optional.
         */
        public Builder units(Units units) {
            parts.units(Objects.requireNonNull(units, "units"));
            return this;
        }

        /** How it came from its source. Unless given, {@link Provenance#STATED}. */
        public Builder provenance(Provenance provenance) {
            parts.provenance(provenance);
            return this;
        }

        /**
         * What must be known before it is used, each at most once, in the order of the enum. None unless given;
         * replaces those given before.
         */
        public Builder flags(Iterable<? extends StatusFlag> flags) {
            parts.flags(Objects.requireNonNull(flags, "flags"));
            return this;
        }

        /** Adds to {@link #flags}. */
        public Builder addFlags(StatusFlag... flags) {
            parts.addFlags(Objects.requireNonNull(flags, "flags"));
            return this;
        }

        /** The id of the survey or register that produced it; figures of two publishers are two figures. Optional. */
        public Builder publisher(String publisher) {
            parts.publisher(Objects.requireNonNull(publisher, "publisher"));
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

        /** When it became known; where absent, it counts as known from the last day of its period. Optional. */
        public Builder published(LocalDate published) {
            parts.published(Objects.requireNonNull(published, "published"));
            return this;
        }

        /** What a reader must know about it. Optional. */
        public Builder note(LocalizedText note) {
            parts.note(Objects.requireNonNull(note, "note"));
            return this;
        }

        /**
         * The measurement.
         *
         * @throws IllegalStateException if a required part is missing; the message names it
         * @throws IllegalArgumentException if {@link Measurement} does not allow the parts
         */
        public Measurement build() {
            return parts.build();
        }
    }
}
