package org.akkoord.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Ambition;
import org.akkoord.agreement.Goal;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.indicator.Direction;
import org.akkoord.indicator.Indicator;
import org.akkoord.measurement.Measurement;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Interval;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;

/** Agreements of one objective with figures: every kind of target, value and deadline, drawn by chance from a seed. */
final class RandomCases {

    private static final int FIRST_YEAR = 2008;
    private static final int KINDS = 8;

    private final RandomGenerator random;

    RandomCases(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** One case. */
    record Case(Agreement agreement, Objective objective, List<Measurement> figures, LocalDate asOf) {
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(objective.targetAt(asOf) + ", by " + objective.deadline() + " from "
                    + objective.appliesFrom() + ", baseline " + objective.baseline() + ", interim "
                    + objective.milestones() + ", as of " + asOf + ":");
            figures.forEach(each -> text.append(' ')
                    .append(each.period())
                    .append(' ')
                    .append(each.value())
                    .append(each.interval()));
            return text.toString();
        }
    }

    Case next() {
        boolean percent = random.nextBoolean();
        Unit unit = percent ? Unit.PERCENT : Unit.parse("index");
        Objective objective = objective(unit);
        LocalDate asOf = LocalDate.of(FIRST_YEAR + 6 + random.nextInt(14), 1 + random.nextInt(12), 15);
        return new Case(agreement(objective, unit), objective, figures(unit), asOf);
    }

    private Objective objective(Unit unit) {
        Objective.Builder builder = Objective.builder()
                .id("o")
                .text(LocalizedText.of("en", "An objective"))
                .addIndicators("i")
                .target(target())
                .unit(unit);
        ReportingPeriod when = ReportingPeriod.year(FIRST_YEAR + 5 + random.nextInt(16));
        switch (random.nextInt(5)) {
            case 0 -> builder.appliesFrom(when);
            case 1 -> {}
            default -> builder.deadline(when);
        }
        if (oneIn(3)) {
            builder.baseline(
                    new Objective.Baseline(ReportingPeriod.year(FIRST_YEAR - 3 + random.nextInt(8)), decimal()));
        }
        if (oneIn(3)) {
            for (int i = 1 + random.nextInt(2); i > 0; i--) {
                TargetValue interim = oneIn(3) ? new TargetValue.AtMost(decimal()) : new TargetValue.AtLeast(decimal());
                builder.addMilestones(new Objective.Milestone(
                        ReportingPeriod.year(FIRST_YEAR + 2 + 8 * i + random.nextInt(4)), interim));
            }
        }
        if (oneIn(6)) {
            builder.ceiling(new Objective.Ceiling(
                    decimal(),
                    Quantity.Qualifier.EXACT,
                    LocalizedText.of("en", "A ceiling"),
                    Provenance.STATED,
                    List.of()));
        }
        return builder.build();
    }

    private TargetValue target() {
        BigDecimal value = decimal();
        return switch (random.nextInt(7)) {
            case 0, 1 -> new TargetValue.AtLeast(value);
            case 2, 3 -> new TargetValue.AtMost(value);
            case 4 -> new TargetValue.Between(value, value.add(BigDecimal.valueOf(random.nextInt(300), 1)));
            case 5 -> new TargetValue.Towards(oneIn(2) ? Direction.INCREASE : Direction.DECREASE);
            default -> new TargetValue.Unquantified();
        };
    }

    private static Agreement agreement(Objective objective, Unit unit) {
        Goal goal = Goal.builder()
                .id("g")
                .title(LocalizedText.of("en", "A goal"))
                .addObjectives(objective)
                .build();
        return Agreement.builder()
                .id("a")
                .title(LocalizedText.of("en", "An agreement"))
                .sector(LocalizedText.of("en", "A sector"))
                .concluded(ReportingPeriod.year(FIRST_YEAR))
                .ends(LocalDate.of(FIRST_YEAR + 22, 12, 31))
                .addAmbitions(Ambition.builder()
                        .id("m")
                        .title(LocalizedText.of("en", "An ambition"))
                        .addGoals(goal)
                        .build())
                .addIndicators(Indicator.builder()
                        .id("i")
                        .title(LocalizedText.of("en", "An indicator"))
                        .unit(unit)
                        .build())
                .build();
    }

    /** Half of the series are of one kind of value, and half are without gaps. */
    private List<Measurement> figures(Unit unit) {
        List<Measurement> figures = new ArrayList<>();
        int year = FIRST_YEAR + random.nextInt(4);
        boolean mixed = oneIn(2);
        boolean gaps = oneIn(2);
        int kind = random.nextInt(KINDS);
        Measurement.Coverage coverage = oneIn(2) ? Measurement.Coverage.SAMPLE : Measurement.Coverage.CENSUS;
        for (int i = random.nextInt(oneIn(4) ? 16 : 8); i > 0; i--) {
            Measurement.Builder builder = Measurement.builder()
                    .indicator("i")
                    .unit(unit)
                    .period(ReportingPeriod.year(year))
                    .coverage(coverage);
            figures.add(value(builder, mixed ? random.nextInt(KINDS) : kind, unit.isPercent())
                    .build());
            year += gaps && oneIn(3) ? 2 + random.nextInt(2) : 1;
        }
        return figures;
    }

    private Measurement.Builder value(Measurement.Builder builder, int kind, boolean percent) {
        BigDecimal value = decimal();
        switch (kind) {
            case 0, 1 -> {
                long of = 1 + random.nextLong(oneIn(2) ? 20 : 5000);
                return builder.value(
                        percent ? Quantity.share(random.nextLong(of + 1), of) : Quantity.of(value.toPlainString()));
            }
            case 2 -> {
                BigDecimal high = value.add(BigDecimal.valueOf(1 + random.nextInt(50), 1));
                return builder.value(new Quantity.Bounds(value, high));
            }
            case 3 -> {
                Quantity.Qualifier[] all = Quantity.Qualifier.values();
                return builder.value(new Quantity.Figure(value, all[random.nextInt(all.length)]));
            }
            case 4, 5 -> {
                BigDecimal low = value.subtract(BigDecimal.valueOf(random.nextInt(60), 1));
                BigDecimal high = value.add(BigDecimal.valueOf(random.nextInt(60), 1));
                return builder.value(Quantity.of(value.toPlainString()))
                        .interval(new Interval(low, high, new BigDecimal("0.95")));
            }
            default -> {
                return builder.value(Quantity.of(value.toPlainString()));
            }
        }
    }

    /** Numbers that often meet one another: tens, and tenths between 0 and 100. */
    private BigDecimal decimal() {
        return switch (random.nextInt(4)) {
            case 0 -> BigDecimal.valueOf(10L * random.nextInt(11));
            case 1 -> BigDecimal.valueOf(random.nextInt(101));
            default -> BigDecimal.valueOf(random.nextInt(1001), 1);
        };
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }
}
