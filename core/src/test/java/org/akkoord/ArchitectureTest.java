package org.akkoord;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akkoord.problem.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the directions between the packages of core, and what core never touches. */
// Promise S2 of docs/promises.md
class ArchitectureTest {

    private static final String ROOT = "org.akkoord.";

    /** What the modules for files share: it writes files, and gives temporary files names by chance. */
    private static final String FILES = ROOT + "internal.io";

    /**
     * For each package of core the packages of core it may use besides itself, {@code internal} and {@code problem}.
     * Packages that are not exported are rooms behind a door of their own.
     */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            may("internal"),
            may("internal.io"),
            may("internal.tree", "internal.io"),
            may("problem"),
            may("text"),
            may("period"),
            may("quantity", "text"),
            may("render", "text, period, quantity"),
            may("statistics", "quantity"),
            may("verdict", "text, period, quantity, indicator, render"),
            may("indicator", "text, period, quantity"),
            may("claim", "text, quantity"),
            may("cohort", "text, period, quantity, statistics"),
            may("agreement", "text, period, quantity, verdict, indicator, claim, cohort"),
            may("measurement", "text, period, quantity, indicator, cohort"),
            may(
                    "check",
                    "internal.io, text, period, quantity, indicator, cohort, claim, agreement, measurement, trend"),
            may("trend", "period, quantity, statistics, measurement"),
            may("panel.store", "period, quantity, indicator"),
            may("panel.kernel", "panel.store, text, period, quantity, indicator, cohort, measurement, render"),
            may("panel.intake", "panel.store, period, quantity"),
            may(
                    "panel",
                    "panel.store, panel.kernel, panel.intake, period, quantity, statistics, indicator, cohort,"
                            + " measurement, trend, render"),
            may("explain", "text, period, quantity, verdict, indicator, agreement, render"),
            may(
                    "progress",
                    "text, period, quantity, statistics, verdict, indicator, cohort, agreement, measurement, trend,"
                            + " explain, render"),
            may(
                    "evaluation",
                    "text, period, quantity, statistics, verdict, indicator, cohort, agreement, measurement, trend,"
                            + " panel, check, explain, progress, render, evaluation.store, evaluation.scorecard"),
            may(
                    "evaluation.scorecard",
                    "period, quantity, verdict, indicator, agreement, measurement, trend, explain, evaluation"),
            may(
                    "evaluation.store",
                    "period, verdict, indicator, agreement, measurement, trend, explain, progress, evaluation"),
            may(
                    "comparison",
                    "text, period, quantity, verdict, indicator, agreement, measurement, trend, explain, progress,"
                            + " evaluation, render"),
            may(
                    "funding",
                    "text, period, quantity, verdict, indicator, claim, cohort, agreement, trend, explain, evaluation,"
                            + " comparison, render"));

    private static final JavaClasses CORE = new ClassFileImporter()
            .importUrl(
                    Problem.Severity.class.getProtectionDomain().getCodeSource().getLocation());

    @TestFactory
    Stream<DynamicTest> packageUsesOnlyWhatItMay() {
        return new TreeMap<>(ALLOWED).entrySet().stream().map(entry -> {
            String name = entry.getKey();
            Set<String> may = entry.getValue();
            return DynamicTest.dynamicTest(
                    name + " uses only " + new TreeSet<>(may),
                    () -> noClasses()
                            .that(areOf(name))
                            .should()
                            .dependOnClassesThat(areOfOthersThan(name, may))
                            .allowEmptyShould(true)
                            .check(CORE));
        });
    }

    @Test
    void everyPackageHasARule() {
        assertThat(CORE).isNotEmpty();
        assertThat(CORE.stream()
                        .filter(type -> type.getPackageName().startsWith(ROOT))
                        .map(ArchitectureTest::feature))
                .isSubsetOf(ALLOWED.keySet());
    }

    @Test
    void onlyWhatFollowsUsesEvaluation() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "evaluation..", ROOT + "comparison..", ROOT + "funding..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "evaluation..")
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void coreKnowsNoFileFormat() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml..", "de.siegmar..", "org.w3c..", "org.xml..")
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void coreTouchesNoFiles() {
        noClasses()
                .that()
                .resideOutsideOfPackage(FILES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(File|RandomAccessFile).*")
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void onlyTextsAreReadFromStreams() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "render..", ROOT + "text..", FILES)
                .should()
                .dependOnClassesThat(describe(
                        "are streams, readers or writers",
                        type -> type.getPackageName().equals("java.io") && !isSerialization(type)))
                .allowEmptyShould(true)
                .check(CORE);
    }

    private static Map.Entry<String, Set<String>> may(String name, String... others) {
        Set<String> all = Stream.of(others)
                .flatMap(names -> Stream.of(names.split(", ")))
                .collect(Collectors.toCollection(HashSet::new));
        all.addAll(List.of("internal", "problem"));
        return Map.entry(name, all);
    }

    /** The package name after the root, such as "agreement" or "panel.store". */
    private static String feature(JavaClass type) {
        return type.getPackageName().substring(ROOT.length());
    }

    private static DescribedPredicate<JavaClass> areOf(String name) {
        return describe(
                "are of " + name,
                type -> type.getPackageName().startsWith(ROOT) && feature(type).equals(name));
    }

    private static DescribedPredicate<JavaClass> areOfOthersThan(String name, Set<String> may) {
        return describe("are of packages it may not use", type -> {
            JavaClass base = type.getBaseComponentType();
            return base.getPackageName().startsWith(ROOT)
                    && !feature(base).equals(name)
                    && !may.contains(feature(base));
        });
    }

    private static boolean isSerialization(JavaClass type) {
        return Set.of("Serializable", "Serial", "InvalidObjectException", "ObjectInputStream", "ObjectStreamException")
                .contains(type.getSimpleName());
    }
}
