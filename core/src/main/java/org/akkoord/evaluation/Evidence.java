package org.akkoord.evaluation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.akkoord.internal.Checks;
import org.akkoord.measurement.Measurement;
import org.akkoord.render.Phrases;

/**
 * What a verdict on an indicator rests on.
 *
 * @param grade how far the evidence carries
 * @param presentation what the NCHS standards say about the latest value, where it is a share of a sample
 * @param ageMonths whole months from the end of the latest value's period to the date of the evaluation; 0 if that
 *     period had not ended
 * @param coverage whether the latest value comes from a sample or a full count
 * @param units of how many units the latest value was made, where its figures say so
 * @param publishers the ids of the surveys and registers used, sorted
 * @param remarks what limits the evidence, in the order of the enum
 * @param flags the status flags of the figures used, in the order of the enum
 */
public record Evidence(
        Grade grade,
        Optional<Presentation> presentation,
        OptionalInt ageMonths,
        Measurement.Coverage coverage,
        Optional<Measurement.Units> units,
        List<String> publishers,
        List<Remark> remarks,
        List<Measurement.StatusFlag> flags) {

    /**
     * The target and the values stand on lines of their own; a dashboard says once of how many the error is unknown.
     */
    private static final EnumSet<Remark> SHOWN_ELSEWHERE =
            EnumSet.of(Remark.INFERRED_TARGET, Remark.FEW_VALUES, Remark.UNKNOWN_SAMPLING_ERROR);

    public Evidence {
        Objects.requireNonNull(grade, "grade");
        Objects.requireNonNull(presentation, "presentation");
        Objects.requireNonNull(ageMonths, "ageMonths");
        Objects.requireNonNull(coverage, "coverage");
        Objects.requireNonNull(units, "units");
        publishers = Checks.copyOf(publishers, "publishers");
        remarks = Checks.copyOf(remarks, "remarks");
        flags = Checks.copyOf(flags, "flags");
    }

    /** The grade with everything that limits the evidence, such as {@code limited: provisional, 3 years old}. */
    public String text(Locale locale) {
        Phrases phrases = Phrases.of(locale);
        return text(limits(phrases, EnumSet.allOf(Remark.class)), phrases);
    }

    /** The same without what stands beside it in a dashboard; empty if the evidence is good and nothing is left. */
    Optional<String> besideValues(Phrases phrases) {
        List<String> limits = limits(phrases, EnumSet.complementOf(SHOWN_ELSEWHERE));
        return grade == Grade.GOOD && limits.isEmpty() ? Optional.empty() : Optional.of(text(limits, phrases));
    }

    private String text(List<String> limits, Phrases phrases) {
        return phrases.name(grade) + (limits.isEmpty() ? "" : ": " + String.join(", ", limits));
    }

    private List<String> limits(Phrases phrases, Set<Remark> said) {
        List<String> limits = new ArrayList<>();
        flags.forEach(flag -> limits.add(phrases.name(flag)));
        units.filter(made -> made.counted() < made.expected())
                .ifPresent(made -> limits.add(phrases.say(
                        "evidence.units",
                        "counted",
                        phrases.count(made.counted()),
                        "expected",
                        phrases.count(made.expected()))));
        remarks.stream()
                .filter(said::contains)
                .forEach(remark ->
                        limits.add(phrases.say("Remark." + remark.name(), "age", phrases.age(ageMonths.orElse(0)))));
        presentation.filter(found -> found != Presentation.SHOW).ifPresent(found -> limits.add(phrases.name(found)));
        return limits;
    }

    /**
     * How far the evidence carries. The grade follows from the remarks, the flags and the NCHS standards:
     *
     * <ul>
     *   <li>{@link #NONE}: there is no value.
     *   <li>{@link #WEAK}: the indicator is a proxy, a figure is flagged unreliable or of unknown representativeness,
     *       or the NCHS standards would suppress the latest value.
     *   <li>{@link #LIMITED}: the latest value is old, approximate or derived, or not made of all units, a newer period
     *       has no whole, other publishers have figures too, values were compared across a break or lost to one, a
     *       figure is provisional, estimated, self-reported, of an unstated period, of exceptional circumstances or of
     *       another definition, or the NCHS standards ask for a footnote or a review.
     *   <li>{@link #GOOD}: none of these.
     * </ul>
     *
     * <p>The classes are this library's own; the NCHS standards are those of {@link Presentation}. A target read from
     * the wording, few values and an unknown sampling error are remarks that do not lower the grade: they limit the
     * verdict or the trend, not the figure.
     */
    public enum Grade {
        /** Nothing is known that limits the evidence. */
        GOOD,
        /** Something limits the evidence. */
        LIMITED,
        /** The evidence says little about the objective. */
        WEAK,
        /** There is no value. */
        NONE
    }

    /** Something that limits the evidence. */
    public enum Remark {
        /** The latest value is more than two years old on the date of the evaluation. */
        OLD,
        /** The indicator is a proxy. */
        PROXY,
        /** Values were compared across a break because the publisher does so. */
        ACROSS_BREAK,
        /** Earlier values could not be used because of a break. */
        SHORTENED_BY_BREAK,
        /** The target was read from the wording and is not stated. */
        INFERRED_TARGET,
        /** The latest value is approximate in its source. */
        APPROXIMATE,
        /** A value was derived from others or read from wording. */
        DERIVED_VALUE,
        /** A period after the latest value has figures and no whole. */
        NEWER_WITHOUT_WHOLE,
        /** Other publishers have figures that do not count. */
        OTHER_PUBLISHERS,
        /** There are fewer than three values, so there is no trend. */
        FEW_VALUES,
        /** The sampling error of the latest value is not known, and it is not known to be a full count. */
        UNKNOWN_SAMPLING_ERROR
    }

    /**
     * What the presentation standards for proportions of the US National Center for Health Statistics say about an
     * estimate from a sample (J. D. Parker et al., Vital and Health Statistics 2 (175), 2017).
     */
    public enum Presentation {
        /** Reliable. */
        SHOW,
        /** Reliable, but its complement is not: to be shown with a footnote. */
        SHOW_WITH_FOOTNOTE,
        /** To be looked at by a statistician before it is shown. */
        REVIEW,
        /** Not reliable enough. */
        SUPPRESS
    }
}
