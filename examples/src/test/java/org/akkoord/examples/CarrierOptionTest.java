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
import java.util.Arrays;
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

    /** A packed file that ends before its checksum. */
    private String withoutCheck(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        Path file = folder.resolve(text.length() + ".csv.gz");
        return Files.write(file, Arrays.copyOf(packed.toByteArray(), packed.size() - 8))
                .toString();
    }

    @Test
    void aBrokenPackedFileIsAProblemWithItsLine() throws IOException {
        String path = withoutCheck("indicator,period,unit,value\na,2019,count,1\n");
        String schools = withoutCheck(CSV);
        String message = "the file looks packed by gzip and cannot be unpacked: found its end where the checksum and"
                + " the length of what was unpacked were expected, so any row before may be wrong as well";
        for (String[] call : List.of(
                new String[] {"check", "--measurements", path},
                new String[] {"trends", "--panel", schools, "--variable", "v"},
                new String[] {"sniff", path})) {
            Run run = run(InputStream.nullInputStream(), call);
            assertThat(run.code()).as(call[0]).isEqualTo(Akkoord.PROBLEMS);
            assertThat(run.out() + run.err()).as(call[0]).contains(message).doesNotContain("Exception");
        }
        Run batch = run(
                new ByteArrayInputStream(("{\"id\": 1, \"kind\": \"csv\", \"measurements\": [\"" + path + "\"]}")
                        .getBytes(StandardCharsets.UTF_8)),
                "check",
                "--batch");
        assertThat(batch.code()).isZero();
        assertThat(batch.out()).contains("\"verdict\":\"reject\"", message, "\"line\":3", path);
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
    void aWorkbookGivesTheVerdictOfItsFigures() throws IOException {
        Path workbook = folder.resolve("cijfers.xlsx");
        try (OutputStream out = Files.newOutputStream(workbook);
                Workbook book = new Workbook(out, "test", "1.0")) {
            book.newWorksheet("uitleg").value(0, 0, "verzonnen");
            Worksheet sheet = book.newWorksheet("cijfers");
            Object[][] cells = {
                {"Jaar", "Regio", "Waarde", "Opmerking"},
                {2017, "Totaal", 0.8, ""},
                {2018, "Totaal", 0.825, "voorlopig"},
                {2018, "Utrecht", 0.7, ""},
                {"1-2-3", "Totaal", 0.7, ""}
            };
            for (int row = 0; row < cells.length; row++) {
                for (int column = 0; column < cells[row].length; column++) {
                    if (cells[row][column] instanceof Number number) {
                        sheet.value(row, column, number);
                    } else {
                        sheet.value(row, column, cells[row][column].toString());
                    }
                }
                sheet.style(row, 2).format("0.0%").set();
            }
        }
        String agreement = Files.writeString(folder.resolve("a.json"), """
                        {"schemaVersion": 1, "id": "a", "title": {"en": "A"}, "sector": {"en": "S"},
                         "concluded": "2014", "ends": "2024-12-31",
                         "ambitions": [{"id": "am", "title": {"en": "Am"}, "goals": [{"id": "g", "title": {"en": "G"},
                           "objectives": [{"id": "o", "text": {"en": "O"}, "indicators": ["x"],
                             "target": {"atLeast": 82}, "deadline": "2024"}]}]}],
                         "indicators": [{"id": "x", "title": {"en": "X"}, "unit": "percent",
                           "direction": "INCREASE", "role": "DIRECT"}]}
                        """).toString();
        List<String> profile = List.of("--profile", "spreadsheet", "--given", "indicator=x,unit=percent");
        List<String> file = List.of("--measurements", workbook.toString(), "--sheet", "cijfers");
        Run evaluated =
                runAll(List.of(List.of("evaluate", "--agreement", agreement, "--as-of", "2019-06-01"), file, profile));
        assertThat(evaluated.out()).contains("ACHIEVED", "82.5 %");
        assertThat(evaluated.code()).isEqualTo(Akkoord.PROBLEMS);
        assertThat(evaluated.err()).contains(workbook + ", line 5, column 'Jaar': error: ", "but was '1-2-3'");
        assertThat(runAll(List.of(List.of("check"), file, profile)).out()).contains("read 4, accepted 3, rejected 1");
        Run twice = runAll(List.of(List.of("check", "--agreement", agreement), file, file.subList(0, 2), profile));
        assertThat(twice.err()).contains("a workbook (.xlsx) is read alone, and not beside other files");
        assertThat(run(InputStream.nullInputStream(), "sniff", workbook.toString())
                        .out())
                .contains("the file is a spreadsheet of Excel", "or its sheet is read as it is");
    }

    private static Run runAll(List<List<String>> parts) {
        return run(
                InputStream.nullInputStream(),
                parts.stream().flatMap(List::stream).toArray(String[]::new));
    }

    @Test
    void aSheetWithoutAWorkbookIsWrongUsage() throws IOException {
        Run run = trends(csv(), "--sheet", "figures");
        assertThat(run.code()).isEqualTo(Akkoord.USAGE);
        assertThat(run.err())
                .isEqualTo("akkoord: option '--sheet' goes with a workbook (.xlsx); see akkoord trends --help\n");
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
