package org.akkoord.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.zip.GZIPOutputStream;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.panel.Panel;
import org.akkoord.panel.PanelBuilder;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that look packed by gzip (RFC 1952) and are broken: the rows before are read, and a problem says where. */
class BrokenPackTest {

    private static final int ROWS = 60_000;
    private static final String CHECK = "the checksum and the length of what was unpacked were";

    @TempDir
    private Path folder;

    /** Where a packed file is broken. The trailer has eight bytes: a checksum and a length. */
    private enum Break {
        TWO_BYTES_ONLY("its end", "a header of gzip was"),
        NO_HEADER("other bytes", "a header of gzip was"),
        CUT_IN_THE_HEADER("its end", "a header of gzip was"),
        CUT_IN_THE_MIDDLE("its end", "more packed data were"),
        NO_BLOCK_IN_THE_MIDDLE("other bytes", "more packed data were"),
        CUT_BEFORE_THE_CHECKSUM("its end", CHECK),
        CUT_IN_THE_CHECKSUM("its end", CHECK),
        WRONG_CHECKSUM("other bytes", CHECK),
        WRONG_LENGTH("other bytes", CHECK);

        private final String message;

        Break(String found, String expected) {
            message = "the file looks packed by gzip and cannot be unpacked: found " + found + " where " + expected
                    + " expected" + (expected.equals(CHECK) ? ", so any row before may be wrong as well" : "");
        }

        boolean isAtStart() {
            return compareTo(CUT_IN_THE_HEADER) <= 0;
        }

        boolean isInMiddle() {
            return this == CUT_IN_THE_MIDDLE || this == NO_BLOCK_IN_THE_MIDDLE;
        }

        byte[] of(String text) throws IOException {
            byte[] packed = packed(text);
            int length = packed.length;
            return switch (this) {
                case TWO_BYTES_ONLY -> Arrays.copyOf(packed, 2);
                case NO_HEADER -> {
                    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
                    plain[0] = packed[0];
                    plain[1] = packed[1];
                    yield plain;
                }
                case CUT_IN_THE_HEADER -> Arrays.copyOf(packed, 7);
                case CUT_IN_THE_MIDDLE -> Arrays.copyOf(packed, length / 2);
                case NO_BLOCK_IN_THE_MIDDLE -> withoutBlock(text.substring(0, text.length() / 2));
                case CUT_BEFORE_THE_CHECKSUM -> Arrays.copyOf(packed, length - 8);
                case CUT_IN_THE_CHECKSUM -> Arrays.copyOf(packed, length - 3);
                case WRONG_CHECKSUM -> changed(packed, length - 8);
                case WRONG_LENGTH -> changed(packed, length - 1);
            };
        }

        /** A text and what begins like a last block of the kind 11, which RFC 1951 calls an error. */
        private static byte[] withoutBlock(String text) throws IOException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            GZIPOutputStream out = new GZIPOutputStream(packed, true);
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
            packed.write(0b111);
            return packed.toByteArray();
        }

        private static byte[] changed(byte[] bytes, int at) {
            bytes[at] ^= 0x55;
            return bytes;
        }
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private Path file(Break which, String header, IntFunction<String> row) throws IOException {
        return file(which, header, row, '\n');
    }

    private Path file(Break which, String header, IntFunction<String> row, char end) throws IOException {
        StringBuilder text = new StringBuilder(header).append(end);
        for (int i = 0; i < ROWS; i++) {
            text.append(row.apply(i)).append(end);
        }
        return Files.write(folder.resolve("f.csv"), which.of(text.toString()));
    }

    private static void assertLocated(Break which, Path file, Checked<?> read) {
        List<Problem> errors = read.problems().stream().filter(Problem::isError).toList();
        assertThat(errors).hasSize(1);
        Problem problem = errors.get(0);
        assertThat(problem.code()).isEqualTo(ProblemCode.UNREADABLE);
        assertThat(problem.message()).isEqualTo(which.message + "; nothing from this row on was read");
        long line = which.isAtStart() ? 1 : read.accepted() + 2;
        assertThat(problem.location())
                .isEqualTo(Location.ofFile(file.toString()).atLine(line));
        if (which.isInMiddle()) {
            assertThat(read.accepted()).isBetween(ROWS / 4L, ROWS * 3L / 4);
        } else {
            assertThat(read.accepted()).isEqualTo(which.isAtStart() ? 0 : ROWS);
        }
        assertThat(read.rejected()).isEqualTo(which.isAtStart() ? 0 : 1);
    }

    @ParameterizedTest
    @EnumSource
    void measurementsAreReadUpToTheBreak(Break which) throws IOException {
        Path file = file(which, "indicator,period,unit,value", i -> "i" + i + ",2019,count," + i);
        Checked<MeasurementSet> read = MeasurementCsv.read(file);
        assertLocated(which, file, read);
        assertThat(read.value().all()).hasSize((int) read.accepted());
    }

    @ParameterizedTest
    @EnumSource
    void measurementsOfAProfileAreReadUpToTheBreak(Break which) throws IOException {
        Path file = file(which, "indicator;period;unit;value", i -> "i" + i + ";2019;count;" + i);
        CsvProfile profile = CsvProfile.dutchSpreadsheet().withCharset(Charset.forName("windows-1252"));
        assertLocated(which, file, MeasurementCsv.read(file, profile));
    }

    @ParameterizedTest
    @EnumSource
    void aPanelIsReadUpToTheBreak(Break which) throws IOException {
        Path file = file(which, "unit,variable,period,value", i -> "s" + i + ",v,2019," + i);
        assertPanel(which, file, PanelCsv.reader(file));
        ExecutorService helpers = Executors.newFixedThreadPool(2);
        try {
            assertPanel(which, file, PanelCsv.reader(file).executor(helpers));
        } finally {
            helpers.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPanelWhoseLinesEndWithAReturnIsReadUpToTheBreak(Break which) throws IOException {
        Path file = file(which, "unit,variable,period,value", i -> "s" + i + ",v,2019," + i, '\r');
        assertPanel(which, file, PanelCsv.reader(file));
    }

    @ParameterizedTest
    @EnumSource
    void aPanelOfASourceIsReadUpToTheBreak(Break which) throws IOException {
        Path file = file(which, "school,year,score", i -> "s" + i + ",2019," + i);
        CsvProfile profile = CsvProfile.builder("scores")
                .form(CsvProfile.Form.PANEL)
                .column("unit", "school")
                .column("period", "year")
                .column("value", "score")
                .constant("variable", "v")
                .build();
        assertPanel(which, file, PanelCsv.reader(file).profile(profile));
    }

    private static void assertPanel(Break which, Path file, PanelCsv.Reader reader) throws IOException {
        Checked<Panel> read = reader.read();
        assertLocated(which, file, read);
        assertThat(read.value().units()).hasSize((int) read.accepted());
    }

    @ParameterizedTest
    @EnumSource
    void groupsAreReadUpToTheBreak(Break which) throws IOException {
        Path file = file(which, "unit,group,level,valid_from,valid_until", i -> "s" + i + ",g" + i % 9 + ",board,,");
        Checked<PanelBuilder> read = PanelCsv.readGroups(file, Panel.builder());
        assertLocated(which, file, read);
    }

    @ParameterizedTest
    @EnumSource
    void aSnifferSaysWhatIsWrong(Break which) throws IOException {
        Path file = Files.write(folder.resolve("f.csv"), which.of("indicator,period,unit,value\na,2019,count,1\n"));
        CsvSniffer.Proposal proposal = CsvSniffer.propose(file);
        assertThat(proposal.isReadable()).isFalse();
        assertThat(proposal.reasons()).singleElement().asString().isEqualTo(which.message);
    }

    /** Gives one byte at a time and never says that more will follow, as a connection does. */
    private static final class Drops extends InputStream {

        private final InputStream in;

        Drops(byte[] bytes) {
            in = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() throws IOException {
            return in.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return in.read(target, offset, Math.min(length, 1));
        }
    }

    @Test
    void allMembersOfAPackedFileAreRead() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(packed("unit,variable,period,value\ns1,v,2019,1\n"));
        both.write(packed("s2,v,2019,2\n"));
        Checked<Panel> read =
                PanelCsv.reader(new Drops(both.toByteArray()), "s.csv.gz").read();
        assertThat(read.problems()).isEmpty();
        assertThat(read.value().units()).hasSize(2);
    }
}
