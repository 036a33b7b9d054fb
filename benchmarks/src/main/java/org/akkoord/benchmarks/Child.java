package org.akkoord.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a class of this program in its own Java process. */
final class Child {

    private Child() {}

    /**
     * Returns what the class printed, without blanks around it.
     *
     * @throws IOException if it failed, with what it printed
     */
    static String run(Class<?> type, String option, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-cp",
                System.getProperty("java.class.path"),
                type.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException(type.getSimpleName() + " " + List.of(arguments) + " failed: " + answer);
        }
        return answer;
    }
}
