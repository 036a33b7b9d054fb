package org.akkoord.panel;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.akkoord.panel.store.NumberedNames;

/** Which unit each row of a table is about, for a table that leaves out some units or orders them anew. */
final class UnitRows {

    private final NumberedNames ids;
    private final int[] units;

    /**
     * The rows of a table.
     *
     * @param ids the ids of all units of the panel
     * @param units for each row the number of its unit; the array is not copied and must not change
     */
    UnitRows(NumberedNames ids, int[] units) {
        this.ids = ids;
        this.units = units;
    }

    int size() {
        return units.length;
    }

    /** The number of a row's unit. */
    int unit(int row) {
        return units[row];
    }

    /** The id of a row's unit. */
    String id(int row) {
        return ids.text(units[row]);
    }

    /** The row of a unit, made by its number; absent where the unit has none. */
    <R> Optional<R> of(String id, IntFunction<R> row) {
        int unit = ids.find(id);
        return IntStream.range(0, units.length)
                .filter(at -> units[at] == unit)
                .mapToObj(row)
                .findFirst();
    }
}
