package org.akkoord.progress;

import org.akkoord.verdict.Verdict;

/**
 * The recent trend of Fingertips, the public health profiles of England: a significant rise or fall over the latest
 * five annual values.
 *
 * <p>The values of the latest five consecutive years are numbered k = 1 ... 5.
 *
 * <ul>
 *   <li>Shares kept as counts r of n: {@code chi2 = N (N Srk - R Snk)^2 / (R (N - R) (N Snk2 - (Snk)^2))}
 *       (Cochran-Armitage), with the sign of the least-squares slope of ln(r / (n - r)).
 *   <li>Other values with a standard error: the slope b weighted by w = 1 / se^2 and {@code chi2 = (b / se_b)^2},
 *       {@code se_b = sqrt(Sw / (Sw Swk2 - (Swk)^2))}.
 *   <li>{@code Increasing} or {@code Decreasing} where chi2 is above 9.5495 (p = 0.002, one degree of freedom) and all
 *       five slopes with one value left out have the sign of the whole slope; {@code and getting better} or {@code and
 *       getting worse} is added where the good way is known. Otherwise {@code No significant change}.
 *   <li>Beside the trend, the latest value is compared with a target of one value: {@code better} where it meets the
 *       target, {@code worse} where it does not, and where its standard error is known {@code similar} if its 95
 *       percent interval spans the target. A range divides values below, in and above it: better and worse by the good
 *       way, similar in between, its lower end included and its upper end not.
 * </ul>
 *
 * <p>Edge cases: {@code Cannot be calculated} for fewer than five values, years that are not consecutive, several
 * values in a year, a period of more than a year, a value without counts and standard error or with one of zero, and
 * counts of none or all. Calculations of 2020 ask for consecutive years, those of 2025 leave out what is missing; this
 * is the former. The publisher takes a standard error as the width of a 95 percent interval over 3.92. The deadline
 * plays no part.
 *
 * <p>As verdicts: a target that is met exactly is {@link Verdict#ACHIEVED}; otherwise getting better is
 * {@link Verdict#ATTENTION_NEEDED}, since the rule does not say whether in time, and without a target
 * {@link Verdict#SUFFICIENT_PROGRESS}; no significant change and getting worse are
 * {@link Verdict#INSUFFICIENT_PROGRESS}.
 *
 * <p>Source: Department of Health and Social Care, Fingertips technical guidance on recent trends, and its published
 * code.
 *
 * @param values how many values count, 3 to 100
 * @param chiSquared above which statistic a trend is significant, above 0
 */
public record Fingertips(int values, double chiSquared) implements ProgressMethod {

    private static final int MOST = 100;

    /**
     * Checks.
     *
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public Fingertips {
        if (values < 3 || values > MOST || !(chiSquared > 0)) {
            throw new IllegalArgumentException("the values must be 3 to 100 and the statistic above 0");
        }
    }

    /** Five values; 9.54953570608324. */
    public static Fingertips withDefaults() {
        return new Fingertips(5, 9.54953570608324);
    }

    @Override
    public String name() {
        return "FINGERTIPS";
    }

    @Override
    public Judgement judge(ProgressCase progress) {
        return new FingertipsRun(this, progress).judge();
    }
}
