package org.akkoord.progress;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * Where a value stands against a target, by the rules of Fingertips. In the parameters {@code good} is 1 where more is
 * better and -1 where less is.
 */
enum FingertipsLevel {
    BETTER,
    SIMILAR,
    WORSE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A value against one limit; the limit itself is good. */
    static FingertipsLevel of(BigDecimal value, BigDecimal limit, int good) {
        return good * value.compareTo(limit) >= 0 ? BETTER : WORSE;
    }

    /** An interval against one limit; an interval whose lower bound is the limit lies above it. */
    static FingertipsLevel ofInterval(BigDecimal low, BigDecimal high, BigDecimal limit, int good) {
        if (low.compareTo(limit) >= 0) {
            return good > 0 ? BETTER : WORSE;
        }
        if (high.compareTo(limit) < 0) {
            return good > 0 ? WORSE : BETTER;
        }
        return SIMILAR;
    }

    /** A value against a range, with the lower end included and the upper end not. */
    static FingertipsLevel ofRange(BigDecimal value, BigDecimal low, BigDecimal high, int good) {
        if (value.compareTo(low) < 0) {
            return good > 0 ? WORSE : BETTER;
        }
        if (value.compareTo(high) >= 0) {
            return good > 0 ? BETTER : WORSE;
        }
        return SIMILAR;
    }
}
