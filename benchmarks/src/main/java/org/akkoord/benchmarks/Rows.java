package org.akkoord.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.akkoord.panel.Panel;
import org.akkoord.panel.PanelBuilder;
import org.akkoord.period.ReportingPeriod;

/**
 * The rows that every engine gets: schools of 1,000 boards, ten years, and twenty indicators with numerator,
 * denominator and weight. Three percent of the cells are missing. The rows are sorted by school, indicator and year, or
 * shuffled.
 */
final class Rows {

    static final int YEARS = 10;
    static final int INDICATORS = 20;
    static final int BOARDS = 1000;
    static final int FIRST_YEAR = 2010;

    private static final long SEED = 20_190_901;
    private static final int MOST_PUPILS = 400;

    final int schools;
    final int size;
    private boolean shuffled;
    final int[] school;
    final int[] indicator;
    final int[] year;
    final int[] numerator;
    final int[] denominator;

    private Rows(int schools) {
        this.schools = schools;
        int most = schools * YEARS * INDICATORS;
        school = new int[most];
        indicator = new int[most];
        year = new int[most];
        numerator = new int[most];
        denominator = new int[most];
        RandomGenerator random = new SplittableRandom(SEED);
        int count = 0;
        for (int s = 0; s < schools; s++) {
            for (int v = 0; v < INDICATORS; v++) {
                for (int t = 0; t < YEARS; t++) {
                    if (random.nextInt(100) >= 3) {
                        school[count] = s;
                        indicator[count] = v;
                        year[count] = t;
                        denominator[count] = 20 + random.nextInt(MOST_PUPILS);
                        numerator[count] = random.nextInt(denominator[count] + 1);
                        count++;
                    }
                }
            }
        }
        size = count;
    }

    /** About this many rows. */
    static Rows of(int rows) {
        return new Rows(rows / (YEARS * INDICATORS));
    }

    Rows shuffled() {
        RandomGenerator random = new SplittableRandom(SEED + 1);
        for (int i = size - 1; i > 0; i--) {
            swap(i, random.nextInt(i + 1));
        }
        shuffled = true;
        return this;
    }

    boolean isShuffled() {
        return shuffled;
    }

    double percent(int row) {
        return 100.0 * numerator[row] / denominator[row];
    }

    private void swap(int i, int j) {
        int s = school[i];
        int v = indicator[i];
        int t = year[i];
        int n = numerator[i];
        int d = denominator[i];
        school[i] = school[j];
        indicator[i] = indicator[j];
        year[i] = year[j];
        numerator[i] = numerator[j];
        denominator[i] = denominator[j];
        school[j] = s;
        indicator[j] = v;
        year[j] = t;
        numerator[j] = n;
        denominator[j] = d;
    }

    static String schoolId(int number) {
        return "s" + (1_000_000 + number);
    }

    static String boardId(int school) {
        return "b" + (10_000 + school % BOARDS);
    }

    static String indicatorId(int number) {
        return "v" + (10 + number);
    }

    /** A panel with the boards of the schools. Every weight is 1; weights are given so that all three planes exist. */
    Panel panel() {
        double[] weights = new double[size];
        Arrays.fill(weights, 1);
        PanelBuilder builder = cells(weights);
        for (int s = 0; s < schools; s++) {
            builder.level("board")
                    .group(boardId(s))
                    .member(schoolId(s), LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1));
        }
        return builder.build();
    }

    /**
     * A builder with all cells. The numbers of these rows are those of the builder.
     *
     * @param weights for each row, or none
     */
    PanelBuilder cells(double[] weights) {
        PanelBuilder builder = Panel.builder();
        for (int s = 0; s < schools; s++) {
            builder.unit(schoolId(s));
        }
        for (int v = 0; v < INDICATORS; v++) {
            builder.variable(indicatorId(v));
        }
        for (int t = 0; t < YEARS; t++) {
            builder.period(ReportingPeriod.year(FIRST_YEAR + t));
        }
        return builder.at(school, indicator, year, 0, size).counts(numerator, denominator, weights);
    }

    /** Writes the rows to a temporary file, one line for each. */
    Path writeCsv() throws IOException {
        Path file = Files.createTempFile("akkoord", ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("unit,variable,period,numerator,denominator,weight\n");
            for (int i = 0; i < size; i++) {
                out.write(schoolId(school[i]) + "," + indicatorId(indicator[i]) + "," + (FIRST_YEAR + year[i]) + ","
                        + numerator[i] + "," + denominator[i] + ",1.25\n");
            }
        }
        return file;
    }
}
