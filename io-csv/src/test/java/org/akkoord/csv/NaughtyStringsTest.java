package org.akkoord.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.Checked;
import org.akkoord.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** The Big List of Naughty Strings, read from the folder of reference vectors. */
class NaughtyStringsTest {

    private static final Pattern JSON_STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    @Test
    void allOfThemSurviveAsCategoryAndNote() throws IOException {
        Path vectors = Path.of(System.getProperty("akkoord.vectors", "../../shared/vectors"));
        Path list = vectors.resolve("json/blns/blns.json");
        assumeTrue(Files.exists(list), "skipped: no reference vectors at " + list + "; set -Dakkoord.vectors");
        List<Measurement> figures = new ArrayList<>();
        for (String text : strings(Files.readString(list))) {
            if (!text.isEmpty()) {
                figures.add(Sample.figure("n" + figures.size(), "2019", "1")
                        .category(text)
                        .note(LocalizedText.of("nl", text).with("en", text))
                        .build());
            }
        }
        assertThat(figures).hasSizeGreaterThan(500);
        MeasurementSet set = MeasurementSet.of(figures);
        Checked<MeasurementSet> checked = Sample.read(MeasurementCsv.toCsv(set));
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.value()).isEqualTo(set);
    }

    /** The members of a JSON array of strings. */
    private static List<String> strings(String json) {
        List<String> strings = new ArrayList<>();
        Matcher matcher = JSON_STRING.matcher(json);
        while (matcher.find()) {
            strings.add(unescaped(matcher.group(1)));
        }
        return strings;
    }

    private static String unescaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            char escape = text.charAt(++i);
            switch (escape) {
                case 'u' -> {
                    out.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                case 'b' -> out.append('\b');
                case 'f' -> out.append('\f');
                case 'n' -> out.append('\n');
                case 'r' -> out.append('\r');
                case 't' -> out.append('\t');
                default -> out.append(escape);
            }
        }
        return out.toString();
    }
}
