package org.akkoord.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;

/**
 * The rule of {@link ProgressMethods#HEALTHY_PEOPLE_2020}, where its formulas, thresholds, edge cases and source stand.
 *
 * @param movement the least movement that counts without standard errors, in percent, above 0
 * @param significance the level of the one-sided test, above 0 and below 0.5
 */
record HealthyPeople(BigDecimal movement, double significance) implements ProgressMethod {

    HealthyPeople {
        Objects.requireNonNull(movement, "movement");
        if (movement.signum() <= 0 || !(significance > 0 && significance < 0.5)) {
            throw new IllegalArgumentException("the movement must be above 0 and the significance between 0 and 0.5");
        }
    }

    /** 10 percent, and a level of 0.05. */
    static HealthyPeople withDefaults() {
        return new HealthyPeople(BigDecimal.TEN, 0.05);
    }

    @Override
    public String name() {
        return "HEALTHY_PEOPLE_2020";
    }

    @Override
    public LocalizedText title() {
        return MethodWords.title(name());
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                MethodWords.parameter("movement", movement, Unit.PERCENT),
                MethodWords.share("significance", significance));
    }

    @Override
    public Judgement judge(ProgressCase progress) {
        return Working.judge(() -> new HealthyPeopleRun(this, progress));
    }
}
