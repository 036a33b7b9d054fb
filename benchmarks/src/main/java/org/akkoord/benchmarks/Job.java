package org.akkoord.benchmarks;

import java.util.List;

/** The jobs, with their SQL. Each yields a checksum that does not depend on the order of its rows. */
enum Job {
    /** The least-squares slope of every school and indicator. */
    J1(Job.SLOPES),
    /** The same from rows in any order; the panel is built in every run. */
    J1_UNSORTED(Job.SLOPES),
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

    private static final String SLOPES = """
            select sum(abs(slope)) from (
              select school, indicator, 100 * regr_slope(numerator::double / denominator, year::double) as slope
              from rows group by school, indicator)""";

    /** The jobs on sorted rows. */
    static final List<Job> DENSE = List.of(J1, J2, J3, J4, J5);

    final String sql;

    Job(String sql) {
        this.sql = sql;
    }
}
