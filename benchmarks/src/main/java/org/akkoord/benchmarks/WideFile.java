package org.akkoord.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The pupils of invented school locations on 1 October of many years, in two files with the same cells: a row for each
 * location, with a column for each year, as a register publishes them; and a row for each cell, in the canonical form.
 *
 * <p>As in the register, 29 % of the locations close and 16 % open later than the first year, which is written as 0;
 * one cell in 380 is {@code <5}; the codes of municipalities have lost their zeros, and some names are not in ASCII.
 */
final class WideFile {

    /** The first year and the number of years. */
    static final int FIRST_YEAR = 1996;

    static final int YEARS = 29;

    private static final long SEED = 20_251_001;
    private static final int MOST_PUPILS = 600;
    private static final int SUPPRESSED_ONE_IN = 380;
    private static final int CLOSED_PERCENT = 29;
    private static final int OPENED_PERCENT = 16;
    private static final int MUNICIPALITIES = 342;
    private static final String[] NAMES = {"De Linde", "René School", "Het Anker", "De Jutter", "Sint Jan", "De Brug"};

    private final int locations;
    private final String[] texts = new String[YEARS];
    private RandomGenerator random = new SplittableRandom(SEED);

    WideFile(int locations) {
        this.locations = locations;
    }

    /** How many cells each file has. */
    long cells() {
        return (long) locations * YEARS;
    }

    /** Writes a row for each location. */
    Path writeWide() throws IOException {
        Path file = Files.createTempFile("akkoord-wide", ".csv");
        random = new SplittableRandom(SEED);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("\uFEFFINSTELLINGSCODE;VESTIGINGSCODE;NAAM_VESTIGING;SOORT_VESTIGING;GEMEENTECODE_VESTIGING");
            for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
                out.write(";LEERLINGEN_" + year);
            }
            out.write("\r\n");
            for (int location = 0; location < locations; location++) {
                next();
                String unit = unit(location);
                out.write(unit.substring(0, unit.length() - 2) + ';' + unit + ';' + NAMES[location % NAMES.length]
                        + ";BO;" + (1 + location % MUNICIPALITIES) * 5 + ';' + String.join(";", texts) + "\r\n");
            }
        }
        return file;
    }

    /** Writes a row for each cell. */
    Path writeCanonical() throws IOException {
        Path file = Files.createTempFile("akkoord-long", ".csv");
        random = new SplittableRandom(SEED);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("unit,variable,period,value\n");
            for (int location = 0; location < locations; location++) {
                next();
                for (int year = 0; year < YEARS; year++) {
                    out.write(unit(location) + ",pupils," + (FIRST_YEAR + year) + "-10-01," + texts[year] + '\n');
                }
            }
        }
        return file;
    }

    /** The code of a location. */
    static String unit(int location) {
        return String.format("%05d%02d", location / 4, location % 4);
    }

    /** Makes the cells of the next location. */
    private void next() {
        int opens = random.nextInt(100) < OPENED_PERCENT ? random.nextInt(YEARS) : 0;
        int closes = random.nextInt(100) < CLOSED_PERCENT ? random.nextInt(YEARS) : YEARS;
        int pupils = 20 + random.nextInt(MOST_PUPILS);
        for (int year = 0; year < YEARS; year++) {
            pupils = Math.max(5, pupils + random.nextInt(31) - 15);
            boolean exists = opens <= year && year < closes;
            boolean isSuppressed = random.nextInt(SUPPRESSED_ONE_IN) == 0;
            texts[year] = !exists ? "0" : isSuppressed ? "<5" : Integer.toString(pupils);
        }
    }
}
