package org.akkoord.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.akkoord.csv.CsvProfile;
import org.akkoord.csv.PanelCsv;
import org.akkoord.panel.Panel;
import org.akkoord.period.ReportingPeriod;

/**
 * An invented sector: 6,600 schools of 1,000 boards over ten periods, with closures, mergers, schools that change
 * boards, missing and suppressed cells. Nothing about a real school is in it; but the national share of schools with
 * two hours of physical education is that of the reference agreement, 69 percent in 2018 and 64 percent in June 2020.
 * The same seed gives the same files.
 *
 * <p>Variables: {@code pe-hours} (values), {@code sport-pupils} (counts of pupils who take part in sport at school),
 * {@code judgement} (states).
 */
public final class SyntheticSector {

    /** The form of the file of schools. */
    public static final CsvProfile PROFILE =
            CsvProfile.canonicalSchools().toBuilder().states("judgement").build();

    private static final int SCHOOLS = 6600;
    private static final int BOARDS = 1000;
    private static final List<String> PERIODS =
            List.of("2011", "2012", "2013", "2014", "2015", "2016", "2017", "2018", "2019", "2020-06");
    private static final int[] PERCENT_WITH_TWO_HOURS = {74, 74, 73, 72, 72, 71, 70, 69, 67, 64};
    private static final List<String> HOURS_MET = List.of("2", "2", "2.25", "2.5", "3");
    private static final List<String> HOURS_NOT_MET = List.of("1", "1.25", "1.5", "1.5", "1.75", "<2");

    private final RandomGenerator random;
    private final int[] closedAfter = new int[SCHOOLS];
    private final double[] inclination = new double[SCHOOLS];
    private final List<String> schoolLines = new ArrayList<>();
    private final List<String> groupLines = new ArrayList<>();

    private SyntheticSector(long seed) {
        random = new SplittableRandom(seed);
        Arrays.setAll(inclination, school -> random.nextDouble());
        schoolLines.add("unit,variable,period,value,numerator,denominator,missing");
        groupLines.add("unit,group,level,valid_from,valid_until");
        IntStream.range(0, SCHOOLS).forEach(this::life);
        for (int period = 0; period < PERIODS.size(); period++) {
            hours(period);
            pupilsAndJudgement(period);
        }
    }

    /** The sector of a seed. */
    public static SyntheticSector of(long seed) {
        return new SyntheticSector(seed);
    }

    /** Who belongs to which board, and until when a school exists. */
    private void life(int school) {
        String id = id(school);
        int board = random.nextInt(BOARDS);
        closedAfter[school] = PERIODS.size();
        if (random.nextInt(100) < 12) {
            int period = 2 + random.nextInt(PERIODS.size() - 3);
            closedAfter[school] = period;
            String last = ReportingPeriod.parse(PERIODS.get(period - 1)).end().toString();
            String successor = random.nextBoolean() ? id((school + 1) % SCHOOLS) : "";
            groupLines.add(id + "," + successor + ",open,," + last);
        }
        if (random.nextInt(10) == 0) {
            int year = 2012 + random.nextInt(8);
            groupLines.add(id + "," + boardId(board) + ",board,," + year + "-07-31");
            groupLines.add(id + "," + boardId(random.nextInt(BOARDS)) + ",board," + year + "-08-01,");
        } else {
            groupLines.add(id + "," + boardId(board) + ",board,,");
        }
    }

    private static String id(int school) {
        return "S" + (10_000 + school);
    }

    private static String boardId(int board) {
        return "B" + (1_000 + board);
    }

    private List<Integer> open(int period) {
        return IntStream.range(0, SCHOOLS)
                .filter(school -> closedAfter[school] > period)
                .boxed()
                .toList();
    }

    /** Lets a multiple of a hundred schools answer, so that the national percentage is a whole number. */
    private void hours(int period) {
        List<Integer> answering = new ArrayList<>();
        List<Integer> open = open(period);
        for (int school : open) {
            if (random.nextInt(100) >= 6) {
                answering.add(school);
            }
        }
        int number = answering.size() / 100 * 100;
        answering.subList(number, answering.size()).clear();
        double[] rank = new double[SCHOOLS];
        for (int school : answering) {
            rank[school] = inclination[school] + 0.4 * random.nextDouble();
        }
        List<Integer> ranked = new ArrayList<>(answering);
        ranked.sort(Comparator.comparingDouble(school -> rank[school]));
        int met = number / 100 * PERCENT_WITH_TWO_HOURS[period];
        for (int i = 0; i < number; i++) {
            List<String> choice = i >= number - met ? HOURS_MET : HOURS_NOT_MET;
            schoolLines.add(
                    line(ranked.get(i), "pe-hours", period) + choice.get(random.nextInt(choice.size())) + ",,,");
        }
    }

    private void pupilsAndJudgement(int period) {
        for (int school : open(period)) {
            int pupils = 40 + (int) (inclination[school] * 977) % 400;
            int part = (int) (pupils * Math.min(1, 0.01 + 0.9 * inclination[school] * random.nextDouble()));
            String head = line(school, "sport-pupils", period);
            int chance = random.nextInt(100);
            schoolLines.add(
                    chance < 2
                            ? head + ",,,NOT_COLLECTED"
                            : head + "," + (part > 0 && part < 5 ? "<5" : part) + "," + pupils + ",");
            double weakness = inclination[school] + 0.3 * random.nextDouble();
            String judgement = weakness < 0.04 ? "very-weak" : weakness < 0.15 ? "weak" : "basic";
            schoolLines.add(line(school, "judgement", period) + judgement + ",,,");
        }
    }

    private static String line(int school, String variable, int period) {
        return id(school) + "," + variable + "," + PERIODS.get(period) + ",";
    }

    /** Writes {@code schools.csv} and {@code groups.csv} into a folder that exists. */
    public void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("schools.csv"), String.join("\n", schoolLines) + "\n");
        Files.writeString(folder.resolve("groups.csv"), String.join("\n", groupLines) + "\n");
    }

    /** The sector as a panel, read from its files. */
    public Panel panel() throws IOException {
        Path folder = Files.createTempDirectory("akkoord-sector");
        try {
            write(folder);
            return PanelCsv.reader(folder.resolve("schools.csv"))
                    .profile(PROFILE)
                    .groups(folder.resolve("groups.csv"))
                    .read()
                    .orThrow();
        } finally {
            Files.deleteIfExists(folder.resolve("schools.csv"));
            Files.deleteIfExists(folder.resolve("groups.csv"));
            Files.delete(folder);
        }
    }
}
