package org.akkoord.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Ambition;
import org.akkoord.agreement.Goal;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.evaluation.Scorecards;
import org.akkoord.indicator.Direction;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.Indicator.SeriesBreak;
import org.akkoord.indicator.IndicatorDefinition;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.Measurement.StatusFlag;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.panel.Panel;
import org.akkoord.panel.PanelBuilder;
import org.akkoord.panel.PeerTable;
import org.akkoord.panel.QuantileTable;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Interval;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Quantity.Qualifier;
import org.akkoord.quantity.Unit;
import org.akkoord.statistics.QuantileMethod;
import org.akkoord.text.LocalizedText;

/** An agreement made up for its charts: all marks, crowded values, large and small ones. */
final class SampleCharts {

    private static final LocalDate AS_OF = LocalDate.of(2020, 10, 12);

    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Objective> objectives = new ArrayList<>();
    private final List<Measurement> figures = new ArrayList<>();

    private SampleCharts() {}

    static AgreementEvaluation evaluation() {
        SampleCharts sample = new SampleCharts();
        sample.severalLines();
        sample.errorsAndStates();
        sample.breaks();
        sample.rangesAndBounds();
        sample.crowd();
        sample.extremes();
        return sample.evaluate(sample.goal("g1", sample.objectives));
    }

    static AgreementEvaluation thousand() {
        SampleCharts sample = new SampleCharts();
        List<Goal> goals = new ArrayList<>();
        for (int goal = 0; goal < 100; goal++) {
            for (int each = 0; each < 10; each++) {
                String id = "o" + goal + "-" + each;
                sample.direct("i-" + id, id, objective -> objective.baseline(start("2014", "40")));
                for (int year = 2014; year < 2020; year++) {
                    sample.figure("i-" + id, Integer.toString(year), Integer.toString(40 + (goal + each * year) % 50));
                }
            }
            goals.add(sample.goal("g" + goal, sample.objectives));
            sample.objectives.clear();
        }
        return sample.evaluate(goals.toArray(new Goal[0]));
    }

    /** Quantiles of 101 schools that have 0 to 100 percent in 2017, and one percentage point less each year after. */
    static QuantileTable quantiles() {
        PanelBuilder panel = Panel.builder();
        for (int year = 2017; year < 2020; year++) {
            for (int school = 0; school <= 100; school++) {
                panel.at("school-" + school, "lesuren", ReportingPeriod.year(year))
                        .value(Math.max(0, school - (year - 2017)));
            }
        }
        return panel.build().quantiles("lesuren", QuantileMethod.TYPE_7, 0.1, 0.25, 0.5, 0.75, 0.9);
    }

    /** Schools of 10 to 500 pupils, most of which have nearly the same share, and a few far from it. */
    static Panel schools() {
        PanelBuilder panel = Panel.builder();
        for (int school = 0; school < 120; school++) {
            long pupils = 10 + 49L * school / 12;
            long pass = pupils * (school % 11 == 0 ? 4 : 6 + school % 2) / 10;
            for (int year = 2018; year < 2020; year++) {
                panel.at("school-" + school, "geslaagd", ReportingPeriod.year(year))
                        .counts(pass, pupils);
            }
        }
        return panel.build();
    }

    static PeerTable peers() {
        return schools().peers("geslaagd", ReportingPeriod.year(2019));
    }

    /** The same schools, each judged by itself. */
    static Scorecards scorecards() {
        SampleCharts sample = new SampleCharts();
        sample.indicator("slagen", builder -> builder.definition(new IndicatorDefinition.RatioOfSums("geslaagd")));
        sample.objective(
                "slagen-o", builder -> builder.target(new TargetValue.AtLeast(new BigDecimal("65"))), "slagen");
        Agreement agreement =
                sample.evaluate(sample.goal("slagen-d", sample.objectives)).agreement();
        return AgreementEvaluator.withDefaults().evaluateEach(agreement, schools(), AS_OF);
    }

    private static LocalizedText text(String dutch) {
        return LocalizedText.of("nl", dutch);
    }

    private static Objective.Baseline start(String period, String value) {
        return new Objective.Baseline(ReportingPeriod.parse(period), new BigDecimal(value));
    }

    private Goal goal(String id, List<Objective> its) {
        return Goal.builder().id(id).title(text("Doel " + id)).objectives(its).build();
    }

    private AgreementEvaluation evaluate(Goal... goals) {
        Agreement agreement = Agreement.builder()
                .id("charts")
                .title(text("Grafieken"))
                .sector(text("verzonnen"))
                .concluded(ReportingPeriod.year(2014))
                .ends(LocalDate.of(2020, 12, 31))
                .addAmbitions(Ambition.builder()
                        .id("a1")
                        .title(text("Ambitie"))
                        .addGoals(goals)
                        .build())
                .indicators(indicators)
                .build();
        return AgreementEvaluator.withDefaults().evaluate(agreement, MeasurementSet.of(figures), AS_OF);
    }

    private void indicator(String id, UnaryOperator<Indicator.Builder> more) {
        indicators.add(more.apply(Indicator.builder().id(id).title(text("Indicator " + id)))
                .build());
    }

    private void objective(String id, UnaryOperator<Objective.Builder> more, String... its) {
        objectives.add(more.apply(Objective.builder()
                        .id(id)
                        .text(text("Doelstelling " + id))
                        .addIndicators(its)
                        .target(new TargetValue.AtLeast(new BigDecimal("100")))
                        .deadline(ReportingPeriod.year(2020)))
                .build());
    }

    private void direct(String indicator, String objective, UnaryOperator<Objective.Builder> more) {
        indicator(indicator, builder -> builder);
        objective(objective, more, indicator);
    }

    private void figure(String indicator, String period, String value, StatusFlag... flags) {
        figures.add(Measurement.builder()
                .indicator(indicator)
                .period(ReportingPeriod.parse(period))
                .value(Quantity.of(value))
                .unit(unit(indicator))
                .addFlags(flags)
                .build());
    }

    private Unit unit(String indicator) {
        return indicators.stream()
                .filter(each -> each.id().equals(indicator))
                .findFirst()
                .orElseThrow()
                .unit();
    }

    private void values(String indicator, int firstYear, String... values) {
        for (int i = 0; i < values.length; i++) {
            figure(indicator, Integer.toString(firstYear + i), values[i]);
        }
    }

    /** Two series, each with its own ambition line, as in the chart of school leaders. */
    private void severalLines() {
        for (String name : List.of("geregistreerd", "aangemeld")) {
            indicator(name, builder -> builder);
            indicator(
                    name + "-ambitie", line -> line.role(Indicator.Role.CONTEXT).pathOf(name));
        }
        objective("meer-reeksen", builder -> builder, "geregistreerd", "aangemeld");
        values("geregistreerd", 2013, "0", "12", "31", "52", "68", "74", "80");
        values("aangemeld", 2013, "5", "30", "55", "71", "75", "79", "81");
        for (int year = 2013; year <= 2020; year++) {
            int done = year - 2013;
            figure("geregistreerd-ambitie", Integer.toString(year), Integer.toString(done * 14), StatusFlag.FORECAST);
            figure("aangemeld-ambitie", Integer.toString(year), Integer.toString(30 + done * 10), StatusFlag.FORECAST);
        }
    }

    private void errorsAndStates() {
        direct(
                "marges",
                "marges-o",
                builder -> builder.ceiling(new Objective.Ceiling(
                                new BigDecimal("90"),
                                Qualifier.ABOUT,
                                text("sommigen weigeren"),
                                Provenance.STATED,
                                List.of()))
                        .addMilestones(interim("2016", "60"), interim("2018", "80"))
                        .baseline(start("2014", "40")));
        String[] values = {"41", "45.5", "52", "50"};
        for (int i = 0; i < values.length; i++) {
            BigDecimal value = new BigDecimal(values[i]);
            figures.add(Measurement.builder()
                    .indicator("marges")
                    .period(ReportingPeriod.year(2014 + i))
                    .value(Quantity.of(values[i]))
                    .interval(new Interval(
                            value.subtract(BigDecimal.valueOf(4)),
                            value.add(BigDecimal.valueOf(6)),
                            new BigDecimal("0.95")))
                    .build());
        }
        figure("marges", "2019", "58", StatusFlag.PROVISIONAL);
    }

    private static Objective.Milestone interim(String period, String least) {
        return new Objective.Milestone(ReportingPeriod.parse(period), new TargetValue.AtLeast(new BigDecimal(least)));
    }

    private void breaks() {
        indicator(
                "breuk",
                builder -> builder.addBreaks(
                        broken("2016-08-01", SeriesBreak.Comparability.NOT_COMPARABLE),
                        broken("2018-01-01", SeriesBreak.Comparability.COMPARABLE)));
        objective("breuk-o", builder -> builder, "breuk");
        values("breuk", 2013, "60", "64", "66", "40", "45", "50", "52");
    }

    private static SeriesBreak broken(String day, SeriesBreak.Comparability comparability) {
        return new SeriesBreak(
                LocalDate.parse(day), SeriesBreak.Kind.METHOD, comparability, text("andere vragen"), List.of());
    }

    private void rangesAndBounds() {
        direct(
                "bereik",
                "bereik-o",
                builder -> builder.target(new TargetValue.Between(new BigDecimal("70"), new BigDecimal("80"))));
        values("bereik", 2015, "50", "61", "66");
        figures.add(Measurement.builder()
                .indicator("bereik")
                .period(ReportingPeriod.year(2018))
                .value(new Quantity.Bounds(new BigDecimal("60"), new BigDecimal("75")))
                .build());
        figure("bereik", "2019", "71");
        indicator(
                "benadering",
                builder -> builder.role(Indicator.Role.PROXY).roleReason(text("over scholen, niet over leraren")));
        objective("benadering-o", builder -> builder, "benadering");
        values("benadering", 2016, "30", "35", "37");
    }

    /** Many values beside one another, and all of them beside the target. */
    private void crowd() {
        direct("druk", "druk-o", builder -> builder.target(new TargetValue.AtLeast(new BigDecimal("80"))));
        for (int year = 1985; year < 2020; year++) {
            figure("druk", Integer.toString(year), Integer.toString(78 + year % 4));
        }
        direct("vlak", "vlak-o", builder -> builder);
        values("vlak", 2010, "99.9", "99.8", "99.95", "100", "99.7", "99.9", "99.9", "99.8", "99.9");
    }

    private void extremes() {
        indicator("groot", builder -> builder.unit(Unit.COUNT));
        objective(
                "groot-o",
                builder -> builder.unit(Unit.COUNT).target(new TargetValue.AtLeast(new BigDecimal("1000000000000"))),
                "groot");
        values("groot", 2014, "123456789012", "400000000000", "876543210987");
        indicator("klein", builder -> builder.direction(Direction.DECREASE));
        objective("klein-o", builder -> builder.target(new TargetValue.AtMost(new BigDecimal("0.001"))), "klein");
        values("klein", 2014, "0.004", "0.0035", "0.0029");
        indicator("onder-nul", builder -> builder.unit(new Unit("celsius")));
        objective(
                "onder-nul-o",
                builder -> builder.unit(new Unit("celsius")).target(new TargetValue.AtMost(new BigDecimal("-5"))),
                "onder-nul");
        values("onder-nul", 2014, "3.5", "-1", "-4.2");
        direct("een", "een-o", builder -> builder);
        figure("een", "2018", "50");
        direct("niets", "niets-o", builder -> builder);
    }
}
