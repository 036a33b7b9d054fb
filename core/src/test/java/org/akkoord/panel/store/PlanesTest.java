package org.akkoord.panel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanesTest {

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 1, 1", "2047, 1, 2047", "2048, 1, 2048", "2049, 2, 1", "4096, 2, 2048", "4097, 3, 1"})
    void onlyTheLastBlockIsShort(int units, int blocks, int last) {
        assertThat(Planes.blocks(units)).isEqualTo(blocks);
        double[][] plane = Planes.zeros(units);
        assertThat(plane).hasNumberOfRows(blocks);
        for (int block = 0; block < blocks; block++) {
            assertThat(plane[block]).hasSize(block < blocks - 1 ? 2048 : last);
            assertThat(Planes.lengthOf(block, units)).isEqualTo(plane[block].length);
        }
    }

    @Test
    void everyUnitHasAPlaceOfItsOwn() {
        double[][] plane = Planes.zeros(4097);
        IntStream.range(0, 4097).forEach(unit -> Planes.set(plane, unit, unit));
        IntStream.range(0, 4097).forEach(unit -> Planes.add(plane, unit, 0.5));
        IntStream.range(0, 4097)
                .forEach(unit -> assertThat(Planes.get(plane, unit)).isEqualTo(unit + 0.5));
    }
}
