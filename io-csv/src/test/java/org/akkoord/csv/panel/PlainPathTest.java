package org.akkoord.csv.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.akkoord.csv.profile.ProfileParts;
import org.akkoord.panel.Panel;
import org.akkoord.panel.PanelBuilder;
import org.akkoord.panel.intake.PanelSink;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The fast way of reading, by one thread and by several, and the full CSV reader see the same in thousands of files,
 * sound and unsound ones.
 */
class PlainPathTest {

    private static final int FILES = 1500;
    private static final List<String> ODD = List.of(
            "",
            "\"",
            "\"\"",
            "\"a\"",
            "\"a\"\"b\"",
            "\"a\nb\"",
            "\r",
            "\u00e9",
            "\u0000",
            " a",
            "a ",
            "\uFEFF",
            "-0",
            "-1",
            "00",
            "01",
            "1.",
            ".5",
            "1.50",
            "1e3",
            "+1",
            "999999999999999",
            "9999999999999999",
            "0.123456789012345",
            "<5",
            "<1",
            "<0.5",
            ">95",
            ">=1",
            "<",
            "SUPPRESSED",
            "nothing",
            "12,5",
            ";",
            "\t",
            "1234567890.123456",
            "v,w",
            "2013/2014",
            "2013-02",
            "'",
            "0",
            "0.5",
            "100.00",
            "-2.25",
            "1234567",
            "12345678",
            "123456789",
            "2147483647",
            "2147483648",
            "12345.6",
            "12345.67",
            "123456.78",
            "12345678.9012345",
            "\u0000".repeat(8),
            "n".repeat(100),
            "n".repeat(101));

    private static final List<String> CATEGORIES = List.of(
            "",
            "",
            "sex=girls",
            "sex=boys",
            "sex=total",
            "age=10;sex=girls",
            "sex=girls;age=10",
            "level=vmbo basis",
            "girls",
            "sex=",
            "sex=a;sex=b",
            "=x");

    private static final String LONG_NAME = "school-of-the-place.where-the-river_turns";

    private final ExecutorService threads = Executors.newFixedThreadPool(3);

    @AfterEach
    void endThreads() {
        threads.shutdown();
    }

    private record Outcome(List<Problem> problems, long accepted, long rejected, List<String> cells) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_190_901})
    void allWaysSeeTheSame(long seed) throws IOException {
        RandomGenerator random = new SplittableRandom(seed);
        long accepted = 0;
        long rejected = 0;
        for (int file = 0; file < FILES; file++) {
            boolean weighted = random.nextBoolean();
            char separator = random.nextInt(4) == 0 ? ';' : ',';
            boolean about = random.nextInt(5) == 0;
            byte[] bytes =
                    text(random, header(random, weighted, about), separator).getBytes(StandardCharsets.UTF_8);
            if (random.nextInt(5) == 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            ProfileParts used = profile(about, separator);
            int part = 1 << random.nextInt(12);
            Outcome full = outcome(bytes, used, part, PanelReader::readRecords);
            Outcome plain = outcome(bytes, used, part, reader -> reader.read(Optional.empty()));
            Outcome shared = outcome(bytes, used, part, reader -> reader.read(Optional.of(threads)));
            String text = "seed " + seed + ", file " + file + ": " + new String(bytes, StandardCharsets.UTF_8);
            assertThat(plain).as(text).isEqualTo(full);
            assertThat(shared).as(text).isEqualTo(full);
            accepted += plain.accepted();
            rejected += plain.rejected();
        }
        assertThat(accepted).isGreaterThan(FILES);
        assertThat(rejected).isGreaterThan(FILES);
    }

    private static ProfileParts profile(boolean about, char separator) {
        ProfileParts canonical = ProfileParts.CANONICAL_SCHOOLS;
        ProfileParts.Dialect dialect = canonical.dialect();
        return new ProfileParts(
                canonical.name(),
                canonical.form(),
                ProfileParts.Dialect.of(separator, dialect.charset(), separator == ';' ? ',' : '.'),
                ProfileParts.Periods.CALENDAR,
                ProfileParts.Rows.ALL,
                new ProfileParts.Layout(
                        Map.of(),
                        List.of(),
                        about ? Map.of("variable", "c1") : Map.of(),
                        ProfileParts.OtherColumns.IGNORED,
                        false,
                        Set.of("state")),
                canonical.codes());
    }

    private static List<String> header(RandomGenerator random, boolean weighted, boolean about) {
        List<String> header =
                new ArrayList<>(List.of("unit", "variable", "period", "value", "numerator", "denominator", "missing"));
        if (about) {
            header.remove("variable");
        }
        if (weighted) {
            header.add("weight");
        }
        if (random.nextBoolean()) {
            header.add("note");
        }
        if (random.nextInt(3) > 0) {
            header.add("category");
        }
        if (random.nextInt(4) > 0) {
            Collections.shuffle(header, new Random(random.nextLong()));
        }
        return header;
    }

    private static String text(RandomGenerator random, List<String> header, char separator) {
        String end = random.nextInt(3) == 0 ? "\r\n" : "\n";
        StringBuilder out = new StringBuilder(random.nextInt(10) == 0 ? "\uFEFF" : "");
        out.append(String.join(String.valueOf(separator), header)).append(end);
        int odd = random.nextInt(3) == 0 ? 4 : 200;
        int names = 1 + random.nextInt(LONG_NAME.length() - 1);
        int rows = random.nextInt(30);
        for (int row = 0; row < rows; row++) {
            Map<String, String> given = row(random, separator, LONG_NAME.substring(0, names));
            List<String> cells = new ArrayList<>();
            for (String column : header) {
                cells.add(
                        random.nextInt(odd) == 0
                                ? ODD.get(random.nextInt(ODD.size()))
                                : given.getOrDefault(column, ""));
            }
            if (random.nextInt(30) == 0) {
                cells.remove(cells.size() - 1);
            }
            out.append(String.join(String.valueOf(separator), cells)).append(random.nextInt(20) == 0 ? end + end : end);
        }
        return random.nextInt(4) == 0 ? out.substring(0, out.length() - random.nextInt(3)) : out.toString();
    }

    private static Map<String, String> row(RandomGenerator random, char separator, String name) {
        boolean counts = random.nextBoolean();
        String sign = separator == ';' ? "," : ".";
        int total = random.nextInt(random.nextInt(9) == 0 ? 300_000_000 : 300);
        Map<String, String> cells = new HashMap<>();
        cells.put("unit", random.nextInt(9) + name + (random.nextInt(9) == 0 ? "x" : ""));
        cells.put("variable", counts ? "c" + random.nextInt(3) : "v");
        cells.put("period", random.nextBoolean() ? "201" + random.nextInt(9) : "2013/2014");
        cells.put("category", CATEGORIES.get(random.nextInt(CATEGORIES.size())));
        cells.put("weight", random.nextInt(3) + (random.nextBoolean() ? sign + random.nextInt(9) : ""));
        cells.put("note", random.nextBoolean() ? "" : "no " + random.nextInt());
        if (counts) {
            cells.put("numerator", "" + random.nextInt(total + 1));
            cells.put("denominator", "" + total);
        } else {
            cells.put("value", (random.nextInt(900) - 99) / 8 + sign + random.nextInt(99));
        }
        return cells;
    }

    /** One of the ways of reading. */
    private interface Way {
        Checked<PanelSink> read(PanelReader reader) throws IOException;
    }

    private static Outcome outcome(byte[] bytes, ProfileParts profile, int part, Way way) throws IOException {
        PanelBuilder builder = Panel.builder();
        WatchedInput in = new WatchedInput(new ByteArrayInputStream(bytes), (rows, read) -> {}, part);
        Checked<PanelSink> checked = way.read(new PanelReader(in, Location.ofFile("f.csv"), profile, builder));
        Panel panel = builder.build();
        List<String> cells = new ArrayList<>();
        for (String unit : panel.units()) {
            for (String variable : panel.variables()) {
                for (ReportingPeriod period : panel.periods()) {
                    cells.add(unit + variable + period + cell(panel, unit, variable, period));
                }
            }
        }
        return new Outcome(checked.problems(), checked.accepted(), checked.rejected(), cells);
    }

    private static Object cell(Panel panel, String unit, String variable, ReportingPeriod period) {
        return variable.equals("state") ? panel.state(unit, variable, period) : panel.cell(unit, variable, period);
    }
}
