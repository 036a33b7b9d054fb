package org.akkoord.panel.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.akkoord.panel.store.Gap;
import org.akkoord.quantity.Quantity;

/**
 * Adds the cells of many rows to drafts, all of them or none: {@link #add} all, then {@link #take} their cells, then
 * {@link #keep} or {@link #drop} them. Only {@code take} finds out whether a cell was taken before. It goes tile by
 * tile, which is much faster than to ask in the order of the rows.
 */
final class Batch {

    private final VariableDraft[] drafts;
    private final Extent extent;
    private final RowAddresses at;
    private final RowContents contents;

    /** The drafts and the tiles to which rows were added. */
    private final List<VariableDraft> touchedDrafts = new ArrayList<>();

    private final List<Tile> touchedTiles = new ArrayList<>();

    /** Whether counts of 0 out of 0 met a taken cell. They are gaps, which take their cells at once. */
    private boolean clash;

    Batch(VariableDraft[] drafts, Extent extent, RowAddresses at, RowContents contents) {
        this.drafts = drafts;
        this.extent = extent;
        this.at = at;
        this.contents = contents;
    }

    /** The same refusal, with the row in its message. */
    static IllegalArgumentException inRow(int row, IllegalArgumentException refused) {
        return new IllegalArgumentException("row " + row + ": " + refused.getMessage(), refused);
    }

    /**
     * Adds all rows.
     *
     * @throws IllegalArgumentException if a number is out of range, or a variable has cells of another kind
     */
    void add(TileBuffers buffers) {
        if (contents.isCounts()) {
            addCounts(buffers);
        } else {
            addValues();
        }
    }

    private void addCounts(TileBuffers buffers) {
        if (buffers.begin(at.size(), extent, contents.isWeighted())) {
            bufferCounts(buffers);
        } else {
            for (int row = at.from(); row < at.until(); row++) {
                addCounts(row);
            }
        }
    }

    private void addCounts(int row) {
        VariableDraft draft = draft(row);
        int unit = at.units()[row];
        int period = at.periods()[row];
        int denominator = contents.denominators()[row];
        if (denominator == 0) {
            addEmpty(draft, unit, period);
        } else {
            touch(draft, unit);
            draft.add(unit, period, contents.numerators()[row], denominator, contents.weight(row));
        }
    }

    /**
     * Adds counts by way of the buffers. The loop handles small counts alone, which nearly all rows have, with one
     * comparison for all their conditions: none of the three numbers is negative, so the numerator is 0 to the
     * denominator, and the denominator is at least 1. Every other row, sound or not, goes the long way.
     */
    private void bufferCounts(TileBuffers buffers) {
        int[] ofUnits = at.units();
        int[] variables = at.variables();
        int[] ofPeriods = at.periods();
        int[] numerators = contents.numerators();
        int[] denominators = contents.denominators();
        for (int row = at.from(); row < at.until(); row++) {
            int unit = ofUnits[row];
            int variable = variables[row];
            int period = ofPeriods[row];
            int numerator = numerators[row];
            int denominator = denominators[row];
            double weight = contents.weight(row);
            boolean plain = extent.has(unit, variable, period)
                    && (numerator | (denominator - numerator) | (denominator - 1)) >= 0
                    && Tile.isSmall(period, denominator)
                    && CellChecks.isWeight(weight);
            if (!plain) {
                addCounts(row);
            } else {
                long word = Tile.small(unit & Tile.MASK, period, numerator, denominator);
                int buffer = buffers.buffer(variable, unit);
                if (buffers.add(buffer, word, weight)) {
                    move(buffers, buffer);
                }
            }
        }
        for (int buffer = 0; buffer < buffers.size(); buffer++) {
            move(buffers, buffer);
        }
    }

    private void move(TileBuffers buffers, int buffer) {
        if (!buffers.isEmpty(buffer)) {
            int variable = buffers.variable(buffer);
            VariableDraft draft = touch(variable, () -> firstRowOf(variable));
            buffers.move(buffer, touch(draft, buffers.firstUnit(buffer)).small());
        }
    }

    private int firstRowOf(int variable) {
        int row = at.from();
        while (at.variables()[row] != variable) {
            row++;
        }
        return row;
    }

    private void addValues() {
        double[] values = contents.values();
        for (int row = at.from(); row < at.until(); row++) {
            VariableDraft draft = draft(row);
            touch(draft, at.units()[row]);
            draft.add(at.units()[row], at.periods()[row], values[row], contents.weight(row));
        }
    }

    /** The draft of a row, after a check of the row. */
    private VariableDraft draft(int row) {
        extent.mustHave(at, row);
        contents.check(row);
        return touch(at.variables()[row], () -> row);
    }

    private void addEmpty(VariableDraft draft, int unit, int period) {
        if (draft.take(unit, period)) {
            draft.add(Gap.missing(period, unit, Quantity.MissingReason.NOT_APPLICABLE));
        } else {
            clash = true;
        }
    }

    /**
     * The draft of a variable, ready for many rows.
     *
     * @param row gives the row that a refusal names
     */
    private VariableDraft touch(int variable, IntSupplier row) {
        VariableDraft draft = drafts[variable];
        if (!draft.isTouched()) {
            try {
                draft.touch(contents.kind(), contents.isWeighted());
            } catch (IllegalArgumentException refused) {
                throw inRow(row.getAsInt(), refused);
            }
            touchedDrafts.add(draft);
        }
        return draft;
    }

    /** The tile of a unit, ready for many rows. */
    private Tile touch(VariableDraft draft, int unit) {
        Tile tile = draft.tile(unit);
        if (tile.touch()) {
            touchedTiles.add(tile);
        }
        return tile;
    }

    /** Takes the cells of all rows; gives false if one of them was taken before. */
    boolean take() {
        return !clash && touchedTiles.stream().allMatch(Tile::takeNew);
    }

    /** Keeps all rows. */
    void keep() {
        touchedTiles.forEach(Tile::keepNew);
        touchedDrafts.forEach(VariableDraft::keepNew);
    }

    /** Takes all rows away again. */
    void drop() {
        touchedTiles.forEach(Tile::dropNew);
        touchedDrafts.forEach(VariableDraft::dropNew);
    }

    /**
     * The first row whose cell was taken before, by an earlier row or by what was there. To be asked after all rows
     * were dropped because there is one. The cells of the rows before it are taken on the way, and then given back.
     */
    int firstTaken() {
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
