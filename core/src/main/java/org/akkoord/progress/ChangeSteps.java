package org.akkoord.progress;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.akkoord.explain.Formula;
import org.akkoord.explain.Step;
import org.akkoord.quantity.Quantity.Share;
import org.akkoord.quantity.Unit;
import org.akkoord.trend.Change;
import org.akkoord.trend.Point.SamplingError;

/** The steps by which a reader can recompute the test of a change. */
final class ChangeSteps {

    /** The statistic of two standard errors. */
    static final Formula STATISTIC =
            Formula.of("TEST_STATISTIC", "{CHANGE} / sqrt({ERROR_EARLIER}^2 + {ERROR_LATER}^2)");

    static final Formula SCORE = Formula.of(
            "SCORE_STATISTIC",
            "({EVENTS_LATER} / {SIZE_LATER} - {EVENTS_EARLIER} / {SIZE_EARLIER})"
                    + " / sqrt(m * (1 - m) * (1 / {SIZE_LATER} + 1 / {SIZE_EARLIER})),"
                    + " m = ({EVENTS_LATER} + {EVENTS_EARLIER}) / ({SIZE_LATER} + {SIZE_EARLIER})",
            "EVENTS_EARLIER",
            "SIZE_EARLIER",
            "EVENTS_LATER",
            "SIZE_LATER");
    static final Formula P = Formula.of("CHANGE_P", "P(Z >= |{STATISTIC}|), Z standard normal");
    static final Formula RISE_P = exact("RISE_P_EXACT", ">=");
    static final Formula FALL_P = exact("FALL_P_EXACT", "<=");

    private static final Unit NONE = Unit.parse("none");

    private ChangeSteps() {}

    private static Formula exact(String name, String relation) {
        return Formula.of(
                name,
                "P(X " + relation + " {EVENTS_LATER}), X = how many of {SIZE_LATER} have it, drawn without replacement"
                        + " from {SIZE_EARLIER} + {SIZE_LATER}, of whom {EVENTS_EARLIER} + {EVENTS_LATER} have it",
                "EVENTS_EARLIER",
                "SIZE_EARLIER",
                "EVENTS_LATER",
                "SIZE_LATER");
    }

    static List<Step> steps(Change change, Change.Test test) {
        return switch (test.method()) {
            case EXACT -> List.of(p(change.amount().signum() < 0 ? FALL_P : RISE_P, counts(change), test));
            case SCORE -> steps(SCORE, counts(change), test);
            case KNOWN_ERRORS -> steps(STATISTIC, errors(change), test);
        };
    }

    private static List<Step> steps(Formula formula, Map<String, BigDecimal> values, Change.Test test) {
        BigDecimal z = BigDecimal.valueOf(test.z().orElseThrow());
        return List.of(new Step.Calculated(formula, values, z, NONE), p(P, Map.of("STATISTIC", z), test));
    }

    private static Step p(Formula formula, Map<String, BigDecimal> values, Change.Test test) {
        return new Step.Calculated(formula, values, BigDecimal.valueOf(test.oneSidedP()), NONE);
    }

    private static Map<String, BigDecimal> counts(Change change) {
        Share earlier = change.from().value().counts().orElseThrow();
        Share later = change.to().value().counts().orElseThrow();
        Map<String, BigDecimal> counts = new LinkedHashMap<>();
        counts.put("EVENTS_EARLIER", BigDecimal.valueOf(earlier.numerator()));
        counts.put("SIZE_EARLIER", BigDecimal.valueOf(earlier.denominator()));
        counts.put("EVENTS_LATER", BigDecimal.valueOf(later.numerator()));
        counts.put("SIZE_LATER", BigDecimal.valueOf(later.denominator()));
        return counts;
    }

    /** The errors on the sides that face the other value. */
    private static Map<String, BigDecimal> errors(Change change) {
        SamplingError earlier = change.from().error().orElseThrow();
        SamplingError later = change.to().error().orElseThrow();
        return change.amount().signum() >= 0
                ? errors(change.amount(), earlier.above(), later.below())
                : errors(change.amount(), earlier.below(), later.above());
    }

    static Map<String, BigDecimal> errors(BigDecimal change, double earlier, double later) {
        return Map.of(
                "CHANGE",
                change,
                "ERROR_EARLIER",
                BigDecimal.valueOf(earlier),
                "ERROR_LATER",
                BigDecimal.valueOf(later));
    }
}
