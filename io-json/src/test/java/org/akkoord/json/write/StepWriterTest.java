package org.akkoord.json.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.akkoord.agreement.DeclaredVerdict;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.explain.Explanation.Assumption;
import org.akkoord.explain.Formula;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Cell;
import org.akkoord.indicator.Direction;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;
import org.akkoord.verdict.Citation;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

public class StepWriterTest {

    private static final LocalDate DAY = LocalDate.of(2018, 8, 1);
    private static final TargetValue TARGET = new TargetValue.AtLeast(new BigDecimal("80.0"));
    private static final LocalizedText WHY = LocalizedText.of("nl", "Daarom");
    private static final Formula CHANGE = Formula.of("CHANGE", "{LATER} - {EARLIER}", "EARLIER", "LATER");
    private static final Formula LEAST_SQUARES_SLOPE = Formula.of("LEAST_SQUARES_SLOPE", "Sxy / Sxx");
    private static final Formula SHORTFALL = Formula.of("SHORTFALL", "100 * {LEFT} / {DISTANCE}");
    private static final Formula OWN = Formula.of("PACE", "{DONE} / {PLANNED}").withWords(WHY);

    @ParameterizedTest
    @MethodSource("steps")
    void aStepIsWrittenAsItsKindItsFieldsAndItsText(Step step, String members) {
        String text = Written.of(step, (each, out) -> out.putSentence("text", each::text));

        assertThat(Written.step(step)).isEqualTo("{" + members.replace('\'', '"') + "," + text.substring(1));
    }

    @Test
    void everyKindOfStepIsTried() {
        assertThat(steps().map(arguments -> arguments.get()[0].getClass().getName()))
                .containsAll(Stream.of(Step.class.getPermittedSubclasses())
                        .map(Class::getName)
                        .toList());
    }

    /** Steps and what is written before their text, with single quotes for double ones. */
    public static Stream<Arguments> steps() {
        return Stream.of(figures(), targets(), judgements()).flatMap(each -> each);
    }

    private static Stream<Arguments> figures() {
        Citation about = citation(new Quantity.Figure(new BigDecimal("80.40"), Quantity.Qualifier.ABOUT));
        Citation share = citation(Quantity.share(1, 3));
        Citation missing = citation(Quantity.missing(Quantity.MissingReason.SUPPRESSED));
        String place = "'indicator':'i','dimensions':{'category':'c'},'timeframe':'2019',";
        String end = ",'unit':'percent','sources':['D:1']}";
        String third = "'numerator':1,'denominator':3,'percent':33.33333333333333333333333333333333";
        return Stream.of(
                Arguments.of(
                        new Step.Used(about),
                        "'step':'used','figure':{" + place + "'value':80.40,'qualifier':'ABOUT'" + end),
                Arguments.of(
                        new Step.LeftOut(missing, Reason.BEFORE_BREAK, Optional.of(DAY)),
                        "'step':'leftOut','figure':{" + place + "'missing':'SUPPRESSED'" + end
                                + ",'why':'BEFORE_BREAK','date':'2018-08-01'"),
                Arguments.of(
                        new Step.Added(List.of(share), Quantity.share(1, 3), Unit.PERCENT, Optional.of(share)),
                        "'step':'added','parts':[{" + place + third + end + "],'total':{" + third
                                + "},'unit':'percent','stated':{" + place + third + end),
                Arguments.of(
                        new Step.PartsDiffer(List.of(share), Quantity.share(1, 3), about),
                        "'step':'partsDiffer','parts':[{" + place + third + end + "],'sum':{" + third + "},'whole':{"
                                + place + "'value':80.40,'qualifier':'ABOUT'" + end),
                Arguments.of(
                        new Step.NoWhole(
                                List.of(ReportingPeriod.year(2018), ReportingPeriod.year(2019)),
                                Reason.PART_MISSING,
                                List.of(new Step.Gap(
                                        Cell.of("sex", "girls"), Optional.of(Quantity.MissingReason.SUPPRESSED)))),
                        "'step':'noWhole','periods':['2018','2019'],'why':'PART_MISSING',"
                                + "'gaps':[{'dimensions':{'sex':'girls'},'missing':'SUPPRESSED'}]"),
                Arguments.of(
                        new Step.NoWhole(List.of(ReportingPeriod.year(2018)), Reason.PARTS_WITHOUT_COUNTS, List.of()),
                        "'step':'noWhole','periods':['2018'],'why':'PARTS_WITHOUT_COUNTS'"),
                Arguments.of(
                        new Step.Covered(BigDecimal.ONE, BigDecimal.valueOf(3)),
                        "'step':'covered','counted':1,'expected':3"),
                Arguments.of(
                        new Step.Crossed(DAY, WHY), "'step':'crossed','date':'2018-08-01','reason':{'nl':'Daarom'}"),
                Arguments.of(
                        new Step.Closed(WHY, OptionalLong.of(3), true),
                        "'step':'closed','cohort':{'nl':'Daarom'},'units':3,'inDenominator':true"),
                Arguments.of(
                        new Step.Closed(WHY, OptionalLong.empty(), false),
                        "'step':'closed','cohort':{'nl':'Daarom'},'inDenominator':false"),
                Arguments.of(new Step.Remark(WHY), "'step':'remark','remark':{'nl':'Daarom'}"));
    }

    private static Stream<Arguments> targets() {
        TargetValue range = new TargetValue.Between(BigDecimal.ONE, BigDecimal.TEN);
        return Stream.of(
                Arguments.of(
                        targeted(TARGET, Optional.of(ReportingPeriod.schoolYear(2018)), true),
                        "'step':'targeted','target':{'atLeast':80.0},'unit':'count',"
                                + "'provenance':'DERIVED','when':'2018/2019','standing':true"),
                Arguments.of(
                        targeted(new TargetValue.Unquantified(), Optional.empty(), false),
                        "'step':'targeted','unit':'count','provenance':'DERIVED','standing':false"),
                Arguments.of(
                        targeted(new TargetValue.Towards(Direction.DECREASE), Optional.empty(), false),
                        "'step':'targeted','target':{'towards':'DECREASE'},'unit':'count',"
                                + "'provenance':'DERIVED','standing':false"),
                Arguments.of(
                        new Step.Compared(
                                Quantity.Bounds.fewerThan(5), range, Unit.COUNT, TargetValue.Attainment.UNDECIDED),
                        "'step':'compared','value':{'low':1,'high':4},'target':{'between':[1,10]},"
                                + "'unit':'count','attainment':'UNDECIDED'"),
                Arguments.of(
                        new Step.Interim(
                                new Objective.Milestone(ReportingPeriod.year(2018), range),
                                Unit.COUNT,
                                Optional.of(ReportingPeriod.year(2017)),
                                Optional.of(Quantity.of("12")),
                                Optional.of(TargetValue.Attainment.NOT_MET)),
                        "'step':'interim','timeframe':'2018','target':{'between':[1,10]},'unit':'count',"
                                + "'measured':'2017','value':{'value':12,'qualifier':'EXACT'},'attainment':'NOT_MET'"),
                Arguments.of(
                        new Step.Interim(
                                new Objective.Milestone(ReportingPeriod.year(2018), range),
                                Unit.COUNT,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        "'step':'interim','timeframe':'2018','target':{'between':[1,10]},'unit':'count'"),
                Arguments.of(new Step.MetBefore(ReportingPeriod.year(2018)), "'step':'metBefore','timeframe':'2018'"),
                Arguments.of(
                        new Step.Ceiling(new BigDecimal("90"), Quantity.Qualifier.OVER, Unit.PERCENT, WHY),
                        "'step':'ceiling','value':90,'qualifier':'OVER','unit':'percent',"
                                + "'reason':{'nl':'Daarom'}"),
                Arguments.of(
                        new Step.WithoutCeiling(
                                BigDecimal.TEN, new BigDecimal("12.5"), Verdict.ATTENTION_NEEDED, false),
                        "'step':'withoutCeiling','shortfallWith':10,'shortfall':12.5,'verdict':'ATTENTION_NEEDED',"
                                + "'same':false"));
    }

    private static Step targeted(TargetValue target, Optional<ReportingPeriod> when, boolean standing) {
        return new Step.Targeted(target, Unit.COUNT, Provenance.DERIVED, when, standing);
    }

    private static Stream<Arguments> judgements() {
        Map<String, BigDecimal> values = Map.of("LATER", BigDecimal.TEN, "EARLIER", BigDecimal.ONE);
        DeclaredVerdict declared = DeclaredVerdict.builder()
                .theme(WHY)
                .addCovers(Verdict.ACHIEVED, Verdict.SUFFICIENT_PROGRESS)
                .words(WHY)
                .partyId("ministry")
                .on(DAY)
                .consequence(WHY)
                .addAppropriations("money")
                .build();
        return Stream.of(
                Arguments.of(
                        new Step.Calculated(CHANGE, values, new BigDecimal("9"), Unit.COUNT),
                        "'step':'calculated','formula':'CHANGE','notation':'{LATER} - {EARLIER}',"
                                + "'values':{'EARLIER':1,'LATER':10},'result':9,'unit':'count'"),
                Arguments.of(
                        new Step.Calculated(
                                OWN,
                                Map.of("PLANNED", BigDecimal.TEN, "DONE", BigDecimal.ONE),
                                new BigDecimal("0.1"),
                                Unit.COUNT),
                        "'step':'calculated','formula':'PACE','notation':'{DONE} / {PLANNED}',"
                                + "'inWords':{'nl':'Daarom'},'values':{'DONE':1,'PLANNED':10},'result':0.1,'unit':'count'"),
                Arguments.of(
                        new Step.Sloped(
                                LEAST_SQUARES_SLOPE,
                                List.of(new Step.Spot(2018.5, BigDecimal.ONE), new Step.Spot(2019, BigDecimal.TEN)),
                                18,
                                Unit.COUNT),
                        "'step':'sloped','formula':'LEAST_SQUARES_SLOPE','notation':'"
                                + LEAST_SQUARES_SLOPE.notation()
                                + "','points':[{'year':2018.5,'value':1},{'year':2019,'value':10}],'slope':18,"
                                + "'unit':'count'"),
                Arguments.of(
                        new Step.Threshold(
                                SHORTFALL,
                                new BigDecimal("-0.5"),
                                Quantity.Relation.AT_MOST,
                                BigDecimal.TEN,
                                Unit.PERCENT,
                                true),
                        "'step':'threshold','what':'SHORTFALL','notation':'100 * {LEFT} / {DISTANCE}','value':-0.5,'relation':'AT_MOST',"
                                + "'limit':10,'unit':'percent','holds':true"),
                Arguments.of(
                        new Step.Assumed(Assumption.STANDING, Optional.of(ReportingPeriod.day(DAY))),
                        "'step':'assumed','assumption':'STANDING','period':'2018-08-01'"),
                Arguments.of(
                        new Step.Rated(
                                "OPEN_SDG",
                                Formula.Aspect.PROGRESS,
                                "moderate_progress",
                                OptionalDouble.of(0.75),
                                OptionalDouble.of(1.25)),
                        "'step':'rated','method':'OPEN_SDG','aspect':'PROGRESS','status':'moderate_progress',"
                                + "'value':0.75,'score':1.25"),
                Arguments.of(
                        new Step.Rated(
                                "FINGERTIPS",
                                Formula.Aspect.LEVEL,
                                "worse",
                                OptionalDouble.empty(),
                                OptionalDouble.empty()),
                        "'step':'rated','method':'FINGERTIPS','aspect':'LEVEL','status':'worse'"),
                Arguments.of(
                        new Step.RolledUp(List.of(new Step.Part("a.1", Verdict.ACHIEVED))),
                        "'step':'rolledUp','how':'WORST_OF_PARTS','parts':[{'id':'a.1','verdict':'ACHIEVED'}]"),
                Arguments.of(
                        new Step.Declared(declared, WHY, Verdict.NOT_ASSESSABLE),
                        "'step':'declared','declared':{'theme':{'nl':'Daarom'},"
                                + "'covers':['ACHIEVED','SUFFICIENT_PROGRESS'],'words':{'nl':'Daarom'},"
                                + "'by':'ministry','byName':{'nl':'Daarom'},'on':'2018-08-01',"
                                + "'computed':'NOT_ASSESSABLE','concordance':'NOT_COMPUTABLE',"
                                + "'consequence':{'nl':'Daarom'},'appropriations':['money']}"));
    }

    private static Citation citation(Quantity value) {
        return new Citation(
                "i",
                Cell.of(Cell.UNNAMED, "c"),
                ReportingPeriod.year(2019),
                value,
                Unit.PERCENT,
                List.of(SourceReference.parse("D:1")));
    }
}
