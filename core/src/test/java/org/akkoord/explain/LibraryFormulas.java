package org.akkoord.explain;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Field;
import java.util.List;

/** The formulas of the library: the constants of all classes of core. */
public final class LibraryFormulas {

    private LibraryFormulas() {}

    /** All formulas, in the order of their names. */
    public static List<Formula> all() {
        return new ClassFileImporter()
                .importUrl(Formula.class.getProtectionDomain().getCodeSource().getLocation()).stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(Formula.class))
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .map(JavaField::reflect)
                        .map(LibraryFormulas::value)
                        .sorted((a, b) -> a.name().compareTo(b.name()))
                        .toList();
    }

    private static Formula value(Field constant) {
        try {
            constant.setAccessible(true);
            return (Formula) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
