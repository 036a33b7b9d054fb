package org.akkoord.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.akkoord.panel.Panel;

/**
 * Compares the panel with DuckDB in one process on the same rows, one thread each, turn by turn, so that both meet the same disturbances, and takes the best time of each. Prints a table
 * of ratios and, given a file, writes it there: {@code java -Xmx6g -cp benchmarks.jar org.akkoord.benchmarks.Ratios ROWS ROUNDS [FILE]}.
 */
public final class Ratios {

    private static final double TOLERANCE = 1e-9;

    private Ratios() {}

    private record Result(String job, double panel, double duck) {

        String line() {
            return String.format(
                    Locale.ROOT, "| %s | %.1f | %s |", job, duck / panel, panel <= duck ? "panel" : "DuckDB");
        }
    }

    /** Runs the comparison. */
    public static void main(String[] arguments) throws Exception {
        int rows = Integer.parseInt(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        List<Result> results = compare(rows, rounds);
        StringBuilder text = new StringBuilder("# How the panel compares with DuckDB\n\n");
        text.append("DuckDB's time divided by the panel's: best of ")
                .append(rounds)
                .append(" turns each, one thread, ")
                .append(rows)
                .append(" rows, equal checksums.\n")
                .append(LocalDate.now(ZoneOffset.UTC))
                .append(", Java ")
                .append(Runtime.version().feature())
                .append(", ")
                .append(Runtime.getRuntime().availableProcessors())
                .append(" processors, ")
                .append(System.getProperty("os.arch"))
                .append(
                        ".\n\nMake it again: `java -Xmx6g -cp benchmarks/target/benchmarks.jar org.akkoord.benchmarks.Ratios ")
                .append(rows)
                .append(' ')
                .append(rounds)
                .append(" benchmarks/RESULTS.md`\n\n| job | ratio | faster |\n| --- | --- | --- |\n");
        results.forEach(result -> text.append(result.line()).append('\n'));
        System.out.print(text);
        if (arguments.length > 2) {
            Files.writeString(Path.of(arguments[2]), text, StandardCharsets.UTF_8);
        }
    }

    private static List<Result> compare(int rows, int rounds) throws Exception {
        Rows made = Rows.of(rows);
        Panel panel = made.panel();
        List<Result> results = new ArrayList<>();
        try (Duck duck = new Duck(1)) {
            duck.load(made);
            for (Job job : Job.values()) {
                results.add(compare(job.name(), rounds, () -> job.run(panel), () -> duck.number(job.sql)));
            }
        }
        results.add(ingest(rows, rounds));
        return results;
    }

    private static Result ingest(int rows, int rounds) throws Exception {
        IngestBenchmark panel = new IngestBenchmark();
        IngestBenchmark duck = new IngestBenchmark();
        panel.rows = rows;
        panel.engine = "panel";
        duck.rows = rows;
        duck.engine = "duckdb";
        try {
            panel.setUp();
            duck.setUp();
            return compare("J6", rounds, () -> (double) panel.run(), () -> (double) duck.run());
        } finally {
            close(panel);
            close(duck);
        }
    }

    private static void close(IngestBenchmark benchmark) throws IOException {
        benchmark.tearDown();
    }

    private static Result compare(String job, int rounds, Callable<Double> panel, Callable<Double> duck)
            throws Exception {
        double first = Double.POSITIVE_INFINITY;
        double second = Double.POSITIVE_INFINITY;
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            double ours = panel.call();
            long middle = System.nanoTime();
            double theirs = duck.call();
            long end = System.nanoTime();
            if (!(Math.abs(ours - theirs) <= TOLERANCE * Math.abs(theirs))) {
                throw new SQLException(job + " gives " + ours + " and " + theirs);
            }
            first = Math.min(first, (double) (middle - start));
            second = Math.min(second, (double) (end - middle));
        }
        return new Result(job, first, second);
    }
}
