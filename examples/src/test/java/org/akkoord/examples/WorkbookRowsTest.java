package org.akkoord.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.akkoord.csv.CsvProfile;
import org.akkoord.csv.PanelCsv;
import org.akkoord.panel.Panel;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Checked;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbooks are written by another library than the one that reads them. */
class WorkbookRowsTest {

    @TempDir
    private Path folder;

    @SafeVarargs
    private Path workbook(Consumer<Worksheet>... sheets) throws IOException {
        Path file = folder.resolve("pupils.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            for (int i = 0; i < sheets.length; i++) {
                sheets[i].accept(workbook.newWorksheet("sheet " + (i + 1)));
            }
        }
        return file;
    }

    private static void line(Worksheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                sheet.value(row, i, cells[i]);
            }
        }
    }

    private static List<List<String>> all(Path file) throws IOException {
        List<List<String>> all = new ArrayList<>();
        try (WorkbookRows rows = WorkbookRows.open(file, Optional.empty())) {
            all.add(rows.names());
            while (rows.next()) {
                List<String> texts = new ArrayList<>(List.of(String.valueOf(rows.place())));
                for (int i = 0; i < rows.names().size(); i++) {
                    texts.add(rows.text(i));
                }
                all.add(texts);
            }
        }
        return all;
    }

    @Test
    void cellsGiveTheTextThatTheyMean() throws IOException {
        Path file = workbook(sheet -> {
            line(sheet, 1, "code", "number", "share", "day", "yes");
            line(sheet, 4, "0012");
            sheet.value(4, 1, 80.4);
            sheet.value(4, 2, 0.804);
            sheet.style(4, 2).format("0.0%").set();
            sheet.value(4, 3, LocalDate.of(2019, 10, 1));
            sheet.style(4, 3).format("d mmm yyyy").set();
            sheet.value(4, 4, true);
            sheet.value(5, 1, 0.1 + 0.2);
            sheet.value(6, 1, 1e-5);
            sheet.value(7, 1, 1234567.0);
            sheet.formula(8, 1, "SUM(B5:B6)");
        });
        assertThat(all(file))
                .containsExactly(
                        List.of("code", "number", "share", "day", "yes"),
                        List.of("5", "0012", "80.4", "80.4%", "2019-10-01", "TRUE"),
                        List.of("6", "", "0.3", "", "", ""),
                        List.of("7", "", "0.00001", "", "", ""),
                        List.of("8", "", "1234567", "", "", ""),
                        List.of("9", "", "=SUM(B5:B6)", "", "", ""));
    }

    @Test
    void aSheetIsReadByAProfileWithAllItsRules() throws IOException {
        Path file = workbook(sheet -> {
            line(
                    sheet,
                    0,
                    "INSTELLINGSCODE",
                    "VESTIGINGSCODE",
                    "GEMEENTECODE_VESTIGING",
                    "LEERLINGEN_2022",
                    "LEERLINGEN_2023");
            line(sheet, 1, "00AB", "00AB00", "", "<5", "x");
            sheet.value(1, 2, 114);
            line(sheet, 2, "00AB", "00AB01", "285");
            sheet.value(2, 3, 200);
            sheet.value(2, 4, 210);
        });
        try (WorkbookRows rows = WorkbookRows.open(file, Optional.of("sheet 1"))) {
            Checked<Panel> checked = PanelCsv.reader(rows, "pupils.xlsx")
                    .profile(CsvProfile.named("duo-pupil-history"))
                    .read();
            assertThat(checked.problems())
                    .extracting(Object::toString)
                    .containsExactly(
                            "pupils.xlsx, line 2, column 'LEERLINGEN_2023': error: expected a number such as 80"
                                    + " or 80.4, or a code that profile 'duo-pupil-history' declares ('', ' '), but"
                                    + " found 'x' [VALUE]");
            assertThat(checked.accepted()).isEqualTo(5);
            assertThat(checked.value().groupOf("00AB00", "municipality", ReportingPeriod.parse("2022-10-01")))
                    .contains("0114");
        }
    }

    @Test
    void aSheetMustBeNamedWhereThereAreSeveral() throws IOException {
        Path file = workbook(sheet -> line(sheet, 0, "a"), sheet -> line(sheet, 0, "b"));
        assertThatIOException()
                .isThrownBy(() -> WorkbookRows.open(file, Optional.empty()))
                .withMessage(file + " has the sheets sheet 1, sheet 2; one of them must be named");
        assertThatIOException()
                .isThrownBy(() -> WorkbookRows.open(file, Optional.of("sheet 3")))
                .withMessage(file + " has no sheet 'sheet 3'; it has sheet 1, sheet 2");
        try (WorkbookRows rows = WorkbookRows.open(file, Optional.of("sheet 2"))) {
            assertThat(rows.names()).containsExactly("b");
            assertThat(rows.sheet()).isEqualTo("sheet 2");
        }
    }

    @Test
    void aTextBesideTheNamedColumnsIsNotLost() throws IOException {
        Path file = workbook(sheet -> {
            line(sheet, 0, "a", "b");
            line(sheet, 1, "1", "2", "", "3");
        });
        assertThatIOException()
                .isThrownBy(() -> all(file))
                .withMessage("sheet 'sheet 1' has a text in row 2 and column 4, but only 2 columns have names");
    }

    @Test
    void anEmptySheetHasNoColumns() throws IOException {
        Path file = workbook(sheet -> {});
        assertThat(all(file)).containsExactly(List.of());
    }

    @Test
    void otherFilesAreRefusedByName() throws IOException {
        Path old = Files.write(
                folder.resolve("old.xls"),
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        assertThatIOException()
                .isThrownBy(() -> WorkbookRows.open(old, Optional.empty()))
                .withMessage(
                        old + " is a workbook with a password or of the old format (.xls); it must be saved as .xlsx"
                                + " without a password");
        Path text = Files.writeString(folder.resolve("text.xlsx"), "unit,value\n");
        assertThatIOException().isThrownBy(() -> WorkbookRows.open(text, Optional.empty()));
    }
}
