package org.akkoord.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.agreement.TargetValue;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Direction;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.progress.ProgressCase.Deadline;
import org.akkoord.quantity.Interval;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.trend.Point;
import org.akkoord.trend.Series;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;

/** Cases for the tests of the published methods. */
final class Cases {

    static final Unit INDEX = Unit.parse("index");
    static final TargetValue NONE = new TargetValue.Unquantified();

    private Cases() {}

    static TargetValue atLeast(String value) {
        return new TargetValue.AtLeast(new BigDecimal(value));
    }

    static TargetValue atMost(String value) {
        return new TargetValue.AtMost(new BigDecimal(value));
    }

    static TargetValue between(String low, String high) {
        return new TargetValue.Between(new BigDecimal(low), new BigDecimal(high));
    }

    static TargetValue towards(Direction direction) {
        return new TargetValue.Towards(direction);
    }

    /** A target with a value in a direction; no target for an empty text. */
    static TargetValue target(String value, int direction) {
        if (value.isEmpty()) {
            return NONE;
        }
        return direction > 0
                ? atLeast(number(value).toPlainString())
                : atMost(number(value).toPlainString());
    }

    /** A number of a reference file, with the 15 decimals that figures may have. */
    static BigDecimal number(String text) {
        BigDecimal number = new BigDecimal(text);
        return number.scale() > 15 ? number.setScale(15, RoundingMode.HALF_UP) : number;
    }

    static Point point(int year, String value) {
        return point(year, number(value), OptionalDouble.empty());
    }

    static Point point(int year, String value, double standardError) {
        return point(year, number(value), OptionalDouble.of(standardError));
    }

    /** A value with a published interval of 95 percent. */
    static Point interval(int year, String value, String low, String high) {
        Interval interval = new Interval(new BigDecimal(low), new BigDecimal(high), new BigDecimal("0.95"));
        return new Point(
                ReportingPeriod.year(year),
                Quantity.of(value),
                Optional.of(Point.SamplingError.of(new BigDecimal(value), interval)));
    }

    static Point share(int year, long numerator, long denominator) {
        return new Point(ReportingPeriod.year(year), Quantity.share(numerator, denominator), OptionalDouble.empty());
    }

    private static Point point(int year, BigDecimal value, OptionalDouble standardError) {
        return new Point(
                ReportingPeriod.year(year), new Quantity.Figure(value, Quantity.Qualifier.EXACT), standardError);
    }

    /** Values of consecutive years. */
    static Point[] years(int first, String... values) {
        List<Point> points = new ArrayList<>();
        for (String value : values) {
            points.add(point(first + points.size(), value));
        }
        return points.toArray(new Point[0]);
    }

    /** A case in an index, so that no natural limit is near, with 2030 as the open deadline. */
    static ProgressCase.Builder of(TargetValue target, Point... points) {
        ProgressCase.Builder builder = ProgressCase.builder();
        builder.target(target)
                .unit(INDEX)
                .series(new Series(Arrays.asList(points)))
                .deadline(new Deadline(ReportingPeriod.year(2030), false, false));
        return builder;
    }

    static ProgressCase by(int deadline, TargetValue target, Point... points) {
        return of(target, points)
                .deadline(new Deadline(ReportingPeriod.year(deadline), false, false))
                .build();
    }

    /** A case without a target, in which more or less is better. */
    static ProgressCase.Builder wanted(Direction direction, Point... points) {
        return of(NONE, points).direction(direction);
    }

    static Direction direction(int sign) {
        return sign > 0 ? Direction.INCREASE : Direction.DECREASE;
    }

    static Point at(String period, String value) {
        return new Point(ReportingPeriod.parse(period), Quantity.of(value), OptionalDouble.empty());
    }

    static void assertJudged(Judgement judgement, String status, Verdict verdict, Reason reason) {
        assertThat(List.<Object>of(
                        judgement.rating().map(Judgement.Rating::status).orElse("no rating"),
                        judgement.verdict(),
                        judgement.reason()))
                .containsExactly(status, verdict, reason);
        assertExplained(judgement);
    }

    static void assertRefused(Judgement judgement, Reason reason) {
        assertThat(judgement.rating()).isEmpty();
        assertThat(judgement.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(judgement.reason()).isEqualTo(reason);
        assertExplained(judgement);
    }

    static void assertRefused(Judgement judgement, String status, Reason reason) {
        assertJudged(judgement, status, Verdict.NOT_ASSESSABLE, reason);
        assertThat(judgement.rating().orElseThrow().value()).isEmpty();
        assertThat(judgement.rating().orElseThrow().score()).isEmpty();
    }

    /** Every step has words in both languages, and the last step gives the rating. */
    private static void assertExplained(Judgement judgement) {
        assertThat(judgement.steps()).allSatisfy(step -> {
            assertThat(step.text(Locale.ENGLISH)).isNotBlank().doesNotContain("{");
            assertThat(step.text(Locale.forLanguageTag("nl"))).isNotBlank().doesNotContain("{");
        });
        judgement
                .rating()
                .ifPresent(rating -> assertThat(
                                judgement.steps().get(judgement.steps().size() - 1))
                        .isInstanceOfSatisfying(
                                Step.Rated.class,
                                step -> assertThat(step.status()).isEqualTo(rating.status())));
    }
}
