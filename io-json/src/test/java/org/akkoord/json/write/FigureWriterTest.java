package org.akkoord.json.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FigureWriterTest {

    @Test
    void aNumberHasAsFewDigitsAsTellItFromItsNeighbours() {
        assertThat(FigureWriter.put(new JsonObject(), "z", OptionalDouble.of(-0.0000125))
                        .node()
                        .toString())
                .isEqualTo("{\"z\":-0.0000125}");
    }

    @Test
    void whatIsNotFiniteIsLeftOut() {
        JsonObject object = new JsonObject();
        FigureWriter.put(object, "z", OptionalDouble.of(Double.NaN));
        FigureWriter.put(object, "p", Double.POSITIVE_INFINITY);
        FigureWriter.put(object, "low", OptionalDouble.empty());

        assertThat(object.node().isEmpty()).isTrue();
    }
}
