package org.akkoord.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Executor;
import org.akkoord.agreement.TargetValue;
import org.akkoord.indicator.Cell;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Location;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What makes a value says at once which argument was null, by its name. */
class NullArgumentsTest {

    private static final Map<Class<?>, Object> SAMPLES = Map.ofEntries(
            Map.entry(String.class, "a"),
            Map.entry(BigDecimal.class, BigDecimal.ONE),
            Map.entry(LocalDate.class, LocalDate.of(2020, 1, 1)),
            Map.entry(Locale.class, Locale.ENGLISH),
            Map.entry(Path.class, Path.of("nowhere", "nothing.json")),
            Map.entry(Executor.class, (Executor) Runnable::run),
            Map.entry(Optional.class, Optional.empty()),
            Map.entry(OptionalInt.class, OptionalInt.empty()),
            Map.entry(OptionalLong.class, OptionalLong.empty()),
            Map.entry(OptionalDouble.class, OptionalDouble.empty()),
            Map.entry(List.class, List.of()),
            Map.entry(Set.class, Set.of()),
            Map.entry(Collection.class, List.of()),
            Map.entry(Iterable.class, List.of()),
            Map.entry(Map.class, Map.of()),
            Map.entry(LocalizedText.class, LocalizedText.of("en", "a")),
            Map.entry(ReportingPeriod.class, ReportingPeriod.year(2020)),
            Map.entry(Quantity.class, Quantity.share(1, 2)),
            Map.entry(Quantity.Share.class, new Quantity.Share(1, 2)),
            Map.entry(Unit.class, Unit.PERCENT),
            Map.entry(Cell.class, Cell.whole()),
            Map.entry(Location.class, Location.none()),
            Map.entry(TargetValue.class, new TargetValue.AtLeast(BigDecimal.ONE)),
            Map.entry(double[].class, new double[] {1, 2, 3}),
            Map.entry(int[].class, new int[] {1, 2, 3}),
            Map.entry(String[].class, new String[] {"a"}),
            Map.entry(Object.class, "a"));

    @ParameterizedTest
    @EnumSource(names = {"CORE", "CSV", "JSON"})
    void constructorsAndBuildersNameTheArgumentThatIsNull(Modules module) {
        List<String> silent = new ArrayList<>();
        for (Class<?> type : new PublicApi(module).exportedTypes()) {
            for (Executable maker : makers(type)) {
                for (int i = 0; i < maker.getParameterCount(); i++) {
                    if (!maker.getParameterTypes()[i].isPrimitive()) {
                        answer(maker, i).ifPresent(silent::add);
                    }
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    /** Constructors and the setters of builders. */
    private static List<Executable> makers(Class<?> type) {
        List<Executable> makers = new ArrayList<>(type.isEnum() ? List.of() : List.of(type.getConstructors()));
        if (builder(type).isPresent()) {
            Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                    .forEach(makers::add);
        }
        return makers;
    }

    private static Optional<Object> builder(Class<?> type) {
        if (!type.getSimpleName().endsWith("Builder") || type.getDeclaringClass() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(type.getDeclaringClass().getMethod("builder").invoke(null));
        } catch (ReflectiveOperationException needsArguments) {
            return Optional.empty();
        }
    }

    /** What is wrong with the answer to a null; empty if nothing is. */
    private static Optional<String> answer(Executable maker, int nullAt) {
        Object[] arguments = new Object[maker.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = i == nullAt ? null : sample(maker.getParameterTypes()[i]);
        }
        String call = maker.getDeclaringClass().getName().replace("org.akkoord.", "") + "."
                + (maker instanceof Constructor ? "new" : maker.getName())
                + Arrays.stream(maker.getParameterTypes())
                        .map(Class::getSimpleName)
                        .toList()
                + " " + maker.getParameters()[nullAt].getName();
        try {
            call(maker, arguments);
            return Optional.of(call + ": accepted");
        } catch (InvocationTargetException e) {
            Throwable thrown = e.getCause();
            String message = String.valueOf(thrown.getMessage());
            boolean isNamed = thrown instanceof NullPointerException
                    && (message.contains(maker.getParameters()[nullAt].getName()) || isInOurWords(message));
            return isNamed ? Optional.empty() : Optional.of(call + ": " + thrown);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            return Optional.of(call + ": " + e);
        }
    }

    /** The machine says what it could not do with null, and of which variable. */
    private static boolean isInOurWords(String message) {
        return !message.contains("because") && !message.equals("null");
    }

    private static void call(Executable maker, Object... arguments) throws ReflectiveOperationException {
        if (maker instanceof Constructor<?> constructor) {
            constructor.newInstance(arguments);
        } else {
            Method method = (Method) maker;
            method.invoke(builder(method.getDeclaringClass()).orElse(null), arguments);
        }
    }

    private static Object sample(Class<?> type) {
        if (SAMPLES.containsKey(type)) {
            return SAMPLES.get(type);
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == int.class) {
            return 2;
        }
        if (type == long.class) {
            return 2L;
        }
        if (type == double.class) {
            return 0.5;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isInterface() && !type.isSealed()) {
            return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> null);
        }
        return made(type);
    }

    /** An object of a type that is made of samples itself; null where that needs more. */
    private static Object made(Class<?> type) {
        if (type.isSealed()) {
            for (Class<?> kind : type.getPermittedSubclasses()) {
                Object made = made(kind);
                if (made != null) {
                    return made;
                }
            }
            return null;
        }
        for (Constructor<?> constructor : type.getConstructors()) {
            try {
                Object[] arguments = Arrays.stream(constructor.getParameters())
                        .map(Parameter::getType)
                        .map(NullArgumentsTest::sample)
                        .toArray();
                return constructor.newInstance(arguments);
            } catch (ReflectiveOperationException | IllegalArgumentException needsMore) {
                continue;
            }
        }
        return null;
    }
}
