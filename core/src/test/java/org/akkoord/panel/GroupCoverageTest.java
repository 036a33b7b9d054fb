package org.akkoord.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.IndicatorDefinition;
import org.akkoord.measurement.Measurement;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity.MissingReason;
import org.akkoord.quantity.Quantity.Relation;
import org.akkoord.text.LocalizedText;
import org.akkoord.trend.TrendMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A figure over groups says how many of the units behind the groups it was made of. */
class GroupCoverageTest {

    private static final ReportingPeriod Y2018 = ReportingPeriod.year(2018);
    private static final ReportingPeriod Y2019 = ReportingPeriod.year(2019);
    private static final IndicatorDefinition RATIO = new IndicatorDefinition.RatioOfSums("v");
    private static final List<IndicatorDefinition> DEFINITIONS = List.of(
            RATIO,
            new IndicatorDefinition.Mean("v"),
            new IndicatorDefinition.ShareOfUnits("v", Relation.AT_LEAST, new BigDecimal("50")));

    /** Boards north (a, b, c) and south (d); of north only a is published in 2019. */
    private static PanelBuilder schools() {
        PanelBuilder schools = Panel.builder();
        Map.of("a", "north", "b", "north", "c", "north", "d", "south").forEach((school, board) -> {
            schools.level("board").group(board).member(school, LocalDate.MIN, LocalDate.MAX);
            schools.at(school, "v", Y2018).counts(40, 100);
        });
        schools.at("a", "v", Y2019).counts(90, 100);
        schools.at("b", "v", Y2019).missing(MissingReason.NOT_YET_PUBLISHED);
        return schools.at("d", "v", Y2019).counts(80, 100);
    }

    private static Map<ReportingPeriod, Optional<Measurement.Units>> units(Panel panel, IndicatorDefinition by) {
        Indicator indicator = Indicator.builder()
                .id("x")
                .title(LocalizedText.of("en", "Indicator"))
                .definition(by)
                .build();
        Map<ReportingPeriod, Optional<Measurement.Units>> units = new TreeMap<>();
        panel.measure(indicator).of("x").forEach(figure -> units.put(figure.period(), figure.units()));
        return units;
    }

    @Test
    void aBoardCountsAsTheSchoolsOfWhichItHasNumbers() {
        Panel boards = schools().build().by("board");
        assertThat(units(boards, RATIO).get(Y2019)).contains(new Measurement.Units(2, 4));
        assertThat(units(boards, RATIO).get(Y2018)).contains(new Measurement.Units(4, 4));
        assertThat(boards.coverage("north", "v", Y2019)).contains(new Measurement.Units(1, 3));
        assertThat(boards.coverage("south", "v", Y2019)).contains(new Measurement.Units(1, 1));
    }

    @Test
    void aSchoolIsOneOfOne() {
        Panel panel = schools().build();
        assertThat(panel.coverage("a", "v", Y2019)).contains(new Measurement.Units(1, 1));
        assertThat(panel.coverage("b", "v", Y2019)).contains(new Measurement.Units(0, 1));
        assertThat(panel.coverage("c", "v", Y2019)).contains(new Measurement.Units(0, 1));
        Panel closed = schools()
                .at("c", "v", Y2019)
                .missing(MissingReason.DISCONTINUED)
                .build();
        assertThat(closed.coverage("c", "v", Y2019)).isEmpty();
        assertThat(closed.by("board").coverage("north", "v", Y2019)).contains(new Measurement.Units(1, 2));
    }

    @Test
    void aSchoolThatIsWithheldIsCountedInTheLimitsOfItsBoard() {
        Panel boards = schools()
                .at("c", "v", Y2019)
                .missing(MissingReason.SUPPRESSED)
                .build()
                .by("board");
        assertThat(boards.coverage("north", "v", Y2019)).contains(new Measurement.Units(2, 3));
    }

    @Test
    void aSchoolWithoutABoardIsExpectedAmongTheSchoolsOfAllBoards() {
        Panel panel = schools()
                .at("e", "v", Y2018)
                .counts(1, 100)
                .at("e", "v", Y2019)
                .counts(1, 100)
                .build();
        assertThat(units(panel, RATIO).get(Y2019)).contains(new Measurement.Units(3, 5));
        assertThat(units(panel.by("board"), RATIO).get(Y2019)).contains(new Measurement.Units(2, 5));
        assertThat(units(panel.by("board").total(), RATIO).get(Y2019)).contains(new Measurement.Units(2, 5));
    }

    @Test
    void sumsAndTrendsOfBoardsCountSchools() {
        Panel boards = schools().build().by("board");
        AggregateTable.Members members =
                boards.aggregates("v").of("all", Y2019).orElseThrow().members();
        assertThat(members.numbers()).isEqualTo(2);
        assertThat(members.counted()).isEqualTo(2);
        assertThat(members.expected()).isEqualTo(4);
        assertThat(members.others()).isEqualTo(new PanelTable.LeftOut(0, 0, 0, 0, 1, 0, 1, 0));
        TrendTable trends = boards.trends("v", TrendMethod.LEAST_SQUARES);
        TrendTable.Row north = trends.of("north").orElseThrow();
        assertThat(north.points()).isEqualTo(2);
        assertThat(north.counted()).isEqualTo(4);
        assertThat(north.expected()).isEqualTo(6);
        TrendTable.Row south = trends.of("south").orElseThrow();
        assertThat(south.counted()).isEqualTo(2);
        assertThat(south.expected()).isEqualTo(2);
    }

    /** Whatever is missing and whoever moves, the coverage over boards is the one over schools. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theCoverageOverBoardsIsTheOneOverSchools(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PanelBuilder builder = Panel.builder();
        for (int school = 0; school < 60; school++) {
            String id = "s" + school;
            LocalDate move = LocalDate.of(2014 + random.nextInt(6), 1, 1);
            builder.level("board").group("b" + random.nextInt(7)).member(id, LocalDate.MIN, move.minusDays(1));
            builder.level("board").group("b" + random.nextInt(7)).member(id, move, LocalDate.MAX);
            for (int year = 2014; year < 2021; year++) {
                put(builder, id, ReportingPeriod.year(year), random);
            }
        }
        Panel schools = builder.build();
        Panel boards = schools.by("board");
        for (IndicatorDefinition definition : DEFINITIONS) {
            assertThat(units(schools, definition)).hasSize(7);
            assertThat(units(boards, definition)).isEqualTo(units(schools, definition));
            assertThat(units(boards.total(), definition)).isEqualTo(units(schools, definition));
        }
        AggregateTable overSchools = schools.aggregates("v");
        AggregateTable overBoards = boards.aggregates("v");
        for (int row = 0; row < overSchools.size(); row++) {
            assertThat(overBoards.row(row).members())
                    .isEqualTo(overSchools.row(row).members());
        }
    }

    private static void put(PanelBuilder builder, String school, ReportingPeriod year, SplittableRandom random) {
        int kind = random.nextInt(12);
        if (kind == 0) {
            return;
        }
        builder.at(school, "v", year);
        switch (kind) {
            case 1 -> builder.missing(MissingReason.SUPPRESSED);
            case 2 -> builder.missing(MissingReason.NOT_YET_PUBLISHED);
            case 3 -> builder.missing(MissingReason.DISCONTINUED);
            case 4 -> builder.countsBetween(1, 4, 20);
            case 5 -> builder.counts(0, 0);
            default -> builder.counts(random.nextInt(21), 20);
        }
    }
}
