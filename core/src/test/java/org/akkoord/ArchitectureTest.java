package org.akkoord;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akkoord.problem.Severity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the directions between the packages of core, and what core never touches. */
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
            may("problem"),
            may("text"),
            may("period"),
            may("quantity", "text"),
            may("render", "text, period, quantity"),
            may("statistics", "quantity"),
            may("verdict", "text, period, quantity, render"),
            may("indicator", "text, period, quantity"),
            may("claim", "text, quantity"),
            may("cohort", "text, period, quantity, statistics"),
            may("agreement", "text, period, quantity, verdict, indicator, claim, cohort"),
            may("measurement", "text, period, quantity, indicator, cohort"),
            may("trend", "period, quantity, statistics, measurement"),
            may("panel.store", "period, quantity"),
            may("panel.kernel", "panel.store, period, quantity, indicator, cohort, measurement"),
            may("panel.intake", "panel.store, period, quantity"),
            may(
                    "panel",
                    "panel.store, panel.kernel, panel.intake, period, quantity, statistics, indicator, cohort,"
                            + " measurement, trend"),
            may("explain", "text, period, quantity, verdict, agreement, render"),
            may(
                    "progress",
                    "text, period, quantity, statistics, verdict, indicator, cohort, agreement, measurement, trend,"
                            + " explain"),
            may(
                    "evaluation",
                    "text, period, quantity, statistics, verdict, indicator, cohort, agreement, measurement, trend,"
                            + " explain, progress, render"),
            may(
                    "comparison",
                    "text, period, quantity, verdict, indicator, agreement, measurement, trend, explain, evaluation,"
                            + " render"),
            may(
                    "funding",
                    "text, period, quantity, verdict, indicator, claim, cohort, agreement, trend, explain, evaluation,"
                            + " comparison, render"));

    /** Methods whose answer depends on the moment, the machine or chance. */
    private static final Set<String> SURROUNDINGS = Set.of(
            "java.lang.Math.random",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.Runtime.availableProcessors",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.systemUTC",
            "java.time.Clock.system",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.LocalTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.Year.now",
            "java.time.YearMonth.now",
            "java.time.ZonedDateTime.now",
            "java.time.ZoneId.systemDefault",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.util.Date.<init>",
            "java.security.SecureRandom.<init>");

    /** Calls that read the default locale or charset when they are not given one; matched with their parameters. */
    private static final Set<String> SILENT_DEFAULTS = Set.of(
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.getBytes()",
            "java.lang.String.<init>([B)",
            "java.util.Random.<init>()",
            "java.text.NumberFormat.getInstance()",
            "java.text.DecimalFormat.<init>(java.lang.String)",
            "java.text.DecimalFormatSymbols.getInstance()",
            "java.text.MessageFormat.<init>(java.lang.String)",
            "java.text.MessageFormat.format(java.lang.String, [Ljava.lang.Object;)",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.util.ResourceBundle.getBundle(java.lang.String)");

    /** Streams and tasks that would run on the pool that a whole server shares. */
    private static final Set<String> SHARED_POOL = Set.of("parallelStream", "parallel", "commonPool");

    private static final JavaClasses CORE = new ClassFileImporter()
            .importUrl(Severity.class.getProtectionDomain().getCodeSource().getLocation());

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

    @Test
    void coreAsksNoClockNoMachineNoChance() {
        noClasses()
                .that()
                .resideOutsideOfPackage(FILES)
                .should()
                .callCodeUnitWhere(callOf("depends on its surroundings", ArchitectureTest::asksSurroundings))
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void coreUsesNoDefaultLocaleOrCharset() {
        noClasses()
                .should()
                .callCodeUnitWhere(callOf("takes a default silently", ArchitectureTest::takesDefault))
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void coreLeavesTheSharedPoolAlone() {
        noClasses()
                .should()
                .callCodeUnitWhere(callOf(
                        "runs on the common pool",
                        target -> SHARED_POOL.contains(target.getName())
                                && target.getOwner().getPackageName().startsWith("java.util")))
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void staticFieldsAreFinal() {
        fields().that().areStatic().should().beFinal().allowEmptyShould(true).check(CORE);
    }

    @Test
    void publicConstantsAreNoArrays() {
        noFields()
                .that()
                .areStatic()
                .and()
                .arePublic()
                .should()
                .haveRawType(describe("an array", JavaClass::isArray))
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

    private static DescribedPredicate<JavaCall<?>> callOf(String description, Predicate<CodeUnitAccessTarget> matches) {
        return describe(description, call -> matches.test(call.getTarget()));
    }

    private static boolean asksSurroundings(CodeUnitAccessTarget target) {
        return SURROUNDINGS.contains(target.getOwner().getName() + "." + target.getName());
    }

    private static boolean takesDefault(CodeUnitAccessTarget target) {
        String parameters = String.join(
                ", ",
                target.getRawParameterTypes().stream().map(JavaClass::getName).toList());
        return SILENT_DEFAULTS.contains(target.getOwner().getName() + "." + target.getName() + "(" + parameters + ")");
    }

    private static boolean isSerialization(JavaClass type) {
        return Set.of("Serializable", "Serial", "InvalidObjectException", "ObjectInputStream", "ObjectStreamException")
                .contains(type.getSimpleName());
    }
}
