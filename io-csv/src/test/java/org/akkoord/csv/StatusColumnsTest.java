package org.akkoord.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.akkoord.csv.CsvProfile.SourceColumn;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Problem;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes and words beside a value: breaks, forecasts, reliability, confidentiality. */
class StatusColumnsTest {

    private static final CsvProfile SDMX =
            CsvProfile.named("sdmx-csv").with("indicator", "x").with("unit", "percent");
    private static final CsvProfile OPEN_SDG = CsvProfile.openSdg("x", Unit.PERCENT);

    @TempDir
    private Path folder;

    private Checked<MeasurementSet> read(CsvProfile profile, String text) throws IOException {
        Path file = folder.resolve("figures.csv");
        return MeasurementCsv.read(Files.writeString(file, text, StandardCharsets.UTF_8), profile);
    }

    private static List<String> messages(Checked<?> checked) {
        return checked.problems().stream().map(Problem::message).toList();
    }

    private static String flags(Measurement figure) {
        return figure.flags().stream().map(Enum::name).collect(Collectors.joining("+"));
    }

    @ParameterizedTest
    @CsvSource({
        "A, ''",
        "B, BREAK",
        "b, BREAK",
        "D, DEFINITION_DIFFERS",
        "E, ESTIMATED",
        "F, FORECAST",
        "I, ESTIMATED",
        "N, LOW_RELIABILITY",
        "P, PROVISIONAL",
        "S, EXCEPTIONAL_CIRCUMSTANCES",
        "U, LOW_RELIABILITY",
        "V, PROVISIONAL",
        "W, DEFINITION_DIFFERS",
        "B: Time series break, BREAK",
        "BP, PROVISIONAL+BREAK",
        "'B;P', PROVISIONAL+BREAK",
        "'\"B,E\"', ESTIMATED+BREAK",
        "B|U, BREAK+LOW_RELIABILITY"
    })
    void theStatusOfSdmxBecomesFlags(String status, String flags) throws IOException {
        Checked<MeasurementSet> read = read(SDMX, "TIME_PERIOD,OBS_VALUE,OBS_STATUS\n2018,60," + status + "\n");
        assertThat(read.problems()).isEmpty();
        assertThat(read.value().all())
                .singleElement()
                .satisfies(figure -> assertThat(flags(figure)).isEqualTo(flags));
    }

    @ParameterizedTest
    @CsvSource({
        "b, BREAK",
        "d, DEFINITION_DIFFERS",
        "e, ESTIMATED",
        "f, FORECAST",
        "n, LOW_RELIABILITY",
        "p, PROVISIONAL",
        "r, REVISED",
        "s, ESTIMATED",
        "u, LOW_RELIABILITY",
        "bu, BREAK+LOW_RELIABILITY",
        "b u, BREAK+LOW_RELIABILITY",
        "bep, PROVISIONAL+ESTIMATED+BREAK",
        "B, BREAK"
    })
    void theFlagsOfEurostatBecomeFlags(String flag, String flags) throws IOException {
        Checked<MeasurementSet> read = read(
                SDMX,
                "DATAFLOW,LAST UPDATE,freq,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\n"
                        + "ESTAT:X(1.0),24/01/24 23:00:00,A,_T,2018,60," + flag + ",\n");
        assertThat(read.problems()).isEmpty();
        assertThat(read.value().all()).singleElement().satisfies(figure -> {
            assertThat(flags(figure)).isEqualTo(flags);
            assertThat(figure.cell().isWhole()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "OBS_STATUS, '', Q, SUPPRESSED",
        "OBS_STATUS, NaN, L, NOT_COLLECTED",
        "OBS_STATUS, '', M, NOT_APPLICABLE",
        "OBS_STATUS, '', O, NOT_STATED",
        "OBS_STATUS, '', K, NOT_STATED",
        "OBS_FLAG, :, c, SUPPRESSED",
        "OBS_FLAG, '', z, NOT_APPLICABLE",
        "OBS_FLAG, :, bu, NOT_STATED",
        "CONF_STATUS, '', C, SUPPRESSED",
        "CONF_STATUS, '', F, NOT_STATED"
    })
    void aStatusSaysWhyThereIsNoValue(String column, String value, String status, Quantity.MissingReason reason)
            throws IOException {
        Checked<MeasurementSet> read =
                read(SDMX, "TIME_PERIOD,OBS_VALUE," + column + "\n2018," + value + "," + status + "\n");
        assertThat(read.problems()).isEmpty();
        assertThat(read.value().all())
                .singleElement()
                .satisfies(figure -> assertThat(figure.value().missingReason()).contains(reason));
    }

    @Test
    void aConfidentialValueThatIsGivenCountsAndAMissingOneIsNoNumber() throws IOException {
        String header = "TIME_PERIOD,OBS_VALUE,OBS_STATUS,CONF_STATUS\n";
        assertThat(read(SDMX, header + "2018,60,P,C\n").value().all())
                .singleElement()
                .satisfies(figure -> assertThat(figure.value()).isEqualTo(Quantity.of("60")));
        assertThat(read(SDMX, header + "2018,60,M,F\n").rejected()).isOne();
    }

    @Test
    void whatIsExperimentalIsRemarked() throws IOException {
        assertThat(read(SDMX, "TIME_PERIOD,OBS_VALUE,OBS_STATUS\n2018,60,G\n")
                        .value()
                        .all())
                .singleElement()
                .satisfies(figure -> assertThat(figure.note().orElseThrow().byLanguage())
                        .isEqualTo(Map.of("en", "Experimental (OBS_STATUS G)")));
    }

    @Test
    void anUnknownCodeIsSaidOnceAndItsFiguresAreKept() throws IOException {
        Checked<MeasurementSet> read = read(
                SDMX.toBuilder().delimiter(';').decimalMark(',').build(),
                "TIME_PERIOD;OBS_VALUE;OBS_STATUS\n2016;60,5;Y9\n2017;61;Y9\n2018;62;B Y9\n2019;63;NA\n");
        assertThat(messages(read))
                .containsExactly(
                        "the status 'Y9' says nothing that is known here; its figures are kept without it",
                        "the status 'NA' says nothing that is known here; its figures are kept without it");
        assertThat(read.problems().get(0).location().field()).contains("OBS_STATUS");
        assertThat(read.value().all()).extracting(StatusColumnsTest::flags).containsExactly("", "", "BREAK", "");
    }

    @Test
    void aColumnThatIsNotReadIsNamedOnce() throws IOException {
        Checked<MeasurementSet> read =
                read(SDMX, "TIME_PERIOD,OBS_VALUE,MY_FLAG,DECIMALS,TITLE\n2017,60,b,1,t\n2018,61,b,1,t\n");
        assertThat(read.problems())
                .extracting(problem -> problem.location().field().orElse("") + ": " + problem.message())
                .containsExactly("MY_FLAG: profile 'sdmx-csv' does not name this column; its cells are not used");
    }

    @ParameterizedTest
    @CsvSource({
        "Provisional, PROVISIONAL",
        "Estimated value, ESTIMATED",
        "Time series break: see the break in the time series, BREAK",
        "Forecast value, FORECAST",
        "E, ESTIMATED",
        "Normal value, ''",
        "Definition differs, DEFINITION_DIFFERS",
        "no longer provisional, ''"
    })
    void openSdgStatusesAreNoCategory(String status, String flags) throws IOException {
        Checked<MeasurementSet> read =
                read(OPEN_SDG, "Year,Observation status,Value\n2018," + status + ",60\n2019,Normal value,61\n");
        assertThat(read.value().all())
                .hasSize(2)
                .allSatisfy(figure -> assertThat(figure.cell().isWhole()).isTrue());
        assertThat(flags(read.value().all().get(0))).isEqualTo(flags);
    }

    @ParameterizedTest
    @CsvSource({
        "Value is provisional, PROVISIONAL",
        "Value estimated from other areas, ESTIMATED",
        "There is a data quality issue with this value, LOW_RELIABILITY",
        "Not comparable with earlier years, BREAK",
        "Aggregated from all known lower geography values, ''"
    })
    void notesOfFingertipsBecomeFlagsWhereTheyMeanThem(String note, String flags) throws IOException {
        Checked<MeasurementSet> read = read(
                CsvProfile.fingertips(Unit.PERCENT),
                "Indicator ID,Area Code,Sex,Time period,Value,Value note\nx,E92000001,Persons,2016 - 18,60," + note
                        + "\n");
        assertThat(read.problems()).isEmpty();
        assertThat(read.value().all()).singleElement().satisfies(figure -> {
            assertThat(flags(figure)).isEqualTo(flags);
            assertThat(figure.note().orElseThrow().byLanguage()).isEqualTo(Map.of("en", note));
            assertThat(figure.cell().isWhole()).isTrue();
        });
    }

    @Test
    void aProfileOfOnesOwnDeclaresItsCodesAndKeepsThemInJson() throws IOException {
        CsvProfile own = CsvProfile.builder("register")
                .delimiter(';')
                .column("period", "JAAR")
                .column("value", "PERCENTAGE")
                .constant("indicator", "x")
                .constant("unit", "percent")
                .status(SourceColumn.of("STATUS"), Map.of("*", "PROVISIONAL", "#", "BREAK", "x", "SUPPRESSED"))
                .statusWords(SourceColumn.of("OPMERKING"), Map.of("voorlopig", "PROVISIONAL"))
                .missing("", Quantity.MissingReason.NOT_STATED)
                .build();
        String text = "JAAR;PERCENTAGE;STATUS;OPMERKING\n2016;60;#,*;\n2017;;x;\n2018;61;;Voorlopig cijfer\n";
        CsvProfile again = CsvProfile.fromJson(own.toJson());

        assertThat(again).isEqualTo(own);
        assertThat(read(again, text).value().all())
                .extracting(figure -> flags(figure)
                        + figure.value().missingReason().map(Enum::name).orElse(""))
                .containsExactly("PROVISIONAL+BREAK", "SUPPRESSED", "PROVISIONAL");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CsvProfile.builder("x")
                        .status(SourceColumn.of("STATUS"), Map.of("P", "PROVISONAL"))
                        .build())
                .withMessageContaining("but meant 'PROVISONAL'");
    }
}
