package org.akkoord.progress;

import static org.akkoord.progress.Cases.atLeast;
import static org.akkoord.progress.Cases.atMost;
import static org.akkoord.progress.Cases.between;
import static org.akkoord.progress.Cases.of;
import static org.akkoord.progress.Cases.point;
import static org.akkoord.progress.Cases.towards;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.agreement.TargetValue.Attainment;
import org.akkoord.explain.Explanation.Assumption;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Direction;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.progress.Judgement.Rating;
import org.akkoord.progress.ProgressCase.Deadline;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Quantity;
import org.akkoord.text.LocalizedText;
import org.akkoord.trend.Point;
import org.akkoord.trend.TrendEvaluator;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressMethodsTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @Test
    void theNameOfAMethodIsThatOfItsConstant() throws IllegalAccessException {
        List<ProgressMethod> constants = new ArrayList<>();
        for (Field constant : ProgressMethods.class.getFields()) {
            ProgressMethod method = (ProgressMethod) constant.get(null);
            assertThat(method.name()).isEqualTo(constant.getName());
            constants.add(method);
        }

        assertThat(constants).containsAll(ProgressMethods.all()).contains(ProgressMethods.EUROSTAT_LONG_TERM);
        assertThat(constants).hasSize(ProgressMethods.all().size() + 1);
    }

    @Test
    void theDefaultComesFirst() {
        assertThat(ProgressMethods.all().stream().map(ProgressMethod::name))
                .startsWith(
                        "SECTOR_AGREEMENT",
                        "HEALTHY_PEOPLE_2020",
                        "DESTATIS",
                        "OPEN_SDG",
                        "UNSD_2023",
                        "SDSN",
                        "EUROSTAT",
                        "FINGERTIPS");
    }

    static Stream<ProgressMethod> published() {
        return ProgressMethods.all().stream().skip(1);
    }

    @ParameterizedTest
    @MethodSource("published")
    void aRangeOfValuesIsRefused(ProgressMethod method) {
        Point range = new Point(
                ReportingPeriod.year(2020),
                new Quantity.Bounds(BigDecimal.ONE, BigDecimal.TEN),
                OptionalDouble.empty());

        assertThat(method.judge(of(atLeast("7"), point(2015, "5"), range).build())
                        .reason())
                .hasToString("VALUE_IS_A_RANGE");
        // all of 1 to 10 is below 20: the range decides that, and shows no movement
        assertThat(method.judge(of(atLeast("20"), point(2015, "5"), range).build())
                        .reason())
                .hasToString("RANGE_MISSES_TARGET");
    }

    @ParameterizedTest
    @MethodSource("published")
    void ceilingsAndMilestonesThatDoNotCountAreTold(ProgressMethod method) {
        ProgressCase progress = of(atLeast("80"), Cases.years(2015, "50", "51", "52", "53", "54", "55"))
                .addMilestones(new Objective.Milestone(ReportingPeriod.year(2018), atLeast("60")))
                .ceiling(new Objective.Ceiling(
                        BigDecimal.valueOf(70),
                        Quantity.Qualifier.EXACT,
                        LocalizedText.of("en", "some are closed"),
                        Provenance.STATED,
                        List.of()))
                .build();
        List<Step> steps = method.judge(progress).steps();

        assertThat(steps).contains(new Step.Assumed(Assumption.NO_CEILINGS, Optional.empty()));
        if (method != ProgressMethods.DESTATIS) {
            assertThat(steps).contains(new Step.Assumed(Assumption.NO_MILESTONES, Optional.empty()));
        }
    }

    /** Every method with every kind of target, among them zero and negative ones. */
    static Stream<Arguments> methodsAndTargets() {
        List<TargetValue> targets = List.of(
                atLeast("80"),
                atMost("20"),
                atLeast("0"),
                atMost("0"),
                atLeast("-5"),
                between("40", "60"),
                towards(Direction.INCREASE),
                towards(Direction.DECREASE),
                Cases.NONE);
        return ProgressMethods.all().stream()
                .flatMap(method -> targets.stream().map(target -> Arguments.of(method, target)));
    }

    @ParameterizedTest
    @MethodSource("methodsAndTargets")
    void whateverTheValuesThereIsAVerdictAndWordsForIt(ProgressMethod method, TargetValue target) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20201012);
        for (int i = 0; i < 300; i++) {
            ProgressCase progress = random(random, target);
            Judgement judgement = method.judge(progress);

            assertThat(judgement).as(progress.toString()).isEqualTo(method.judge(progress));
            assertSound(judgement, progress);
        }
    }

    private static void assertSound(Judgement judgement, ProgressCase progress) {
        if (judgement.verdict() == Verdict.ACHIEVED) {
            Quantity value = judgement.latest().orElseThrow().value();
            assertThat(progress.target().test(value)).as(progress.toString()).isEqualTo(Attainment.MET);
        }
        for (Step step : judgement.steps()) {
            assertThat(step.text(Locale.ENGLISH)).isNotBlank();
            assertThat(step.text(DUTCH)).isNotBlank();
        }
    }

    private static ProgressCase random(RandomGenerator random, TargetValue target) {
        List<Point> points = new ArrayList<>();
        int year = 2012;
        for (int i = random.nextInt(8); i > 0; i--) {
            year += random.nextInt(10) == 0 ? 2 : 1;
            points.add(randomPoint(random, year));
        }
        ProgressCase.Builder builder = of(target, points.toArray(new Point[0]))
                .direction(Direction.values()[random.nextInt(3)])
                .deadline(new Deadline(
                        ReportingPeriod.year(2010 + random.nextInt(20)), random.nextBoolean(), random.nextBoolean()));
        if (random.nextInt(4) == 0) {
            builder.limit(BigDecimal.valueOf(100L * random.nextInt(2)));
        }
        if (random.nextInt(4) == 0) {
            builder.baseline(
                    new Objective.Baseline(ReportingPeriod.year(2005 + random.nextInt(20)), randomValue(random)));
        }
        ProgressCase progress = builder.build();
        TrendEvaluator.withDefaults().evaluate(progress.series()).ifPresent(builder::trend);
        return builder.build();
    }

    private static Point randomPoint(RandomGenerator random, int year) {
        if (random.nextBoolean()) {
            long denominator = 1 + random.nextLong(1000);
            Quantity share = Quantity.share(random.nextLong(denominator + 1), denominator);
            return new Point(ReportingPeriod.year(year), share, OptionalDouble.empty());
        }
        double error = random.nextDouble() < 0.1 ? 0 : random.nextDouble() * 10;
        return new Point(
                ReportingPeriod.year(year),
                new Quantity.Figure(randomValue(random), Quantity.Qualifier.EXACT),
                random.nextBoolean() ? OptionalDouble.of(error) : OptionalDouble.empty());
    }

    private static BigDecimal randomValue(RandomGenerator random) {
        return switch (random.nextInt(10)) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> new BigDecimal("1e15");
            case 2 -> new BigDecimal("0.000000000000001");
            case 3 -> BigDecimal.valueOf(-random.nextInt(100));
            default -> BigDecimal.valueOf(random.nextInt(1000), 1);
        };
    }

    @Test
    void whichWayIsGoodFollowsFromTheTargetAndElseFromTheIndicator() {
        assertThat(good(atLeast("80"))).isEqualTo(Direction.INCREASE);
        assertThat(good(atMost("80"))).isEqualTo(Direction.DECREASE);
        assertThat(good(towards(Direction.INCREASE))).isEqualTo(Direction.INCREASE);
        assertThat(good(Cases.NONE)).isEqualTo(Direction.DECREASE);
        assertThat(good(between("60", "80"))).isEqualTo(Direction.INCREASE);
        assertThat(good(between("40", "45"))).isEqualTo(Direction.DECREASE);
        assertThat(good(between("40", "60"))).isEqualTo(Direction.NEUTRAL);
    }

    private static Direction good(TargetValue target) {
        return of(target, point(2020, "50"))
                .direction(Direction.DECREASE)
                .build()
                .good();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void aRatingHasAStatusAndFiniteNumbers(double number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rating("on track", OptionalDouble.of(number), OptionalDouble.empty()))
                .withMessage("the measure and the score of a rating must be finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rating("", OptionalDouble.empty(), OptionalDouble.empty()))
                .withMessage("a rating needs a status");
    }
}
