package org.akkoord.explain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.akkoord.internal.Checks;
import org.akkoord.internal.Later;
import org.akkoord.render.Phrases;
import org.akkoord.render.TextWrap;
import org.akkoord.text.LocalizedText;
import org.akkoord.verdict.Conclusion;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;

/**
 * Why a result is what it is: a conclusion, the steps that lead to it and, for a whole, the explanations of its parts.
 * Everything that was used, computed, compared, assumed and left out is a step, so that a reader can check the result
 * by hand.
 *
 * @param conclusion the verdict and its reason
 * @param steps the steps, in the order in which they were taken
 * @param parts the explanations of its parts
 */
public record Explanation(Conclusion conclusion, List<Step> steps, List<Part> parts) {

    public Explanation {
        Objects.requireNonNull(conclusion, "conclusion");
        Checks.requirePresent("steps", steps, "parts", parts);
        steps = Later.copyOf(steps);
        parts = new PartList(steps, parts);
    }

    /**
     * The explanation of a part.
     *
     * @param id the id of the part
     * @param explanation its explanation
     * @param title what people call it, where that is not its id
     */
    public record Part(String id, Explanation explanation, Optional<LocalizedText> title) {
        public Part {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(explanation, "explanation");
            Objects.requireNonNull(title, "title");
        }

        /** A part that people know by its id. */
        public Part(String id, Explanation explanation) {
            this(id, explanation, Optional.empty());
        }
    }

    /** The reason of the verdict. */
    public Reason reason() {
        return conclusion.reason();
    }

    /** The verdict. */
    public Verdict verdict() {
        return conclusion.verdict();
    }

    /**
     * What a reader must know at a glance, each once: the steps, also of the parts, that are {@linkplain Step#isNote
     * notes}.
     */
    public List<Step> notes() {
        return Stream.concat(
                        steps.stream().filter(Step::isNote),
                        parts.stream().flatMap(part -> part.explanation().notes().stream()))
                .distinct()
                .toList();
    }

    /**
     * The numbers with which values were compared, each once: the bounds of targets and interim targets, ceilings and
     * thresholds, also of the parts. Texts show values beside them as they relate to them.
     */
    public List<BigDecimal> limits() {
        return ((PartList) parts).limits();
    }

    /** The reason in one sentence without a full stop. */
    public String summary(Locale locale) {
        return conclusion.text(locale, limits());
    }

    /**
     * The whole explanation as text of at most 100 columns, lines separated by {@code \n} and none at the end: the
     * verdict with its reason, one line per step, then the parts, indented. Dutch for Dutch locales, English for all
     * others.
     */
    public String text(Locale locale) {
        StringBuilder out = new StringBuilder();
        write(out, "", Phrases.of(locale), limits());
        out.setLength(out.length() - 1);
        return out.toString();
    }

    private void write(StringBuilder out, String indent, Phrases phrases, List<BigDecimal> limits) {
        Locale locale = phrases.locale();
        String verdict = phrases.name(conclusion.verdict());
        String first = verdict.substring(0, 1).toUpperCase(Locale.ROOT) + verdict.substring(1);
        out.append(TextWrap.wrap(first + " - " + conclusion.text(locale, limits), indent, indent + "  "));
        for (Step step : steps) {
            out.append(TextWrap.wrap("- " + step.text(locale, limits), indent + "  ", indent + "    "));
        }
        for (Part part : parts) {
            String title =
                    part.title().map(text -> "  " + phrases.foreign(text)).orElse("");
            out.append(TextWrap.wrap(phrases.foreign(part.id()) + title, indent, indent + "  "));
            part.explanation().write(out, indent + "  ", phrases, limits);
        }
    }

    /** What a method takes as given. */
    public enum Assumption {
        /** The deadline has passed, so the latest value itself counts. */
        DEADLINE_PASSED,
        /** The requirement holds already, so the latest value itself counts. */
        STANDING,
        /** The period of the latest value lasts until the end of the deadline, so it counts itself. */
        AT_DEADLINE,
        /** There is no deadline, so the end of the agreement takes its place. */
        END_OF_AGREEMENT,
        /** There are two values, so the change per year takes the place of a trend. */
        CHANGE_FOR_TREND,
        /** The projection left the possible values and was set to their end. */
        CAPPED,
        /** No sampling error is known, so a threshold takes the place of a test. */
        NO_SAMPLING_ERROR,
        /** The agreement's own baseline value was used. */
        STATED_BASELINE,
        /** The ceiling does not lie between the baseline and the target, so the target itself was used. */
        CEILING_NOT_USED,
        /** The rule knows no ceilings, so distances are measured to the target itself. */
        NO_CEILINGS,
        /** The rule knows no milestones, so the final target counts. */
        NO_MILESTONES,
        /** The target was met late: first in this period, among those after the deadline. */
        MET_LATE,
        /** The baseline and the latest value lie on the two sides of the target range. */
        RANGE_CROSSED,
        /** The earlier value is zero, so any change from it counts as a movement. */
        FROM_ZERO,
        /** The next milestone takes the place of the final target. */
        NEXT_MILESTONE,
        /** Of a range the end that is easiest to reach counts. */
        WEAKEST_END,
        /** Values after the target year do not count. */
        UNTIL_TARGET_YEAR,
        /** Only values from this period on count. */
        FROM_PERIOD,
        /** Years are counted whole, by the year in which a period begins. */
        WHOLE_YEARS,
        /** The rule replaces a zero by 0.001. */
        ZERO_REPLACED
    }
}
