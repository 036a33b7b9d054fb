package org.akkoord.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.explain.Explanation;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Indicator;
import org.akkoord.internal.BuilderStyle;
import org.akkoord.internal.Checks;
import org.akkoord.internal.Later;
import org.akkoord.measurement.Measurement.StatusFlag;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.progress.Judgement.Rating;
import org.akkoord.progress.ProgressCase;
import org.akkoord.render.Phrases;
import org.akkoord.statistics.ConfidenceInterval;
import org.akkoord.text.LocalizedText;
import org.akkoord.trend.Change;
import org.akkoord.trend.Point;
import org.akkoord.trend.Series;
import org.akkoord.trend.Trend;
import org.akkoord.verdict.Citation;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;
import org.immutables.value.Value;

/**
 * One indicator on the date of the evaluation: how far, which way, on what evidence, and what the method made of it.
 * Immutable; equal if everything in it is equal.
 */
@BuilderStyle
@Value.Immutable
public abstract class IndicatorEvaluation {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    IndicatorEvaluation() {}

    /** The indicator. */
    public abstract Indicator indicator();

    /** Whether it measures what the objective is about: only then can its verdict be a judgement. */
    public boolean isDirect() {
        return indicator().role() == Indicator.Role.DIRECT;
    }

    /** The verdict that the explanation gives. */
    public Verdict verdict() {
        return explanation().verdict();
    }

    /** The comparable values in time order; a break across which the publisher does not compare ends the series(). */
    public abstract Series series();

    /** The figures of the series with their sources, in time order. */
    public List<Citation> figures() {
        return citations().get();
    }

    abstract Later<List<Citation>> citations();

    /** How far: the latest value. */
    public Optional<Point> level() {
        return series().latest();
    }

    /** What the publisher says about values of the series, by their periods; nothing is said about the others. */
    public Map<ReportingPeriod, List<StatusFlag>> flags() {
        return flagged().get();
    }

    abstract Later<Map<ReportingPeriod, List<StatusFlag>>> flagged();

    /** The objective to which it belongs, with the target in force; empty for background. */
    public abstract Optional<Aim> aim();

    /** The ways to the target that were planned for it, in the order of the agreement's indicators. */
    public List<Path> paths() {
        return plans().get();
    }

    abstract Later<List<Path>> plans();

    /** The figures that were not used, with the reason. */
    public List<Step.LeftOut> leftOut() {
        return explanation().steps().stream()
                .filter(Step.LeftOut.class::isInstance)
                .map(Step.LeftOut.class::cast)
                .toList();
    }

    /** The plans and forecasts among its figures, one for each period and part: the first where there are several. */
    public List<Citation> planned() {
        return planned(leftOut().stream());
    }

    static List<Citation> planned(Stream<Step.LeftOut> leftOut) {
        Map<List<Object>, Citation> planned = new LinkedHashMap<>();
        leftOut.filter(step -> step.why() == Reason.FORECAST)
                .map(Step.LeftOut::figure)
                .forEach(figure -> planned.putIfAbsent(List.of(figure.period(), figure.cell()), figure));
        return List.copyOf(planned.values());
    }

    /** The latest value with its sources. */
    public Optional<Citation> latest() {
        return figures().isEmpty()
                ? Optional.empty()
                : Optional.of(figures().get(figures().size() - 1));
    }

    /** The change from the first to the latest comparable number; empty if there are fewer than two. */
    public Optional<Change> change() {
        return change(series());
    }

    /** The trend through three values or more. */
    public abstract Optional<Trend> trend();

    /** The change per year so far: of the trend, or between the first and the latest of two values. */
    public OptionalDouble perYear() {
        return perYear(series(), trend());
    }

    private static Optional<Change> change(Series series) {
        List<Point> numbers = series.numbers();
        return numbers.size() < 2 ? Optional.empty() : Change.between(numbers.get(0), numbers.get(numbers.size() - 1));
    }

    static OptionalDouble perYear(Series series, Optional<Trend> trend) {
        if (trend.isPresent()) {
            return OptionalDouble.of(trend.get().slopePerYear());
        }
        Optional<Change> change = change(series);
        return change.isPresent() ? OptionalDouble.of(change.get().perYear()) : OptionalDouble.empty();
    }

    /** The value that counts at the deadline, projected or the latest, in the indicator's unit; not rounded. */
    public abstract Optional<BigDecimal> expected();

    /** What then misses, in percent of the distance from the baseline to the target; not rounded. */
    public abstract Optional<BigDecimal> shortfall();

    /** What a published method calls it, in its publisher's words. */
    public abstract Optional<Rating> rating();

    /** Everything that a published method calls it, by the aspect that is rated; empty for a method without words. */
    public List<Step.Rated> ratings() {
        return explanation().steps().stream()
                .filter(Step.Rated.class::isInstance)
                .map(Step.Rated.class::cast)
                .toList();
    }

    /** How much of the way to the target is done; only for direct indicators with a target value and two values. */
    public Optional<Way> way() {
        return done().get();
    }

    abstract Later<Optional<Way>> done();

    /** Where it is heading; only for direct indicators with a target value. */
    public Optional<Projection> projection() {
        return outlook().get();
    }

    abstract Later<Optional<Projection>> outlook();

    /** What the verdict rests on. */
    public Evidence evidence() {
        return grading().get();
    }

    abstract Later<Evidence> grading();

    /** Why it has its verdict. */
    public abstract Explanation explanation();

    /**
     * The movement in one or two sentences with full stops: the change from the first to the latest comparable value,
     * and whether the trend is more than chance explains; empty without a value.
     */
    public Optional<String> movement(Locale locale) {
        return MovementText.of(this, Phrases.of(locale, explanation().limits()));
    }

    /** Where it is heading, in words without a full stop; empty where nothing is known about that. */
    public Optional<String> outlook(Locale locale) {
        return ProjectionText.of(this, Phrases.of(locale, explanation().limits()));
    }

    /** The id and the verdict. */
    @Override
    public String toString() {
        return indicator().id() + " " + verdict();
    }

    /**
     * What an indicator is measured for.
     *
     * @param objective the objective
     * @param targeted the target in force
     */
    public record Aim(Objective objective, Step.Targeted targeted) {
        public Aim {
            Objects.requireNonNull(objective, "objective");
            Objects.requireNonNull(targeted, "targeted");
        }
    }

    /**
     * A planned way to a target, such as the ambition line of a chart.
     *
     * @param title the title of the indicator that has its figures
     * @param figures the planned values, one for each period and part
     */
    public record Path(LocalizedText title, List<Citation> figures) {
        public Path {
            Objects.requireNonNull(title, "title");
            figures = Checks.copyOf(figures, "figures");
        }
    }

    /**
     * How much of the way from the start to the target is done. The target itself counts, also where the method
     * measures to a ceiling.
     *
     * @param from the period in which it started
     * @param start the value there: the agreement's own baseline, or else the first comparable number
     * @param target the bound of the target that was to be crossed from there
     * @param percent {@code 100 * (latest - start) / (target - start)}, not rounded; negative after a move away from
     *     the target, above 100 beyond it
     */
    public record Way(ReportingPeriod from, BigDecimal start, BigDecimal target, BigDecimal percent) {
        public Way {
            Objects.requireNonNull(from, "from");
            start = Checks.requirePlain(start, "start");
            target = Checks.requirePlain(target, "target");
            percent = Checks.requirePlain(percent, "percent");
        }

        /**
         * The way of a case; empty without a target value, a latest number or a start that fell short of the target.
         */
        static Optional<Way> of(ProgressCase progress) {
            Optional<BigDecimal> latest = progress.series().latest().flatMap(Point::number);
            if (latest.isEmpty()) {
                return Optional.empty();
            }
            BigDecimal now = latest.get();
            if (progress.baseline().isPresent()) {
                Objective.Baseline stated = progress.baseline().get();
                return of(progress.target(), stated.period(), stated.value(), now);
            }
            List<Point> numbers = progress.series().numbers();
            return numbers.size() < 2
                    ? Optional.empty()
                    : of(
                            progress.target(),
                            numbers.get(0).period(),
                            numbers.get(0).number().orElseThrow(),
                            now);
        }

        private static Optional<Way> of(TargetValue target, ReportingPeriod from, BigDecimal start, BigDecimal now) {
            boolean isShort = target.least()
                            .filter(least -> start.compareTo(least) < 0)
                            .isPresent()
                    || target.most().filter(most -> start.compareTo(most) > 0).isPresent();
            return target.boundFrom(start)
                    .filter(bound -> isShort)
                    .map(bound -> new Way(
                            from,
                            start,
                            bound,
                            HUNDRED.multiply(now.subtract(start))
                                    .divide(bound.subtract(start), MathContext.DECIMAL128)));
        }
    }

    /**
     * Where an indicator is heading, apart from the verdict. All values are in the indicator's unit and not rounded;
     * years are positions on the time axis of {@link org.akkoord.period.ReportingPeriod#position}.
     *
     * <p>There is one forecast for the verdict and for this outlook: the value that the method expects at the end of
     * the deadline, or where the method expects none, the latest value moved along the trend, or along the change per
     * year where there are two values, no further than the possible values. The interval lies around that value and is
     * cut off at the possible values. Its width is that of the prediction interval of {@link Series#line} at the
     * deadline. With standard errors for all values it is that of a normal distribution with the variance of the
     * weighted line there plus that of the latest value, where the variance of a value is {@code se^2 + step^2 / 12}
     * with its {@link Point#step}. The attainment is a probability of the same distribution before it is cut off.
     *
     * @param forecast the expected value at the end of the deadline; empty once that has passed, where the latest value
     *     is of that time itself, and for a single value
     * @param interval the interval that contains the value at the deadline with 95 percent probability; empty for fewer
     *     than three values
     * @param attainment the probability that the value at the deadline meets the target, above 0 and below 1
     * @param reached the year in which the target would be met, from the latest value along the trend; empty if it is
     *     met, if the progress is insufficient or the value does not move towards it, if that lies before the date of
     *     the evaluation or after the year 2999, and if the method expects otherwise
     * @param missing what the latest value misses, as the change that meets the target; empty if it is met or the
     *     deadline has passed
     * @param neededPerYear the change per year, from the date of the evaluation to the end of the deadline, that would
     *     still meet the target; empty if nothing is missing, and in the last four months, in which all of it is needed
     * @param deadline the last day of the deadline
     */
    public record Projection(
            OptionalDouble forecast,
            Optional<ConfidenceInterval<?>> interval,
            OptionalDouble attainment,
            OptionalDouble reached,
            OptionalDouble missing,
            OptionalDouble neededPerYear,
            LocalDate deadline) {

        public Projection {
            Objects.requireNonNull(forecast, "forecast");
            Objects.requireNonNull(interval, "interval");
            Objects.requireNonNull(attainment, "attainment");
            Objects.requireNonNull(reached, "reached");
            Objects.requireNonNull(missing, "missing");
            Objects.requireNonNull(neededPerYear, "neededPerYear");
            Objects.requireNonNull(deadline, "deadline");
        }

        /** Whether nothing is known; interval and attainment are there only with a forecast. */
        boolean isEmpty() {
            return forecast.isEmpty() && reached.isEmpty() && missing.isEmpty();
        }
    }
}
