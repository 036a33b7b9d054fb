package org.akkoord.csv.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.akkoord.csv.SchoolParts;
import org.akkoord.csv.profile.ProfileParts;
import org.akkoord.csv.text.Records;
import org.akkoord.panel.Panel;
import org.akkoord.panel.PanelBuilder;
import org.akkoord.panel.intake.PanelSink;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows of a source give the same whether a reader remembers what earlier cells gave, or reads each by all rules. */
class SourceWaysTest {

    private static final int FILES = 60;
    private static final List<String> IDS = List.of("00AB", "00CD", "1", "12", "00EF01", "00AB00", "7");
    private static final List<String> NUMBERS = List.of("0", "1", "5", "12", "200", "7", "6", "80", "99", "-1", "<5");
    private static final List<String> DECIMALS =
            List.of("1.5", "1,5", "0.25", "63.4", "63,4", "-2.5", "-2,5", "100.00");
    private static final List<String> PERIODS =
            List.of("2019", "2019-2020", "2019/2020", "20191001", "2018", "1-10-2019");
    private static final List<String> WORDS = List.of("basis", "Zwak", "TOTAAL", "totaal", "HAVO", "T", "M", "");
    private static final List<String> ODD = Stream.of(
                    "",
                    " ",
                    "007",
                    "-0",
                    "<1",
                    "< 2",
                    ">95",
                    "<=3",
                    "<2.5",
                    "1.234",
                    "1,234",
                    "12.3456789012345",
                    "12,3456789012345",
                    "1e3",
                    "1234567890123456",
                    "999999999999999",
                    "NaN",
                    "80 %",
                    "VWO - E&M",
                    "Ren\u00e9",
                    "&",
                    "2019-13-01",
                    "2019-02",
                    "812 leerlingen",
                    "leerlingen",
                    "0363",
                    "\"a;b\"",
                    "\"a\"\"b\"",
                    "\u00a05",
                    "5\u00a0",
                    "5 ",
                    "a=b",
                    "x".repeat(70),
                    "\u0000",
                    "SUPPRESSED",
                    "1.",
                    ".5")
            .toList();

    /** The calls that fill the cell to which a sink went, beside members of groups. */
    private static final Set<String> FILLS =
            Set.of("value", "counts", "state", "missing", "between", "countsBetween", "lifetime");

    private record Outcome(List<Problem> problems, long accepted, long rejected, List<String> fills) {}

    /** A way of reading. */
    private interface Way {
        Checked<PanelSink> read(SourceReader reader, Records records) throws IOException;
    }

    static List<ProfileParts> profiles() {
        return SchoolParts.all();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void bothWaysFindTheSame(ProfileParts profile) throws IOException {
        RandomGenerator random = new SplittableRandom(profile.name().length());
        long accepted = 0;
        long rejected = 0;
        for (int file = 0; file < FILES; file++) {
            String text = text(random, profile);
            Outcome full = outcome(text, profile, SourceReader::readFully);
            Outcome known = outcome(text, profile, SourceReader::read);
            assertThat(known)
                    .as(profile.name() + ", file " + file + ":\n" + text)
                    .isEqualTo(full);
            accepted += full.accepted();
            rejected += full.rejected();
        }
        assertThat(accepted).as(profile.name()).isGreaterThan(FILES);
        assertThat(rejected).as(profile.name()).isGreaterThan(FILES);
    }

    /** The names of columns, with texts that often stand in them. */
    private static Map<String, List<String>> columns(ProfileParts profile) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        profile.layout()
                .columns()
                .forEach((canonical, columns) ->
                        columns.forEach(column -> found.put(column.names().get(0), kind(profile, canonical))));
        profile.layout().spreads().forEach(spread -> {
            String name = spread.source().names().get(0);
            for (String period : name.contains("{period}") ? List.of("2018-2019", "2019-2020") : List.of("")) {
                for (String category : name.contains("{category}") ? List.of("MAN", "TOTAAL") : List.of("")) {
                    found.put(
                            name.replace("{period}", period)
                                    .replace("{category}", category)
                                    .replace("{id}", "A1"),
                            kind(profile, spread.column()));
                }
            }
        });
        profile.rows().only().forEach((column, texts) -> {
            List<String> all = new ArrayList<>(texts);
            all.addAll(texts);
            all.add("other");
            found.put(column, all);
        });
        found.put("NAAM", WORDS);
        return found;
    }

    private static String text(RandomGenerator random, ProfileParts profile) {
        Map<String, List<String>> columns = columns(profile);
        String delimiter = String.valueOf(profile.dialect().delimiter());
        StringBuilder text = new StringBuilder(String.join(delimiter, columns.keySet())).append('\n');
        int odd = random.nextInt(4) == 0 ? 6 : 60;
        int rows = 2 + random.nextInt(30);
        for (int row = 0; row < rows; row++) {
            List<String> cells = new ArrayList<>();
            for (List<String> kind : columns.values()) {
                List<String> from = random.nextInt(odd) == 0 ? ODD : kind;
                cells.add(from.get(random.nextInt(from.size())));
            }
            if (random.nextInt(40) == 0) {
                cells.remove(0);
            }
            text.append(String.join(delimiter, cells)).append('\n');
        }
        return text.toString();
    }

    private static List<String> kind(ProfileParts profile, String canonical) {
        if (profile.codes().labels().containsKey(canonical)) {
            return List.copyOf(profile.codes().labels().get(canonical).keySet());
        }
        return switch (canonical) {
            case "unit", "group" -> IDS;
            case "period" -> PERIODS;
            case "numerator" -> NUMBERS;
            case "denominator" -> List.of("200", "80", "200", "<5");
            case "weight" -> List.of("1", "2", "0.5");
            case "multiplier" -> List.of("0", "3", "-2");
            case "variable" -> List.of("basis", "zwak", "HAVO");
            case "value" -> Stream.concat(NUMBERS.stream(), DECIMALS.stream()).toList();
            case "missing" -> List.of("");
            case "same_bron" -> List.of("T");
            default -> WORDS;
        };
    }

    private static Outcome outcome(String text, ProfileParts profile, Way way) throws IOException {
        List<String> fills = new ArrayList<>();
        byte[] bytes = text.getBytes(profile.dialect().charset());
        WatchedInput input = new WatchedInput(new ByteArrayInputStream(bytes));
        Checked<PanelSink> checked = way.read(
                new SourceReader(input, Location.ofFile("f.csv"), profile, recording(Panel.builder(), fills)),
                profile.dialect().records(input));
        return new Outcome(checked.problems(), checked.accepted(), checked.rejected(), fills);
    }

    /** A builder that notes what it took, and where. */
    private static PanelSink recording(PanelBuilder builder, List<String> fills) {
        String[] at = {""};
        String[] group = {"", ""};
        return (PanelSink) Proxy.newProxyInstance(
                PanelSink.class.getClassLoader(), new Class<?>[] {PanelSink.class}, (proxy, method, arguments) -> {
                    Object given = call(builder, method, arguments);
                    if (method.getName().equals("at")) {
                        at[0] = Arrays.toString(arguments);
                    } else if (method.getName().equals("level")) {
                        group[0] = Arrays.toString(arguments);
                    } else if (method.getName().equals("group")) {
                        group[1] = Arrays.toString(arguments);
                    } else if (method.getName().equals("member")) {
                        fills.add(group[0] + group[1] + Arrays.toString(arguments));
                    } else if (FILLS.contains(method.getName())) {
                        fills.add(at[0] + method.getName() + Arrays.toString(arguments));
                    }
                    return given instanceof PanelSink ? proxy : given;
                });
    }

    private static Object call(PanelBuilder builder, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(builder, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
