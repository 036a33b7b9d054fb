package org.akkoord.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.akkoord.agreement.Agreement;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.internal.io.AtomicFile;
import org.akkoord.internal.io.ReadLog;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import org.akkoord.quantity.Quantity;
import org.akkoord.text.LocalizedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Listens to the logger of the library, as an operator does. */
// Promise S3 of docs/promises.md
class LoggingTest {

    private static final Logger LIBRARY = Logger.getLogger("org.akkoord");

    private final List<String> logged = Collections.synchronizedList(new ArrayList<>());
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord record) {
            logged.add(record.getLevel() + " " + record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LIBRARY.addHandler(listener);
        LIBRARY.setUseParentHandlers(false);
        LIBRARY.setLevel(Level.ALL);
    }

    @AfterEach
    void stopListening() {
        LIBRARY.removeHandler(listener);
        LIBRARY.setUseParentHandlers(true);
        LIBRARY.setLevel(null);
    }

    private static Agreement agreement() {
        LocalizedText text = LocalizedText.of("en", "x");
        return Agreement.builder()
                .id("a")
                .title(text)
                .sector(text)
                .concluded(ReportingPeriod.year(2014))
                .ends(LocalDate.of(2020, 7, 31))
                .build();
    }

    @Test
    void figuresThatNoIndicatorWantsAreAWarning() {
        MeasurementSet figures = MeasurementSet.of(List.of(Measurement.builder()
                .indicator("pe-hours")
                .period(ReportingPeriod.year(2018))
                .value(Quantity.of(61.5))
                .build()));

        AgreementEvaluator.withDefaults().evaluate(agreement(), figures, LocalDate.of(2020, 1, 1));
        AgreementEvaluator.withDefaults().evaluate(agreement(), MeasurementSet.empty(), LocalDate.of(2020, 1, 1));

        assertThat(logged)
                .containsExactly("WARNING figures of 1 indicators that agreement 'a' does not have are not used, such"
                        + " as 'pe-hours'");
    }

    @Test
    void anExecutorThatRefusesIsAWarningThatSaysWhatHappensInstead() {
        new ParallelRun(Optional.of(task -> {
                    throw new RejectedExecutionException("full");
                }))
                .forEach(3, part -> {});

        assertThat(logged)
                .containsExactly(
                        "WARNING the executor refused a task: 0 of 2 helpers take part, the caller does the rest");
    }

    @Test
    void aLeftoverThatIsDeletedIsAWarning(@TempDir Path folder) throws IOException {
        Path old = Files.createFile(folder.resolve(".akkoord-1.tmp"));
        Files.setLastModifiedTime(old, FileTime.fromMillis(0));

        AtomicFile.write(folder.resolve("a.json"), "{}");

        assertThat(logged).containsExactly("WARNING deleted " + old + ", which a writer that was killed had left");
    }

    @Test
    void whatWasReadIsForTheOneWhoLooksForIt() {
        Checked<String> read = new Checked<>("secret", List.of(), 3, 2, 1);

        ReadLog.start(LoggingTest.class, "a\u001b.csv").end(read, "profile canonical");
        LIBRARY.setLevel(Level.INFO);
        ReadLog.start(LoggingTest.class, "b.csv").end(read, "profile canonical");

        assertThat(logged)
                .singleElement()
                .asString()
                .matches("FINE read a\\\\u001b\\.csv as profile canonical in"
                        + " \\d+ ms: 3 rows, 2 accepted, 1 rejected, 0 problems");
    }

    @Test
    void aLimitThatWasReachedIsAWarning() {
        LIBRARY.setLevel(Level.INFO);
        Problem limit =
                Problem.error(ProblemCode.LIMIT, Location.ofFile("a.csv"), "at most 1000 problems are looked at");

        ReadLog.start(LoggingTest.class, "a.csv").end(new Checked<>("", List.of(limit), 0, 0, 0), "JSON");

        assertThat(logged).containsExactly("WARNING a.csv: at most 1000 problems are looked at");
    }
}
