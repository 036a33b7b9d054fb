package org.akkoord.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Ambition;
import org.akkoord.agreement.Goal;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.csv.PanelCsv;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.evaluation.Scorecards;
import org.akkoord.indicator.Direction;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.IndicatorDefinition;
import org.akkoord.panel.Panel;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.trend.TrendEvaluator;
import org.akkoord.trend.TrendMethod;
import org.akkoord.verdict.Verdict;

/**
 * The verdict of every school on every objective, by level and least-squares slope, beside DuckDB with the same rule as
 * SQL: {@code ScorecardContest SCHOOLS OBJECTIVES TURNS} prints the seconds of both, at one thread each.
 */
public final class ScorecardContest {

    /** The share of every school in every year, then what {@code SectorAgreement} makes of start, level and slope. */
    private static final String SQL = """
            with cells as (
              select unit, variable, period, 100.0 * numerator / denominator as share from rows),
            series as (
              select unit, variable, arg_min(share, period) as start, arg_max(share, period) as latest,
                     max(period) as last, max(share) as highest, regr_slope(share, period::double) as slope
              from cells group by unit, variable),
            expected as (
              select *, greatest(0, least(100, latest + slope * (2025 - last - 0.5))) as expected from series),
            judged as (
              select *, 100 * (60 - expected) / (60 - start) as shortfall,
                     100 * (latest - start) / (60 - start) as movement from expected),
            verdicts as (
              select shortfall, case
                when latest >= 60 then 1
                when start >= 60 then 4
                when shortfall <= 20 then 2
                when highest >= 60 then 4
                when round(movement, 9) >= 10 then 3
                else 4 end as verdict
              from judged)
            select sum(verdict * verdict) + sum(case when verdict in (2, 3) then shortfall else 0 end) / 1000
            from verdicts""";

    private static final long SEED = 20_201_012;
    private static final int YEARS = 10;
    private static final int FIRST_YEAR = 2011;
    private static final int TARGET = 60;
    private static final int DEADLINE = 2024;
    private static final LocalDate AS_OF = LocalDate.of(2021, 2, 1);

    private ScorecardContest() {}

    /** Runs the contest. */
    public static void main(String[] arguments) throws Exception {
        int schools = Integer.parseInt(arguments[0]);
        int objectives = Integer.parseInt(arguments[1]);
        Contest contest = run(schools, objectives, Integer.parseInt(arguments[2]));
        System.out.println(schools + " schools x " + objectives + " objectives x " + YEARS + " years, 1 thread each: "
                + contest.each("panel", 1_000_000_000L) + " s, DuckDB " + contest.each("duckdb", 1_000_000_000L)
                + " s, which is " + contest.ratio("duckdb", "panel") + " of it; nanoseconds a row "
                + contest.each("panel", (long) schools * objectives * YEARS));
    }

    /** Both on the same rows of a file; they must find the same. */
    static Contest run(int schools, int objectives, int turns) throws Exception {
        Path file = write(schools, objectives);
        try (Duck duck = new Duck(1)) {
            duck.read(file);
            Panel panel = PanelCsv.read(file).orThrow();
            Agreement agreement = agreement(objectives);
            AgreementEvaluator evaluator = AgreementEvaluator.withDefaults()
                    .with(TrendEvaluator.withDefaults().with(TrendMethod.LEAST_SQUARES));
            return new Contest("scorecards")
                    .enter("panel", () -> checksum(evaluator.evaluateEach(agreement, panel, AS_OF)))
                    .enter("duckdb", () -> duck.number(SQL))
                    .run(turns);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static double checksum(Scorecards scorecards) {
        double checksum = 0;
        for (int row = 0; row < scorecards.size(); row++) {
            Scorecards.Row found = scorecards.row(row);
            int verdict = found.verdict().ordinal() + 1;
            checksum += verdict * verdict;
            if (found.verdict() == Verdict.SUFFICIENT_PROGRESS || found.verdict() == Verdict.ATTENTION_NEEDED) {
                checksum += found.shortfall().orElseThrow().doubleValue() / 1000;
            }
        }
        return checksum;
    }

    /** Shares that rise or fall around the target, of 100 to 400 pupils, so that no count is small. */
    private static Path write(int schools, int objectives) throws IOException {
        RandomGenerator random = new SplittableRandom(SEED);
        Path file = Files.createTempFile("akkoord-scorecards", ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("unit,variable,period,numerator,denominator,weight\n");
            for (int school = 0; school < schools; school++) {
                for (int objective = 0; objective < objectives; objective++) {
                    double share = 0.3 + random.nextDouble() * 0.4;
                    double slope = (random.nextDouble() - 0.5) / 20;
                    int of = 100 + random.nextInt(300);
                    for (int year = 0; year < YEARS; year++) {
                        double now = share + slope * year + (random.nextDouble() - 0.5) / 20;
                        long numerator = Math.round(of * Math.max(0.1, Math.min(0.9, now)));
                        out.write("s" + school + ",v" + objective + "," + (FIRST_YEAR + year) + "," + numerator + ","
                                + of + ",1\n");
                    }
                }
            }
        }
        return file;
    }

    private static Agreement agreement(int objectives) {
        List<Objective> all = new ArrayList<>();
        List<Indicator> indicators = new ArrayList<>();
        IntStream.range(0, objectives).forEach(number -> {
            indicators.add(Indicator.builder()
                    .id("i" + number)
                    .title(text("Indicator " + number))
                    .unit(Unit.PERCENT)
                    .direction(Direction.INCREASE)
                    .definition(new IndicatorDefinition.RatioOfSums("v" + number))
                    .build());
            all.add(Objective.builder()
                    .id("o" + number)
                    .text(text("Objective " + number))
                    .addIndicators("i" + number)
                    .target(new TargetValue.AtLeast(BigDecimal.valueOf(TARGET)))
                    .deadline(ReportingPeriod.year(DEADLINE))
                    .build());
        });
        Goal goal = Goal.builder().id("g").title(text("Goal")).objectives(all).build();
        return Agreement.builder()
                .id("a")
                .title(text("Agreement"))
                .sector(text("Schools"))
                .concluded(ReportingPeriod.year(FIRST_YEAR))
                .ends(LocalDate.of(DEADLINE, 12, 31))
                .addAmbitions(Ambition.builder()
                        .id("b")
                        .title(text("Ambition"))
                        .addGoals(goal)
                        .build())
                .indicators(indicators)
                .build();
    }

    private static LocalizedText text(String english) {
        return LocalizedText.of("en", english);
    }
}
