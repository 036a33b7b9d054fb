package org.akkoord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packed files and workbooks on the command line, and too little memory. */
class CarrierOptionTest {

    private static final String CSV = "unit,variable,period,value\ns1,v,2018,1\ns1,v,2019,2\ns1,v,2020,4\n";

    @TempDir
    private Path folder;

    private record Run(int code, String out, String err) {}

    private static Run run(InputStream in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Akkoord(
                        in,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Run trends(Path file, String... more) {
        String[] all = new String[5 + more.length];
        System.arraycopy(new String[] {"trends", "--panel", file.toString(), "--variable", "v"}, 0, all, 0, 5);
        System.arraycopy(more, 0, all, 5, more.length);
        return run(new ByteArrayInputStream(new byte[0]), all);
    }

    private Path csv() throws IOException {
        return Files.writeString(folder.resolve("s.csv"), CSV);
    }

    @Test
    void aPackedFileGivesTheTrendsOfTheFile() throws IOException {
        Path packed = folder.resolve("s.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(CSV.getBytes(StandardCharsets.UTF_8));
        }
        Run run = trends(packed);
        assertThat(run.code()).isZero();
        assertThat(run).isEqualTo(trends(csv()));
    }

    @Test
    void aWorkbookGivesTheTrendsOfTheFile() throws IOException {
        Path workbook = folder.resolve("s.xlsx");
        try (OutputStream out = Files.newOutputStream(workbook);
                Workbook book = new Workbook(out, "test", "1.0")) {
            book.newWorksheet("notes").value(0, 0, "of an invented school");
            Worksheet sheet = book.newWorksheet("figures");
            List<String> lines = CSV.lines().toList();
            for (int row = 0; row < lines.size(); row++) {
                String[] cells = lines.get(row).split(",");
                for (int column = 0; column < cells.length; column++) {
                    sheet.value(row, column, cells[column]);
                }
            }
        }
        assertThat(trends(workbook, "--sheet", "figures")).isEqualTo(trends(csv()));
        Run unnamed = trends(workbook);
        assertThat(unnamed.code()).isEqualTo(Akkoord.PROBLEMS);
        assertThat(unnamed.err()).contains("has the sheets notes, figures; one of them must be named");
    }

    @Test
    void aSheetWithoutAWorkbookIsWrongUsage() throws IOException {
        Run run = trends(csv(), "--sheet", "figures");
        assertThat(run.code()).isEqualTo(Akkoord.USAGE);
        assertThat(run.err()).isEqualTo("akkoord: option '--sheet' goes with a workbook (.xlsx); see akkoord --help\n");
    }

    @Test
    void tooLittleMemoryHasAMessageAndACodeOfItsOwn() {
        InputStream huge = new InputStream() {
            @Override
            public int read() {
                throw new OutOfMemoryError("test");
            }
        };
        Run run = run(huge, "check", "--batch");
        assertThat(run.code()).isEqualTo(Akkoord.MEMORY);
        assertThat(run.err())
                .matches("akkoord: \\d+ MiB of memory are too little for this; JAVA_TOOL_OPTIONS=-Xmx8g, say, gives 8"
                        + " GiB\n");
    }
}
