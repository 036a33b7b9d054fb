package org.akkoord.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.akkoord.indicator.Indicator;
import org.akkoord.panel.Panel;
import org.akkoord.panel.PanelTotals;
import org.akkoord.panel.TrendTable;
import org.akkoord.trend.TrendMethod;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A master and two workers as processes of this machine, from the jars of the test, and a job of which one worker dies
 * in the middle: the same bits as one process.
 */
@Timeout(value = 150, unit = TimeUnit.SECONDS)
class ClusterTest {

    private static final String MASTER = "org.apache.spark.deploy.master.Master";
    private static final String WORKER = "org.apache.spark.deploy.worker.Worker";
    private static final Pattern ADDRESS = Pattern.compile("Starting Spark master at (spark://\\S+)");

    /** How many rows an executor has read; each has its own. */
    private static final AtomicInteger READ = new AtomicInteger();

    @TempDir
    private Path folder;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : processes) {
            kill(process);
        }
    }

    /** Ends a process and the executors that it started. */
    private static void kill(Process process) throws InterruptedException {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
    }

    private Process start(String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dlog4j2.configurationFile=" + logging(),
                main));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile());
        // workers look for the jars of an installation; here all are on the class path of executors
        Path home = Files.createDirectories(folder.resolve("home/jars")).getParent();
        Files.writeString(home.resolve("RELEASE"), "");
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private Path logging() throws IOException {
        return Files.writeString(folder.resolve("log.properties"), """
                rootLogger.level = info
                rootLogger.appenderRef.out.ref = out
                appender.out.type = Console
                appender.out.name = out
                appender.out.layout.type = PatternLayout
                appender.out.layout.pattern = %m%n
                """);
    }

    /** Reads what a process says until a line matches, and keeps reading behind it, so that it never waits for us. */
    private static String firstMatch(Process process, Pattern pattern) throws IOException {
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            lines.add(line);
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                Thread rest = new Thread(() -> reader.lines().forEach(unused -> {}));
                rest.setDaemon(true);
                rest.start();
                return matcher.groupCount() == 0 ? line : matcher.group(1);
            }
        }
        throw new AssertionError("the process ended and said: " + String.join("\n", lines));
    }

    @Test
    void aClusterThatLosesAWorkerGivesTheBitsOfOneProcess() throws IOException, InterruptedException {
        Sector sector = Sector.in(folder);
        Panel panel = sector.panel();
        String address = firstMatch(start(MASTER, "--host", "127.0.0.1", "--port", "0", "--webui-port", "0"), ADDRESS);
        Process lost = worker(address);
        worker(address);
        SparkSession spark = Sector.session()
                .master(address)
                .config("spark.executor.memory", "512m")
                .config("spark.executor.cores", "1")
                .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                .config("spark.sql.shuffle.partitions", "6")
                .getOrCreate();
        try {
            Dataset<Row> rows = deadly(sector.rows(spark).repartition(6), lost.pid());
            Indicator indicator = Sector.indicator("two-hours");
            PanelTotals totals = sector.of(rows).totals(indicator, "board").value();
            assertThat(lost.waitFor()).isNotZero();
            assertThat(totals.toBytes())
                    .isEqualTo(panel.totals(indicator, "board").toBytes());
            assertThat(totals.measure(indicator)).isEqualTo(panel.measure(indicator));
            Indicator sport = Sector.indicator("sport");
            assertThat(sector.of(rows).totals(sport).value().measure(sport)).isEqualTo(panel.measure(sport));
            TrendTable trends = panel.trends("sport-pupils", TrendMethod.LEAST_SQUARES);
            for (Row row :
                    sector.of(rows).trends("sport-pupils", trends.method()).collectAsList()) {
                OptionalDouble slope = trends.of(row.getString(0)).orElseThrow().slopePerYear();
                assertThat(row.isNullAt(2) ? OptionalDouble.empty() : OptionalDouble.of(row.getDouble(2)))
                        .isEqualTo(slope);
            }
        } finally {
            spark.stop();
        }
    }

    private Process worker(String address) throws IOException {
        Process worker =
                start(WORKER, "--host", "127.0.0.1", "--webui-port", "0", "--cores", "1", "--memory", "700m", address);
        firstMatch(worker, Pattern.compile("Successfully registered with master"));
        return worker;
    }

    /** The same rows, the hundredth of which ends the worker and the executor where it is read, if that is the one. */
    private static Dataset<Row> deadly(Dataset<Row> rows, long worker) {
        return rows.filter((FilterFunction<Row>) row -> {
            Optional<ProcessHandle> parent = ProcessHandle.current().parent();
            if (READ.incrementAndGet() >= 100 && parent.map(ProcessHandle::pid).orElse(0L) == worker) {
                parent.get().destroyForcibly();
                Runtime.getRuntime().halt(1);
            }
            return true;
        });
    }
}
