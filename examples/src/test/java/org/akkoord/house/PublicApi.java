package org.akkoord.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleReader;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What users of a module can name: its public types in exported packages, and the public and protected members of these
 * types, also those that they inherit from a superclass which users do not see. One line a type or member, sorted;
 * names are without {@code org.akkoord} and the packages of the JDK.
 */
final class PublicApi {

    private static final Set<String> METHODS_OF_ANY_OBJECT = Set.of("equals", "hashCode", "toString");
    private static final int OF_A_TYPE = Modifier.ABSTRACT | Modifier.FINAL | Modifier.STATIC | Modifier.PROTECTED;

    private final Modules module;
    private final Set<String> exports;
    private final Set<String> allExports = Arrays.stream(Modules.values())
            .flatMap(each -> each.exports().stream())
            .collect(Collectors.toSet());
    private final List<Class<?>> types;
    private final Set<String> lines = new TreeSet<>();
    private final Set<String> leaks = new TreeSet<>();

    PublicApi(Modules module) {
        this.module = module;
        this.exports = module.exports();
        this.types = types();
        types.forEach(this::describe);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** The lines that name a type of this project which users cannot name. */
    List<String> leaks() {
        return List.copyOf(leaks);
    }

    /**
     * The public methods that a type inherits from one that users do not see: the completion of a Java shell and the
     * documentation of classes leave them out.
     */
    List<String> hiddenMethods() {
        return types.stream()
                .flatMap(type -> members(type).stream()
                        .filter(member -> !isOpen(member.getDeclaringClass()))
                        .map(member -> name(type) + "." + member.getName()))
                .distinct()
                .toList();
    }

    /** The methods, not constructors, that take an {@code Optional}. */
    List<String> optionalParameters() {
        return lines.stream()
                .filter(line -> line.matches("[^(]*(?<!\\.new)\\((.*[ <])?Optional.*\\) : .*"))
                .toList();
    }

    List<Class<?>> exportedTypes() {
        return types;
    }

    long topLevelTypes() {
        return types.stream().filter(type -> type.getEnclosingClass() == null).count();
    }

    private List<Class<?>> types() {
        try (ModuleReader reader = module.reference().open()) {
            List<Class<?>> all = new ArrayList<>();
            for (String file : reader.list().filter(PublicApi::isType).toList()) {
                String name =
                        file.substring(0, file.length() - ".class".length()).replace('/', '.');
                if (exports.contains(name.substring(0, name.lastIndexOf('.')))) {
                    Class<?> type = Class.forName(name, false, PublicApi.class.getClassLoader());
                    if (isOpen(type)) {
                        all.add(type);
                    }
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isType(String file) {
        return file.endsWith(".class") && !file.endsWith("-info.class");
    }

    private static boolean isOpen(Class<?> type) {
        return isOpen(type.getModifiers()) && (type.getDeclaringClass() == null || isOpen(type.getDeclaringClass()));
    }

    private static boolean isOpen(int modifiers) {
        return (modifiers & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
    }

    private void describe(Class<?> type) {
        String name = name(type);
        add(name + " is " + kind(type), superTypes(type));
        members(type).forEach(member -> {
            if (member instanceof Field field) {
                add(
                        name + "." + field.getName() + " : " + modifiers(field) + text(field.getGenericType()),
                        Stream.of(field.getGenericType()));
            } else {
                add(signature(name, (Executable) member), types((Executable) member));
            }
        });
    }

    private void add(String line, Stream<Type> named) {
        lines.add(line);
        List<String> hidden = named.flatMap(PublicApi::classes)
                .filter(type -> type.getName().startsWith("org.akkoord."))
                .filter(type -> !isOpen(type) || !allExports.contains(type.getPackageName()))
                .map(Class::getName)
                .distinct()
                .toList();
        if (!hidden.isEmpty()) {
            leaks.add(line + "   <- " + String.join(", ", hidden));
        }
    }

    private static String kind(Class<?> type) {
        List<String> words = new ArrayList<>();
        if (type.isSealed()) {
            words.add("sealed");
        }
        boolean concrete = !type.isInterface() && !type.isEnum();
        words.add(Modifier.toString(
                type.getModifiers() & (concrete ? OF_A_TYPE & ~Modifier.STATIC : Modifier.PROTECTED)));
        words.add(
                type.isAnnotation()
                        ? "annotation"
                        : type.isInterface()
                                ? "interface"
                                : type.isEnum() ? "enum" : type.isRecord() ? "record" : "class");
        words.add(parameters(type.getTypeParameters()));
        words.add(superTypes(type).map(PublicApi::text).sorted().collect(Collectors.joining(", ", "of ", "")));
        return words.stream()
                .filter(word -> !word.isEmpty() && !word.equals("of "))
                .collect(Collectors.joining(" "));
    }

    /** The supertypes that users can name; a superclass that they do not see gives its members to the type. */
    private static Stream<Type> superTypes(Class<?> type) {
        Stream<Type> superclass = type.isEnum() || type.isRecord() || type.getSuperclass() == null
                ? Stream.of()
                : Stream.of(type.getGenericSuperclass());
        return Stream.concat(superclass, Arrays.stream(type.getGenericInterfaces()))
                .filter(each -> each != Object.class
                        && classes(each).findFirst().map(PublicApi::isOpen).orElse(true));
    }

    private static List<Member> members(Class<?> type) {
        List<Member> members = new ArrayList<>(List.of(type.getDeclaredFields()));
        members.addAll(List.of(type.getDeclaredConstructors()));
        addMethods(type, members);
        members.removeIf(member -> !isOpen(member.getModifiers()) || member.isSynthetic());
        return members;
    }

    private static void addMethods(Class<?> type, List<Member> members) {
        for (Method method : type.getDeclaredMethods()) {
            boolean ofEnum = type.isEnum() && Set.of("values", "valueOf").contains(method.getName());
            if (!METHODS_OF_ANY_OBJECT.contains(method.getName()) && !ofEnum) {
                members.add(method);
            }
        }
        Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()))
                .filter(above -> !isOpen(above))
                .forEach(above -> addMethods(above, members));
    }

    private static String signature(String type, Executable member) {
        String name = member instanceof Constructor ? "new" : member.getName();
        String result =
                member instanceof Method method ? " : " + modifiers(method) + text(method.getGenericReturnType()) : "";
        return type + "." + name + parameters(member.getTypeParameters())
                + texts("(", member.getGenericParameterTypes(), ")")
                + result
                + texts(" throws ", member.getGenericExceptionTypes(), "");
    }

    private static Stream<Type> types(Executable member) {
        Stream<Type> result = member instanceof Method method ? Stream.of(method.getGenericReturnType()) : Stream.of();
        return Stream.of(
                        result,
                        Arrays.stream(member.getGenericParameterTypes()),
                        Arrays.stream(member.getGenericExceptionTypes()))
                .flatMap(each -> each);
    }

    private static String modifiers(Member member) {
        String words =
                Modifier.toString(member.getModifiers() & (Modifier.STATIC | Modifier.ABSTRACT | Modifier.PROTECTED));
        return words.isEmpty() ? "" : words + " ";
    }

    private static String texts(String before, Type[] types, String after) {
        return types.length == 0 && after.isEmpty()
                ? ""
                : Arrays.stream(types).map(PublicApi::text).collect(Collectors.joining(", ", before, after));
    }

    private static String parameters(TypeVariable<?>[] parameters) {
        return parameters.length == 0
                ? ""
                : Arrays.stream(parameters)
                        .map(each -> each.getName() + texts(" extends ", bounds(each), ""))
                        .collect(Collectors.joining(", ", "<", ">"));
    }

    private static Type[] bounds(TypeVariable<?> parameter) {
        return Arrays.stream(parameter.getBounds())
                .filter(bound -> bound != Object.class)
                .toArray(Type[]::new);
    }

    private static String name(Class<?> type) {
        return text(type);
    }

    private static String text(Type type) {
        return type.getTypeName().replace('$', '.').replaceAll("\\borg\\.akkoord\\.|\\bjava\\.[a-z.]+\\.(?=[A-Z])", "");
    }

    /** The classes that a type consists of. */
    private static Stream<Class<?>> classes(Type type) {
        if (type instanceof Class<?> plain) {
            return Stream.of(plain.isArray() ? plain.getComponentType() : plain);
        }
        if (type instanceof ParameterizedType generic) {
            return Stream.concat(
                    classes(generic.getRawType()),
                    Arrays.stream(generic.getActualTypeArguments()).flatMap(PublicApi::classes));
        }
        if (type instanceof WildcardType wildcard) {
            return Stream.concat(Arrays.stream(wildcard.getUpperBounds()), Arrays.stream(wildcard.getLowerBounds()))
                    .flatMap(PublicApi::classes);
        }
        return type instanceof GenericArrayType array ? classes(array.getGenericComponentType()) : Stream.of();
    }
}
