package org.akkoord.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.akkoord.agreement.Action;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.AgreementVersion;
import org.akkoord.agreement.Ambition;
import org.akkoord.agreement.Appropriation;
import org.akkoord.agreement.DeclaredVerdict;
import org.akkoord.agreement.FundingRule;
import org.akkoord.agreement.Goal;
import org.akkoord.agreement.Goal.Caveat;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.SourceDocument;
import org.akkoord.agreement.TargetValue;
import org.akkoord.claim.Claim;
import org.akkoord.claim.Expression;
import org.akkoord.cohort.Cohort;
import org.akkoord.cohort.CohortFlows;
import org.akkoord.indicator.Direction;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.Indicator.SeriesBreak;
import org.akkoord.indicator.IndicatorDefinition;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;
import org.akkoord.verdict.Verdict;

/** Agreements and documents for tests. */
final class Samples {

    private Samples() {}

    static String resource(String name) {
        try (InputStream in = Samples.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The smallest agreement there is, with the given title. */
    static Agreement titled(String title) {
        return Agreement.builder()
                .id("a")
                .title(LocalizedText.of("nl", title))
                .sector(text("Sector"))
                .concluded(ReportingPeriod.year(2018))
                .ends(LocalDate.of(2022, 12, 31))
                .build();
    }

    /** An agreement in which no component is empty. */
    static Agreement rich() {
        return Agreement.builder()
                .id("reading-2018")
                .title(new LocalizedText(new TreeMap<>(Map.of("nl", "Leesakkoord", "en", "Reading agreement"))))
                .sector(text("Primary education"))
                .concluded(ReportingPeriod.parse("2018-06-19"))
                .ends(LocalDate.of(2022, 7, 31))
                .addVersions(new AgreementVersion(
                        "v2", Optional.of(ReportingPeriod.parse("2020-06")), text("Targets revised"), sources("D:4")))
                .addParties(
                        new Agreement.Party("ministry", text("Ministry"), Optional.of(text("commissions"))),
                        new Agreement.Party("council", text("Council"), Optional.empty()))
                .addDocuments(new SourceDocument(
                        "D",
                        text("The document"),
                        Optional.of(LocalDate.of(2018, 6, 20)),
                        Optional.of(text("By line"))))
                .addAmbitions(new Ambition(
                        "ambition-1",
                        text("Reading"),
                        Optional.of(text("More reading")),
                        List.of(goal()),
                        sources("D:1")))
                .addIndicators(direct(), proxy())
                .addCohorts(new Cohort(
                        "weak-2017",
                        text("Weak schools"),
                        ReportingPeriod.schoolYear(2017),
                        Optional.of(LocalDate.of(2019, 9, 1)),
                        Cohort.ClosedUnits.LEFT_OUT,
                        OptionalLong.of(7),
                        Optional.of(text("Closed schools left out")),
                        sources("D:30")))
                .addAppropriations(whole(), part())
                .addDeclared(declared("agreement"))
                .addFundingRules(rule())
                .addClaims(new Claim(
                        "whole",
                        text("The part against the whole"),
                        new Expression("books~1000 + 280500000"),
                        new Expression("everything"),
                        Unit.parse("eur"),
                        Optional.of(text("Rounded")),
                        sources("D:23")))
                .addFlows(transitions())
                .build();
    }

    private static FundingRule rule() {
        return new FundingRule(
                "earmark",
                List.of(Verdict.ATTENTION_NEEDED, Verdict.INSUFFICIENT_PROGRESS),
                List.of("goal-1"),
                List.of("goal-1.a"),
                List.of(text("agreement")),
                Appropriation.Instrument.EARMARKED,
                Optional.of(text("The council")),
                Optional.of(text("The report")),
                Optional.of(LocalDate.of(2023, 7, 31)),
                Optional.of(text("More is needed")),
                sources("D:24"));
    }

    private static CohortFlows transitions() {
        return new CohortFlows(
                "weak-2017",
                List.of(
                        CohortFlows.Flow.of("weak", "good", 5),
                        new CohortFlows.Flow("weak", CohortFlows.End.CLOSED, Optional.empty(), 2)),
                List.of(new CohortFlows.Improvement(
                        "to-good", text("To good"), List.of(new CohortFlows.Move("weak", "good")))),
                Optional.of(text("By hand")),
                sources("D:31"));
    }

    private static Goal goal() {
        return new Goal(
                "goal-1",
                text("All pupils read"),
                Optional.of(text("Share of readers")),
                List.of(objective(), directional()),
                List.of("library"),
                List.of(new Action(
                        text("Open libraries"),
                        List.of("ministry", "council"),
                        Optional.of(text("Begun")),
                        Optional.of(ReportingPeriod.parse("2018-08-01/2019-12-31")),
                        List.of("books"),
                        sources("D:12"))),
                List.of(declared("goal")),
                List.of(new Caveat("small-sample", text("Few schools answered"), sources("D:15"))),
                sources("D:10"));
    }

    private static Objective objective() {
        return new Objective(
                "goal-1.a",
                text("Four in five pupils"),
                List.of("readers"),
                new TargetValue.AtLeast(new BigDecimal("80.40")),
                Unit.COUNT,
                Provenance.INFERRED,
                List.of(
                        new TargetValue.Earlier(
                                new TargetValue.Unquantified(),
                                LocalDate.of(2018, 12, 31),
                                text("Not set"),
                                sources("D:6")),
                        new TargetValue.Earlier(
                                new TargetValue.Between(new BigDecimal("70"), new BigDecimal("75.0")),
                                LocalDate.of(2019, 12, 31),
                                text("Reached early"),
                                sources("D:7"))),
                Optional.of(ReportingPeriod.year(2022)),
                Optional.of(ReportingPeriod.schoolYear(2018)),
                Optional.of(new Objective.Baseline(ReportingPeriod.year(2017), new BigDecimal("61.5"))),
                List.of(new Objective.Milestone(
                        ReportingPeriod.year(2020), new TargetValue.AtLeast(new BigDecimal("70.5")))),
                Optional.of(new Objective.Ceiling(
                        new BigDecimal("95"),
                        Quantity.Qualifier.ABOUT,
                        text("Some cannot"),
                        Provenance.DERIVED,
                        sources("D:8"))),
                Optional.of(new Objective.Discontinuation(text("Too costly"), sources("D:9"))),
                List.of(declared("objective")),
                Optional.of(text("Read with care")),
                sources("D:11", "D:page 3"));
    }

    private static Objective directional() {
        return Objective.builder()
                .id("goal-1.b")
                .text(text("Fewer dropouts"))
                .target(new TargetValue.Towards(Direction.DECREASE))
                .addMilestones(new Objective.Milestone(
                        ReportingPeriod.year(2020), new TargetValue.AtMost(new BigDecimal("12.5"))))
                .build();
    }

    private static Indicator direct() {
        return new Indicator(
                "readers",
                text("Readers"),
                Unit.PERCENT,
                Optional.of(text("pupils")),
                Direction.INCREASE,
                Indicator.Role.DIRECT,
                Optional.empty(),
                List.of(new SeriesBreak(
                        LocalDate.of(2019, 1, 1),
                        SeriesBreak.Kind.METHOD,
                        SeriesBreak.Comparability.NOT_COMPARABLE,
                        text("New survey"),
                        sources("D:13"))),
                sources("D:14"),
                Optional.of(new IndicatorDefinition.ShareOfUnits(
                        "readers", Quantity.Relation.AT_LEAST, new BigDecimal("12.5"))),
                Map.of("sex", List.of("girls", "boys")),
                Optional.of(Indicator.Range.OF_SHARES),
                Optional.of("DUO"),
                Optional.empty());
    }

    private static Indicator proxy() {
        return new Indicator(
                "library",
                text("Library visits"),
                Unit.parse("visitors/month"),
                Optional.empty(),
                Direction.NEUTRAL,
                Indicator.Role.PROXY,
                Optional.of(text("Says who comes, not who reads")),
                List.of(),
                List.of(),
                Optional.of(new IndicatorDefinition.Mean("visitors")),
                Map.of(),
                Optional.of(new Indicator.Range(Optional.of(BigDecimal.ZERO), Optional.of(new BigDecimal(5000)))),
                Optional.empty(),
                Optional.of("readers"));
    }

    private static Appropriation whole() {
        return Appropriation.builder()
                .id("everything")
                .title(text("All money"))
                .amount(new BigDecimal("282000000"))
                .instrument(Appropriation.Instrument.PERFORMANCE_BOX)
                .build();
    }

    private static Appropriation part() {
        return new Appropriation(
                "books",
                text("Books"),
                new BigDecimal("1500000.50"),
                Quantity.Qualifier.OVER,
                Currency.getInstance("EUR"),
                Appropriation.Recurrence.PER_YEAR,
                Optional.of(ReportingPeriod.parse("2019")),
                Appropriation.Instrument.EARMARKED,
                Optional.of(text("For books only")),
                Optional.of(new BigDecimal("12.75")),
                Optional.of(new Appropriation.SchoolExample(
                        225, Quantity.Qualifier.ABOUT, new BigDecimal("2868.75"), Quantity.Qualifier.UNDER)),
                Optional.of("everything"),
                List.of("goal-1"),
                Optional.of(text("Paid in August")),
                sources("D:20"));
    }

    private static DeclaredVerdict declared(String theme) {
        return new DeclaredVerdict(
                text(theme),
                List.of(Verdict.SUFFICIENT_PROGRESS, Verdict.ATTENTION_NEEDED),
                Optional.of(text("on the way")),
                "ministry",
                LocalDate.of(2020, 10, 12),
                Optional.of(text("more money")),
                List.of("books"),
                sources("D:22"));
    }

    private static LocalizedText text(String english) {
        return LocalizedText.of("en", english);
    }

    private static List<SourceReference> sources(String... references) {
        return List.of(references).stream().map(SourceReference::parse).toList();
    }
}
