package org.akkoord;

import static org.assertj.core.api.Assertions.assertThat;

import org.akkoord.problem.Severity;
import org.junit.jupiter.api.Test;

class ModuleTest {

    @Test
    void testsRunOnTheModulePath() {
        assertThat(Severity.class.getModule().isNamed()).isTrue();
        assertThat(Severity.class.getModule().getName()).isEqualTo("org.akkoord.core");
    }

    @Test
    void internalPackagesAreNotExported() {
        assertThat(Severity.class.getModule().getDescriptor().exports())
                .isNotEmpty()
                .noneMatch(exported -> exported.source().contains("internal"));
    }

    @Test
    void noPackageIsOpenToReflection() {
        assertThat(Severity.class.getModule().getDescriptor().opens()).isEmpty();
    }
}
