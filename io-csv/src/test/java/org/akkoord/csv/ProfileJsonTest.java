package org.akkoord.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.panel.Panel;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.InvalidDocumentException;
import org.akkoord.problem.Problem;
import org.akkoord.quantity.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileJsonTest {

    @TempDir
    private Path folder;

    static List<CsvProfile> builtIn() {
        return CsvProfile.builtIn();
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void everyBuiltInProfileSurvives(CsvProfile profile) {
        assertThat(CsvProfile.fromJson(profile.toJson())).isEqualTo(profile);
        assertThat(CsvProfile.fromJson(profile.toJson()).toJson()).isEqualTo(profile.toJson());
    }

    @Test
    void whatIsWrittenIsTheSameEverywhere() {
        CsvProfile profile = CsvProfile.builder("register")
                .column("period", CsvProfile.SourceColumn.of("JAAR"))
                .column(
                        "value",
                        CsvProfile.SourceColumn.of("AANTAL", "N").padded(2).without("%"))
                .constant("unit", "count")
                .constant("indicator", "pupils")
                .suppressedCounts()
                .build();
        assertThat(profile.toJson()).isEqualTo("""
                {
                  "schemaVersion": 1,
                  "name": "register",
                  "form": "MEASUREMENTS",
                  "delimiter": ",",
                  "charset": "UTF-8",
                  "decimalMark": ".",
                  "years": "CALENDAR_YEAR",
                  "yearPairs": "UNCLEAR",
                  "columns": {
                    "period": [
                      {
                        "names": [
                          "JAAR"
                        ]
                      }
                    ],
                    "value": [
                      {
                        "names": [
                          "AANTAL",
                          "N"
                        ],
                        "width": 2,
                        "suffix": "%"
                      }
                    ]
                  },
                  "constants": {
                    "indicator": "pupils",
                    "unit": "count"
                  },
                  "others": "LEFT_OUT",
                  "suppressedCounts": true
                }
                """);
    }

    @Test
    void aHandWrittenProfileReadsAPerformanceTable() throws IOException {
        Path json = Files.writeString(folder.resolve("dfe.json"), """
                {
                  "schemaVersion": 1,
                  "name": "performance tables",
                  "form": "PANEL",
                  "columns": { "unit": [ { "names": ["URN"] } ] },
                  "spreads": [
                    { "column": "value", "source": { "names": ["PT{category}PASS"], "suffix": "%" },
                      "constants": { "variable": "pass-rate" } }
                  ],
                  "constants": { "period": "2013/2014" },
                  "missing": { "": "NOT_STATED", "SUPP": "SUPPRESSED", "NE": "NOT_APPLICABLE", "NP": "NOT_YET_PUBLISHED" },
                  "others": "IGNORED"
                }
                """);
        Path file = Files.writeString(
                folder.resolve("dfe.csv"),
                "URN,SCHNAME,PTLVLPASS,PTEBACPASS,OPENED\n100001,A,0%,NE,20140204\n100002,B,SUPP,87.5%,\n");
        Panel panel = PanelCsv.reader(file)
                .profile(CsvProfile.read(json).orThrow())
                .read()
                .orThrow();
        ReportingPeriod year = ReportingPeriod.schoolYear(2013);
        assertThat(panel.cell("100001", "pass-rate[lvl]", year)).isEqualTo(Quantity.of("0"));
        assertThat(panel.cell("100001", "pass-rate[ebac]", year))
                .isEqualTo(Quantity.missing(Quantity.MissingReason.NOT_APPLICABLE));
        assertThat(panel.cell("100002", "pass-rate[lvl]", year))
                .isEqualTo(Quantity.missing(Quantity.MissingReason.SUPPRESSED));
        assertThat(panel.cell("100002", "pass-rate[ebac]", year)).isEqualTo(Quantity.of("87.5"));
    }

    @Test
    void aHandWrittenProfileReadsATableOfStatisticsNetherlands() throws IOException {
        CsvProfile profile = CsvProfile.fromJson("""
                {
                  "schemaVersion": 1, "name": "StatLine", "delimiter": ";", "years": "SCHOOL_YEAR",
                  "columns": {
                    "period": [ { "names": ["Perioden"] } ],
                    "category": [ { "names": ["RegioS"] }, { "names": ["Geslacht"] } ]
                  },
                  "spreads": [
                    { "column": "value", "source": { "names": ["Gediplomeerden_1"] },
                      "constants": { "indicator": "graduates" } },
                    { "column": "value", "source": { "names": ["Aandeel_2"] },
                      "constants": { "indicator": "graduates-share", "unit": "percent" } }
                  ],
                  "constants": { "unit": "count" },
                  "missing": { ".": "NOT_COLLECTED" },
                  "totals": [ "T001038" ],
                  "others": "IGNORED"
                }
                """);
        Path file = Files.writeString(
                folder.resolve("statline.csv"),
                "ID;Geslacht;RegioS;Perioden;Gediplomeerden_1;Aandeel_2\n0;T001038;GM0363    ;2019SJ00;     812;  "
                        + " 40.5\n"
                        + "1;T001038;GM0363    ;2020JJ00;       .;   41.5\n");
        MeasurementSet figures = MeasurementCsv.read(file, profile).orThrow();
        // all rows are about one region, so it divides nothing
        assertThat(figures.all())
                .extracting(f ->
                        f.indicator() + " " + f.period() + " " + Sample.label(f) + " " + f.value() + " " + f.unit())
                .containsExactly(
                        "graduates 2019/2020 all " + Quantity.of("812") + " count",
                        "graduates 2020 all " + Quantity.missing(Quantity.MissingReason.NOT_COLLECTED) + " count",
                        "graduates-share 2019/2020 all " + Quantity.of("40.5") + " percent",
                        "graduates-share 2020 all " + Quantity.of("41.5") + " percent");
    }

    @Test
    void everythingThatIsWrongIsLocated() throws IOException {
        Path json = Files.writeString(folder.resolve("p.json"), """
                {
                  "schemaVersion": "1",
                  "name": 7,
                  "colums": {},
                  "form": "PANELS",
                  "form": "PANEL",
                  "delimiter": ";;",
                  "charset": "latin1",
                  "columns": { "units": [], "unit": [ { "names": [], "widht": 4 } ], "period": "JAAR" },
                  "spreads": [ { "source": { "names": ["a"], "width": "4" } } ],
                  "missing": { "x": "SUPPRESED" },
                  "suppressedCounts": 1
                }
                """);
        InvalidDocumentException refused = catchThrowableOfType(
                InvalidDocumentException.class, () -> CsvProfile.read(json).orThrow());
        assertThat(refused.problems())
                .extracting(problem -> problem.toString().replace(folder + "/", ""))
                .containsExactly(
                        "p.json, line 2, character 20, at /schemaVersion: error: the version must be the number 1, but"
                                + " was a text [VERSION]",
                        "p.json, line 3, character 11, at /name: error: expected a text, but found a number [TYPE]",
                        "p.json, line 4, character 13, at /colums: error: there is no member 'colums' here; the"
                                + " nearest name is 'columns' [UNKNOWN]",
                        "p.json, line 5, character 11, at /form: error: expected one of MEASUREMENTS, PANEL, but found"
                                + " 'PANELS'; the nearest is PANEL [VALUE]",
                        "p.json, line 6, character 11, at /form: error: the member stands in line 5 already"
                                + " [DUPLICATE]",
                        "p.json, line 7, character 16, at /delimiter: error: expected one character, but found ';;'"
                                + " [VALUE]",
                        "p.json, line 8, character 14, at /charset: error: expected UTF-8 or windows-1252, but found"
                                + " 'latin1' [VALUE]",
                        "p.json, line 9, character 25, at /columns/units: error: the canonical form has no column"
                                + " 'units'; the nearest name is 'unit' [UNKNOWN]",
                        "p.json, line 9, character 39, at /columns/unit/0: error: a column of the source must have a"
                                + " name [VALUE]",
                        "p.json, line 9, character 63, at /columns/unit/0/widht: error: there is no member 'widht'"
                                + " here; the nearest name is 'width' [UNKNOWN]",
                        "p.json, line 9, character 80, at /columns/period: error: expected a list, but found a text"
                                + " [TYPE]",
                        "p.json, line 10, character 16, at /spreads/0: error: the member 'column' is required"
                                + " [MISSING]",
                        "p.json, line 10, character 55, at /spreads/0/source/width: error: expected a whole number,"
                                + " but found a text [TYPE]",
                        "p.json, line 11, character 21, at /missing/x: error: expected one of NOT_COLLECTED,"
                                + " SUPPRESSED, NOT_YET_PUBLISHED, DISCONTINUED, NOT_APPLICABLE, NOT_STATED, but found"
                                + " 'SUPPRESED'; the nearest is SUPPRESSED [VALUE]",
                        "p.json, line 12, character 23, at /suppressedCounts: error: expected true or false, but found"
                                + " a number [TYPE]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "{\"name\": 'x'}", "{} {}", "{\"a\": }"})
    void whatIsNoJsonIsRefused(String text) {
        InvalidDocumentException refused =
                catchThrowableOfType(InvalidDocumentException.class, () -> CsvProfile.fromJson(text));
        assertThat(refused.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code().name()).isEqualTo("SYNTAX"));
    }

    @Test
    void whatIsTooDeepOrNoUtf8IsRefused() throws IOException {
        InvalidDocumentException deep =
                catchThrowableOfType(InvalidDocumentException.class, () -> CsvProfile.fromJson("[".repeat(20)));
        assertThat(deep.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "error: a profile must have at most 1 MiB and 16 levels, but this one has more [LIMIT]");
        Path file =
                Files.write(folder.resolve("l.json"), "{\"name\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
        InvalidDocumentException bytes = catchThrowableOfType(
                InvalidDocumentException.class, () -> CsvProfile.read(file).orThrow());
        assertThat(bytes.problems()).extracting(Problem::message).containsExactly("the file is no valid UTF-8");
    }

    @Test
    void aProfileThatContradictsItselfIsRefused() {
        InvalidDocumentException refused = catchThrowableOfType(
                InvalidDocumentException.class,
                () -> CsvProfile.fromJson("{\"schemaVersion\": 1, \"name\": \"x\", \"decimalMark\": \",\"}"));
        assertThat(refused.problems())
                .extracting(Problem::toString)
                .containsExactly("line 1, character 1, whole document: error: delimiter and decimal mark must differ"
                        + " [VALUE]");
    }
}
