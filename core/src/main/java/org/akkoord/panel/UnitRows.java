package org.akkoord.panel;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.akkoord.panel.store.NumberedNames;

/** The rows of a table that has one for each of some units, in any order. */
final class UnitRows {

    private final NumberedNames ids;
    private final int[] units;

    /** The table is given the array, which must not change any more. */
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

    <R> List<R> all(IntFunction<R> row) {
        return IntStream.range(0, units.length).mapToObj(row).toList();
    }

    /** The row of the unit with an id; absent where there is none. */
    <R> Optional<R> of(String id, IntFunction<R> row) {
        int unit = ids.find(id);
        return IntStream.range(0, units.length)
                .filter(at -> units[at] == unit)
                .mapToObj(row)
                .findFirst();
    }
}
