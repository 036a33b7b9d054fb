package org.akkoord.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.akkoord.panel.Panel;
import org.akkoord.panel.PanelBuilder;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Problem;
import org.akkoord.quantity.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchoolProfilesTest {

    private static final ReportingPeriod OCTOBER_2019 = ReportingPeriod.parse("2019-10-01");
    private static final ReportingPeriod OF_2012 = ReportingPeriod.year(2012);

    @TempDir
    private Path folder;

    private Checked<Panel> read(Layouts layout, CsvProfile profile) throws IOException {
        return PanelCsv.reader(layout.in(folder)).profile(profile).read();
    }

    private List<String> problems(CsvProfile profile, String text) throws IOException {
        Path file = Files.write(
                folder.resolve("s.csv"), text.getBytes(profile.parts().dialect().charset()));
        Checked<Panel> checked = PanelCsv.reader(file).profile(profile).read();
        assertThat(checked.read()).isEqualTo(checked.accepted() + checked.rejected());
        return checked.problems().stream()
                .map(problem -> problem.toString().replace(folder + "/", ""))
                .toList();
    }

    @Test
    void anAddressListSaysToWhichBoardAndMunicipalityASchoolBelongs() throws IOException {
        PanelBuilder builder = Panel.builder();
        CsvProfile profile = Layouts.ADDRESSES.builtIn();
        Checked<PanelBuilder> old = PanelCsv.reader(Layouts.ADDRESSES_OF_2013.in(folder))
                .profile(profile.validIn(ReportingPeriod.schoolYear(2013)))
                .readInto(builder);
        Checked<PanelBuilder> current = PanelCsv.reader(Layouts.ADDRESSES.in(folder))
                .profile(profile.with("valid_from", "2022-08-01"))
                .readInto(builder);
        PanelCsv.reader(Layouts.PUPIL_HISTORY.in(folder))
                .profile(value("LEERLINGEN_{period}"))
                .readInto(builder);
        PanelCsv.reader(Files.writeString(
                        folder.resolve("old.csv"), "unit,variable,period,value\n00AB00,pupils,2013/2014,7\n"))
                .profile(CsvProfile.named("canonical-schools"))
                .readInto(builder);
        Panel panel = builder.build();
        assertThat(old.accepted()).isEqualTo(2);
        assertThat(current.accepted()).isEqualTo(6);
        assertThat(panel.levels()).containsExactly("board", "municipality");
        assertThat(panel.groupOf("00AB00", "board", ReportingPeriod.schoolYear(2013)))
                .contains("77494");
        assertThat(panel.groupOf("00AB00", "board", ReportingPeriod.parse("2024-10-01")))
                .contains("30156");
        assertThat(panel.groupOf("00AB01", "municipality", ReportingPeriod.parse("2024-10-01")))
                .contains("0285");
        assertThat(panel.groupOf("00AB01", "board", ReportingPeriod.schoolYear(2013)))
                .isEmpty();
    }

    private static CsvProfile value(String name) {
        return CsvProfile.builder("history")
                .form(CsvProfile.Form.PANEL)
                .delimiter(';')
                .years(CsvProfile.YearLabel.FIRST_OF_OCTOBER)
                .column("unit", "VESTIGINGSCODE")
                .spread("value", CsvProfile.SourceColumn.of(name), Map.of("variable", "pupils"))
                .suppressedCounts()
                .others(CsvProfile.OtherColumns.IGNORED)
                .build();
    }

    @Test
    void anAddressListDoesNotSayWhenItHolds() throws IOException {
        assertThat(read(Layouts.ADDRESSES, Layouts.ADDRESSES.builtIn()).problems())
                .extracting(Problem::message)
                .containsExactly("neither the file nor profile 'duo-addresses' says the valid_from; the profile must be"
                        + " given it");
    }

    @Test
    void aColumnForEachYearGivesAFigureForEachYear() throws IOException {
        Checked<Panel> checked = read(Layouts.PUPIL_HISTORY, Layouts.PUPIL_HISTORY.builtIn());
        Panel panel = checked.orThrow();
        assertThat(checked.accepted()).isEqualTo(2 * (3 + 1));
        assertThat(panel.periods())
                .extracting(ReportingPeriod::toString)
                .containsExactly("2022-10-01", "2023-10-01", "2024-10-01");
        assertThat(cell(panel, "00AB00", "pupils", ReportingPeriod.parse("2022-10-01")))
                .isEqualTo("200");
        assertThat(cell(panel, "00AB00", "pupils", ReportingPeriod.parse("2023-10-01")))
                .isEqualTo("1..4");
        assertThat(cell(panel, "00AB00", "pupils", ReportingPeriod.parse("2024-10-01")))
                .isEqualTo("0");
        assertThat(panel.groupOf("00AB01", "municipality", ReportingPeriod.parse("2022-10-01")))
                .contains("0285");
    }

    /** A cell of the panel, in words. */
    private static String cell(Panel panel, String unit, String variable, ReportingPeriod period) {
        Quantity quantity = panel.cell(unit, variable, period);
        if (quantity instanceof Quantity.Figure figure) {
            return plain(figure.amount());
        }
        if (quantity instanceof Quantity.Bounds bounds) {
            return plain(bounds.low()) + ".." + plain(bounds.high());
        }
        return quantity instanceof Quantity.Missing missing ? missing.reason().name() : quantity.toString();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    @Test
    void oneRowForEachSchoolIsRead() throws IOException {
        Panel panel = read(Layouts.PUPILS, Layouts.PUPILS.builtIn().with("period", "2019-10-01"))
                .orThrow();
        assertThat(cell(panel, "00EF00", "pupils", OCTOBER_2019)).isEqualTo("85");
        assertThat(cell(panel, "00EF00", "pupils-vavo", OCTOBER_2019)).isEqualTo("1..4");
    }

    @Test
    void countsAndRatesAreSuppressedApart() throws IOException {
        Checked<Panel> checked = read(Layouts.EXAMINATIONS, Layouts.EXAMINATIONS.builtIn());
        Panel panel = checked.orThrow();
        ReportingPeriod year = ReportingPeriod.schoolYear(2019);
        assertThat(checked.accepted()).isEqualTo(3 * 3 * 2);
        assertThat(panel.variables())
                .contains(
                        "candidates[INSPECTIECODE=5041;ONDERWIJSTYPE VO=HAVO;OPLEIDINGSNAAM=HAVO - N&T;category=man]",
                        "passed[INSPECTIECODE=5041;ONDERWIJSTYPE VO=HAVO;OPLEIDINGSNAAM=HAVO - N&T]",
                        "pass-rate[INSPECTIECODE=5051;ONDERWIJSTYPE VO=VWO;OPLEIDINGSNAAM=VWO - E&M]");
        assertThat(cell(
                        panel,
                        "00EF00",
                        "candidates[INSPECTIECODE=5041;ONDERWIJSTYPE VO=HAVO;OPLEIDINGSNAAM=HAVO - N&T;category=man]",
                        year))
                .isEqualTo("1..4");
        assertThat(cell(
                        panel,
                        "00EF00",
                        "pass-rate[INSPECTIECODE=5041;ONDERWIJSTYPE VO=HAVO;OPLEIDINGSNAAM=HAVO - N&T;category=man]",
                        year))
                .isEqualTo("100");
        assertThat(cell(
                        panel,
                        "00EF00",
                        "passed[INSPECTIECODE=5041;ONDERWIJSTYPE VO=HAVO;OPLEIDINGSNAAM=HAVO - N&T;category=man]",
                        year))
                .isEqualTo("SUPPRESSED");
        assertThat(panel.cell(
                        "00EF00", "passed[INSPECTIECODE=5041;ONDERWIJSTYPE VO=HAVO;OPLEIDINGSNAAM=HAVO - N&T]", year))
                .isEqualTo(Quantity.share(10, 11));
        assertThat(cell(
                        panel,
                        "00EF00",
                        "candidates[INSPECTIECODE=5051;ONDERWIJSTYPE VO=VWO;OPLEIDINGSNAAM=VWO - E&M;category=man]",
                        year))
                .isEqualTo("0");
        assertThat(cell(
                        panel,
                        "00EF00",
                        "passed[INSPECTIECODE=5051;ONDERWIJSTYPE VO=VWO;OPLEIDINGSNAAM=VWO - E&M;category=man]",
                        year))
                .isEqualTo("NOT_APPLICABLE");
        assertThat(cell(
                        panel,
                        "00EF00",
                        "pass-rate[INSPECTIECODE=5051;ONDERWIJSTYPE VO=VWO;OPLEIDINGSNAAM=VWO - E&M;category=man]",
                        year))
                .isEqualTo("NOT_STATED");
        assertThat(cell(
                        panel,
                        "00EF00",
                        "passed[INSPECTIECODE=5051;ONDERWIJSTYPE VO=VWO;OPLEIDINGSNAAM=VWO - E&M]",
                        year))
                .isEqualTo("5..20");
    }

    @Test
    void aBlankCategoryIsNoPartOfTheName() throws IOException {
        Panel panel = read(
                        Layouts.EXAMINATION_GRADES,
                        Layouts.EXAMINATION_GRADES.builtIn().with("period", "2023/2024"))
                .orThrow();
        ReportingPeriod year = ReportingPeriod.schoolYear(2023);
        assertThat(cell(
                        panel,
                        "00EF00",
                        "grade-final[LEERWEG VMBO=GL;ONDERWIJSTYPE VO=VMBO;VMBO SECTOR=techniek]",
                        year))
                .isEqualTo("6.4");
        assertThat(cell(panel, "00EF00", "failed[LEERWEG VMBO=GL;ONDERWIJSTYPE VO=VMBO;VMBO SECTOR=techniek]", year))
                .isEqualTo("1..4");
        assertThat(panel.cell("00EF00", "passed[LEERWEG VMBO=GL;ONDERWIJSTYPE VO=VMBO;VMBO SECTOR=techniek]", year))
                .isEqualTo(Quantity.share(38, 40));
        assertThat(cell(panel, "00EF00", "grade-final[ONDERWIJSTYPE VO=HAVO]", year))
                .isEqualTo("NOT_STATED");
    }

    @Test
    void aLocationNeedsItsSchoolAndAShareItsWhole() throws IOException {
        CsvProfile profile = Layouts.EXAMINATION_GRADES.builtIn().with("period", "2023/2024");
        assertThat(problems(profile, "INSTELLINGSCODE;VESTIGINGSCODE;GEZAKTEN\n00EF;;7\n"))
                .containsExactly("s.csv, line 2, column 'INSTELLINGSCODE + VESTIGINGSCODE': error: none of the cells"
                        + " that are joined may be empty [MISSING]");
        assertThat(problems(profile, "INSTELLINGSCODE;VESTIGINGSCODE;GESLAAGDEN\n00EF;00;7\n"))
                .containsExactly("s.csv, line 1, column 'EXAMENKANDIDATEN': error: the column is required, but the"
                        + " header does not have it [MISSING]");
        assertThat(problems(profile, "INSTELLINGSCODE;GEZAKTEN\n00EF;7\n"))
                .containsExactly("s.csv, line 1, column 'VESTIGINGSCODE': error: the column is required, but the header"
                        + " does not have it [MISSING]");
    }

    @Test
    void aLocationNumberFollowsTheSchoolsCode() throws IOException {
        Panel panel =
                read(Layouts.SCHOOL_ADVICE, Layouts.SCHOOL_ADVICE.builtIn()).orThrow();
        assertThat(panel.units()).containsExactly("00AB00");
        assertThat(panel.variables()).hasSize(12);
        assertThat(cell(panel, "00AB00", "advice.vmbo-b", OCTOBER_2019)).isEqualTo("1..4");
        assertThat(cell(panel, "00AB00", "advice.havo-vwo", OCTOBER_2019)).isEqualTo("6");
    }

    @Test
    void codesOfJudgementsAreStatesOrReasons() throws IOException {
        Panel panel = read(Layouts.JUDGEMENTS, Layouts.JUDGEMENTS.builtIn().with("period", "2012"))
                .orThrow();
        assertThat(panel.units()).containsExactly("00EF00", "00GH12");
        assertThat(panel.state("00EF00", "judgement[kb]", OF_2012)).contains("onvoldoende");
        assertThat(panel.state("00EF00", "judgement[gt]", OF_2012)).contains("voldoende");
        assertThat(panel.state("00EF00", "judgement[ha]", OF_2012)).isEmpty();
        assertThat(panel.state("00GH12", "judgement[ha]", OF_2012)).contains("voldoende");
    }

    @Test
    void anUndeclaredCodeRejectsOnlyItsOwnFigure() throws IOException {
        CsvProfile profile = Layouts.JUDGEMENTS.builtIn().with("period", "2012");
        assertThat(problems(profile, "brin;vestnr;opbrengst_ha;opbrengst_vw\n00EF;0;5;1\n"))
                .containsExactly("s.csv, line 2, column 'opbrengst_ha': error: found '5', which profile"
                        + " 'inspectorate-judgements' does not declare; it declares '0', '1', '', ' ', '6', '7', '9'"
                        + " [VALUE]");
        assertThat(PanelCsv.reader(folder.resolve("s.csv"))
                        .profile(profile)
                        .read()
                        .value()
                        .state("00EF00", "judgement[vw]", OF_2012))
                .contains("voldoende");
    }

    @Test
    void wordsInNumberCellsAreLeftOutWhereTheyAreDeclared() throws IOException {
        CsvProfile profile = Layouts.SUPERVISION.builtIn().with("period", "2012");
        Panel panel = read(Layouts.SUPERVISION, profile).orThrow();
        assertThat(cell(panel, "00EF00", "pupils", OF_2012)).isEqualTo("3396");
        assertThat(cell(panel, "00EF00", "first-years-ratio", OF_2012)).isEqualTo("100.641527957919");
        assertThat(cell(panel, "00EF00", "examination-grade[hatot]", OF_2012)).isEqualTo("6.4");
        assertThat(cell(panel, "00GH12", "first-years-ratio", OF_2012)).isEqualTo("NOT_STATED");
        assertThat(problems(
                        profile, "brin;vestnr;leerlingen;renondb\n00EF;0;3396;99.5\n00GH;1;812 leerlingen;5 jaar\n"))
                .containsExactly(
                        "s.csv, line 2, column 'leerlingen': error: expected a text that ends with 'leerlingen', but"
                                + " found '3396' [VALUE]",
                        "s.csv, line 2, column 'renondb': error: the decimal mark of profile 'inspectorate-supervision'"
                                + " is a comma, but found '99.5' [VALUE]",
                        "s.csv, line 3, column 'renondb': error: expected a number such as 80 or 80.4, but found '5"
                                + " jaar' [VALUE]");
    }

    @Test
    void eachWaveHasItsOwnNameOfTheColumnAndTheLabel() throws IOException {
        ReportingPeriod april = ReportingPeriod.parse("2015-04-01");
        Panel panel = read(Layouts.ARRANGEMENTS, Layouts.ARRANGEMENTS.builtIn()).orThrow();
        assertThat(panel.state("00EF00", "arrangement[Onderwijssoort=HAVO]", april))
                .contains("onvoldoende");
        assertThat(panel.state("00GH12", "arrangement[Onderwijssoort=VWO]", april))
                .contains("basis");
        CsvProfile of2017 = Layouts.ARRANGEMENTS.builtIn().with("period", "2017");
        assertThat(problems(of2017, "BRIN;vestiging;OVTNaam;ToezichtarrangementSvhO\n00EF;1;HAVO;Zeer zwak\n"))
                .isEmpty();
    }

    @Test
    void countsOfGroupsAndCellsAddUp() throws IOException {
        assertThat(problems(
                        Layouts.PUPIL_HISTORY.builtIn(),
                        "INSTELLINGSCODE;VESTIGINGSCODE;GEMEENTECODE_VESTIGING;LEERLINGEN_2022;LEERLINGEN_2023\n"
                                + "00AB;00AB00;;1;x\n00AB;00AB00;114;2;3\n00AB;00AB01;114\n"))
                .containsExactly(
                        "s.csv, line 2, column 'GEMEENTECODE_VESTIGING': error: the cell must not be empty [MISSING]",
                        "s.csv, line 2, column 'LEERLINGEN_2023': error: expected a number such as 80 or 80.4, or a"
                                + " code that profile 'duo-pupil-history' declares ('', ' '), but found 'x' [VALUE]",
                        "s.csv, line 3: error: an earlier row has the same unit, variable and period; that one is kept"
                                + " [DUPLICATE]",
                        "s.csv, line 4: error: found 3 cells, but the header has 5 columns [CELL_COUNT]");
        Checked<Panel> checked = PanelCsv.reader(folder.resolve("s.csv"))
                .profile(Layouts.PUPIL_HISTORY.builtIn())
                .read();
        assertThat(checked.accepted()).isEqualTo(3);
        assertThat(checked.rejected()).isEqualTo(4);
    }

    @Test
    void aProfileOfMeasurementsReadsNoPanel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PanelCsv.reader(folder.resolve("s.csv"))
                        .profile(CsvProfile.canonical())
                        .read())
                .withMessage("profile 'canonical' is one of the form MEASUREMENTS, but PANEL is expected here");
    }

    @Test
    void aFileWithoutAHeaderIsRefused() throws IOException {
        assertThat(problems(Layouts.PUPIL_HISTORY.builtIn(), ""))
                .containsExactly("s.csv, line 1: error: the file is empty; expected a header with the names of the"
                        + " columns [MISSING]");
        assertThat(problems(Layouts.PUPIL_HISTORY.builtIn(), "a,b\n1,2\n"))
                .containsExactly("s.csv, line 1: error: columns must be separated by ';', but found a header with ','"
                        + " [SYNTAX]");
    }
}
