package org.akkoord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.examples.DocumentFacts.Fact;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.Measurement.StatusFlag;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.text.SourceReference;
import org.junit.jupiter.api.Test;

/**
 * The reference agreements against an independent list of the 264 figures that the website behind the dashboard, and
 * the pages around it, publish.
 */
class WebsiteFactsTest {

    private static final Map<String, ReferenceAgreement> BY_SECTOR =
            Map.of("PO", ReferenceAgreement.po(), "VO", ReferenceAgreement.vo());

    /** The dashboard and the letter. */
    private static final Set<String> PAPERS = Set.of("D", "L");

    /** Periods that a page labels in its own way, by goal and label; each figure has a note that says so. */
    private static final Map<String, String> RESTATED = Map.ofEntries(
            Map.entry("PO-7 lichting 2018", "2018"),
            Map.entry("PO-7 cohort 2016", "2016"),
            Map.entry("PO-8 2020", "2020-01-01/2020-10-12"),
            Map.entry("PO-8 undated (before 2018)", "2013-01-01/2017-12-31"),
            Map.entry("PO-10b 2020", "2020-06"),
            Map.entry("VO-3 2020 (source IPTO2020; text says 2019-10-01)", "2019-10-01"),
            Map.entry("VO-3 2019", "2018-10-01"),
            Map.entry("VO-6b 2020", "2020-01-01/2020-10-12"),
            Map.entry("VO-6b latest (2019/2020)", "2020-01-01/2020-10-12"),
            Map.entry("VO-8 latest (2020)", "2020-01-01/2020-10-12"),
            Map.entry("VO-11b 2020", "2020-01-01/2020-10-12"),
            Map.entry("VO-11b 2020 (report 2021-01)", "2020"));

    private static List<Fact> facts() {
        return DocumentFacts.table("website", 264);
    }

    private static ReferenceAgreement reference(Fact fact) {
        return BY_SECTOR.get(fact.text("sector"));
    }

    @Test
    void everyPublishedFigureStandsInTheFiguresWithItsPage() {
        assertThat(facts())
                .filteredOn(fact -> !fact.text("series").equals("target"))
                .hasSize(251)
                .allSatisfy(fact -> assertThat(reference(fact).figures().all()).anyMatch(row -> states(row, fact)));
    }

    /** Of the 264 lines of the list eight are targets that the agreements hold as such. */
    @Test
    void theFilesOfTheWebsiteHoldNothingElse() {
        assertThat(BY_SECTOR.values().stream()
                        .flatMap(reference -> reference.figures().all().stream())
                        .filter(row -> documents(row).noneMatch(PAPERS::contains)))
                .hasSize(256)
                .allSatisfy(row -> assertThat(row.sources()).hasSize(1));
    }

    @Test
    void everyOtherTargetValueIsThatOfAnObjectiveOrAnInterimTarget() {
        Set<String> inFigures = Set.of("2200", "4000", "9300");
        assertThat(facts())
                .filteredOn(fact -> fact.text("series").equals("target"))
                .filteredOn(fact -> !inFigures.contains(fact.text("value")))
                .hasSize(10)
                .allSatisfy(fact -> assertThat(
                                targets(reference(fact).agreement()).anyMatch(target -> states(target, fact))
                                        || hasPlan(fact))
                        .as("%s", fact)
                        .isTrue());
    }

    /** What others agreed on another day or in another agreement is a plan beside the objectives. */
    private static boolean hasPlan(Fact fact) {
        return reference(fact).figures().all().stream()
                .anyMatch(row -> row.has(StatusFlag.FORECAST) && states(row, fact));
    }

    /** A line that a chart draws is a plan and never a measurement. */
    @Test
    void everyLineIsMarkedAsAPlan() {
        assertThat(facts())
                .filteredOn(fact -> fact.text("series").equals("ambition"))
                .hasSize(100)
                .allSatisfy(fact -> assertThat(reference(fact).figures().all())
                        .filteredOn(row -> row.indicator().endsWith("-line"))
                        .anyMatch(row -> states(row, fact) && row.has(StatusFlag.FORECAST)));
        assertThat(BY_SECTOR.values())
                .allSatisfy(reference -> assertThat(reference.agreement().goals())
                        .flatExtracting(goal -> goal.objectives())
                        .flatExtracting(Objective::indicators)
                        .noneMatch(id -> id.endsWith("-line")));
    }

    /** The two papers and the website stand side by side: a row of one is never a row of the other. */
    @Test
    void theFiguresOfThePapersAreAllStillThere() {
        assertThat(BY_SECTOR.get("PO").figures().all())
                .filteredOn(row -> documents(row).anyMatch(PAPERS::contains))
                .hasSize(83)
                .allSatisfy(row -> assertThat(documents(row)).allMatch(PAPERS::contains));
        assertThat(BY_SECTOR.get("VO").figures().all())
                .filteredOn(row -> documents(row).anyMatch("L"::equals))
                .hasSize(13);
    }

    /** Each page has its address and says whether it was read in full or as an excerpt. */
    @Test
    void everyPageSaysHowFarItWasRead() {
        assertThat(facts().stream().map(fact -> fact.text("url")).distinct())
                .hasSize(28)
                .allSatisfy(url -> assertThat(BY_SECTOR.values().stream()
                                .flatMap(reference -> reference.agreement().documents().stream())
                                .flatMap(document -> document.note().stream())
                                .map(note -> note.in(Locale.ENGLISH)))
                        .anyMatch(note -> note.startsWith(url + "; read in full")
                                || note.startsWith(url + "; read as an excerpt")));
    }

    private static boolean states(Measurement row, Fact fact) {
        return row.has(StatusFlag.FORECAST) == !fact.text("series").equals("realised")
                && row.value()
                        .decimal()
                        .filter(value -> value.compareTo(new BigDecimal(fact.text("value"))) == 0)
                        .isPresent()
                && row.period().equals(period(fact))
                && row.sources().stream()
                        .anyMatch(source -> isPage(reference(fact).agreement(), source, fact.text("url")));
    }

    private static boolean isPage(Agreement agreement, SourceReference source, String url) {
        return agreement.documents().stream()
                .filter(document -> document.id().equals(source.document()))
                .flatMap(document -> document.note().stream())
                .anyMatch(note -> note.in(Locale.ENGLISH).startsWith(url + ";"));
    }

    private static ReportingPeriod period(Fact fact) {
        String label = fact.text("period");
        String goal = fact.text("goal");
        if (goal.equals("PO-5b")) {
            // the page labels the year after the judgement
            return ReportingPeriod.schoolYear(Integer.parseInt(label.substring(0, 4)) - 1);
        }
        if (goal.equals("VO-2") && !fact.text("series").equals("target")) {
            // the page says that 2015 is school year 2014/2015
            return ReportingPeriod.schoolYear(Integer.parseInt(label) - 1);
        }
        boolean isJunePlotted = goal.equals("PO-10a")
                && label.equals("2019")
                && fact.text("series").equals("realised");
        boolean isPlan = !fact.text("series").equals("realised");
        String restated = isJunePlotted ? "2020-06" : isPlan ? label : RESTATED.getOrDefault(goal + " " + label, label);
        return ReportingPeriod.parse(restated);
    }

    private static Stream<TargetAt> targets(Agreement agreement) {
        return agreement.goals().stream()
                .flatMap(goal -> goal.objectives().stream())
                .flatMap(objective -> Stream.concat(
                        objective.deadline().stream()
                                .map(when -> new TargetAt(objective.id(), when, objective.target())),
                        objective.milestones().stream()
                                .map(each -> new TargetAt(objective.id(), each.period(), each.target()))));
    }

    private record TargetAt(String objective, ReportingPeriod when, TargetValue target) {}

    private static boolean states(TargetAt target, Fact fact) {
        return target.objective().startsWith(fact.id("goal").replaceAll("(?<=[0-9])[ab]$", "") + ".")
                && target.when().equals(ReportingPeriod.parse(fact.text("period")))
                && target.target().bounds().stream()
                        .anyMatch(bound -> bound.compareTo(new BigDecimal(fact.text("value"))) == 0);
    }

    private static Stream<String> documents(Measurement row) {
        return row.sources().stream().map(SourceReference::document);
    }
}
