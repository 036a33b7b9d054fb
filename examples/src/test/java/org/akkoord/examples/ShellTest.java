package org.akkoord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akkoord.cohort.Transitions;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.panel.Panel;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.trend.TrendMethod;
import org.junit.jupiter.api.Test;

class ShellTest {

    private static final AgreementEvaluation PO = Shell.po().evaluate();

    @Test
    void resultsAreShownAsPeopleReadThem() {
        assertThat(Shell.text(PO)).contains("po-10  Physical education").doesNotContain("@");
        assertThat(Shell.text(PO.goal("po-10").explanation())).startsWith("Insufficient progress - ");
        assertThat(Shell.text(PO.goal("po-10")))
                .isEqualTo(Shell.text(PO.goal("po-10").explanation()));
        assertThat(Shell.text(Optional.of(PO.goal("po-10").verdict()))).isEqualTo("INSUFFICIENT_PROGRESS");
        assertThat(Shell.text(Optional.empty())).isEqualTo("(nothing)");
        assertThat(Shell.text(Map.of("a", 1))).isEqualTo("a  1");
        assertThat(Shell.text(new double[] {1, 2.5})).isEqualTo("[1.0, 2.5]");
        assertThat(Shell.text(List.of())).isEqualTo("(nothing)");
        assertThat(Shell.text(List.of("a", 2))).isEqualTo("a\n2");
    }

    @Test
    void recordsAreATable() {
        String points = Shell.text(PO.indicator("pe-two-hours").series().points());

        assertThat(points.lines())
                .startsWith("period   value  error", "2015        78       ")
                .endsWith("5 rows")
                .hasSize(7);
    }

    @Test
    void tablesMovesAndListsOfRowsAreShownInFull() {
        ReportingPeriod before = ReportingPeriod.year(2018);
        ReportingPeriod after = ReportingPeriod.year(2019);
        Panel schools = Panel.builder()
                .at("a", "hours", before)
                .value(2)
                .at("a", "hours", after)
                .value(3)
                .at("a", "state", before)
                .state("weak")
                .at("a", "state", after)
                .state("sound")
                .build();
        Transitions moves = schools.transitions("state", before, after);

        assertThat(Shell.text(schools.trends("hours", TrendMethod.THEIL_SEN).lowest(10, 2)))
                .startsWith("variable  hours\nmethod  THEIL_SEN\nunit  points  slope_per_year")
                .endsWith("1 row");
        assertThat(Shell.text(moves)).isEqualTo("""
                from  2018
                to  2019
                before  after  units
                weak    sound      1
                1 row""");
        assertThat(Shell.text(schools.retention("hours", before))).contains("present  absent  closed");
    }

    @Test
    void anEvaluationIsWrittenAsAPage() throws Exception {
        System.setProperty("java.awt.headless", "true");
        Path page = Shell.open(PO);

        assertThat(Files.readString(page, StandardCharsets.UTF_8)).startsWith("<!DOCTYPE html>");
        Files.delete(page);
    }
}
