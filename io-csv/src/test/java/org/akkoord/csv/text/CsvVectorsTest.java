package org.akkoord.csv.text;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.akkoord.csv.ForeignFiles;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The published test suites of CSV readers, where the folder that holds them is present. */
class CsvVectorsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void theSpecificationOfTheParserHolds() throws IOException {
        JsonNode cases = MAPPER.readTree(
                Files.readString(ForeignFiles.vectors("cases of FastCSV", "csv/fastcsv/fastcsv-spec-expanded.json")));
        assertThat(cases.size()).isEqualTo(108);
        for (JsonNode each : cases) {
            JsonNode settings = each.path("settings");
            List<List<String>> found = new ArrayList<>();
            boolean refused = read(
                    new ByteArrayInputStream(each.path("input").asString().getBytes(StandardCharsets.UTF_8)),
                    builder -> builder.commentStrategy(CommentStrategy.valueOf(
                                    settings.path("commentMode").asString("NONE")))
                            .skipEmptyLines(settings.path("skipEmptyLines").asBoolean(false)),
                    found);
            if (!refused || !settings.path("exceptionAllowed").asBoolean(false)) {
                assertThat(refused).as(each.path("id").asString()).isFalse();
                assertThat(found).as(each.path("id").asString()).isEqualTo(table(each.path("records")));
            }
        }
    }

    @Test
    void everySpectrumFileIsReadAsPublished() throws IOException {
        Path folder = ForeignFiles.vectors("csv-spectrum", "csv/csv-spectrum/csvs");
        List<String> others = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".csv", "");
                List<List<String>> found = new ArrayList<>();
                assertThat(read(Files.newInputStream(file), UnaryOperator.identity(), found))
                        .isFalse();
                JsonNode expected = MAPPER.readTree(Files.readString(folder.resolveSibling("json/" + name + ".json")));
                if (!expected.isArray()) {
                    others.add(name);
                } else {
                    assertThat(objects(found)).as(name).isEqualTo(objects(expected));
                }
            }
        }
        // its published answer is that of another file
        assertThat(others).containsExactly("location_coordinates");
    }

    private static boolean read(
            InputStream in, UnaryOperator<CsvReader.CsvReaderBuilder> dialect, List<List<String>> found)
            throws IOException {
        try (in) {
            CsvRecords records = new CsvRecords(new Utf8Reader(in), ',', dialect);
            records.forEachRemaining(row -> found.add(row.cells()));
            return records.fault().isPresent();
        }
    }

    private static List<List<String>> table(JsonNode records) {
        List<List<String>> table = new ArrayList<>();
        for (JsonNode record : records) {
            List<String> cells = new ArrayList<>();
            record.forEach(cell -> cells.add(cell.asString()));
            table.add(cells);
        }
        return table;
    }

    private static List<Map<String, String>> objects(List<List<String>> table) {
        List<Map<String, String>> objects = new ArrayList<>();
        for (List<String> row : table.subList(1, table.size())) {
            Map<String, String> object = new TreeMap<>();
            for (int i = 0; i < row.size(); i++) {
                object.put(table.get(0).get(i), row.get(i));
            }
            objects.add(object);
        }
        return objects;
    }

    private static List<Map<String, String>> objects(JsonNode list) {
        List<Map<String, String>> objects = new ArrayList<>();
        for (JsonNode item : list) {
            Map<String, String> object = new TreeMap<>();
            item.properties()
                    .forEach(member ->
                            object.put(member.getKey(), member.getValue().asString()));
            objects.add(object);
        }
        return objects;
    }
}
