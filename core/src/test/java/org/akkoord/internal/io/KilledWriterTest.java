package org.akkoord.internal.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Kills a writing process at random moments: {@code -Dakkoord.kills=200} for more of them than 20. */
// Promise F2 of docs/promises.md
class KilledWriterTest {

    private static final int KILLS = Integer.getInteger("akkoord.kills", 20);
    private static final int LONGEST_MILLIS = 40;

    @TempDir
    private Path folder;

    @Test
    @Timeout(300)
    void aKilledWriterLeavesTheOldFileOrTheNewOne() throws IOException, InterruptedException {
        Path file = folder.resolve("figures.csv");
        byte[] old = KilledWriter.version(0).getBytes(StandardCharsets.UTF_8);
        byte[] renewed = KilledWriter.version(1).getBytes(StandardCharsets.UTF_8);
        Files.write(file, old);
        Random random = new Random(1);
        for (int i = 0; i < KILLS; i++) {
            killAfter(random.nextInt(1_000_000 * LONGEST_MILLIS), file);
            byte[] found = Files.readAllBytes(file);
            assertThat(found).as("after kill %d", i).isEqualTo(found.length == old.length ? old : renewed);
        }
        assertThat(leftBehind())
                .as("parts that writers killed in the middle left behind")
                .allMatch(name -> name.matches("\\.akkoord-[-0-9a-f]{36}\\.tmp"));
    }

    private static void killAfter(int nanos, Path file) throws IOException, InterruptedException {
        String classes = String.join(
                File.pathSeparator,
                Path.of("target", "classes").toString(),
                Path.of("target", "test-classes").toString(),
                jarOf(LoggerFactory.class));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classes,
                        KilledWriter.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("ready");
            Thread.sleep(nanos / 1_000_000, nanos % 1_000_000);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static String jarOf(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    private List<String> leftBehind() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("figures.csv"))
                    .toList();
        }
    }
}
