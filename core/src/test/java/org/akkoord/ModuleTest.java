package org.akkoord;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.util.Set;
import org.akkoord.problem.Problem;
import org.junit.jupiter.api.Test;

class ModuleTest {

    @Test
    void testsRunOnTheModulePath() {
        assertThat(Problem.Severity.class.getModule().isNamed()).isTrue();
        assertThat(Problem.Severity.class.getModule().getName()).isEqualTo("org.akkoord.core");
    }

    @Test
    void internalPackagesAreExportedToOurOwnModulesAtMost() {
        assertThat(Problem.Severity.class.getModule().getDescriptor().exports())
                .isNotEmpty()
                .filteredOn(exported -> exported.source().contains("internal"))
                .allMatch(exported -> Set.of(
                                "org.akkoord.csv", "org.akkoord.examples", "org.akkoord.html", "org.akkoord.json")
                        .containsAll(exported.targets()))
                .allMatch(ModuleDescriptor.Exports::isQualified);
    }

    @Test
    void noPackageIsOpenToReflection() {
        assertThat(Problem.Severity.class.getModule().getDescriptor().opens()).isEmpty();
    }
}
