package org.akkoord.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.akkoord.agreement.Agreement;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.IndicatorDefinition;
import org.akkoord.panel.AggregateTable;
import org.akkoord.panel.Panel;
import org.akkoord.panel.RankTable;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/** What {@code akkoord check} says about school-level data: how many units were counted, and values that look wrong. */
final class PanelDoubts {

    private static final int MOST_VARIABLES = 20;

    /** Fewer than this part of the expected units do not stand for all. */
    private static final double FLOOR = 2.0 / 3;

    /** A value of at most 1 beside a median above this looks like a fraction beside percentages. */
    private static final double LARGE = 10;

    private final Panel panel;
    private final Set<String> percentages;

    /**
     * Doubts about a panel.
     *
     * @param percentages the variables whose values are percentages
     */
    PanelDoubts(Panel panel, Set<String> percentages) {
        this.panel = panel;
        this.percentages = percentages;
    }

    /** The variables whose mean is an indicator in percent. */
    static Set<String> percentages(Agreement agreement) {
        return agreement.indicators().stream()
                .filter(indicator -> indicator.unit().isPercent())
                .map(Indicator::definition)
                .flatMap(definition -> definition.stream())
                .filter(IndicatorDefinition.Mean.class::isInstance)
                .map(IndicatorDefinition::variable)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A line for each variable and period: how many units were counted, and why others were not. */
    List<String> coverage(List<String> variables) {
        List<String> lines = new ArrayList<>();
        for (String variable : variables.subList(0, Math.min(MOST_VARIABLES, variables.size()))) {
            for (AggregateTable.Row row : panel.aggregates(variable).rows()) {
                AggregateTable.Members members = row.members();
                if (members.expected() > 0) {
                    lines.add(variable + ", " + row.period() + ": " + counted(members)
                            + (members.others().expected() > 0 ? "; without a number: " + members.others() : ""));
                }
            }
        }
        if (variables.size() > MOST_VARIABLES) {
            lines.add("and " + (variables.size() - MOST_VARIABLES) + " more variables");
        }
        return lines;
    }

    private static String counted(AggregateTable.Members members) {
        return members.counted() + " of " + members.expected() + " units counted";
    }

    /** A warning for each variable and period with too few units, or with values that look wrong. */
    List<Problem> problems(List<String> variables) {
        List<Problem> problems = new ArrayList<>();
        for (String variable : variables) {
            for (AggregateTable.Row row : panel.aggregates(variable).rows()) {
                AggregateTable.Members members = row.members();
                if (members.counted() < FLOOR * members.expected()) {
                    problems.add(warning(variable, row.period(), "only " + counted(members)));
                }
                if (members.numbers() > 0) {
                    values(variable, row.period(), problems);
                }
            }
        }
        return problems;
    }

    private void values(String variable, ReportingPeriod period, List<Problem> problems) {
        RankTable ranks = panel.ranks(variable, period);
        RankTable.Row most = ranks.row(0);
        RankTable.Row least = ranks.row(ranks.size() - 1);
        if (percentages.contains(variable) && (most.value() > 100 || least.value() < 0)) {
            RankTable.Row outside = most.value() > 100 ? most : least;
            problems.add(warning(
                    variable,
                    period,
                    "percentages are 0 to 100, but unit '" + outside.unit() + "' has " + outside.value()));
        }
        double median = ranks.row(ranks.size() / 2).value();
        boolean fraction = least.value() > 0 && least.value() < 1;
        if (fraction && median > LARGE && percentages.contains(variable)) {
            problems.add(warning(
                    variable,
                    period,
                    "unit '" + least.unit() + "' has " + least.value() + " beside a median of " + median
                            + ", as if it were a fraction"));
        }
    }

    private static Problem warning(String variable, ReportingPeriod period, String what) {
        return Problem.warning(
                ProblemCode.CONFLICT, Location.none(), "variable '" + variable + "', " + period + ": " + what);
    }
}
