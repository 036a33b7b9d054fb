package org.akkoord.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.akkoord.panel.Panel;
import org.akkoord.panel.PanelBuilder;
import org.akkoord.panel.PanelTotals;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Checked;
import org.akkoord.problem.InvalidDocumentException;
import org.akkoord.problem.Problem;
import org.akkoord.quantity.Quantity;
import org.akkoord.statistics.Proportion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The options of the reader of school-level files, each alone and all together. */
class PanelCsvReaderTest {

    private static final ReportingPeriod YEAR = ReportingPeriod.year(2019);
    private static final String ROWS = """
            unit,variable,period,value,numerator,denominator
            a,pe,2019,,1,2
            b,pe,2019,,3,4
            a,hours,2019,1.5,,
            b,hours,2019,x,,
            """;
    private static final String GROUPS = """
            unit,group,level,valid_from,valid_until
            a,north,board,,
            b,south,board,,
            b,,board,,
            """;
    private static final CsvProfile SOURCE = CsvProfile.builder("source")
            .form(CsvProfile.Form.PANEL)
            .delimiter(';')
            .decimalMark(',')
            .column("unit", "SCHOOL")
            .column("variable", "WHAT")
            .column("period", "JAAR")
            .column("value", "GETAL")
            .column("numerator", "DEEL")
            .column("denominator", "GEHEEL")
            .missing("", Quantity.MissingReason.NOT_STATED)
            .build();

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @AfterEach
    void endThreads() {
        threads.shutdown();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static CsvProfile others(CsvProfile.OtherColumns others) {
        return CsvProfile.canonicalSchools().toBuilder().others(others).build();
    }

    private static CsvProfile semicolons() {
        return CsvProfile.canonicalSchools().toBuilder()
                .delimiter(';')
                .decimalMark(',')
                .build();
    }

    private static List<String> problems(Checked<?> checked) {
        return checked.problems().stream().map(Problem::toString).toList();
    }

    /** The rows as a profile has them: canonical, in another dialect, or of a source. */
    private record Way(String name, Optional<CsvProfile> profile, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Way> ways() {
        String dialect = ROWS.replace(',', ';').replace('.', ',');
        String source = dialect.replaceFirst(".*", "SCHOOL;WHAT;JAAR;GETAL;DEEL;GEHEEL");
        return Stream.of(
                new Way("canonical", Optional.empty(), ROWS),
                new Way("dialect", Optional.of(semicolons()), dialect),
                new Way("source", Optional.of(SOURCE), source));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void everyCombinationOfOptionsGivesTheSamePanel(Way way) throws IOException {
        Path file = file("s.csv", way.text());
        Path groups = file("g.csv", GROUPS);
        for (int options = 0; options < 8; options++) {
            List<Long> progress = new ArrayList<>();
            PanelCsv.Reader reader = PanelCsv.reader(file);
            way.profile().ifPresent(reader::profile);
            boolean grouped = (options & 1) != 0;
            if (grouped) {
                reader.groups(groups);
            }
            if ((options & 2) != 0) {
                reader.executor(threads);
            }
            if ((options & 4) != 0) {
                reader.progress((rows, bytes, total) -> {
                    assertThat(bytes).isEqualTo(total).isEqualTo(way.text().length());
                    progress.add(rows);
                });
            }
            Checked<Panel> checked = reader.read();
            assertThat(checked.read()).isEqualTo(grouped ? 7 : 4);
            assertThat(checked.accepted()).isEqualTo(grouped ? 5 : 3);
            assertThat(checked.problems())
                    .extracting(problem -> problem.location().line().orElse(0))
                    .isEqualTo(grouped ? List.of(5L, 4L) : List.of(5L));
            Panel panel = checked.value();
            assertThat(panel.cell("b", "pe", YEAR)).isEqualTo(Quantity.share(3, 4));
            assertThat(panel.cell("a", "hours", YEAR)).isEqualTo(Quantity.of("1.5"));
            assertThat(panel.levels()).isEqualTo(grouped ? List.of("board") : List.of());
            if (grouped) {
                assertThat(panel.groupOf("b", "board", YEAR)).contains("south");
            }
            assertThat(progress).allMatch(rows -> rows == 4);
            assertThat(progress.isEmpty()).isEqualTo((options & 4) == 0);
        }
    }

    @Test
    void theProgressOfALongFileOfASourceIsReported() throws IOException {
        StringBuilder text = new StringBuilder("SCHOOL;WHAT;JAAR;GETAL\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("s").append(i).append(";v;2019;1,5\n");
        }
        List<Long> rows = new ArrayList<>();
        Path file = file("s.csv", text.toString());
        PanelCsv.reader(file)
                .profile(SOURCE)
                .progress((read, bytes, total) -> {
                    assertThat(bytes).isLessThanOrEqualTo(total);
                    rows.add(read);
                })
                .read();
        assertThat(rows).isSorted().hasSizeGreaterThan(3).endsWith(20_000L);
    }

    @Test
    void aGivenStreamStaysOpen() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        for (String text : List.of(ROWS, "unit,variable,period,value\na,\"v\"\"\",2019,1\n", "")) {
            InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
                @Override
                public void close() {
                    closed.set(true);
                }
            };
            PanelCsv.reader(in, "s.csv").read();
            assertThat(in.read()).isEqualTo(-1);
            PanelCsv.reader(in, "s.csv").profile(SOURCE).readInto(Panel.builder());
        }
        assertThat(closed).isFalse();
    }

    @Test
    void aFileThatCannotBeReadIsAnException() throws IOException {
        Path missing = folder.resolve("missing.csv");
        Path file = file("s.csv", ROWS);
        assertThatThrownBy(() -> PanelCsv.read(missing)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> PanelCsv.reader(missing).profile(SOURCE).read())
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> PanelCsv.reader(file).groups(missing).read()).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> PanelCsv.reader(file).groups(missing).readInto(Panel.builder()))
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> PanelCsv.readGroups(missing, Panel.builder())).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> PanelCsv.read(folder)).isInstanceOf(IOException.class);
    }

    @Test
    void aTextIsReadOrRefusedWithAllProblems() {
        assertThat(PanelCsv.parse("unit,variable,period,value\na,v,2019,1\n").cell("a", "v", YEAR))
                .isEqualTo(Quantity.of("1.0"));
        assertThatThrownBy(() -> PanelCsv.parse(ROWS))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("line 5, column 'value'");
    }

    @Test
    void aSinkIsGivenBackWithTheCounts() throws IOException {
        PanelBuilder builder = Panel.builder();
        Checked<PanelBuilder> checked = PanelCsv.reader(stream(ROWS), "s.csv").readInto(builder);
        assertThat(checked.value()).isSameAs(builder);
        assertThat(List.of(checked.read(), checked.accepted(), checked.rejected()))
                .containsExactly(4L, 3L, 1L);
        Checked<PanelBuilder> refused = PanelCsv.reader(stream("x\n"), "s.csv").readInto(builder);
        assertThat(refused.read()).isZero();
        assertThat(refused.hasErrors()).isTrue();
        assertThat(builder.build().units()).containsExactly("a", "b");
    }

    @Test
    void totalsKnowTheGroupsBeforeTheCells() throws IOException {
        PanelTotals totals = PanelCsv.reader(stream(ROWS), "s.csv")
                .groups(file("g.csv", GROUPS))
                .readInto(PanelTotals.empty())
                .value();
        assertThat(totals.total("pe", YEAR, "board", "south").orElseThrow().counts())
                .contains(new Proportion(3, 4));
    }

    @Test
    void otherColumnsAreRefusedOrLeftOutOrIgnored() throws IOException {
        String text = "note,unit,note,variable,period,value\nx,a,y,v,2019,1\nx,b,\"y\",v,2019,<5\n";
        Checked<Panel> refused = PanelCsv.reader(stream(text), "s.csv").read();
        assertThat(problems(refused))
                .hasSize(2)
                .containsOnly("s.csv, line 1, column 'note': error: the format has no column 'note'; it has unit,"
                        + " variable, category, period, value, numerator, denominator, weight, missing [UNKNOWN]");
        Checked<Panel> leftOut = PanelCsv.reader(stream(text), "s.csv")
                .profile(others(CsvProfile.OtherColumns.LEFT_OUT))
                .read();
        assertThat(problems(leftOut))
                .hasSize(2)
                .containsOnly("s.csv, line 1, column 'note': warning: profile 'canonical-schools' does not name this"
                        + " column; its cells are not used [UNKNOWN]");
        Checked<Panel> ignored = PanelCsv.reader(stream(text), "s.csv")
                .profile(others(CsvProfile.OtherColumns.IGNORED))
                .read();
        assertThat(ignored.problems()).isEmpty();
        for (Checked<Panel> read : List.of(leftOut, ignored)) {
            assertThat(read.accepted()).isEqualTo(2);
            assertThat(read.value().units()).containsExactly("a", "b");
        }
        CsvProfile strict =
                SOURCE.toBuilder().others(CsvProfile.OtherColumns.REFUSED).build();
        assertThat(problems(PanelCsv.reader(stream("SCHOOL;WHAT;JAAR;GETAL;KLEUR\n"), "s.csv")
                        .profile(strict)
                        .read()))
                .containsExactly("s.csv, line 1, column 'KLEUR': error: profile 'source' does not name this column"
                        + " [UNKNOWN]");
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '|', '\t'})
    void everyDelimiterAndBothCharacterSetsAreRead(char delimiter) throws IOException {
        Charset windows = Charset.forName("windows-1252");
        CsvProfile profile = CsvProfile.canonicalSchools().toBuilder()
                .delimiter(delimiter)
                .charset(windows)
                .others(CsvProfile.OtherColumns.IGNORED)
                .states("judgement")
                .build();
        String text = "unit,variable,period,value,name\na,v,2019,1.5,x\nb,judgement,2019,zeer zwak,Ren\u00e9\n"
                + "c,judgement,2019,\u00e9\u00e9n,\n";
        byte[] bytes = text.replace(',', delimiter).getBytes(windows);
        Panel panel = PanelCsv.reader(new ByteArrayInputStream(bytes), "s.csv")
                .profile(profile)
                .read()
                .orThrow();
        assertThat(panel.cell("a", "v", YEAR)).isEqualTo(Quantity.of("1.5"));
        assertThat(panel.state("b", "judgement", YEAR)).contains("zeer zwak");
        assertThat(panel.state("c", "judgement", YEAR)).contains("\u00e9\u00e9n");
    }

    static Stream<CsvProfileBuilder> withoutEffect() {
        return Stream.<java.util.function.UnaryOperator<CsvProfileBuilder>>of(
                        profile -> profile.constant("period", "2019"),
                        profile -> profile.labels("value", java.util.Map.of("1", "2")),
                        profile -> profile.missing(".", Quantity.MissingReason.NOT_STATED),
                        profile -> profile.total("all"),
                        profile -> profile.yearPairs(CsvProfile.YearPair.MONTH),
                        profile -> profile.codesBeforeColon(),
                        profile -> profile.years(CsvProfile.YearLabel.SCHOOL_YEAR),
                        profile -> profile.others(CsvProfile.OtherColumns.CATEGORY))
                .map(change -> change.apply(CsvProfile.canonicalSchools().toBuilder()));
    }

    @ParameterizedTest
    @MethodSource("withoutEffect")
    void whatHasNoEffectOnCanonicalColumnsIsRefused(CsvProfileBuilder withoutEffect) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PanelCsv.reader(stream(ROWS), "s.csv").profile(withoutEffect.build()))
                .withMessage("profile 'canonical-schools' names no columns, so its files must have the canonical ones;"
                        + " but then constants other than 'variable', categories, rules for rows, labels, codes and"
                        + " kinds of years have no effect");
    }

    @Test
    void aProfileOfMeasurementsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PanelCsv.reader(stream(ROWS), "s.csv").profile(CsvProfile.canonical()))
                .withMessage("profile 'canonical' is one of the form MEASUREMENTS, but PANEL is expected here");
    }

    @Test
    void aStoredProfileThatNamesTheCanonicalColumnsIsStillReadAsASource() throws IOException {
        CsvProfile stored = CsvProfile.fromJson("""
                {
                  "schemaVersion": 1,
                  "name": "canonical-schools",
                  "form": "PANEL",
                  "columns": {
                    "period": [ { "names": [ "period" ] } ],
                    "unit": [ { "names": [ "unit" ] } ],
                    "value": [ { "names": [ "value" ] } ],
                    "variable": [ { "names": [ "variable" ] } ]
                  },
                  "missing": { "": "NOT_STATED" },
                  "suppressedCounts": true
                }
                """);
        Panel panel = PanelCsv.reader(stream("Unit,Variable,Period,Value\n a ,v,2019-2020,1\n"), "s.csv")
                .profile(stored)
                .read()
                .orThrow();
        assertThat(panel.cell("a", "v", ReportingPeriod.schoolYear(2019))).isEqualTo(Quantity.of("1.0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unit,variable,period,value\na,v,2019,1\n",
                "Unit,Variable,Period,Value\na,v,2019,1\n",
                "unit,variable,period,value,colour\na,v,2019,1,red\n",
                "unit;variable;period;value\na;v;2019;1,5\nb;v;2019;<5\n"
            })
    void whatIsProposedForAFileOfSchoolsReadsIt(String text) throws IOException {
        Path file = file("s.csv", text);
        CsvProfile proposed = CsvSniffer.propose(file).profile();
        assertThat(proposed.name()).isEqualTo("canonical-schools");
        Checked<Panel> checked = PanelCsv.reader(file).profile(proposed).read();
        assertThat(checked.hasErrors()).isFalse();
        assertThat(checked.value().units()).contains("a");
    }
}
