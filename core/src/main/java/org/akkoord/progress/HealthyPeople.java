package org.akkoord.progress;

import java.math.BigDecimal;
import java.util.Objects;
import org.akkoord.verdict.Verdict;

/**
 * The rule of the final review of Healthy People 2020 (United States, Centers for Disease Control and Prevention):
 * percent of targeted change achieved, with standard errors where they are known.
 *
 * <ul>
 *   <li>{@code Target met or exceeded}: the latest value is at the target or beyond.
 *   <li>Moving towards the target: {@code 100 (y - y0) / (T - y0)} percent of the targeted change is achieved.
 *       {@code Improved} if the change is significant, or, without standard errors, if that is at least 10 percent;
 *       otherwise {@code Little or no detectable change}.
 *   <li>Moving away: {@code 100 |y - y0| / |y0|} percent of the baseline. {@code Got worse} if the change is
 *       significant, or, without standard errors, if that is at least 10 percent; otherwise {@code Little or no
 *       detectable change}, as for no change at all.
 *   <li>{@code Baseline only} for one value, {@code Informational} without a target value.
 * </ul>
 *
 * <p>The test is one-sided and normal: {@code z = (y - y0) / sqrt(se0^2 + se^2)} above 1.645 in the direction of the
 * movement. The standard error of the percentage of targeted change that is shown with it, {@code 100 / |T - y0|
 * sqrt(se^2 + ((T - y) / (T - y0))^2 se0^2)}, is <b>provisional</b>: derived by the delta method, not checked against
 * the publisher's own note.
 *
 * <p>Edge cases: a baseline that met the target already leaves no percentage of targeted change; a target lost since
 * counts as moving away. A zero baseline is fine except for moving away without standard errors, which is refused. A
 * range as target is refused. The deadline plays no part.
 *
 * <p>As verdicts: met is {@link Verdict#ACHIEVED}, improved {@link Verdict#ATTENTION_NEEDED}, since the rule does not
 * say whether in time, the two others {@link Verdict#INSUFFICIENT_PROGRESS}; baseline only and informational are
 * {@link Verdict#NOT_ASSESSABLE}.
 *
 * <p>Source: National Center for Health Statistics, Healthy People 2020 Final Progress Table.
 *
 * @param movement the least movement that counts without standard errors, in percent, above 0
 * @param significance the level of the one-sided test, above 0 and below 0.5
 */
public record HealthyPeople(BigDecimal movement, double significance) implements ProgressMethod {

    /**
     * Checks.
     *
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public HealthyPeople {
        Objects.requireNonNull(movement, "movement");
        if (movement.signum() <= 0 || !(significance > 0 && significance < 0.5)) {
            throw new IllegalArgumentException("the movement must be above 0 and the significance between 0 and 0.5");
        }
    }

    /** 10 percent, and a level of 0.05. */
    public static HealthyPeople withDefaults() {
        return new HealthyPeople(BigDecimal.TEN, 0.05);
    }

    @Override
    public String name() {
        return "HEALTHY_PEOPLE_2020";
    }

    @Override
    public Judgement judge(ProgressCase progress) {
        return new HealthyPeopleRun(this, progress).judge();
    }
}
