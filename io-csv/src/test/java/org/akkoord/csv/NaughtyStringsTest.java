package org.akkoord.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Ambition;
import org.akkoord.agreement.DeclaredVerdict;
import org.akkoord.agreement.Goal;
import org.akkoord.agreement.Objective;
import org.akkoord.csv.text.CellText;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.Checked;
import org.akkoord.quantity.Quantity;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Big List of Naughty Strings, read from the folder of reference vectors. */
class NaughtyStringsTest {

    private static final Pattern JSON_STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    @TempDir
    private Path folder;

    @Test
    void allOfThemSurviveInTheCanonicalForm() throws IOException {
        MeasurementSet set = figures(naughty());
        Checked<MeasurementSet> checked = Sample.read(MeasurementCsv.toCsv(set));
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.value()).isEqualTo(set);
    }

    @Test
    void allOfThemSurviveInADutchSpreadsheetWhereNoneIsComputed() throws IOException {
        MeasurementSet set = figures(naughty());
        Path file = folder.resolve("figures.csv");
        MeasurementCsv.writeSpreadsheet(set, file);
        Checked<MeasurementSet> checked = MeasurementCsv.read(file, CsvProfile.dutchSpreadsheet());
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.value()).isEqualTo(set);

        List<List<String>> rows = records(Files.readString(file), ';');
        assertThat(rows).hasSize(set.size() + 1);
        assertThat(rows.stream().flatMap(List::stream))
                .noneMatch(
                        cell -> !cell.isEmpty() && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(cell.charAt(0)) >= 0);
    }

    @Test
    void allOfThemSurviveInAnEvaluationThatAnotherReaderReads() throws IOException {
        List<String> naughty = naughty();
        List<Goal> goals = new ArrayList<>();
        for (String text : naughty) {
            goals.add(goal("n-" + goals.size(), LocalizedText.of("nl", text)));
        }
        Agreement agreement = EvaluationSample.evaluation().agreement();
        Ambition ambition =
                agreement.ambitions().get(0).toBuilder().goals(goals).build();
        List<List<String>> rows = records(
                EvaluationCsv.toCsv(List.of(AgreementEvaluator.withDefaults()
                        .evaluate(
                                agreement.toBuilder()
                                        .ambitions(List.of(ambition))
                                        .build(),
                                MeasurementSet.empty(),
                                EvaluationSample.AS_OF))),
                ',');

        int words = rows.get(0).indexOf("declared_words");
        assertThat(rows).allMatch(row -> row.size() == rows.get(0).size());
        assertThat(rows.stream().skip(1).map(row -> row.get(words))).containsExactlyElementsOf(naughty);
    }

    private static Goal goal(String id, LocalizedText text) {
        return Goal.builder()
                .id(id)
                .title(text)
                .addObjectives(Objective.builder().id(id + ".a").text(text).build())
                .addDeclared(DeclaredVerdict.builder()
                        .theme(text)
                        .words(text)
                        .partyId("ministry")
                        .on(LocalDate.of(2020, 9, 1))
                        .build())
                .build();
    }

    /** For each text, a measurement that has it as category, note and place in a source, and one in its words. */
    private static MeasurementSet figures(List<String> texts) {
        List<Measurement> figures = new ArrayList<>();
        for (String text : texts) {
            Measurement.Builder figure = Sample.figure("n" + figures.size(), "2019", "1")
                    .cell(Sample.cell(text))
                    .note(LocalizedText.of("nl", text).with("en", text));
            if (!text.contains(";") && !CellText.hasOuterBlanks(text)) {
                figure.addSources(new SourceReference("D", text));
            }
            figures.add(figure.build());
            figures.add(Sample.figure("n" + figures.size(), "2020", "1")
                    .value(new Quantity.Words(LocalizedText.of("nl", text).with("en", text)))
                    .build());
        }
        return MeasurementSet.of(figures);
    }

    private static List<String> naughty() throws IOException {
        Path list = ForeignFiles.vectors("big list of naughty strings", "json/blns/blns.json");
        List<String> texts = strings(Files.readString(list)).stream()
                .filter(text -> !text.isEmpty())
                .toList();
        assertThat(texts).hasSizeGreaterThan(500);
        return texts;
    }

    private static List<List<String>> records(String text, char separator) throws IOException {
        List<List<String>> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            reader.forEach(record -> records.add(record.getFields()));
        }
        return records;
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
