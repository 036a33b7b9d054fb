package org.akkoord.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.akkoord.csv.CsvProfile;
import org.akkoord.quantity.Quantity;

/**
 * Files as a user has them who wants a verdict on every board: the pupils of all locations in a {@link WideFile}, who
 * belongs to which board, an agreement about small locations, and the profile of the register in which 0 says that a
 * location does not exist: else closed ones would be small. {@code RegisterFiles FOLDER LOCATIONS} writes them; then
 *
 * <pre>{@code
 * akkoord scorecards --panel FOLDER/pupils.csv --profile FOLDER/profile.json --groups FOLDER/boards.csv
 *     --agreement FOLDER/agreement.json --as-of 2025-06-01 --by board
 * }</pre>
 */
public final class RegisterFiles {

    private static final long SEED = 20_250_601;
    private static final int LOCATIONS_OF_A_BOARD = 7;
    private static final int CHANGED_PERCENT = 10;

    private static final String AGREEMENT = """
            {"schemaVersion": 1, "id": "size", "title": {"en": "Size of locations"}, "sector": {"en": "Schools"},
             "concluded": "2014", "ends": "2030-12-31",
             "ambitions": [{"id": "a", "title": {"en": "Ambition"}, "goals": [{"id": "g", "title": {"en": "Goal"},
               "objectives": [
                 {"id": "large-enough", "text": {"en": "Locations have 100 pupils or more"},
                  "indicators": ["share-of-100"], "unit": "percent", "target": {"atLeast": 90}, "deadline": "2028"},
                 {"id": "mean", "text": {"en": "Locations have 200 pupils on average"},
                  "indicators": ["mean-size"], "unit": "pupils", "target": {"atLeast": 200}, "deadline": "2028"}]}]}],
             "indicators": [
               {"id": "share-of-100", "title": {"en": "Locations with 100 pupils or more"}, "unit": "percent",
                "direction": "INCREASE", "role": "DIRECT",
                "definition": {"shareOfUnits": "pupils", "comparison": "AT_LEAST", "threshold": 100}},
               {"id": "mean-size", "title": {"en": "Pupils of a location"}, "unit": "pupils",
                "direction": "INCREASE", "role": "DIRECT", "definition": {"mean": "pupils"}}]}
            """;

    private RegisterFiles() {}

    /** Writes the files. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int locations = Integer.parseInt(arguments[1]);
        Files.move(
                new WideFile(locations).writeWide(), folder.resolve("pupils.csv"), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(folder.resolve("agreement.json"), AGREEMENT);
        Files.writeString(
                folder.resolve("profile.json"),
                CsvProfile.named("duo-pupil-history").toBuilder()
                        .missing("0", Quantity.MissingReason.NOT_APPLICABLE)
                        .build()
                        .toJson());
        writeBoards(folder.resolve("boards.csv"), locations);
    }

    private static void writeBoards(Path file, int locations) throws IOException {
        RandomGenerator random = new SplittableRandom(SEED);
        int boards = Math.max(1, locations / LOCATIONS_OF_A_BOARD);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("unit,group,level,valid_from,valid_until\n");
            for (int location = 0; location < locations; location++) {
                String unit = WideFile.unit(location);
                String board = board(random.nextInt(boards));
                if (random.nextInt(100) < CHANGED_PERCENT) {
                    int year = WideFile.FIRST_YEAR + 1 + random.nextInt(WideFile.YEARS - 2);
                    out.write(unit + "," + board + ",board,," + year + "-07-31\n");
                    out.write(unit + "," + board(random.nextInt(boards)) + ",board," + year + "-08-01,\n");
                } else {
                    out.write(unit + "," + board + ",board,,\n");
                }
            }
        }
    }

    private static String board(int number) {
        return Integer.toString(10_000 + number);
    }
}
