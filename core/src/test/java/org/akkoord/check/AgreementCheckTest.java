package org.akkoord.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Ambition;
import org.akkoord.agreement.Appropriation;
import org.akkoord.agreement.FundingRule;
import org.akkoord.agreement.Goal;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.check.Finding.Kind;
import org.akkoord.check.Finding.Subject;
import org.akkoord.indicator.Direction;
import org.akkoord.indicator.Indicator;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Problem;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementCheckTest {

    private static final LocalizedText NAME = LocalizedText.of("en", "Name");
    private static final Indicator READING =
            Indicator.builder().id("reading").title(NAME).build();

    private static Objective.Builder objective() {
        return Objective.builder()
                .id("o")
                .text(NAME)
                .addIndicators("reading")
                .target(atLeast("70"))
                .baseline(baseline("2017/2018", "60"))
                .deadline(ReportingPeriod.schoolYear(2021));
    }

    private static TargetValue atLeast(String value) {
        return new TargetValue.AtLeast(new BigDecimal(value));
    }

    private static TargetValue atMost(String value) {
        return new TargetValue.AtMost(new BigDecimal(value));
    }

    private static Objective.Baseline baseline(String period, String value) {
        return new Objective.Baseline(ReportingPeriod.parse(period), new BigDecimal(value));
    }

    private static Agreement agreement(String ends, Indicator indicator, Objective objective) {
        Goal goal = Goal.builder().id("g").title(NAME).addObjectives(objective).build();
        return Agreement.builder()
                .id("a")
                .title(NAME)
                .sector(NAME)
                .concluded(ReportingPeriod.parse("2018-08-01"))
                .ends(LocalDate.parse(ends))
                .addAmbitions(
                        Ambition.builder().id("b").title(NAME).addGoals(goal).build())
                .addIndicators(indicator)
                .build();
    }

    private static List<Finding> check(Objective.Builder objective) {
        return AgreementCheck.check(agreement("2022-07-31", READING, objective.build()));
    }

    private static List<String> problems(List<Finding> findings) {
        return findings.stream().map(found -> found.problem().toString()).toList();
    }

    @Test
    void nothingIsFoundInAPlausibleAgreement() {
        assertThat(check(objective())).isEmpty();
    }

    @Test
    void anAgreementOfOneDayIsDoubtful() {
        List<Finding> findings = AgreementCheck.check(agreement(
                "2018-08-01",
                READING,
                objective().deadline(ReportingPeriod.parse("2018-08-01")).build()));
        assertThat(problems(findings))
                .containsExactly(
                        "warning: agreement 'a': the agreement ends on the day on which it is concluded [VALUE]");
        assertThat(findings.get(0).subject()).isEqualTo(Subject.of(Kind.AGREEMENT, "a", "ends"));
    }

    @ParameterizedTest
    @CsvSource({"2017/2018", "2016/2017", "2018-07-31", "2017"})
    void aDeadlineThatIsNotLaterThanTheBaselineIsAnError(String deadline) {
        List<Finding> findings = check(objective().deadline(ReportingPeriod.parse(deadline)));
        assertThat(problems(findings))
                .containsExactly("error: objective 'o': the deadline must be later than the baseline, but " + deadline
                        + " is not later than 2017/2018 [CONFLICT]");
        assertThat(findings.get(0).severity()).isEqualTo(Problem.Severity.ERROR);
        assertThat(findings.get(0).subject()).isEqualTo(Subject.of(Kind.OBJECTIVE, "o", "deadline"));
    }

    @Test
    void aDeadlineMayBeginOnTheLastDayOfTheAgreement() {
        assertThat(check(objective().deadline(ReportingPeriod.parse("2022-07-31"))))
                .isEmpty();
        assertThat(problems(check(objective().deadline(ReportingPeriod.parse("2022-08-01")))))
                .containsExactly("warning: objective 'o': the deadline 2022-08-01 begins after the agreement ends,"
                        + " 2022-07-31 [VALUE]");
    }

    @ParameterizedTest
    @CsvSource({"100.1", "-0.1", "1000"})
    void aShareLiesBetweenNoneAndAll(String value) {
        assertThat(problems(
                        check(objective().baseline(baseline("2017/2018", "-1")).target(atLeast(value)))))
                .contains(
                        "warning: objective 'o': a share in percent lies between 0 and 100, but was " + value
                                + " [VALUE]",
                        "warning: objective 'o': a share in percent lies between 0 and 100, but was -1 [VALUE]");
    }

    @Test
    void bothEndsOfARangeAreLookedAt() {
        TargetValue range = new TargetValue.Between(new BigDecimal("0.5"), new BigDecimal("101"));
        assertThat(problems(check(objective().target(range))))
                .containsExactly(
                        "warning: objective 'o': 0.5 percent is less than one percent; a fraction must be written as 50"
                                + " [VALUE]",
                        "warning: objective 'o': a share in percent lies between 0 and 100, but was 101 [VALUE]");
    }

    @Test
    void noneOneAndAllAreNoFractions() {
        assertThat(check(objective().baseline(baseline("2017/2018", "0")).target(atLeast("1"))))
                .isEmpty();
        assertThat(check(objective().target(atLeast("100")))).isEmpty();
    }

    @Test
    void onlyPercentHasLimits() {
        assertThat(check(objective().unit(Unit.COUNT).target(atLeast("1000")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"INCREASE, DECREASE", "DECREASE, INCREASE"})
    void anIndicatorGoesTheWayOfTheTarget(Direction direction, Direction wanted) {
        Indicator indicator = READING.toBuilder().direction(direction).build();
        TargetValue target = wanted == Direction.INCREASE ? atLeast("70") : atMost("50");
        List<Finding> findings = AgreementCheck.check(
                agreement("2022-07-31", indicator, objective().target(target).build()));
        String article = wanted == Direction.INCREASE ? "an " : "a ";
        assertThat(problems(findings))
                .containsExactly("warning: indicator 'reading' has direction " + direction
                        + ", but the target of objective 'o' is " + article + wanted + " [CONFLICT]");
        assertThat(findings.get(0).subject()).isEqualTo(Subject.of(Kind.INDICATOR, "reading", "direction"));
        assertThat(findings.get(0).message(other -> " (see " + other.part() + ")"))
                .isEqualTo("indicator 'reading' has direction " + direction
                        + ", but the target of objective 'o' (see target) is " + article + wanted);
    }

    @Test
    void aProxyMayGoAnotherWay() {
        Indicator proxy = READING.toBuilder()
                .direction(Direction.DECREASE)
                .role(Indicator.Role.PROXY)
                .roleReason(NAME)
                .build();
        assertThat(AgreementCheck.check(
                        agreement("2022-07-31", proxy, objective().build())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NEUTRAL, 70", "DECREASE, 50"})
    void anIndicatorWithoutDirectionOrARangeContradictsNothing(Direction direction, String low) {
        TargetValue target = direction == Direction.NEUTRAL
                ? atLeast(low)
                : new TargetValue.Between(new BigDecimal(low), new BigDecimal("55"));
        assertThat(AgreementCheck.check(agreement(
                        "2022-07-31",
                        READING.toBuilder().direction(direction).build(),
                        objective().target(target).build())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "atLeast, 60.0, a target should differ from its baseline",
        "atLeast, 59.9, a target should not be reached at its baseline already",
        "atMost, 60, a target should differ from its baseline",
        "atMost, 60.1, a target should not be reached at its baseline already"
    })
    void aTargetIsNotReachedAtItsBaseline(String form, String value, String rule) {
        boolean increases = form.equals("atLeast");
        Indicator indicator = READING.toBuilder()
                .direction(increases ? Direction.INCREASE : Direction.DECREASE)
                .build();
        Objective objective =
                objective().target(increases ? atLeast(value) : atMost(value)).build();
        assertThat(problems(AgreementCheck.check(agreement("2022-07-31", indicator, objective))))
                .containsExactly("warning: objective 'o': " + rule + ", but the target was " + value
                        + " and the baseline 60 [VALUE]");
    }

    /** A rule without goals gives its words to every theme, so whoever wrote it must have meant that. */
    @Test
    void aFundingRuleShouldSayWhatItIsFor() {
        Agreement plain = agreement("2022-07-31", READING, objective().build());
        FundingRule general = rule("general", List.of(), List.of());

        assertThat(problems(AgreementCheck.check(
                        plain.toBuilder().fundingRules(List.of(general)).build())))
                .containsExactly("warning: funding rule 'general': names no goals, objectives or themes, so it holds"
                        + " for the agreement as a whole: its words are given for everything without a rule of its"
                        + " own [VALUE]");
        assertThat(AgreementCheck.check(
                                plain.toBuilder().fundingRules(List.of(general)).build())
                        .get(0)
                        .subject())
                .isEqualTo(Subject.of(Kind.FUNDING_RULE, "general", "goals"));
        assertThat(AgreementCheck.check(plain.toBuilder()
                        .fundingRules(List.of(rule("goal", List.of("g"), List.of())))
                        .build()))
                .isEmpty();
        assertThat(AgreementCheck.check(plain.toBuilder()
                        .fundingRules(List.of(rule("objective", List.of(), List.of("o"))))
                        .build()))
                .isEmpty();
    }

    private static FundingRule rule(String id, List<String> goals, List<String> objectives) {
        return new FundingRule(
                id,
                List.of(Verdict.ACHIEVED),
                goals,
                objectives,
                List.of(),
                Appropriation.Instrument.LUMP_SUM,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** From 60 in 2017/2018 to at least 70 by 2021/2022. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2018/2019:62 2019/2020:65 2020/2021:70|",
                "2018/2019:65 2019/2020:62|the interim target for 2019/2020, 62, lies behind the one for 2018/2019, 65",
                "2018/2019:62 2020/2021:80|the interim target for 2020/2021, 80, lies beyond the target, 70",
                "2023:70|the interim target for 2023 lies after the deadline, 2021/2022",
                "2019:55|the interim target for 2019, 55, lies on the wrong side of the baseline, 60",
                "2016/2017:61|the interim target for 2016/2017 must be later than the baseline, but that is of 2017/2018",
                "2019:-62|the interim target for 2019 is a DECREASE, but the target is an INCREASE",
                "2019:62 2019:63|there are two interim targets for 2019"
            })
    void interimTargetsLieOnTheWay(String interims, String message) {
        Objective.Builder objective = objective();
        for (String interim : interims.split(" ")) {
            String[] parts = interim.split(":");
            TargetValue target = parts[1].startsWith("-") ? atMost(parts[1].substring(1)) : atLeast(parts[1]);
            objective.addMilestones(new Objective.Milestone(ReportingPeriod.parse(parts[0]), target));
        }

        assertThat(check(objective).stream().map(Finding::message).toList())
                .isEqualTo(message == null ? List.of() : List.of(message));
    }

    @Test
    void interimTargetsOfAFallingTargetMirrorThose() {
        Objective.Builder falling = objective()
                .target(atMost("700"))
                .unit(Unit.COUNT)
                .baseline(baseline("2017/2018", "900"))
                .addMilestones(
                        new Objective.Milestone(ReportingPeriod.year(2019), atMost("950")),
                        new Objective.Milestone(ReportingPeriod.year(2020), atMost("650")),
                        new Objective.Milestone(ReportingPeriod.year(2021), atMost("720")));

        assertThat(AgreementCheck.check(agreement(
                                "2022-07-31",
                                READING.toBuilder()
                                        .direction(Direction.DECREASE)
                                        .build(),
                                falling.build()))
                        .stream()
                        .map(Finding::message))
                .containsExactly(
                        "the interim target for 2019, 950, lies on the wrong side of the baseline, 900",
                        "the interim target for 2020, 650, lies beyond the target, 700",
                        "the interim target for 2021, 720, lies behind the one for 2020, 650");
    }
}
