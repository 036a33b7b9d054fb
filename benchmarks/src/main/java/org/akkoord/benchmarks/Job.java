package org.akkoord.benchmarks;

import java.util.Arrays;
import org.akkoord.panel.Panel;
import org.akkoord.panel.QuantileTable;
import org.akkoord.panel.TrendTable;
import org.akkoord.statistics.QuantileMethod;
import org.akkoord.trend.TrendMethod;

/** The jobs: for the panel as calls of its public API, for DuckDB as SQL. Each yields a checksum that does not depend on the order of its rows. */
enum Job {
    /** The least-squares slope of every school and indicator. */
    J1("""
            select sum(abs(slope)) from (
              select school, indicator, 100 * regr_slope(numerator::double / denominator, year::double) as slope
              from rows group by school, indicator)"""),
    /** The national share of every indicator and year, then the slope of every indicator. */
    J2("""
            select sum(abs(slope)) from (
              select indicator, regr_slope(share, year) as slope from (
                select indicator, year::double as year, 100 * sum(numerator)::double / sum(denominator) as share
                from rows group by indicator, year)
              group by indicator)"""),
    /** The share of every indicator, board and year, then the slope of every board. */
    J3("""
            select sum(abs(slope)) from (
              select indicator, board, regr_slope(share, year) as slope from (
                select indicator, board, year::double as year, 100 * sum(numerator)::double / sum(denominator) as share
                from rows group by indicator, board, year)
              group by indicator, board)"""),
    /** The Theil-Sen slope and Mann-Kendall score of every school and indicator. */
    J4("""
            select sum(abs(slope)) + sum(abs(score)) from (
              select median(100 * (b.numerator::double / b.denominator - a.numerator::double / a.denominator)
                       / (b.year - a.year)) as slope,
                     sum(sign(b.numerator::double / b.denominator - a.numerator::double / a.denominator)) as score
              from rows a join rows b on a.school = b.school and a.indicator = b.indicator and a.year < b.year
              group by a.school, a.indicator)"""),
    /** The exact 10th, 50th and 90th percentile of the schools' percentages, for every indicator and year. */
    J5("""
            select sum(q[1] + q[2] + q[3]) from (
              select quantile_cont(100 * numerator::double / denominator, [0.1, 0.5, 0.9]) as q
              from rows group by indicator, year)""");

    final String sql;

    Job(String sql) {
        this.sql = sql;
    }

    double run(Panel panel) {
        return switch (this) {
            case J1 -> slopes(panel, TrendMethod.LEAST_SQUARES);
            case J2 -> slopes(panel.total(), TrendMethod.LEAST_SQUARES);
            case J3 -> slopes(panel.by("board"), TrendMethod.LEAST_SQUARES);
            case J4 -> slopes(panel, TrendMethod.THEIL_SEN);
            case J5 -> quantiles(panel);
        };
    }

    private static double slopes(Panel panel, TrendMethod method) {
        double sum = 0;
        for (String variable : panel.variables()) {
            TrendTable trends = panel.trends(variable, method);
            sum += Arrays.stream(trends.slopes()).map(Math::abs).sum();
            for (int row = 0; method == TrendMethod.THEIL_SEN && row < trends.size(); row++) {
                sum += Math.abs(trends.score(row).orElse(0));
            }
        }
        return sum;
    }

    private static double quantiles(Panel panel) {
        double sum = 0;
        for (String variable : panel.variables()) {
            QuantileTable table = panel.quantiles(variable, QuantileMethod.TYPE_7, 0.1, 0.5, 0.9);
            for (int row = 0; row < table.size(); row++) {
                for (int i = 0; i < 3; i++) {
                    sum += table.quantile(row, i).orElse(0);
                }
            }
        }
        return sum;
    }
}
