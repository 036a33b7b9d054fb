package org.akkoord.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Ambition;
import org.akkoord.agreement.Goal;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.indicator.Cell;
import org.akkoord.indicator.Indicator;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Problem;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the profiles make of files with a whole and its parts, and what the verdict on them is. */
class ProfileWholesTest {

    private static final CsvProfile SDMX =
            CsvProfile.named("sdmx-csv").with("indicator", "x").with("unit", "percent");

    @TempDir
    private Path folder;

    private Checked<MeasurementSet> read(CsvProfile profile, String... lines) throws IOException {
        Path file = folder.resolve("figures.csv");
        Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        return MeasurementCsv.read(List.of(file), agreement(Map.of()), profile);
    }

    private static Verdict verdict(MeasurementSet figures) {
        AgreementEvaluation evaluation =
                AgreementEvaluator.withDefaults().evaluate(agreement(Map.of()), figures, LocalDate.of(2020, 2, 1));
        return evaluation.objective("o").verdict();
    }

    /** At least 80 % of x. */
    private static Agreement agreement(Map<String, List<String>> dimensions) {
        LocalizedText text = LocalizedText.of("en", "Text");
        Objective objective = Objective.builder()
                .id("o")
                .text(text)
                .addIndicators("x")
                .target(new TargetValue.AtLeast(new BigDecimal("80")))
                .deadline(ReportingPeriod.year(2024))
                .build();
        return Agreement.builder()
                .id("a")
                .title(text)
                .sector(text)
                .concluded(ReportingPeriod.year(2014))
                .ends(LocalDate.of(2024, 12, 31))
                .addAmbitions(Ambition.builder()
                        .id("am")
                        .title(text)
                        .addGoals(Goal.builder()
                                .id("g")
                                .title(text)
                                .addObjectives(objective)
                                .build())
                        .build())
                .addIndicators(Indicator.builder()
                        .id("x")
                        .title(text)
                        .dimensions(dimensions)
                        .build())
                .build();
    }

    private static List<String> wholes(Checked<MeasurementSet> read) {
        return read.value().all().stream()
                .filter(figure -> figure.cell().isWhole())
                .map(figure -> figure.period() + " " + figure.value().decimal().orElseThrow())
                .toList();
    }

    @Test
    void theStatedWholeOfEachProfileCountsAndNotItsBestPart() throws IOException {
        Checked<MeasurementSet> openSdg =
                read(CsvProfile.openSdg("x", Unit.PERCENT), "Year,Sex,Value", "2018,,56", "2018,F,81", "2018,M,31");
        Checked<MeasurementSet> sdmx = read(
                SDMX, "FREQ,REF_AREA,SEX,TIME_PERIOD,OBS_VALUE", "A,NL,_T,2018,56", "A,NL,F,2018,81", "A,NL,M,2018,31");
        Checked<MeasurementSet> eurostat = read(
                SDMX,
                "DATAFLOW,LAST UPDATE,freq,unit,sex,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG",
                "E,x,A,PC,T,NL,2018,56,",
                "E,x,A,PC,F,NL,2018,81,",
                "E,x,A,PC,M,NL,2018,31,");
        Checked<MeasurementSet> fingertips = read(
                CsvProfile.fingertips(Unit.PERCENT),
                "Indicator ID,Area Code,Sex,Age,Category Type,Category,Time period,Value",
                "x,E92000001,Persons,All ages,,,2018,56",
                "x,E92000001,Female,All ages,,,2018,81",
                "x,E92000001,Male,All ages,,,2018,31");
        Checked<MeasurementSet> dutch = read(
                CsvProfile.dutchSpreadsheet(),
                "indicator;period;unit;value;category",
                "x;2018;percent;56,0;",
                "x;2018;percent;81,0;sex=F",
                "x;2018;percent;31,0;sex=M");
        for (Checked<MeasurementSet> read : List.of(openSdg, sdmx, eurostat, fingertips, dutch)) {
            assertThat(read.problems()).noneMatch(Problem::isError);
            assertThat(wholes(read)).singleElement().asString().startsWith("2018 56");
            assertThat(verdict(read.value())).isNotEqualTo(Verdict.ACHIEVED);
        }
    }

    @Test
    void aDimensionThatNeverVariesDividesNothingAndIsSaid() throws IOException {
        Checked<MeasurementSet> read =
                read(SDMX, "FREQ,REF_AREA,isced11,TIME_PERIOD,OBS_VALUE", "A,NL,ED2,2017,70", "A,NL,ED2,2018,81");
        assertThat(wholes(read)).containsExactly("2017 70", "2018 81");
        assertThat(read.problems())
                .extracting(Problem::message)
                .containsExactly("in all figures of indicator 'x' 'REF_AREA' is 'NL', 'isced11' is 'ED2', so they are"
                        + " read as figures of the whole; if they are about a part, the indicator must declare the"
                        + " dimension");
        assertThat(verdict(read.value())).isEqualTo(Verdict.ACHIEVED);
    }

    @Test
    void oneSexIsAPartAndSoIsADimensionThatTheIndicatorDeclares() throws IOException {
        assertThat(read(SDMX, "SEX,TIME_PERIOD,OBS_VALUE", "F,2018,81").value().all())
                .extracting(Measurement::cell)
                .containsExactly(Cell.of("SEX", "F"));
        Path file = Files.writeString(folder.resolve("f.csv"), "REF_AREA,TIME_PERIOD,OBS_VALUE\nNorth,2018,81\n");
        Agreement declared = agreement(Map.of("ref_area", List.of("North", "South")));
        MeasurementSet parts =
                MeasurementCsv.read(List.of(file), declared, SDMX).value();
        assertThat(parts.all()).extracting(Measurement::cell).containsExactly(Cell.of("REF_AREA", "North"));
        assertThat(verdict(parts)).isEqualTo(Verdict.NOT_ASSESSABLE);
    }

    @Test
    void twoAreasWithoutATotalAreNoWhole() throws IOException {
        MeasurementSet areas = read(SDMX, "REF_AREA,TIME_PERIOD,OBS_VALUE", "NL,2018,81", "BE,2018,60")
                .value();
        assertThat(areas.all()).noneMatch(figure -> figure.cell().isWhole());
        assertThat(verdict(areas)).isEqualTo(Verdict.NOT_ASSESSABLE);
        // the one that the agreement is about is declared as the total
        CsvProfile ofOne = SDMX.toBuilder().total("nl").build();
        assertThat(wholes(read(ofOne, "REF_AREA,TIME_PERIOD,OBS_VALUE", "NL,2018,81", "BE,2018,60")))
                .containsExactly("2018 81");
    }

    @Test
    void twoTypesOfCategoriesAreTwoClassifications() throws IOException {
        Checked<MeasurementSet> read = read(
                CsvProfile.fingertips(Unit.COUNT),
                "Indicator ID,Area Code,Sex,Age,Category Type,Category,Time period,Value",
                "x,E92000001,Persons,All ages,Deprivation,Most deprived,2018,120",
                "x,E92000001,Persons,All ages,Deprivation,Least deprived,2018,80",
                "x,E92000001,Persons,All ages,Ethnic groups,White,2018,150",
                "x,E92000001,Persons,All ages,Ethnic groups,Other,2018,50",
                "x,E92000001,Persons,All ages,,,2017,190");
        assertThat(read.value().all())
                .extracting(figure -> figure.period() + " " + figure.cell())
                .containsExactlyInAnyOrder(
                        "2017 ",
                        "2018 Deprivation=Most deprived",
                        "2018 Deprivation=Least deprived",
                        "2018 Ethnic groups=White",
                        "2018 Ethnic groups=Other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"_T", "TOTAL", "Total", "total", "T", "_Z", ""})
    void theseMembersStandForTheWhole(String member) throws IOException {
        Checked<MeasurementSet> read = read(SDMX, "SEX,TIME_PERIOD,OBS_VALUE", member + ",2018,60", "F,2018,81");
        assertThat(wholes(read)).containsExactly("2018 60");
    }

    @Test
    void twoUnitsOrSeriesInOneFileAreNotMixed() throws IOException {
        Checked<MeasurementSet> read =
                read(SDMX, "unit,TIME_PERIOD,OBS_VALUE", "PC,2016,60", "THS,2017,120", "PC,2018,62");
        assertThat(wholes(read)).containsExactly("2016 60", "2018 62");
        assertThat(read.problems())
                .extracting(problem -> problem.location().field().orElse("") + ": " + problem.message())
                .containsExactly("unit: found 'THS', but earlier rows have 'PC'; a file of this profile must have one"
                        + " of them, chosen with 'only'");
        assertThat(read(
                                CsvProfile.openSdg("x", Unit.PERCENT),
                                "Year,Units,Value",
                                "2016,Percentage,60",
                                "2016,Number,300")
                        .rejected())
                .isOne();
    }

    @Test
    void aPeriodWithTwoMeaningsIsRefusedUnlessTheProfileDeclaresIt() throws IOException {
        CsvProfile own = CsvProfile.builder("own")
                .column("period", "Periode")
                .column("value", "Waarde")
                .constant("indicator", "x")
                .constant("unit", "percent")
                .build();
        String[] lines = {"Periode,Waarde", "2009-10,60", "2010-11,62"};
        assertThat(read(own, lines).problems())
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.message()).contains("for the month", "the school year"));
        assertThat(wholes(read(
                        own.toBuilder()
                                .yearPairs(CsvProfile.YearPair.SCHOOL_YEAR)
                                .build(),
                        lines)))
                .containsExactly("2009/2010 60", "2010/2011 62");
        assertThat(wholes(read(
                        own.toBuilder().yearPairs(CsvProfile.YearPair.MONTH).build(), lines)))
                .containsExactly("2009-10-01/2009-10-31 60", "2010-11-01/2010-11-30 62");
    }

    @Test
    void whatSniffingSaysOfRefusedRowsIsWhatTheReaderRefuses() throws IOException {
        String header = "Indicator ID,Area Code,Sex,Time period,Value\n";
        Path file = folder.resolve("sniffed.csv");
        Files.writeString(file, header + "x,E1,Persons,2017 - 19,62\nx,E1,Persons,later,63\nx,E1,Persons,2018,high\n");
        assertThat(CsvSniffer.propose(file).reasons())
                .contains("looked at 3 figures, of which it refuses 2")
                .anyMatch(reason -> reason.startsWith(
                        "the first error is in line 3: a period of profile 'fingertips' must be a year"));
        Files.writeString(file, header + "x,E1,Persons,later,63\n");
        assertThat(CsvSniffer.propose(file).reasons()).contains("looked at 1 figure, of which it refuses all");
        Files.writeString(file, header + "x,E1,Persons,2018 Q1,63\n");
        assertThat(CsvSniffer.propose(file).reasons()).contains("looked at 1 figure, of which it refuses none");
    }
}
