package org.akkoord.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import org.junit.jupiter.api.Test;

/** The published test suites, where the folder that holds them is present. */
class VectorsTest {

    private static final Set<ProblemCode> NOT_JSON =
            EnumSet.of(ProblemCode.SYNTAX, ProblemCode.ENCODING, ProblemCode.LIMIT);

    @Test
    void everyDocumentThatIsNoJsonIsRefusedWithALocation() throws IOException {
        assertThat(suite("n_")).hasSize(188);
        for (Path file : suite("n_")) {
            List<Problem> problems = AgreementJson.read(file).problems();
            assertThat(problems).as(file.getFileName().toString()).anySatisfy(problem -> {
                assertThat(problem.code()).isIn(NOT_JSON);
                assertThat(problem.location().line()).isPresent();
                assertThat(problem.location().column()).isPresent();
            });
            assertThat(problems).allSatisfy(UnreadableTextTest::isInOurWords);
        }
    }

    @Test
    void everyDocumentThatIsJsonIsReadToItsEnd() throws IOException {
        List<String> repeated = new ArrayList<>();
        for (Path file : suite("y_")) {
            String name = file.getFileName().toString();
            List<ProblemCode> codes = AgreementJson.read(file).problems().stream()
                    .map(Problem::code)
                    .toList();
            assertThat(codes).as(name).doesNotContainAnyElementsOf(NOT_JSON);
            if (codes.contains(ProblemCode.DUPLICATE)) {
                repeated.add(name);
            }
        }
        assertThat(suite("y_")).hasSize(95);
        assertThat(repeated).containsExactly("y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json");
    }

    @Test
    void documentsOnWhichReadersDifferAreChosenAsDocumented() throws IOException {
        Map<String, Integer> choices = new TreeMap<>();
        for (Path file : suite("i_")) {
            String choice = AgreementJson.read(file).problems().stream()
                    .map(Problem::code)
                    .filter(NOT_JSON::contains)
                    .map(Enum::name)
                    .findFirst()
                    .orElse("read");
            choices.merge(choice, 1, Integer::sum);
        }
        assertThat(choices).isEqualTo(Map.of("read", 11, "ENCODING", 23, "LIMIT", 1));
    }

    @Test
    void documentsOnWhichReadersDifferNeverFail() throws IOException {
        for (Path file : suite("i_")) {
            assertThat(AgreementJson.read(file).problems())
                    .as(file.getFileName().toString())
                    .isNotEmpty()
                    .allSatisfy(UnreadableTextTest::isInOurWords);
        }
    }

    private static List<Path> suite(String prefix) throws IOException {
        Path folder = ForeignFiles.vectors("JSONTestSuite", "json/JSONTestSuite/test_parsing");
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
            assertThat(found).hasSizeGreaterThan(30);
            return found;
        }
    }
}
