package org.akkoord.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.akkoord.panel.Panel;
import org.akkoord.period.Timeframe;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Location;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast way of reading, by one thread and by several, and the full CSV reader see the same in thousands of files, sound and unsound ones. */
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
            "SUPPRESSED",
            "nothing",
            "12,5",
            ";",
            "\t",
            "1234567890.123456",
            "v,w",
            "2013/2014",
            "2013-02",
            "'");

    private final ExecutorService threads = Executors.newFixedThreadPool(3);

    @AfterEach
    void endThreads() {
        threads.shutdown();
    }

    private record Outcome(Checked<Boolean> checked, List<String> cells) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_190_901})
    void allWaysSeeTheSame(long seed) throws IOException {
        RandomGenerator random = new SplittableRandom(seed);
        long accepted = 0;
        long rejected = 0;
        for (int file = 0; file < FILES; file++) {
            boolean weighted = random.nextBoolean();
            char separator = random.nextInt(4) == 0 ? ';' : ',';
            byte[] bytes = text(random, weighted, separator).getBytes(StandardCharsets.UTF_8);
            if (random.nextInt(5) == 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            PanelCsvFormat format = PanelCsvFormat.canonical().states("state");
            PanelCsvFormat used = separator == ';' ? format.withDecimalCommas() : format;
            int part = 1 << random.nextInt(12);
            Outcome full = outcome(bytes, used, part, PanelReader::readRecords);
            Outcome plain = outcome(bytes, used, part, reader -> reader.read(Optional.empty()));
            Outcome shared = outcome(bytes, used, part, reader -> reader.read(Optional.of(threads)));
            String text = "seed " + seed + ", file " + file + ": " + new String(bytes, StandardCharsets.UTF_8);
            assertThat(plain).as(text).isEqualTo(full);
            assertThat(shared).as(text).isEqualTo(full);
            accepted += plain.checked().accepted();
            rejected += plain.checked().rejected();
        }
        assertThat(accepted).isGreaterThan(FILES);
        assertThat(rejected).isGreaterThan(FILES);
    }

    private static String text(RandomGenerator random, boolean weighted, char separator) {
        List<String> header =
                new ArrayList<>(List.of("unit", "variable", "period", "value", "numerator", "denominator", "missing"));
        if (weighted) {
            header.add("weight");
        }
        String end = random.nextInt(3) == 0 ? "\r\n" : "\n";
        StringBuilder out = new StringBuilder(random.nextInt(10) == 0 ? "\uFEFF" : "");
        out.append(String.join(String.valueOf(separator), header)).append(end);
        int odd = random.nextInt(3) == 0 ? 4 : 200;
        int rows = random.nextInt(30);
        for (int row = 0; row < rows; row++) {
            List<String> cells = new ArrayList<>();
            boolean counts = random.nextBoolean();
            int total = random.nextInt(300);
            cells.add("u" + random.nextInt(9));
            cells.add(counts ? "c" + random.nextInt(3) : "v");
            cells.add(random.nextBoolean() ? "201" + random.nextInt(9) : "2013/2014");
            cells.add(counts ? "" : random.nextInt(900) / 8 + (separator == ';' ? "," : ".") + random.nextInt(99));
            cells.add(counts ? "" + random.nextInt(total + 1) : "");
            cells.add(counts ? "" + total : "");
            cells.add("");
            if (weighted) {
                cells.add("" + random.nextInt(5));
            }
            for (int i = 0; i < cells.size(); i++) {
                if (random.nextInt(odd) == 0) {
                    cells.set(i, ODD.get(random.nextInt(ODD.size())));
                }
            }
            if (random.nextInt(30) == 0) {
                cells.remove(cells.size() - 1);
            }
            out.append(String.join(String.valueOf(separator), cells)).append(random.nextInt(20) == 0 ? end + end : end);
        }
        return random.nextInt(4) == 0 ? out.substring(0, out.length() - random.nextInt(3)) : out.toString();
    }

    /** One of the ways of reading. */
    private interface Way {
        Checked<Boolean> read(PanelReader reader) throws IOException;
    }

    private static Outcome outcome(byte[] bytes, PanelCsvFormat format, int part, Way way) throws IOException {
        Panel.Builder builder = Panel.builder();
        InputStream in = new ByteArrayInputStream(bytes);
        PanelReader.Watch watch = new PanelReader.Watch((rows, read, total) -> {}, -1, part);
        Checked<Boolean> checked = way.read(new PanelReader(in, Location.ofFile("f.csv"), format, builder, watch));
        Panel panel = builder.build();
        List<String> cells = new ArrayList<>();
        for (String unit : panel.units()) {
            for (String variable : panel.variables()) {
                for (Timeframe period : panel.periods()) {
                    cells.add(unit + variable + period + cell(panel, unit, variable, period));
                }
            }
        }
        return new Outcome(checked, cells);
    }

    private static Object cell(Panel panel, String unit, String variable, Timeframe period) {
        return variable.equals("state") ? panel.state(unit, variable, period) : panel.cell(unit, variable, period);
    }
}
