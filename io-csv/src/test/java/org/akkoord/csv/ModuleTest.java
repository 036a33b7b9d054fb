package org.akkoord.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModuleTest {

    @Test
    void testsRunOnTheModulePath() {
        assertThat(MeasurementCsv.class.getModule().getName()).isEqualTo("org.akkoord.csv");
    }

    @Test
    void onlyTheDoorIsExported() {
        assertThat(MeasurementCsv.class.getModule().getDescriptor().exports())
                .extracting(exported -> exported.source())
                .containsExactly("org.akkoord.csv");
        assertThat(MeasurementCsv.class.getModule().getDescriptor().opens()).isEmpty();
    }
}
