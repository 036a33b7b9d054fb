package org.akkoord.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.akkoord.panel.Panel;
import org.akkoord.panel.PanelBuilder;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Problem;
import org.akkoord.quantity.Quantity;
import org.akkoord.trend.TrendMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PanelCsvTest {

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<String> problems(String text) throws IOException {
        return problems(CsvProfile.canonicalSchools(), text);
    }

    private static List<String> problems(CsvProfile profile, String text) throws IOException {
        Checked<PanelBuilder> checked = PanelCsv.reader(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "s.csv")
                .profile(profile)
                .readInto(Panel.builder());
        assertThat(checked.read()).isEqualTo(checked.accepted() + checked.rejected());
        return checked.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void countsAndValuesAndReasonsAreRead() throws IOException {
        Path file = file("a.csv", """
                period,unit,variable,value,numerator,denominator,missing
                2013,a,pe,,58,200,
                2014,a,pe,,<5,120,
                2013,b,pe,,,,SUPPRESSED
                2014,b,pe,,,,
                2013,a,hours,2.25,,,
                2013,b,hours,<10,,,
                """);
        Checked<Panel> checked = PanelCsv.read(file);
        Panel panel = checked.orThrow();
        assertThat(checked.read()).isEqualTo(6);
        assertThat(panel.cell("a", "pe", ReportingPeriod.year(2013))).isEqualTo(Quantity.share(58, 200));
        assertThat(panel.cell("a", "pe", ReportingPeriod.year(2014)).toString()).startsWith("Bounds[low=0.8333");
        assertThat(panel.cell("b", "pe", ReportingPeriod.year(2013)))
                .isEqualTo(Quantity.missing(Quantity.MissingReason.SUPPRESSED));
        assertThat(panel.cell("b", "pe", ReportingPeriod.year(2014)))
                .isEqualTo(Quantity.missing(Quantity.MissingReason.NOT_STATED));
        assertThat(panel.cell("a", "hours", ReportingPeriod.year(2013))).isEqualTo(Quantity.of("2.25"));
        // hours are no count: below 10 is not 1 to 9
        assertThat(panel.cell("b", "hours", ReportingPeriod.year(2013)))
                .isEqualTo(new Quantity.Bounds(Quantity.LARGEST.negate(), BigDecimal.TEN, false, false));
    }

    @Test
    void aSpreadsheetsFileIsReadInItsOwnForm() throws IOException {
        Path file = file("b.csv", """
                \uFEFF"school";"jaar";"uren";"naam"
                "a";2013;"2,5";"De Regenboog; noord"
                a;2014;3,25;"De ""Regenboog"\""
                """);
        CsvProfile profile = CsvProfile.builder("spreadsheet")
                .form(CsvProfile.Form.PANEL)
                .delimiter(';')
                .decimalMark(',')
                .column("unit", "school")
                .column("period", "jaar")
                .column("value", "uren")
                .constant("variable", "hours")
                .others(CsvProfile.OtherColumns.IGNORED)
                .build();
        Panel panel = PanelCsv.reader(file).profile(profile).read().orThrow();
        assertThat(panel.trends("hours", TrendMethod.LEAST_SQUARES).slopePerYear(0))
                .hasValue(0.75);
    }

    @Test
    void largeFilesAboutOneVariableEachGoIntoOneBuilder() throws IOException {
        PanelBuilder builder = Panel.builder();
        for (String variable : List.of("hours", "teachers")) {
            StringBuilder text = new StringBuilder("unit,period,value\n");
            for (int unit = 0; unit < 20_000; unit++) {
                text.append("s")
                        .append(unit)
                        .append(",2019,")
                        .append(unit + variable.length())
                        .append(".5\n");
            }
            Checked<PanelBuilder> read = PanelCsv.reader(file(variable + ".csv", text.toString()))
                    .profile(CsvProfile.canonicalSchools().with("variable", variable))
                    .readInto(builder);
            assertThat(read.accepted()).isEqualTo(20_000);
        }
        Panel panel = builder.build();
        assertThat(panel.variables()).containsExactly("hours", "teachers");
        for (int unit = 0; unit < 20_000; unit += 1_999) {
            assertThat(panel.cell("s" + unit, "hours", ReportingPeriod.year(2019)))
                    .isEqualTo(Quantity.of(unit + 5 + ".5"));
            assertThat(panel.cell("s" + unit, "teachers", ReportingPeriod.year(2019)))
                    .isEqualTo(Quantity.of(unit + 8 + ".5"));
        }
    }

    @Test
    void theOneVariableOfAFileMustHaveAName() throws IOException {
        Path file = file("n.csv", "unit,period,value\na,2013,1\n");
        CsvProfile profile = CsvProfile.canonicalSchools().with("variable", "x,y");
        assertThatThrownBy(() -> PanelCsv.reader(file).profile(profile).read())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("variable must be 1 to 100 ASCII letters, digits, '.', '_' or '-', "
                        + "starting with a letter or digit, but was 'x,y'");
    }

    @Test
    void statesAreWords() throws IOException {
        Path file = file("c.csv", "unit,variable,period,value\na,judgement,2013,zeer zwak\nb,judgement,2013,basis\n");
        Panel panel = PanelCsv.reader(file)
                .profile(CsvProfile.canonicalSchools().toBuilder()
                        .states("judgement")
                        .build())
                .read()
                .orThrow();
        assertThat(panel.state("a", "judgement", ReportingPeriod.year(2013))).contains("zeer zwak");
    }

    @Test
    void everyBadRowIsLocated() throws IOException {
        assertThat(problems("""
                        unit,variable,period,numerator,denominator
                        a,pe,2013,1,2
                        a,pe,2013,1,2
                        b,pe,2013,3,2

                        c,pe,2013,x,2
                        d,pe,year,1,2
                        e,pe,2013,1
                        ,pe,2013,1,2
                        "f
                        """))
                .containsExactly(
                        "s.csv, line 3: error: an earlier row has the same unit, variable and period; that one is kept"
                                + " [DUPLICATE]",
                        "s.csv, line 4: error: a numerator must be 0 to the denominator, but was 3 of 2 [CONFLICT]",
                        "s.csv, line 6, column 'numerator': error: " + number("x") + " [VALUE]",
                        "s.csv, line 7, column 'period': error: " + period("year") + " [VALUE]",
                        "s.csv, line 8: error: found 4 cells, but the header has 5 columns [CELL_COUNT]",
                        "s.csv, line 9, column 'unit': error: the cell must not be empty [MISSING]",
                        "s.csv, line 10, column 'unit': error: found the end of the file inside a quoted cell, where a"
                                + " closing quote was expected; nothing from this row on was read [SYNTAX]");
    }

    private static String number(String text) {
        try {
            return "" + Quantity.parseCount(text);
        } catch (IllegalArgumentException refused) {
            return refused.getMessage();
        }
    }

    private static String period(String text) {
        try {
            return "" + ReportingPeriod.parse(text);
        } catch (IllegalArgumentException refused) {
            return refused.getMessage();
        }
    }

    @Test
    void headersAreChecked() throws IOException {
        assertThat(problems("unit,period,value,value,colour\n"))
                .containsExactly(
                        "s.csv, line 1, column 'value': error: the name must be unique, but columns 3 and 4 have it"
                                + " [DUPLICATE]",
                        "s.csv, line 1, column 'colour': error: the format has no column 'colour'; it has unit,"
                                + " variable, category, period, value, numerator, denominator, weight, missing [UNKNOWN]",
                        "s.csv, line 1, column 'variable': error: the column is required, but the header does not have"
                                + " it [MISSING]");
        assertThat(problems(""))
                .containsExactly("s.csv, line 1: error: the file is empty; expected a header with the names of the"
                        + " columns [MISSING]");
        assertThat(problems("unit,variable,period,value\n"))
                .containsExactly("s.csv: warning: the file has a header and no rows [MISSING]");
    }

    @Test
    void groupsHaveValidityInTime() throws IOException {
        Path file = file("d.csv", """
                unit,variable,period,numerator,denominator
                a,pe,2013,1,2
                a,pe,2015,2,2
                b,pe,2015,1,2
                """);
        Path groups = file("g.csv", """
                unit,group,level,valid_from,valid_until
                a,x,board,,2013-12-31
                a,y,board,2014-01-01,
                b,y,board,,
                a,b,open,2000-08-01,2020-07-31
                b,y,board,2013,
                """);
        Checked<Panel> checked = PanelCsv.reader(file).groups(groups).read();
        assertThat(checked.problems())
                .extracting(Problem::message)
                .containsExactly("expected a day such as 2019-09-01, but found '2013'");
        assertThat(checked.read()).isEqualTo(8);
        Panel panel = checked.value();
        assertThat(panel.by("board").cell("x", "pe", ReportingPeriod.year(2013)))
                .isEqualTo(Quantity.share(1, 2));
        assertThat(panel.by("board").cell("y", "pe", ReportingPeriod.year(2015)))
                .isEqualTo(Quantity.share(3, 4));
        assertThat(panel.successorOf("a")).contains("b");
        assertThat(PanelCsv.toCsv(panel.by("board").trends("pe", TrendMethod.THEIL_SEN)))
                .isEqualTo("unit,points,slope_per_year,score,p,left_out,below,above,counted,expected,"
                        + "variable,method\n"
                        + "x,1,,0,,0,0,0,1,1,pe,THEIL_SEN\ny,1,,0,,0,0,0,2,2,pe,THEIL_SEN\n");
    }

    @Test
    void progressIsToldAndAddsUp() throws IOException {
        StringBuilder text = new StringBuilder("unit,variable,period,value\n");
        for (int i = 0; i < 60_000; i++) {
            text.append("u").append(i).append(",v,2013,").append(i).append('\n');
        }
        Path file = file("e.csv", text.toString());
        List<Long> rows = new ArrayList<>();
        Checked<Panel> checked = PanelCsv.reader(file)
                .progress((read, bytes, total) -> {
                    assertThat(bytes).isLessThanOrEqualTo(total);
                    rows.add(read);
                })
                .read();
        assertThat(checked.accepted()).isEqualTo(60_000);
        assertThat(rows).isSorted().endsWith(60_000L);
    }

    @Test
    void anInterruptedReaderStops() throws IOException {
        Path file = file("f.csv", "unit,variable,period,value\na,v,2013,1\n");
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> PanelCsv.read(file))
                    .isInstanceOfAny(InterruptedIOException.class, java.nio.channels.ClosedByInterruptException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aSmallFileOfAHugePanelIsRefusedUnlessTheCallerAllowsIt() throws IOException {
        StringBuilder text = new StringBuilder("unit,variable,period,value\n");
        for (int row = 0; row < 300; row++) {
            LocalDate day = LocalDate.of(2000, 1, 1).plusDays(row);
            text.append("u%d,v%d,%s,1\n".formatted(row, row, day));
        }
        Path file = file("diagonal.csv", text.toString());
        Checked<Panel> refused = PanelCsv.read(file);

        assertThat(refused.found()).isEmpty();
        assertThat(refused.problems().stream().map(Problem::toString))
                .containsExactly(file + ": error: the panel would have 27000000 cells, for 300 units, 300 variables and"
                        + " levels of groups, and 300 periods; at most 20000000 are allowed where 300 are filled, unless"
                        + " 'mostCells' allows more [LIMIT]");
        assertThat(PanelCsv.reader(file).mostCells(27_000_000).read().orThrow().units())
                .hasSize(300);
    }
}
