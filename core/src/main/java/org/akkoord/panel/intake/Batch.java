package org.akkoord.panel.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.akkoord.panel.store.UnusualCell;
import org.akkoord.quantity.MissingReason;

/**
 * Adds the cells of many rows to drafts. Whether their cells were free is looked at when all are there; then all are
 * kept or none.
 */
final class Batch {

    private final Draft[] drafts;
    private final Extent known;
    private final RowAddresses at;
    private final Columns columns;
    private final List<Draft> touched = new ArrayList<>();
    private final List<Tile> tiles = new ArrayList<>();
    private boolean clash;

    Batch(Draft[] drafts, Extent known, RowAddresses at, Columns columns) {
        this.drafts = drafts;
        this.known = known;
        this.at = at;
        this.columns = columns;
    }

    static IllegalArgumentException inRow(int row, IllegalArgumentException refused) {
        return new IllegalArgumentException("row " + row + ": " + refused.getMessage(), refused);
    }

    /**
     * Adds all rows.
     *
     * @throws IllegalArgumentException if a number is out of range, or a variable has cells of another kind
     */
    void add(TileBuffers staging) {
        if (columns.isCounts()) {
            addCounts(staging);
        } else {
            addValues();
        }
    }

    private void addCounts(TileBuffers staging) {
        if (staging.begin(at.size(), known, columns.isWeighted())) {
            stageCounts(staging);
        } else {
            for (int row = at.from(); row < at.until(); row++) {
                addCounts(row);
            }
        }
    }

    private void addCounts(int row) {
        Draft draft = draft(row);
        int unit = at.units()[row];
        int period = at.periods()[row];
        int denominator = columns.denominators()[row];
        if (denominator == 0) {
            addEmpty(draft, unit, period);
        } else {
            touched(draft, unit);
            draft.add(unit, period, columns.numerators()[row], denominator, columns.weight(row));
        }
    }

    /** Small counts, which nearly all are, are first put together by tile. */
    private void stageCounts(TileBuffers staging) {
        int[] ofUnits = at.units();
        int[] variables = at.variables();
        int[] ofPeriods = at.periods();
        int[] numerators = columns.numerators();
        int[] denominators = columns.denominators();
        for (int row = at.from(); row < at.until(); row++) {
            int unit = ofUnits[row];
            int variable = variables[row];
            int period = ofPeriods[row];
            int numerator = numerators[row];
            int denominator = denominators[row];
            double weight = columns.weight(row);
            boolean sound = known.has(unit, variable, period)
                    && (numerator | (denominator - numerator) | (denominator - 1)) >= 0
                    && Tile.isSmall(period, denominator)
                    && Columns.isWeight(weight);
            if (!sound) {
                addCounts(row);
            } else {
                long word = Tile.small(unit & Tile.MASK, period, numerator, denominator);
                int bucket = staging.bucket(variable, unit);
                if (staging.add(bucket, word, weight)) {
                    unload(staging, bucket);
                }
            }
        }
        for (int bucket = 0; bucket < staging.buckets(); bucket++) {
            unload(staging, bucket);
        }
    }

    private void unload(TileBuffers staging, int bucket) {
        if (!staging.isEmpty(bucket)) {
            int variable = staging.variable(bucket);
            Draft draft = touched(variable, () -> firstOf(variable));
            staging.unload(bucket, touched(draft, staging.unit(bucket)).small());
        }
    }

    private int firstOf(int variable) {
        int row = at.from();
        while (at.variables()[row] != variable) {
            row++;
        }
        return row;
    }

    private void addValues() {
        double[] values = columns.values();
        for (int row = at.from(); row < at.until(); row++) {
            Draft draft = draft(row);
            touched(draft, at.units()[row]);
            draft.add(at.units()[row], at.periods()[row], values[row], columns.weight(row));
        }
    }

    /** The draft to which a row is added that may be. */
    private Draft draft(int row) {
        known.mustHave(at, row);
        if (!columns.isSound(row)) {
            columns.check(row);
        }
        return touched(at.variables()[row], () -> row);
    }

    private void addEmpty(Draft draft, int unit, int period) {
        if (draft.take(unit, period)) {
            draft.add(UnusualCell.missing(period, unit, MissingReason.NOT_APPLICABLE));
        } else {
            clash = true;
        }
    }

    private Draft touched(int variable, IntSupplier row) {
        Draft draft = drafts[variable];
        if (!draft.isTouched()) {
            try {
                draft.touch(columns.kind(), columns.isWeighted());
            } catch (IllegalArgumentException refused) {
                throw inRow(row.getAsInt(), refused);
            }
            touched.add(draft);
        }
        return draft;
    }

    private Tile touched(Draft draft, int unit) {
        Tile tile = draft.tile(unit);
        if (tile.touch()) {
            tiles.add(tile);
        }
        return tile;
    }

    /** Takes the cells of all rows; false if something was known about one of them already. */
    boolean take() {
        return !clash && tiles.stream().allMatch(Tile::takeNew);
    }

    void keep() {
        tiles.forEach(Tile::keepNew);
        touched.forEach(Draft::keepNew);
    }

    void drop() {
        tiles.forEach(Tile::dropNew);
        touched.forEach(Draft::dropNew);
    }

    /** Of rows that were dropped because not all could be taken, the first that could not. */
    int refused() {
        int row = at.from();
        while (drafts[at.variables()[row]].take(at.units()[row], at.periods()[row])) {
            row++;
        }
        for (int before = at.from(); before < row; before++) {
            drafts[at.variables()[before]].free(at.units()[before], at.periods()[before]);
        }
        return row;
    }
}
