package org.akkoord.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same input gives the same output, whatever the machine, its settings and the threads around. */
// Promises D2 and T4 of docs/promises.md
class SurroundingsTest {

    /** Methods whose answer depends on the moment, the machine or chance. */
    private static final Set<String> SURROUNDINGS = Set.of(
            "java.lang.Math.random",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.Runtime.availableProcessors",
            "java.nio.charset.Charset.defaultCharset",
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

    /** Who may ask all the same: for names, for today as the date of an evaluation, and for how long a reading took. */
    private static final Set<String> WHO_ASKS = Set.of("AtomicFile", "EvaluateCommand", "Launcher", "ReadLog");

    /** Calls that read the default locale or charset when they are not given one; matched with their parameters. */
    private static final Set<String> SILENT_DEFAULTS = Set.of(
            "java.io.ByteArrayOutputStream.toString()",
            "java.io.FileReader.<init>(java.io.File)",
            "java.io.FileReader.<init>(java.lang.String)",
            "java.io.FileWriter.<init>(java.io.File)",
            "java.io.FileWriter.<init>(java.lang.String)",
            "java.io.InputStreamReader.<init>(java.io.InputStream)",
            "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
            "java.io.PrintStream.<init>(java.io.OutputStream)",
            "java.io.PrintStream.format(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintStream.printf(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintWriter.<init>(java.io.OutputStream)",
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.getBytes()",
            "java.lang.String.<init>([B)",
            "java.lang.String.<init>([B, int, int)",
            "java.util.Random.<init>()",
            "java.util.Scanner.<init>(java.io.InputStream)",
            "java.text.NumberFormat.getInstance()",
            "java.text.DecimalFormat.<init>(java.lang.String)",
            "java.text.DecimalFormatSymbols.getInstance()",
            "java.text.MessageFormat.<init>(java.lang.String)",
            "java.text.MessageFormat.format(java.lang.String, [Ljava.lang.Object;)",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.util.ResourceBundle.getBundle(java.lang.String)");

    /** Streams and tasks that would run on the pool that a whole server shares. */
    private static final Set<String> SHARED_POOL = Set.of("parallelStream", "parallel", "commonPool");

    @ParameterizedTest
    @EnumSource
    void theClassesOfEveryModuleAreFound(Modules module) {
        assertThat(module.classes()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @EnumSource
    void nobodyAsksTheClockTheMachineOrChance(Modules module) {
        noClasses()
                .that(describe("may not ask", type -> !WHO_ASKS.contains(type.getSimpleName())))
                .should(call("depends on its surroundings", SurroundingsTest::asksSurroundings))
                .check(module.classes());
    }

    @ParameterizedTest
    @EnumSource
    void nobodyUsesTheDefaultLocaleOrCharset(Modules module) {
        noClasses()
                .should(call("takes a default silently", SurroundingsTest::takesDefault))
                .check(module.classes());
    }

    @ParameterizedTest
    @EnumSource
    void nobodyRunsOnTheSharedPool(Modules module) {
        noClasses()
                .should(call(
                        "runs on the common pool",
                        target -> SHARED_POOL.contains(target.getName())
                                && target.getOwner().getPackageName().startsWith("java.util")))
                .check(module.classes());
    }

    @ParameterizedTest
    @EnumSource
    void staticFieldsAreFinal(Modules module) {
        fields().that().areStatic().should().beFinal().check(module.classes());
    }

    @ParameterizedTest
    @EnumSource
    void publicConstantsAreNoArrays(Modules module) {
        noFields()
                .that()
                .areStatic()
                .and()
                .arePublic()
                .should()
                .haveRawType(describe("an array", JavaClass::isArray))
                .allowEmptyShould(true)
                .check(module.classes());
    }

    private static ArchCondition<JavaClass> call(String description, Predicate<CodeUnitAccessTarget> matches) {
        return ArchConditions.callCodeUnitWhere(describe(description, call -> matches.test(call.getTarget())));
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
}
