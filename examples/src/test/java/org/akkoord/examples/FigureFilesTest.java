package org.akkoord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.akkoord.csv.MeasurementCsv;
import org.akkoord.json.MeasurementJson;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureFilesTest {

    private static final MeasurementSet FIGURES = ReferenceAgreement.po().figures();

    @TempDir
    Path folder;

    @Test
    void theReferenceFiguresAreTheSameInAllThreeForms() throws Exception {
        MeasurementCsv.write(FIGURES, folder.resolve("f.csv"));
        MeasurementJson.write(FIGURES, folder.resolve("f.json"));
        MeasurementJson.writeLines(FIGURES, folder.resolve("f.ndjson"));
        Files.copy(folder.resolve("f.ndjson"), folder.resolve("f.jsonl"));

        assertThat(FIGURES.size()).isGreaterThan(50);
        for (String name : List.of("f.csv", "f.json", "f.ndjson", "f.jsonl")) {
            Checked<MeasurementSet> checked = FigureFiles.read(folder.resolve(name));
            assertThat(checked).isEqualTo(new Checked<>(FIGURES, List.of(), FIGURES.size(), FIGURES.size(), 0));
        }
    }

    @Test
    void membersAndColumnsHaveTheSameNamesButThatOfTheCell() throws IOException {
        Set<String> columns =
                List.of(MeasurementCsv.toCsv(FIGURES)
                                .lines()
                                .findFirst()
                                .orElseThrow()
                                .split(","))
                        .stream()
                        .map(column -> column.replaceAll("_(nl|en)$", ""))
                        .map(column -> column.equals("category") ? "dimensions" : column)
                        .collect(Collectors.toCollection(TreeSet::new));
        Path file = Files.writeString(folder.resolve("f.ndjson"), "{\"x\": 1}");
        String legal = MeasurementJson.readLines(file).problems().stream()
                .map(Problem::message)
                .filter(message -> message.startsWith("unknown member 'x', expected one of "))
                .collect(Collectors.joining());
        Set<String> members = List.of(legal.replaceAll("^.*? one of |'", "").split(", ")).stream()
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(columns).contains("interval_level", "words", "note");
        // a cell of CSV writes an open end as >0 or <2, which a number of JSON cannot
        assertThat(members).containsAll(columns);
        members.removeAll(columns);
        assertThat(members).isSubsetOf("above", "below");
    }
}
