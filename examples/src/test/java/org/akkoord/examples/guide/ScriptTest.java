package org.akkoord.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The script runs as one file, without a project. */
class ScriptTest {

    @Test
    void aSingleFilePrintsTheGoals() throws IOException, InterruptedException {
        String jars = Stream.of("java.class.path", "jdk.module.path")
                .map(System::getProperty)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(File.pathSeparator));
        Path template = Path.of("src", "main", "resources", "org", "akkoord", "examples", "init");
        Process script = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        jars,
                        Path.of("scripts", "goals.java").toString(),
                        template.resolve("agreement.json").toString(),
                        template.resolve("figures.csv").toString(),
                        "2021-06-01"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(script.waitFor()).isZero();
        assertThat(printed).startsWith("level  SUFFICIENT_PROGRESS  not met yet");
    }
}
