package org.akkoord.progress;

import java.util.List;
import org.akkoord.verdict.Verdict;

/**
 * The rule sets that ship with the library. Each constant gives the rule as it was published, with the thresholds of
 * its publisher.
 *
 * <p>In the formulas y is the latest value, of year t; y0 is the baseline, of year t0: the agreement's own, or else the
 * first value; T is the target, of year tT. d is 1 where more is better and -1 where less is. The published rules count
 * whole years, by the year in which a period begins, and refuse a latest value that is known only as a range, or that
 * is given as about, over or under a number where that leaves open whether the target is met. Each says under
 * <i>Targets</i> what it does with interim targets, ranges, directions without a value and deadlines that have passed.
 */
public final class ProgressMethods {

    /** The default: margins of 20 percent for the shortfall and 10 percent for the movement, tests at 5 percent. */
    public static final SectorAgreement SECTOR_AGREEMENT = SectorAgreement.withDefaults();

    /**
     * The rule of the final review of Healthy People 2020 (United States, Centers for Disease Control and Prevention):
     * percent of targeted change achieved, with standard errors where they are known.
     *
     * <ul>
     *   <li>{@code Target met or exceeded}: the latest value is at the target or beyond it.
     *   <li>The value moves towards the target: {@code 100 (y - y0) / (T - y0)} percent of the targeted change is
     *       achieved. The status is {@code Improved} if the change is significant, or, without standard errors, if that
     *       percentage is 10 or more; otherwise it is {@code Little or no detectable change}.
     *   <li>The value moves away: the measure is {@code 100 |y - y0| / |y0|} percent of the baseline. The status is
     *       {@code Got worse} if the change is significant, or, without standard errors, if that percentage is 10 or
     *       more; otherwise, and for no change at all, it is {@code Little or no detectable change}.
     *   <li>{@code Baseline only} for one value, {@code Informational} without a target value.
     * </ul>
     *
     * <p>The test is one-sided and normal: {@code z = (y - y0) / sqrt(se0^2 + se^2)} must exceed 1.645 in the direction
     * of the movement. The standard error of the percentage of targeted change is shown with it: {@code 100 / |T - y0|
     * sqrt(se^2 + ((T - y) / (T - y0))^2 se0^2)}. It is <b>provisional</b>: derived by the delta method, not checked
     * against the publisher's own note.
     *
     * <p>Edge cases: a baseline that already met the target leaves no percentage of targeted change, and a target that
     * was lost since counts as moving away. A zero baseline is refused only where the value moves away and there are no
     * standard errors.
     *
     * <p>Targets: interim targets do not count. A range is refused. A direction without a value is informational. The
     * deadline plays no part, also where it has passed.
     *
     * <p>As verdicts: met is {@link Verdict#ACHIEVED}; improved is {@link Verdict#ATTENTION_NEEDED}, because the rule
     * does not say whether the target is met in time; little change and got worse are
     * {@link Verdict#INSUFFICIENT_PROGRESS}; baseline only and informational are {@link Verdict#NOT_ASSESSABLE}.
     *
     * <p>Source: National Center for Health Statistics, Healthy People 2020 Final Progress Table.
     */
    public static final ProgressMethod HEALTHY_PEOPLE_2020 = HealthyPeople.withDefaults();

    /**
     * The rule of the indicator report of the German Sustainable Development Strategy (Federal Statistical Office,
     * Destatis): the mean of the last five annual changes, projected to the target year and shown as a weather symbol.
     *
     * <p>With a the mean annual change over the last six values (at least four): the change from the first of them to
     * the last, divided by the years between. With the projection {@code p = y + a (tT - t)} the measure is {@code s =
     * 100 d (T - p) / |T - y|}: what will be missing as a share of what is missing now.
     *
     * <ul>
     *   <li>The target is not reached: {@code sun} for s below 5 percent and {@code slightly cloudy} up to 20 percent,
     *       both on track; above that {@code cloud} where a goes towards the target and {@code thunderstorm} where it
     *       does not.
     *   <li>The target is reached, before its year or as a standing requirement: {@code sun}, or {@code slightly
     *       cloudy} where a goes the wrong way.
     *   <li>A standing requirement is not reached: {@code cloud}, or {@code thunderstorm} where a goes the wrong way.
     *   <li>A direction without a value: {@code sun} where both a and the last change go the right way, {@code slightly
     *       cloudy} where only a does, {@code cloud} where only the last change does, otherwise {@code thunderstorm}.
     *   <li>A range: the weakest target in it counts as the one bound. That is the end that is nearest from outside; in
     *       the range it is the end through which the values came in, or, where they were never outside, the nearest
     *       end.
     *   <li>Several targets in time: the next one whose year is not over. Several targets at the same time are several
     *       objectives, of which the worst counts.
     * </ul>
     *
     * <p>Edge cases: zero, negative values and a change of sign need no special rule. Years without a value are counted
     * and not refused. Fewer than four values, or several in a year, give {@code not calculated}, even where the target
     * is reached; the publisher itself hardly shows a symbol for fewer than six. Sampling error plays no part.
     *
     * <p>Targets: <b>interim targets count</b>, the next one whose year is not over. Of a range the weakest end counts.
     * A direction without a value has a rule of its own. Once all target years have passed the last one counts, values
     * after it do not, and the last symbol stays.
     *
     * <p>As verdicts: reached is {@link Verdict#ACHIEVED}, and an interim target that is reached before the target
     * itself is {@link Verdict#SUFFICIENT_PROGRESS}; otherwise sun and slightly cloudy are
     * {@link Verdict#SUFFICIENT_PROGRESS}; cloud is {@link Verdict#ATTENTION_NEEDED}, but
     * {@link Verdict#INSUFFICIENT_PROGRESS} without any movement; thunderstorm is
     * {@link Verdict#INSUFFICIENT_PROGRESS}.
     *
     * <p>Source: status page of the national reporting platform for the indicators of the German Sustainable
     * Development Strategy.
     */
    public static final ProgressMethod DESTATIS = Destatis.withDefaults();

    /** Open SDG and Statistics Canada: growth per year against the growth needed. */
    public static final OpenSdg OPEN_SDG = OpenSdg.withDefaults();

    /**
     * The rule of the Sustainable Development Goals Progress Chart of 2023 of the United Nations Statistics Division:
     * the latest value, grown on to the target year at the growth since the baseline, against the distance from the
     * baseline to the target.
     *
     * <ul>
     *   <li>{@code g = (y / y0)^(1 / (t - t0)) - 1}, and with a target {@code q = (y (1 + g)^(tT - t) - y0) / (T -
     *       y0)}.
     *   <li>Score 3, {@code met or on track}, for q from 0.95 on, or without a target for d g from 0.02 on; score 2,
     *       {@code fair progress, acceleration needed}, from 0.10 or 0.005 on; otherwise score 1, {@code stagnation or
     *       regression}.
     *   <li>A target that is met now has score 3, whatever the trend. So has a percentage within one point of a target
     *       of 0 or 100.
     * </ul>
     *
     * <p>Refused are a zero baseline, a change of sign, negative values, fewer than two values, several values in a
     * year, and a target year that is not after the baseline. Where the baseline met the target and the latest value
     * does not, the score is 1 without a ratio, because the ratio would call the way back progress.
     *
     * <p>Targets: interim targets do not count. A range is refused. A direction without a value is judged by growth
     * alone. After the target year the rule is evaluated to that year: the value of that year counts as the latest one,
     * also where later values differ. Without a value of that year a later one that meets the target is met; otherwise
     * the value counts that the path of growth had in that year. A standing requirement is judged on the latest value
     * itself.
     *
     * <p>As verdicts: score 3 is {@link Verdict#ACHIEVED} if the target is met exactly, otherwise
     * {@link Verdict#SUFFICIENT_PROGRESS}; score 2 is {@link Verdict#ATTENTION_NEEDED}; score 1 is
     * {@link Verdict#INSUFFICIENT_PROGRESS}.
     *
     * <p>Source: the technical note of 2023, as the Basque statistics office EUSTAT published it with its own
     * application. The technical note of 2022 has different thresholds.
     */
    public static final ProgressMethod UNSD_2023 = UnsdProgressChart.withDefaults();

    /**
     * The trend rule of the SDG Index of the Sustainable Development Solutions Network: the recent change per year
     * against the change per year that leads from the baseline to the target in time.
     *
     * <p>With z the value of a recent year u: needed is {@code n = (T - y0) / (tT - t0)}, actual is {@code c = (y - z)
     * / (t - u)}, and the measure is {@code r = c / n}.
     *
     * <ul>
     *   <li>{@code decreasing} for r below 0, {@code stagnating} below 0.50, {@code moderately improving} below 1 and
     *       {@code on track} from 1 on; {@code maintaining} where the target is met now, whatever the movement beyond
     *       it.
     *   <li>A whole is judged by the mean of the scores 0 to 4 of its parts: decreasing below 1, stagnating below 2,
     *       moderately improving below 3, maintaining at exactly 3, on track above 3. The publisher does so only if at
     *       least 75 percent of the parts have a trend.
     * </ul>
     *
     * <p><b>Provisional</b>: the length of the recent period (four years), and how r becomes a score. Here the score is
     * 1 + r, but at least 0, for r below 0; 1 + 2 r up to 0.5; 2 + 2 (r - 0.5) up to 1; and 2 + r, but at most 4,
     * beyond that. Maintaining has the score 3.
     *
     * <p>Edge cases: a value of the year before or after the recent year may take its place. Without one the case is
     * refused, as it is for one value, several values in a year, a target year that is not after the baseline, and a
     * range or a direction as target. Where the baseline met the target and the latest value does not, the status is
     * decreasing if the value falls back, and the case is refused if it does not. Zero and negative values need no
     * special rule.
     *
     * <p>Targets: interim targets do not count. A range is refused, and so is a direction without a value. After the
     * target year the measure is computed as before.
     *
     * <p>As verdicts: maintaining is {@link Verdict#ACHIEVED}, on track {@link Verdict#SUFFICIENT_PROGRESS}, moderately
     * improving {@link Verdict#ATTENTION_NEEDED}, stagnating and decreasing {@link Verdict#INSUFFICIENT_PROGRESS}.
     *
     * <p>Source: methodology and questions and answers of the Sustainable Development Report and the Africa SDG Index.
     */
    public static final ProgressMethod SDSN = Sdsn.withDefaults();

    /**
     * The rule of Eurostat's report on the Sustainable Development Goals in the European Union: compound growth per
     * year over the last five years, with three values or more.
     *
     * <p><b>Provisional</b>: the thresholds of 95, 60 and 0 percent are known from publications that follow this rule;
     * the formula, the thresholds without a target, the words and the demands on data were not checked against
     * Eurostat's own annex.
     *
     * <p>Here y0 is the first value in the window of years up to the latest value; a stated baseline does not count.
     *
     * <ul>
     *   <li>Growth is {@code g = (y / y0)^(1 / (t - t0)) - 1}, needed is {@code r = (T / y0)^(1 / (tT - t0)) - 1}, and
     *       the measure is {@code R = d g / |r|}.
     *   <li>With a target: {@code target met}; {@code significant progress} for R from 0.95 on, {@code moderate
     *       progress} from 0.60 on, {@code insufficient progress} from 0 on, {@code movement away} below 0.
     *   <li>Without a target: {@code significant progress} for d g from 1 percent a year on, {@code moderate progress}
     *       from 0 on, {@code moderate movement away} above -1 percent, {@code significant movement away} from there
     *       down.
     * </ul>
     *
     * <p>Refused are too few values in the window, a zero baseline or target, negative values, a change of sign,
     * several values in a year, a target year that is not after y0, and a first value that lies on the target or beyond
     * it.
     *
     * <p>Targets: interim targets do not count. A range is refused. A direction without a value is judged by growth
     * alone. After the target year the measure is computed as before.
     *
     * <p>As verdicts: met is {@link Verdict#ACHIEVED}; significant progress is {@link Verdict#SUFFICIENT_PROGRESS};
     * moderate and insufficient progress are {@link Verdict#ATTENTION_NEEDED}; a standstill and every movement away are
     * {@link Verdict#INSUFFICIENT_PROGRESS}.
     */
    public static final ProgressMethod EUROSTAT = Eurostat.shortTerm();

    /** The same as {@link #EUROSTAT} over the last fifteen years, with ten values or more. */
    public static final ProgressMethod EUROSTAT_LONG_TERM = Eurostat.longTerm();

    /**
     * The recent trend of Fingertips, the public health profiles of England: a significant rise or fall over the latest
     * five annual values.
     *
     * <p>The values of the latest five consecutive years are numbered k = 1 ... 5.
     *
     * <ul>
     *   <li>Shares kept as counts r of n: {@code chi2 = N (N Srk - R Snk)^2 / (R (N - R) (N Snk2 - (Snk)^2))}
     *       (Cochran-Armitage), with the sign of the least-squares slope of ln(r / (n - r)).
     *   <li>Other values with a 95 percent interval from L to U: {@code se = (U - L) / 3.92}, whether the value lies in
     *       its middle or not, the slope b weighted by w = 1 / se^2 and {@code chi2 = (b / se_b)^2}, {@code se_b =
     *       sqrt(Sw / (Sw Swk2 - (Swk)^2))}.
     *   <li>{@code Increasing} or {@code Decreasing} where chi2 is above 9.5495 (p = 0.002, one degree of freedom) and
     *       all five slopes with one value left out fall or do not fall as the whole slope does; {@code and getting
     *       better} or {@code and getting worse} is added where the good way is known. Otherwise {@code No significant
     *       change}.
     *   <li>Beside the trend, the latest value is compared with a target of one value. It is {@code better} where it
     *       meets the target and {@code worse} where it does not; where its 95 percent interval is known it is
     *       {@code similar} if the interval spans the target, and a bound that equals the target lies above it. A range
     *       divides values into those below, in and above it, with its lower end included and its upper end not:
     *       similar in it, better on the good side, worse on the other side.
     * </ul>
     *
     * <p>{@code Cannot be calculated} is the status for fewer than five values, years that are not consecutive, several
     * values in a year, a period of more than a year, a value without counts and without an interval of some width, and
     * counts of none or all. The publisher's calculations of 2020 ask for consecutive years, those of 2025 leave out
     * what is missing; this is the rule of 2020.
     *
     * <p>Targets: interim targets do not count. A target, range or not, is compared with the latest value beside the
     * trend. A direction without a value is judged by the trend alone. The deadline plays no part, also where it has
     * passed.
     *
     * <p>As verdicts: a target that is met exactly is {@link Verdict#ACHIEVED}. Otherwise getting better is
     * {@link Verdict#ATTENTION_NEEDED}, because the rule does not say whether the target is met in time, and without a
     * target {@link Verdict#SUFFICIENT_PROGRESS}; no significant change and getting worse are
     * {@link Verdict#INSUFFICIENT_PROGRESS}.
     *
     * <p>Source: Department of Health and Social Care, Fingertips technical guidance on recent trends, and its
     * published code.
     */
    public static final ProgressMethod FINGERTIPS = Fingertips.withDefaults();

    private ProgressMethods() {}

    /** One method of each publisher, the default first. */
    public static List<ProgressMethod> all() {
        return List.of(
                SECTOR_AGREEMENT, HEALTHY_PEOPLE_2020, DESTATIS, OPEN_SDG, UNSD_2023, SDSN, EUROSTAT, FINGERTIPS);
    }
}
