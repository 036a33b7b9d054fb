package org.akkoord.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the published modules show to their users is what was reviewed: {@code docs/api} has it, one line a member. */
// Promise K1 of docs/promises.md
class PublicApiTest {

    /** How many public top-level types a module may show to its users. Goes up for a new question only. */
    private static final Map<Modules, Integer> MOST_TYPES =
            Map.of(Modules.CORE, 91, Modules.CSV, 8, Modules.HTML, 1, Modules.JSON, 6);

    /** A type that users cannot name and meet as a supertype only. Takes no new entry. */
    private static final Set<String> STILL_HIDDEN = Set.of("org.akkoord.panel.intake.PanelSink");

    /** A method that takes an {@code Optional}. Takes no new entry. */
    private static final Set<String> STILL_OPTIONAL = Set.of("verdict.Conclusion.because(", "verdict.Conclusion.on(");

    private static final String WRITE = "akkoord.api.write";

    private static final String ACCEPT = "mvn test -pl examples -am -Dtest=PublicApiTest -D" + WRITE
            + "=true -Dsurefire.failIfNoSpecifiedTests=false";

    @ParameterizedTest
    @EnumSource(names = {"CORE", "CSV", "HTML", "JSON"})
    void theApiIsTheReviewedOne(Modules module) throws IOException {
        Path file = Repository.ROOT.resolve("docs/api/" + module.folder() + ".txt");
        List<String> lines = new PublicApi(module).lines();
        if (Boolean.getBoolean(WRITE)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", lines) + "\n");
        }
        List<String> reviewed = Files.exists(file) ? Files.readAllLines(file) : List.of();
        if (!reviewed.equals(lines)) {
            fail(
                    "The public API of %s changed:%n%s%nWhere that is meant, accept it with%n    %s%nand commit docs/api.",
                    module.folder(), difference(reviewed, lines), ACCEPT);
        }
    }

    /** What is gone, with a minus, and what is new, with a plus. */
    private static String difference(List<String> before, List<String> after) {
        List<String> changed = new ArrayList<>();
        before.stream().filter(line -> !after.contains(line)).forEach(line -> changed.add("- " + line));
        after.stream().filter(line -> !before.contains(line)).forEach(line -> changed.add("+ " + line));
        changed.sort((one, other) -> one.substring(2).compareTo(other.substring(2)));
        return changed.isEmpty() ? "the order of its lines" : String.join("\n", changed);
    }

    @ParameterizedTest
    @EnumSource(names = {"CORE", "CSV", "HTML", "JSON"})
    void usersSeeFewTypes(Modules module) {
        assertThat(new PublicApi(module).topLevelTypes()).isBetween(1L, (long) MOST_TYPES.get(module));
    }

    @ParameterizedTest
    @EnumSource(names = {"CORE", "CSV", "HTML", "JSON"})
    void usersCanNameEveryTypeThatTheyMeet(Modules module) {
        assertThat(new PublicApi(module).leaks())
                .allSatisfy(line -> assertThat(STILL_HIDDEN).anyMatch(line::endsWith));
    }

    @ParameterizedTest
    @EnumSource(names = {"CORE", "CSV", "JSON"})
    void everyMethodIsSeenWhereItIsCalled(Modules module) {
        assertThat(new PublicApi(module).hiddenMethods()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CORE", "CSV", "JSON"})
    void noMethodTakesAnOptional(Modules module) {
        assertThat(new PublicApi(module).optionalParameters())
                .allSatisfy(line -> assertThat(STILL_OPTIONAL).anyMatch(line::startsWith));
    }

    /**
     * A hash code in a debugger or a shell says nothing; doors have no instances, and a builder holds what was given.
     */
    @ParameterizedTest
    @EnumSource(names = {"CORE", "CSV", "JSON"})
    void everyObjectSaysWhatItIs(Modules module) throws NoSuchMethodException {
        for (Class<?> type : new PublicApi(module).exportedTypes()) {
            boolean isDoor = Arrays.stream(type.getMethods())
                    .filter(method -> method.getDeclaringClass() != Object.class)
                    .allMatch(method -> Modifier.isStatic(method.getModifiers()));
            if (!type.isInterface() && !isDoor && !type.getSimpleName().equals("Builder")) {
                assertThat(type.getMethod("toString").getDeclaringClass())
                        .as(type.getName())
                        .isNotEqualTo(Object.class);
            }
        }
    }
}
