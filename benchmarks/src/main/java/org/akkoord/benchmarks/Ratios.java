package org.akkoord.benchmarks;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Compares the panel with its peers in one run on the same rows and prints tables of ratios; given a file, writes them
 * there: {@code java -Xmx10g -cp benchmarks.jar org.akkoord.benchmarks.Ratios ROWS,ROWS... TURNS [FILE]}.
 */
public final class Ratios {

    /** How many locations have a row in the file that is read by a profile. */
    private static final int WIDE = 50_000;

    /** How many schools are judged on how many objectives. */
    private static final int SCHOOLS = 6600;

    private static final int OBJECTIVES = 15;

    private final int turns;
    private final StringBuilder text = new StringBuilder();

    private Ratios(int turns) {
        this.turns = turns;
    }

    /** Runs the comparison. */
    public static void main(String[] arguments) throws Exception {
        List<Integer> sizes = List.of(arguments[0].split(",", -1)).stream()
                .map(Integer::valueOf)
                .toList();
        Ratios ratios = new Ratios(Integer.parseInt(arguments[1]));
        ratios.opening(arguments[0]);
        for (int size : sizes) {
            ratios.jobs(size);
            ratios.files(size);
        }
        ratios.profile(WIDE);
        ratios.processes(sizes.get(sizes.size() - 1));
        ratios.scorecards();
        ratios.limits();
        System.out.print(ratios.text);
        if (arguments.length > 2) {
            Files.writeString(Path.of(arguments[2]), ratios.text, StandardCharsets.UTF_8);
        }
    }

    private void scorecards() throws Exception {
        Contest contest = ScorecardContest.run(SCHOOLS, OBJECTIVES, turns);
        long seconds = 1_000_000_000L;
        line("");
        line("## Scorecards");
        line("");
        line("The verdicts of " + SCHOOLS + " schools on " + OBJECTIVES + " objectives over ten years, by level and");
        line("least-squares slope, beside DuckDB with the same rule as SQL; one thread each, the rows in memory.");
        head("", "seconds");
        row("panel", contest.each("panel", seconds));
        row("DuckDB", contest.each("duckdb", seconds));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void row(String... cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void head(String... cells) {
        line("");
        row(cells);
        line("|" + " --- |".repeat(cells.length));
    }

    private void opening(String sizes) {
        line("# How the panel compares with its peers");
        line("");
        line("A ratio says how many times as long as the panel its peer took, in the same run, on the "
                + "same rows, with the same checksum (to 1e-9):");
        line("above 1 the panel is faster. Every job ran turn by turn, up to " + turns
                + " turns each; the best time of each counts.");
        line("");
        line("Measured on " + LocalDate.now(ZoneOffset.UTC) + " with Java "
                + Runtime.version().feature() + " on " + Runtime.getRuntime().availableProcessors() + " processors ("
                + System.getProperty("os.arch") + "). Make it again:");
        line("");
        line("```");
        line("java -Xmx10g -cp benchmarks/target/benchmarks.jar org.akkoord.benchmarks.Ratios " + sizes + " " + turns
                + " benchmarks/RESULTS.md");
        line("```");
        line("");
        line("Rows: schools of 1,000 boards, ten years, twenty indicators with numerator, denominator "
                + "and weight, 3 % missing. The jobs, with the SQL for");
        line("DuckDB, are in `Job`: J1 the least-squares slope of every school and indicator; J2 the "
                + "national share of every indicator and year, then its");
        line("slope; J3 the same for every board; J4 the Theil-Sen slope and Mann-Kendall score of "
                + "every school and indicator; J5 the exact 10th, 50th and");
        line("90th percentile of every indicator and year; J1_UNSORTED J1 from coded rows in random "
                + "order without weights, the panel built anew each time.");
    }

    private void jobs(int rows) throws Exception {
        line("");
        line("## " + grouped(rows) + " rows in memory");
        head(
                "job",
                "DuckDB, 1 thread each",
                "DuckDB, 2 threads each",
                "streams",
                "Commons Math",
                "panel, 1 thread to 2",
                "panel, ns a row");
        jobs(Job.DENSE, Rows.of(rows));
        jobs(List.of(Job.J1_UNSORTED), Rows.of(rows).shuffled());
    }

    private void jobs(List<Job> jobs, Rows rows) throws Exception {
        List<Contest> contests =
                jobs.stream().map(job -> new Contest(job.name())).toList();
        try (Engine panel = Engine.of("panel", rows);
                Engine panel2 = Engine.of("panel2", rows);
                Duck duck = Duck.with(rows, 1);
                Engine streams = Engine.of("streams", rows);
                Engine commons = Engine.of("commons-math", rows)) {
            for (int i = 0; i < jobs.size(); i++) {
                Job job = jobs.get(i);
                Contest contest = contests.get(i)
                        .enter("panel", () -> panel.run(job))
                        .enter("panel2", () -> panel2.run(job))
                        .enter("duckdb", () -> duck.withThreads(1).run(job))
                        .enter("duckdb2", () -> duck.withThreads(2).run(job))
                        .enter("streams", () -> streams.run(job))
                        .enter("commons-math", () -> commons.run(job))
                        .run(turns);
                row(
                        job.name(),
                        contest.ratio("duckdb", "panel"),
                        contest.ratio("duckdb2", "panel2"),
                        contest.ratio("streams", "panel"),
                        contest.ratio("commons-math", "panel"),
                        contest.ratio("panel", "panel2"),
                        contest.each("panel", rows.size));
                System.err.println(job + " on " + rows.size + " rows is done");
            }
        }
    }

    private void files(int rows) throws Exception {
        List<IngestBenchmark> engines = new ArrayList<>();
        Contest contest = new Contest("J6");
        try {
            for (String engine : IngestBenchmark.ENGINES) {
                IngestBenchmark benchmark = new IngestBenchmark();
                benchmark.rows = rows;
                benchmark.engine = engine;
                benchmark.setUp();
                engines.add(benchmark);
                contest.enter(engine, () -> (double) benchmark.run());
            }
            contest.run(turns);
        } finally {
            for (IngestBenchmark benchmark : engines) {
                benchmark.tearDown();
            }
        }
        line("");
        line("## A CSV file of " + grouped(rows) + " rows into memory");
        head(
                "DuckDB, 1 thread each",
                "DuckDB, 2 threads each",
                "FastCSV, typed columns",
                "panel, 1 thread to 2",
                "panel, ns a row");
        row(
                contest.ratio("duckdb", "panel"),
                contest.ratio("duckdb2", "panel2"),
                contest.ratio("fastcsv", "panel"),
                contest.ratio("panel", "panel2"),
                contest.each("panel", rows));
        System.err.println("files of " + rows + " rows are done");
    }

    private void profile(int locations) throws Exception {
        List<ProfileBenchmark> forms = new ArrayList<>();
        Contest contest = new Contest("a wide file");
        try {
            for (String form : List.of("canonical", "profile")) {
                ProfileBenchmark benchmark = new ProfileBenchmark();
                benchmark.locations = locations;
                benchmark.form = form;
                benchmark.setUp();
                forms.add(benchmark);
                contest.enter(form, benchmark::run);
            }
            contest.run(turns);
        } finally {
            for (ProfileBenchmark benchmark : forms) {
                benchmark.tearDown();
            }
        }
        long cells = new WideFile(locations).cells();
        line("");
        line("## A wide file by a profile");
        line("");
        line("The pupils of " + grouped(locations) + " locations in " + WideFile.YEARS + " years, one thread: a row for"
                + " each location by `duo-pupil-history`, and a row for each");
        line("cell in the canonical form.");
        head("profile by canonical", "profile, ns a cell", "canonical, ns a cell");
        row(contest.ratio("profile", "canonical"), contest.each("profile", cells), contest.each("canonical", cells));
        System.err.println("a wide file of " + cells + " cells is done");
    }

    private void processes(int rows) throws Exception {
        Path file = Rows.of(rows).writeCsv();
        try {
            line("");
            line("## A whole process: " + grouped(rows) + " rows of CSV, then J1 and J2");
            line("");
            line("The panel's time is that of the whole process, from the start of the Java virtual "
                    + "machine to its end. DuckDB's begins only when its driver is");
            line("loaded and the database is open. Peak memory is the resident set of the process.");
            head("threads", "panel's time by DuckDB's", "panel's peak memory by DuckDB's", "panel, MiB");
            for (int threads = 1; threads <= 2; threads++) {
                WholeProcess.Best panel = WholeProcess.best("panel", threads, file, turns);
                WholeProcess.Best duck = WholeProcess.best("duckdb", threads, file, turns);
                panel.mustAgreeWith(duck);
                row(
                        Integer.toString(threads),
                        String.format(Locale.ROOT, "%.2f", panel.seconds() / duck.seconds()),
                        String.format(Locale.ROOT, "%.2f", panel.peak() / duck.peak()),
                        String.format(Locale.ROOT, "%.0f", panel.peak()));
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void limits() throws Exception {
        line("");
        line("## Limits");
        line("");
        for (String finding : Limits.all(10_000_000, 100_000_000)) {
            line("- " + finding + ".");
        }
        line("");
        line("These alone: `java -cp benchmarks/target/benchmarks.jar org.akkoord.benchmarks.Limits`");
    }

    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
