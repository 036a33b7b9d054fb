package org.akkoord.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.akkoord.agreement.Agreement;
import org.akkoord.cohort.Cohort;
import org.akkoord.indicator.Indicator;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Problem;
import org.akkoord.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementFilesTest {

    private static final String HEADER = "indicator,period,unit,value,cohort\n";
    private static final Agreement AGREEMENT = Agreement.builder()
            .id("a")
            .title(LocalizedText.of("en", "Agreement"))
            .sector(LocalizedText.of("en", "Sector"))
            .concluded(ReportingPeriod.year(2018))
            .ends(LocalDate.of(2022, 12, 31))
            .addIndicators(Indicator.builder()
                    .id("reading")
                    .title(LocalizedText.of("en", "Reading"))
                    .build())
            .addCohorts(new Cohort(
                    "weak-2017",
                    LocalizedText.of("en", "Weak"),
                    ReportingPeriod.schoolYear(2017),
                    Optional.empty(),
                    Cohort.ClosedUnits.NOT_STATED,
                    OptionalLong.empty(),
                    Optional.empty(),
                    List.of()))
            .build();

    @TempDir
    private Path folder;

    @Test
    void aRowThatFitsIsKeptInSilence() throws IOException {
        Checked<MeasurementSet> checked = read("reading,2019,percent,80.4,weak-2017\n");
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.value().size()).isEqualTo(1);
    }

    @Test
    void aRowThatNoEvaluationWillUseIsKeptWithAWarning() throws IOException {
        Checked<MeasurementSet> checked = read("reeding,2019,percent,1,\nreading,2019,count,1,\n");
        assertThat(messages(checked))
                .containsExactly(
                        "0.csv, line 2, column 'indicator': warning: the agreement has no indicator 'reeding';"
                                + " the nearest is 'reading'; its figures are kept, but no evaluation will use them"
                                + " [DANGLING]",
                        "0.csv, line 3, column 'unit': warning: the figure is in count, but its indicator is in"
                                + " percent;"
                                + " no evaluation will use it [CONFLICT]");
        assertThat(checked.value().size()).isEqualTo(2);
    }

    @Test
    void aCohortThatTheAgreementDoesNotHaveIsAnError() throws IOException {
        Checked<MeasurementSet> checked = read("reading,2019,percent,1,weak-2018\n");
        assertThat(messages(checked))
                .containsExactly("0.csv, line 2, column 'cohort': error: the agreement has no cohort 'weak-2018';"
                        + " the nearest is 'weak-2017' [DANGLING]");
        assertThat(checked.rejected()).isEqualTo(1);
        assertThat(checked.value()).isEqualTo(MeasurementSet.empty());
    }

    @Test
    void theSameFigureInTwoFilesCountsOnce() throws IOException {
        Checked<MeasurementSet> checked = read("reading,2019,percent,1,\n", "reading,2019,percent,1,\n");
        assertThat(messages(checked))
                .containsExactly(
                        "1.csv, line 2: warning: line 2 of '0.csv' has the same figure; it counts once [DUPLICATE]");
        assertThat(checked.value().size()).isEqualTo(1);
    }

    @Test
    void twoFilesThatContradictEachOtherAreBothNamed() throws IOException {
        Checked<MeasurementSet> checked = read("reading,2019,percent,1,\n", "reading,2019,percent,2,\n");
        assertThat(messages(checked))
                .containsExactly(
                        "0.csv, line 2: error: line 2 of '1.csv' has another value for the same figure; neither counts"
                                + " [CONFLICT]",
                        "1.csv, line 2: error: line 2 of '0.csv' has another value for the same indicator, period, category,"
                                + " cohort, publisher and date of publication; neither counts [CONFLICT]");
        assertThat(checked.value().size()).isZero();
        assertThat(checked.accepted()).isZero();
        assertThat(checked.rejected()).isEqualTo(2);
    }

    @Test
    void moreThanAThousandProblemsAreCounted() {
        String rows = IntStream.range(0, 1_500).mapToObj(i -> "reading,x\n").collect(Collectors.joining());
        Checked<MeasurementSet> checked = Sample.read("indicator,period,unit,value\n" + rows);
        assertThat(checked.rejected()).isEqualTo(1_500);
        assertThat(checked.problems()).hasSize(22);
        assertThat(checked.problems().get(20))
                .hasToString(
                        "figures.csv, line 1001: error: 980 more problems of this kind were found, the last one here:"
                                + " found 2 cells, but the header has 4 columns [CELL_COUNT]");
        assertThat(checked.problems().get(21))
                .hasToString("figures.csv: error: at most 1000 problems are looked at, 500 more were found [LIMIT]");
    }

    private Checked<MeasurementSet> read(String... contents) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String content : contents) {
            Path file = folder.resolve(files.size() + ".csv");
            files.add(Files.writeString(file, HEADER + content));
        }
        return MeasurementCsv.read(files, AGREEMENT, CsvProfile.canonical());
    }

    private List<String> messages(Checked<MeasurementSet> checked) {
        return checked.problems().stream()
                .map(Problem::toString)
                .map(text -> text.replace(folder + "/", ""))
                .toList();
    }
}
