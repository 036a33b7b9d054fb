package org.akkoord.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The modules that read and write files: one package is the door, which users see; the packages below it are rooms,
 * which nobody outside the module sees.
 */
// Promise S2 of docs/promises.md
class RoomsTest {

    private static final String ARROW = " -> ";

    private static String door(Modules module) {
        return "org.akkoord." + module.folder().substring("io-".length());
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "HTML", "JSON"})
    void onlyTheDoorIsExported(Modules module) {
        assertThat(module.exports()).containsExactly(door(module));
        assertThat(module.reference().descriptor().exports()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "HTML", "JSON"})
    void noRoomUsesTheDoor(Modules module) {
        assertThat(arrows(module, target -> room(module, target).isEmpty(), JavaClass::getSimpleName))
                .isEmpty();
    }

    /** Rooms that use no other room are taken away, then those that use only these, and so on; a circle stays. */
    @ParameterizedTest
    @EnumSource(names = {"CSV", "HTML", "JSON"})
    void noCircleGoesThroughTheRooms(Modules module) {
        Set<String> arrows = arrows(module, target -> !room(module, target).isEmpty(), target -> room(module, target));
        assertThat(arrows).isNotEmpty();
        int before;
        do {
            before = arrows.size();
            Set<String> from =
                    arrows.stream().map(arrow -> arrow.split(ARROW)[0]).collect(Collectors.toSet());
            arrows.removeIf(arrow -> !from.contains(arrow.split(ARROW)[1]));
        } while (arrows.size() < before);
        assertThat(arrows).as("arrows in circles, or that lead to one").isEmpty();
    }

    /** What the rooms of a module use of this module outside themselves, by the name of the room. */
    private static Set<String> arrows(Modules module, Predicate<JavaClass> which, Function<JavaClass, String> name) {
        Set<String> arrows = new TreeSet<>();
        for (JavaClass type : module.classes()) {
            String from = room(module, type);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = outermost(dependency.getTargetClass().getBaseComponentType());
                boolean ours = target.getPackageName().startsWith(door(module));
                if (ours && !from.isEmpty() && !from.equals(room(module, target)) && which.test(target)) {
                    arrows.add(from + ARROW + name.apply(target));
                }
            }
        }
        return arrows;
    }

    /** The room of a class, empty for the door. */
    private static String room(Modules module, JavaClass type) {
        String name = type.getPackageName();
        return name.equals(door(module)) ? "" : name.substring(door(module).length() + 1);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(RoomsTest::outermost).orElse(type);
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "HTML", "JSON"})
    void noModuleForFilesKnowsAnother(Modules module) {
        Set<String> others = Set.of(Modules.CSV, Modules.HTML, Modules.JSON).stream()
                .filter(other -> other != module)
                .map(other -> door(other) + "..")
                .collect(Collectors.toSet());
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others.toArray(new String[0]))
                .check(module.classes());
    }
}
