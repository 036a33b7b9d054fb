package org.akkoord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.akkoord.text.SourceReference;

/** What the two source documents say, read by hand; see the first lines of the tables in {@code facts}. */
final class DocumentFacts {

    private DocumentFacts() {}

    /** The rows of a table, which must be this many. */
    static List<Fact> table(String name, int size) {
        List<String[]> rows = lines("facts/" + name + ".tsv").stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList();
        List<Fact> facts =
                rows.stream().skip(1).map(cells -> Fact.of(rows.get(0), cells)).toList();
        assertThat(facts).as(name).hasSize(size);
        return facts;
    }

    private static List<String> lines(String file) {
        try (InputStream in = DocumentFacts.class.getResourceAsStream(file)) {
            assertThat(in).as("resource %s", file).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One row, by column. */
    record Fact(Map<String, String> cells) {

        static Fact of(String[] columns, String[] cells) {
            assertThat(cells).hasSameSizeAs(columns);
            Map<String, String> named = new LinkedHashMap<>();
            for (int i = 0; i < columns.length; i++) {
                named.put(columns[i], cells[i]);
            }
            return new Fact(named);
        }

        /** The text of a cell, absent where the documents do not say. */
        Optional<String> find(String column) {
            assertThat(cells).containsKey(column);
            return Optional.of(cells.get(column)).filter(text -> !text.isEmpty());
        }

        String text(String column) {
            return find(column).orElseThrow();
        }

        /** An id as the agreements write it. */
        String id(String column) {
            return text(column).toLowerCase(Locale.ROOT);
        }

        /** A number; only thirds have more than one decimal, apart from amounts of money. */
        Optional<BigDecimal> number(String column) {
            return find(column).map(text -> new BigDecimal(text).setScale(1, RoundingMode.HALF_UP));
        }

        /** Whether all places that this row cites are among the sources. */
        boolean isCitedBy(List<SourceReference> sources) {
            return Arrays.stream(text("refs").split(" ")).allMatch(ref -> sources.contains(SourceReference.parse(ref)));
        }

        @Override
        public String toString() {
            return cells.toString();
        }
    }
}
