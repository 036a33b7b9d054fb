package org.akkoord.evaluation;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Whether an estimate from a sample is reliable enough to be shown, by the presentation standards of the US National
 * Center for Health Statistics.
 *
 * <p>Sources: J. D. Parker et al., "National Center for Health Statistics data presentation standards for proportions",
 * Vital and Health Statistics 2 (175), 2017; "National Center for Health Statistics data presentation standards for
 * rates and counts", Vital and Health Statistics 2 (200), 2023.
 */
public enum NchsPresentation {
    /** Reliable. */
    SHOW,
    /** Reliable, but its complement is not: to be shown with a footnote. */
    SHOW_WITH_FOOTNOTE,
    /** To be looked at by a statistician before it is shown. */
    REVIEW,
    /** Not reliable enough. */
    SUPPRESS;

    private static final double FEWEST = 30;
    private static final double FEWEST_EVENTS = 10;
    private static final double FEWEST_FREEDOM = 8;
    private static final BigDecimal NARROW = new BigDecimal("0.05");
    private static final BigDecimal WIDE = new BigDecimal("0.30");
    private static final BigDecimal RELATIVELY_WIDE = new BigDecimal("1.30");
    private static final BigDecimal RELATIVELY_WIDE_RATE = new BigDecimal("1.60");

    /**
     * The standard for proportions, in this order: an effective sample size below 30 is suppressed; fewer than 8
     * degrees of freedom, or a proportion of 0 or 1, is reviewed; a 95 percent interval of at most 0.05 is shown; of at
     * least 0.30, or of more than 1.30 times the proportion, suppressed; of more than 1.30 times the complement, shown
     * with a footnote; anything else shown.
     *
     * @param proportion 0 to 1
     * @param low the lower end of its 95 percent interval, 0 to the proportion
     * @param high the upper end, the proportion to 1
     * @param effectiveSize the effective sample size: the smaller of {@code p (1 - p) / se^2} and the sample size
     * @param degreesOfFreedom of the design, where the sample has one
     * @throws IllegalArgumentException if a number is out of range
     */
    public static NchsPresentation ofProportion(
            double proportion, double low, double high, double effectiveSize, OptionalDouble degreesOfFreedom) {
        if (!(0 <= low && low <= proportion && proportion <= high && high <= 1)) {
            throw new IllegalArgumentException("a proportion and its interval must be in order from 0 to 1, but were "
                    + low + ", " + proportion + ", " + high);
        }
        if (requireSize(effectiveSize) < FEWEST) {
            return SUPPRESS;
        }
        if (isFew(degreesOfFreedom) || proportion == 0 || proportion == 1) {
            return REVIEW;
        }
        BigDecimal width = BigDecimal.valueOf(high).subtract(BigDecimal.valueOf(low));
        if (width.compareTo(NARROW) <= 0) {
            return SHOW;
        }
        BigDecimal fraction = BigDecimal.valueOf(proportion);
        if (width.compareTo(WIDE) >= 0 || width.compareTo(RELATIVELY_WIDE.multiply(fraction)) > 0) {
            return SUPPRESS;
        }
        BigDecimal complement = BigDecimal.ONE.subtract(fraction);
        return width.compareTo(RELATIVELY_WIDE.multiply(complement)) > 0 ? SHOW_WITH_FOOTNOTE : SHOW;
    }

    /**
     * The standard for rates and counts: an effective number of events below 10, or a 95 percent interval of more than
     * 1.60 times the estimate, is suppressed; fewer than 8 degrees of freedom is reviewed; anything else shown.
     *
     * @param rate the estimate, above 0
     * @param low the lower end of its 95 percent interval
     * @param high the upper end
     * @param effectiveEvents the effective number of events
     * @param degreesOfFreedom of the design, where the sample has one
     * @throws IllegalArgumentException if a number is out of range
     */
    public static NchsPresentation ofRate(
            double rate, double low, double high, double effectiveEvents, OptionalDouble degreesOfFreedom) {
        if (!(rate > 0 && 0 <= low && low <= rate && rate <= high && Double.isFinite(high))) {
            throw new IllegalArgumentException(
                    "a rate must be above 0 and in its interval, but they were " + low + ", " + rate + ", " + high);
        }
        BigDecimal width = BigDecimal.valueOf(high).subtract(BigDecimal.valueOf(low));
        boolean wide = width.compareTo(RELATIVELY_WIDE_RATE.multiply(BigDecimal.valueOf(rate))) > 0;
        if (requireSize(effectiveEvents) < FEWEST_EVENTS || wide) {
            return SUPPRESS;
        }
        return isFew(degreesOfFreedom) ? REVIEW : SHOW;
    }

    private static double requireSize(double size) {
        if (!(size >= 0 && Double.isFinite(size))) {
            throw new IllegalArgumentException("an effective size must be 0 or more, but was " + size);
        }
        return size;
    }

    private static boolean isFew(OptionalDouble degreesOfFreedom) {
        Objects.requireNonNull(degreesOfFreedom, "degreesOfFreedom");
        return degreesOfFreedom.isPresent() && degreesOfFreedom.getAsDouble() < FEWEST_FREEDOM;
    }
}
