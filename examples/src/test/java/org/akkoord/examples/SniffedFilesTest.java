package org.akkoord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * From a file of any office to a verdict: the call that {@code sniff} prints checks the file, and with an agreement it
 * evaluates it. The files are small and invented, with the headers and traps of what offices publish.
 */
class SniffedFilesTest {

    private static final Path FILES = Path.of("../io-csv/src/test/resources/open");

    /** A word of a call, quoted or not. */
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @TempDir
    private Path folder;

    private record Run(int code, String out, String err) {}

    private static Run run(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Akkoord(
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The words of the call that is proposed for a file, behind the name of the program. */
    private List<String> proposed(Path file) throws IOException {
        Run sniffed = run(List.of("sniff", file.toString()));
        assertThat(sniffed.code()).as(sniffed.out()).isZero();
        List<String> calls =
                sniffed.out().lines().filter(line -> line.startsWith("try ")).toList();
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(calls.get(calls.size() - 1));
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        if (words.contains("profile.json")) {
            String json = run(List.of("sniff", file.toString(), "--json")).out();
            Path profile = Files.writeString(folder.resolve("profile.json"), json);
            words.replaceAll(text -> text.equals("profile.json") ? profile.toString() : text);
        }
        return words.subList(2, words.size());
    }

    private String agreement(String indicator, String unit, String target, String by) throws IOException {
        boolean rises = target.startsWith("at least");
        String definition = indicator.startsWith("share ")
                ? ", \"definition\": {\"shareOfUnits\": \"" + indicator.substring(6)
                        + "\", \"comparison\": \"AT_LEAST\", \"threshold\": 30}"
                : "";
        String id = indicator.replace(' ', '-');
        return Files.writeString(folder.resolve("agreement.json"), """
                        {"schemaVersion": 1, "id": "a", "title": {"en": "A"}, "sector": {"en": "S"},
                         "concluded": "1990", "ends": "2040-12-31",
                         "ambitions": [{"id": "am", "title": {"en": "Am"}, "goals": [{"id": "g", "title": {"en": "G"},
                           "objectives": [{"id": "o", "text": {"en": "O"}, "indicators": ["%s"], "unit": "%s",
                             "target": {"%s": %s}, "deadline": "%s"}]}]}],
                         "indicators": [{"id": "%s", "title": {"en": "X"}, "unit": "%s", "direction": "%s",
                           "role": "DIRECT"%s}]}
                        """.formatted(
                                id,
                                unit,
                                rises ? "atLeast" : "atMost",
                                target.substring(target.lastIndexOf(' ') + 1),
                                by,
                                id,
                                unit,
                                rises ? "INCREASE" : "DECREASE",
                                definition))
                .toString();
    }

    /**
     * The latest figure is the last one of the whole in the file, read by eye. The forecast is the line through the
     * figures at the end of the deadline: 4.5 years after the middle of 2014 for cbs3.csv, whose people rise by 100 a
     * year from 15,200; 3.5 years times -0.5 from 9 for estat2.csv; 11.5 times 2 from 64.12 for fingertips.csv, where
     * the middle of 2003 to 2005 counts; 1.625 times 400 from 1,100 for the two quarters of kwartaal.csv.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bis.csv|bis|percent|at most 1.3|2020|2020-01-01|ACHIEVED|1.3 % (October 2019)|",
                "cbs-months.csv|Werklozen_1|number|at most 310|2020|2020-01-01|ACHIEVED|305 number (June 2019)|",
                "cbs-page.csv|cbs-page|percent|at least 1.2|2002|2002-01-01|ACHIEVED|1.27 % (March 2001)|",
                "cbs3.csv|People_2|number|at least 15600|2018|2016-01-01|SUFFICIENT PROGRESS|15,200 number (2014)|15,650",
                "cbs4.csv|M001234|percent|at least 55|2024|2021-01-01|SUFFICIENT PROGRESS|51.5 % (2018/2019)|57.4 %",
                "cbs4-comma.csv|M001234|percent|at least 55|2024|2021-01-01|SUFFICIENT PROGRESS|51.5 % (2018/2019)|57.4 %",
                "code99.csv|code99|percent|at least 81|2019|2020-06-01|ACHIEVED|80.4 % (2017) 82 % (2019)|",
                "dfe.csv|share TPUP|percent|at least 60|2020|2020-01-01|ACHIEVED|66.7 % (2 of 3) (2019)|",
                "dplive.csv|EARLYCHILD|percent|at least 70|2025|2020-01-01|SUFFICIENT PROGRESS|62.123456789 % (2017)|70.6 %",
                "dplive.tsv|UNEMP|percent|at most 4|2020|2020-01-01|ACHIEVED|3.5 % (May 2019)|",
                "ecb.csv|ecb|number|at least 1.1|2020|2020-01-01|ACHIEVED|1.104 number (4 October 2019)|",
                "estat-ext.csv|estat-ext|number|at least 1200|2020|2018-01-01|NOT ASSESSABLE|1,208.0 number (2016)|",
                "estat.tsv|estat|number|at least 5400|2010|2005-01-01|ACHIEVED|5,500 number (2003)|",
                "estat1.csv|estat1|percent|at least 66.5|2025|2022-01-01|ACHIEVED|66.5 % (2021)|",
                "estat2.csv|estat2|percent|at most 8|2023|2021-06-01|SUFFICIENT PROGRESS|9 % (2020)|7.3 %",
                "estat2lab.csv|estat2lab|percent|at most 5|2023|2021-06-01|SUFFICIENT PROGRESS|7 % (2020)|5.3 %",
                "fingertips-fq.csv|93351|percent|at least 5|2020|2019-06-01|ACHIEVED|5.25 % (January to March 2019)|",
                "fingertips-q.csv|90366|percent|at least 60|2015|2016-01-01|ATTENTION NEEDED|51 % (April to June 2015)|",
                "fingertips-years.csv|90366|percent|at least 60|2025|2022-01-01|ACHIEVED"
                        + "|60.1 % (601 of 1,000) (April 2016 to March 2021)|68.1 %",
                "fingertips.csv|90366|percent|at least 80|2015|2010-01-01|SUFFICIENT PROGRESS"
                        + "|64.12345678901235 % (January 2003 to December 2005)|87.1 %",
                "imf.csv|imf|number|at least 200|2021|2021-01-01|ACHIEVED|201 number (July to September 2020)|",
                "kwartaal.csv|kwartaal|count|at least 1100|2020|2020-01-01|ACHIEVED|1,100 (April to June 2019)|1,750",
                "months-apart.csv|months-apart|percent|at least 62|2020|2019-06-01|ACHIEVED|62.5 % (February 2019)|",
                "oecd-mult.csv|oecd-mult|number|at least 17400|2022|2021-06-01|ACHIEVED|17,400 number (2020)|",
                "oecd.csv|oecd|percent|at least 46|2023|2021-06-01|SUFFICIENT PROGRESS|42.5 % (2020)|46 %",
                "owid.csv|Number-of-pupils|number|at least 1000000|2020|2018-06-01|ACHIEVED|1,000,000 number (2017)|",
                "quarters-apart.csv|quarters-apart|percent|at least 12|2020|2020-01-01|ACHIEVED"
                        + "|12.5 % (July to September 2019)|",
                "ranges.csv|a|count|at least 12|2022|2021-06-01|ACHIEVED|1 to 4 (2019) 12 (2020)|",
                "remarks.csv|remarks|count|at least 1234567|2020|2020-01-01|ACHIEVED|1,234,567 (2019)|",
                "sdg-3y.csv|sdg-3y|percent|at least 53|2010|2008-01-01|ACHIEVED|53.2 % (January 2004 to December 2006)|",
                "sdg-exp.csv|sdg-exp|number|at least 0.1|2020|2018-01-01|ACHIEVED|0.123456789012346 number (2017)|",
                "sdg-filled.csv|sdg-filled|percent|at least 70|2024|2020-06-01|SUFFICIENT PROGRESS"
                        + "|64.12345678901238 % (2019)|69.6 %",
                "sdg-fy.csv|sdg-fy|percent|at least 55|2006|2005-01-01|SUFFICIENT PROGRESS|52 % (2003/2004)|54.9 %",
                "sdg-q.csv|sdg-q|percent|at least 53|2002|2002-01-01|ACHIEVED|53 % (January to March 2001)|",
                "sdg-total.csv|sdg-total|percent|at least 55|2020|2018-06-01|INSUFFICIENT PROGRESS|50 % (2017)|50 %",
                "sdg-two.csv|sdg-two|percent|at least 50|2020|2018-06-01|ACHIEVED|50 % (2017)|50 %",
                "two-measures.csv|Geslaagden|number|at least 820|2020|2020-01-01|ACHIEVED|820 number (2018/2019)|858",
                "wb-bank.csv|SE.PRM.CMPT.ZS|percent|at least 95|2013|2016-01-01|NOT ASSESSABLE|90.5 % (2013)|",
                "wb.csv|SE.PRM.CMPT.ZS|percent|at least 92|2015|2016-01-01|ATTENTION NEEDED|91.2 % (2014)|",
                "wide-dutch.csv|wide-dutch|percent|at least 90|2023|2020-06-01|ATTENTION NEEDED|82 % (2019)|85.6 %"
            })
    void theProposedCallChecksTheFileAndWithAnAgreementGivesAVerdict(
            String name,
            String indicator,
            String unit,
            String target,
            String by,
            String asOf,
            String verdict,
            String latest,
            String forecast)
            throws IOException {
        List<String> call = proposed(FILES.resolve(name));
        Run checked = run(call);
        // one row of this file alone is one cell short
        boolean isRagged = name.equals("sdg-3y.csv");
        assertThat(checked.code()).as(checked.out()).isEqualTo(isRagged ? 1 : 0);
        List<String> evaluate = new ArrayList<>(call);
        evaluate.set(0, "evaluate");
        evaluate.replaceAll(text -> text.replaceFirst("unit=[a-z]+", "unit=" + unit));
        evaluate.addAll(List.of("--agreement", agreement(indicator, unit, target, by), "--as-of", asOf));
        Run evaluated = run(evaluate);
        assertThat(evaluated.code()).as(evaluated.err()).isEqualTo(checked.code());
        String text = evaluated.out().replaceAll("\\s+", " ");
        assertThat(text).contains(" " + verdict + " ");
        assertThat(text.replace(" \u2192", "")).contains(latest);
        if (forecast != null) {
            assertThat(text).contains("forecast for the deadline: " + forecast);
        }
    }

    @Test
    void allFilesAreEvaluated() throws Exception {
        CsvSource rows = SniffedFilesTest.class
                .getDeclaredMethod(
                        "theProposedCallChecksTheFileAndWithAnAgreementGivesAVerdict",
                        Stream.generate(() -> String.class).limit(9).toArray(Class[]::new))
                .getAnnotation(CsvSource.class);
        assertThat(Stream.of(rows.value())
                        .map(row -> row.substring(0, row.indexOf('|')))
                        .collect(Collectors.toSet()))
                .isEqualTo(Stream.of(FILES.toFile().list()).collect(Collectors.toSet()));
    }
}
