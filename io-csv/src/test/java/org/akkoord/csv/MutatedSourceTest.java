package org.akkoord.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Problem;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files of sources in which a few characters were changed: nothing is thrown, every rejection has a place, and what is
 * sniffed can be read. {@code -Dakkoord.mutations=2500} tries as many of each.
 */
// Promise F3 of docs/promises.md
class MutatedSourceTest {

    private static final String NASTY = "\"\",;\r\n\0 \t-'=\u00e9\uFEFF<>%:0";
    private static final int ROUNDS = Integer.getInteger("akkoord.mutations", 60);
    private static final int SNIFFED_OF = 20;

    @TempDir
    private Path folder;

    static List<Path> files() throws IOException {
        return OpenFilesTest.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aChangedFileIsReadOrRefusedWithItsPlaces(Path source) throws IOException {
        byte[] bytes = Files.readAllBytes(source);
        // each byte a character, whatever the character set
        String good = new String(bytes, StandardCharsets.ISO_8859_1);
        CsvSniffer.Proposal proposal = CsvSniffer.propose(source);
        CsvProfile profile = proposal.profile();
        for (Map.Entry<String, String> text : proposal.given().entrySet()) {
            profile = profile.with(text.getKey(), text.getValue());
        }
        long seed = bytes.length;
        RandomGenerator random = new SplittableRandom(seed);
        Path file = folder.resolve("changed");
        long rejected = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String text = good;
            for (int changes = 1 + random.nextInt(5); changes > 0; changes--) {
                text = changed(text, random);
            }
            Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
            Checked<?> checked = profile.form() == CsvProfile.Form.PANEL
                    ? PanelCsv.reader(file).profile(profile).read()
                    : MeasurementCsv.read(file, profile);
            rejected += checked.rejected();
            assertSound(checked, "seed " + seed + ", round " + round + ":\n" + text);
            if (round % SNIFFED_OF == 0) {
                assertThat(CsvSniffer.propose(file).reasons()).isNotEmpty();
            }
        }
        assertThat(rejected).as("some changes are found").isPositive();
    }

    private static String changed(String text, RandomGenerator random) {
        int at = random.nextInt(text.length());
        char other = NASTY.charAt(random.nextInt(NASTY.length()));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1) + " ";
            case 1 -> text.substring(0, at) + other + text.substring(at);
            case 2 -> text.substring(0, at) + other + text.substring(at + 1);
            default -> text.substring(0, at) + text.substring(Math.max(0, at - random.nextInt(60)));
        };
    }

    private static void assertSound(Checked<?> checked, String which) {
        assertThat(checked.read()).as(which).isEqualTo(checked.accepted() + checked.rejected());
        assertThat(checked.problems().stream().filter(Problem::isError).count())
                .as(which)
                .isGreaterThanOrEqualTo(Math.min(checked.rejected(), 1));
        assertThat(checked.problems()).as(which).allSatisfy(problem -> {
            assertThat(problem.location().file()).isPresent();
            assertThat(!problem.isError() || problem.location().line().isPresent())
                    .isTrue();
            assertThat(problem.toString()).doesNotContain("Exception", "java.", "fastcsv");
        });
    }
}
