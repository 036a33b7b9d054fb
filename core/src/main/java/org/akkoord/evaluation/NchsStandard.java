package org.akkoord.evaluation;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.OptionalDouble;
import org.akkoord.evaluation.Evidence.Presentation;

/** The presentation standard for proportions that {@link Presentation} names. */
final class NchsStandard {

    private static final double FEWEST = 30;
    private static final double FEWEST_FREEDOM = 8;
    private static final BigDecimal NARROW = new BigDecimal("0.05");
    private static final BigDecimal WIDE = new BigDecimal("0.30");
    private static final BigDecimal RELATIVELY_WIDE = new BigDecimal("1.30");

    private NchsStandard() {}

    /**
     * What the standard says, in this order: an effective sample size below 30 is suppressed; fewer than 8 degrees of
     * freedom, or a proportion of 0 or 1, is reviewed; a 95 percent interval of at most 0.05 is shown; of at least
     * 0.30, or of more than 1.30 times the proportion, suppressed; of more than 1.30 times the complement, shown with a
     * footnote; anything else shown.
     *
     * @param proportion 0 to 1
     * @param low the lower end of its 95 percent interval, 0 to the proportion
     * @param high the upper end, the proportion to 1
     * @param effectiveSize the effective sample size: the smaller of {@code p (1 - p) / se^2} and the sample size
     * @param degreesOfFreedom of the design, where the sample has one
     * @throws IllegalArgumentException if a number is out of range
     */
    static Presentation presentation(
            double proportion, double low, double high, double effectiveSize, OptionalDouble degreesOfFreedom) {
        if (!(0 <= low && low <= proportion && proportion <= high && high <= 1)) {
            throw new IllegalArgumentException("a proportion and its interval must be in order from 0 to 1, but were "
                    + low + ", " + proportion + ", " + high);
        }
        if (requireSize(effectiveSize) < FEWEST) {
            return Presentation.SUPPRESS;
        }
        if (isFew(degreesOfFreedom) || proportion == 0 || proportion == 1) {
            return Presentation.REVIEW;
        }
        BigDecimal width = BigDecimal.valueOf(high).subtract(BigDecimal.valueOf(low));
        if (width.compareTo(NARROW) <= 0) {
            return Presentation.SHOW;
        }
        BigDecimal fraction = BigDecimal.valueOf(proportion);
        if (width.compareTo(WIDE) >= 0 || width.compareTo(RELATIVELY_WIDE.multiply(fraction)) > 0) {
            return Presentation.SUPPRESS;
        }
        BigDecimal complement = BigDecimal.ONE.subtract(fraction);
        return width.compareTo(RELATIVELY_WIDE.multiply(complement)) > 0
                ? Presentation.SHOW_WITH_FOOTNOTE
                : Presentation.SHOW;
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
