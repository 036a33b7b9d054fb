package org.akkoord.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Ambition;
import org.akkoord.agreement.DeclaredVerdict;
import org.akkoord.agreement.Goal;
import org.akkoord.agreement.Goal.Caveat;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.cohort.Cohort;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.indicator.Cell;
import org.akkoord.indicator.Direction;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.Indicator.SeriesBreak;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.progress.ProgressMethod;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;
import org.akkoord.verdict.Verdict;

/** A made-up agreement with figures: small, with something of everything that an evaluation can hold. */
final class EvaluationSample {

    static final LocalDate AS_OF = LocalDate.of(2020, 10, 12);

    private EvaluationSample() {}

    static AgreementEvaluation evaluation() {
        return evaluation(figures());
    }

    static AgreementEvaluation evaluation(List<Measurement> figures) {
        return AgreementEvaluator.withDefaults().evaluate(agreement(), MeasurementSet.of(figures), AS_OF);
    }

    static AgreementEvaluation evaluation(ProgressMethod method) {
        return AgreementEvaluator.withDefaults()
                .with(method)
                .evaluate(agreement(), MeasurementSet.of(figures()), AS_OF);
    }

    static Agreement agreement() {
        return Agreement.builder()
                .id("music")
                .title(text("Muziekakkoord", "Music agreement"))
                .sector(text("basisonderwijs", "primary education"))
                .concluded(ReportingPeriod.year(2016))
                .ends(LocalDate.of(2022, 12, 31))
                .addParties(new Agreement.Party("ministry", text("Ministerie", "Ministry"), Optional.empty()))
                .addAmbitions(Ambition.builder()
                        .id("more")
                        .title(text("Meer muziek", "More music"))
                        .addGoals(lessons(), instruments())
                        .build())
                .addAmbitions(Ambition.builder()
                        .id("better")
                        .title(text("Betere muziek", "Better music"))
                        .addGoals(quality())
                        .addGoals(Goal.builder()
                                .id("m-4")
                                .title(text("Samen spelen", "Playing together"))
                                .build())
                        .build())
                .indicators(indicators())
                .addCohorts(Cohort.builder()
                        .id("pilot")
                        .title(text("Proefscholen", "Pilot schools"))
                        .entry(ReportingPeriod.year(2016))
                        .closed(Cohort.ClosedUnits.LEFT_OUT)
                        .closedUnits(3)
                        .build())
                .addDeclared(declared("Het geheel", Optional.of("Het gaat \"goed\"")))
                .build();
    }

    private static Goal lessons() {
        return Goal.builder()
                .id("m-1")
                .title(text("Muzieklessen", "Music lessons"))
                .addObjectives(objective("m-1.a", "lessons", "80.0")
                        .deadline(ReportingPeriod.year(2022))
                        .build())
                .addDeclared(declared("Lessen", Optional.empty(), Verdict.ATTENTION_NEEDED).toBuilder()
                        .consequence(text("Extra geld", "More money"))
                        .build())
                .addCaveats(new Caveat("self", text("Zelf gemeld", "Self-reported"), List.of()))
                .build();
    }

    private static Goal instruments() {
        return Goal.builder()
                .id("m-2")
                .title(text("Instrumenten", "Instruments"))
                .addObjectives(objective("m-2.a", "schools", "100")
                        .addIndicators("waiting", "shops")
                        .targetProvenance(Provenance.INFERRED)
                        .appliesFrom(ReportingPeriod.schoolYear(2018))
                        .baseline(new Objective.Baseline(ReportingPeriod.year(2016), new BigDecimal("40")))
                        .ceiling(new Objective.Ceiling(
                                new BigDecimal("9E+1"),
                                Quantity.Qualifier.ABOUT,
                                text("Kleine scholen huren", "Small schools rent"),
                                Provenance.STATED,
                                List.of()))
                        .note(text("Eigen of geleend", "Owned or lent"))
                        .addDeclared(declared("Instrumenten", Optional.empty(), Verdict.ACHIEVED))
                        .build())
                .addContext("pupils")
                .build();
    }

    private static Goal quality() {
        return Goal.builder()
                .id("m-3")
                .title(text("Kwaliteit", "Quality"))
                .addObjectives(objective("m-3.a", "lessons", "90")
                        .discontinued(
                                new Objective.Discontinuation(text("Niet meer gevraagd", "No longer asked"), List.of()))
                        .build())
                .addObjectives(Objective.builder()
                        .id("m-3.b")
                        .text(text("Vrolijke scholen", "Cheerful schools"))
                        .build())
                .build();
    }

    private static Objective.Builder objective(String id, String indicator, String atLeast) {
        return Objective.builder()
                .id(id)
                .text(text("Doel " + id, "Objective " + id))
                .addIndicators(indicator)
                .target(new TargetValue.AtLeast(new BigDecimal(atLeast)));
    }

    private static DeclaredVerdict declared(String theme, Optional<String> words, Verdict... covers) {
        DeclaredVerdict.Builder declared = DeclaredVerdict.builder();
        words.ifPresent(each -> declared.words(LocalizedText.of("nl", each)));
        return declared.theme(LocalizedText.of("nl", theme))
                .addCovers(covers)
                .partyId("ministry")
                .on(LocalDate.of(2020, 9, 1))
                .addSources(SourceReference.parse("D:12"))
                .build();
    }

    private static List<Indicator> indicators() {
        Indicator lessons = Indicator.builder()
                .id("lessons")
                .title(text("Scholen met muziekles", "Schools with music lessons"))
                .addBreaks(new SeriesBreak(
                        LocalDate.of(2018, 1, 1),
                        SeriesBreak.Kind.RENAMED,
                        SeriesBreak.Comparability.COMPARABLE,
                        text("Andere naam", "Another name"),
                        List.of()))
                .build();
        return List.of(
                lessons,
                Indicator.builder()
                        .id("schools")
                        .title(text("Scholen met instrumenten", "Schools with instruments"))
                        .build(),
                Indicator.builder()
                        .id("waiting")
                        .title(text("Scholen zonder wachtlijst", "Schools without a waiting list"))
                        .build(),
                Indicator.builder()
                        .id("shops")
                        .title(text("Muziekwinkels", "Music shops"))
                        .unit(Unit.COUNT)
                        .role(Indicator.Role.PROXY)
                        .roleReason(text("Winkels zijn geen scholen", "Shops are not schools"))
                        .build(),
                Indicator.builder()
                        .id("pupils")
                        .title(text("Leerlingen", "Pupils"))
                        .unit(Unit.COUNT)
                        .direction(Direction.NEUTRAL)
                        .role(Indicator.Role.CONTEXT)
                        .build());
    }

    static List<Measurement> figures() {
        List<Measurement> figures = new ArrayList<>();
        figures.add(lessons("2017", "0").value(Quantity.share(61, 120)).build());
        figures.add(lessons("2018", "0").value(Quantity.share(64, 120)).build());
        figures.add(lessons("2019", "55.9").build());
        figures.add(lessons("2019", "0")
                .value(Quantity.share(40, 70))
                .cell(Cell.of(Cell.UNNAMED, "klein"))
                .note(text("Zonder dependances", "Without branches"))
                .build());
        figures.add(lessons("2019", "0")
                .value(Quantity.share(26, 48))
                .cell(Cell.of(Cell.UNNAMED, "groot"))
                .addFlags(Measurement.StatusFlag.PROVISIONAL)
                .build());
        figures.add(lessons("2020", "60")
                .published(LocalDate.of(2021, 3, 1))
                .cell(Cell.of(Cell.UNNAMED, "klein"))
                .build());
        figures.add(figure("schools", "2017", "88.50").build());
        figures.add(figure("schools", "2018", "100").build());
        figures.add(figure("schools", "2019", "86").build());
        figures.add(figure("waiting", "2019", "35")
                .cohort("pilot")
                .sources(List.of(SourceReference.parse("D:7")))
                .build());
        figures.add(figure("waiting", "2018", "0")
                .value(new Quantity.Words(LocalizedText.of("nl", "bijna alle")))
                .build());
        figures.add(figure("shops", "2020-06", "412")
                .unit(Unit.COUNT)
                .value(new Quantity.Figure(new BigDecimal("412"), Quantity.Qualifier.ABOUT))
                .build());
        figures.add(figure("pupils", "2019-09-01", "0")
                .unit(Unit.COUNT)
                .value(Quantity.Bounds.fewerThan(5))
                .build());
        figures.add(figure("unknown", "2019", "1").build());
        return figures;
    }

    /** Without those that make the document long. */
    static List<Measurement> fewFigures() {
        return figures().stream()
                .filter(figure -> List.of("schools", "shops", "unknown").contains(figure.indicator())
                        || figure.published().isPresent())
                .toList();
    }

    private static Measurement.Builder lessons(String period, String decimal) {
        return figure("lessons", period, decimal)
                .coverage(Measurement.Coverage.SAMPLE)
                .publisher("survey");
    }

    private static Measurement.Builder figure(String indicator, String period, String decimal) {
        return Measurement.builder()
                .indicator(indicator)
                .period(ReportingPeriod.parse(period))
                .value(Quantity.of(decimal));
    }

    static LocalizedText text(String dutch, String english) {
        return LocalizedText.of("nl", dutch).with("en", english);
    }
}
