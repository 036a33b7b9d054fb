package org.akkoord.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModuleTest {

    @Test
    void runsAsANamedModule() {
        assertThat(AgreementJson.class.getModule().getName()).isEqualTo("org.akkoord.json");
    }
}
