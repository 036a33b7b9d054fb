package org.akkoord.panel.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.akkoord.panel.store.Gap;
import org.akkoord.panel.store.NumberedNames;
import org.akkoord.panel.store.Variable.Kind;

/**
 * A variable while its cells arrive. Units and periods still have the numbers of their arrival. The numbers of cells
 * are in tiles, and gaps in a list.
 */
final class VariableDraft {

    private final String name;
    private Kind kind = Kind.UNDECIDED;
    private boolean weighted;

    /** What the ranges limit that came so far: values or counts. */
    private Kind ranged = Kind.UNDECIDED;

    private final NumberedNames states = new NumberedNames();
    private Tile[] tiles = new Tile[0];
    private final List<Gap> gaps = new ArrayList<>();
    private int keptGaps;

    /** Whether many rows are being added, of which some belong here. */
    private boolean touched;

    /** Whether the kind was decided by the rows that are being added. */
    private boolean newlyDecided;

    VariableDraft(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    boolean isWeighted() {
        return weighted;
    }

    NumberedNames states() {
        return states;
    }

    List<Tile> tiles() {
        return List.of(tiles);
    }

    List<Gap> gaps() {
        return gaps;
    }

    boolean isTaken(int unit, int period) {
        int number = unit >> Tile.SHIFT;
        return number < tiles.length && tiles[number].isTaken(unit & Tile.MASK, period);
    }

    boolean isUndecided() {
        return kind == Kind.UNDECIDED;
    }

    boolean is(Kind asked, boolean withWeight) {
        return kind == asked && weighted == withWeight;
    }

    /**
     * Decides of what kind the cells are.
     *
     * @throws IllegalArgumentException if they are of another kind already
     */
    void decide(Kind asked, boolean withWeight) {
        if (!isUndecided() && !is(asked, withWeight)) {
            throw twoKinds(describe(kind, weighted), describe(asked, withWeight));
        }
        if (ranged != Kind.UNDECIDED && ranged != asked) {
            throw twoKinds("limits of " + describe(ranged, false), describe(asked, withWeight));
        }
        become(asked, withWeight);
    }

    /**
     * Checks what a range limits.
     *
     * @throws IllegalArgumentException if the cells, or other ranges, are of another kind
     */
    void checkRange(Kind asked) {
        if (!isUndecided() && kind != asked) {
            throw twoKinds(describe(kind, weighted), "limits of " + describe(asked, false));
        }
        if (ranged != Kind.UNDECIDED && ranged != asked) {
            throw twoKinds("limits of " + describe(ranged, false), "limits of " + describe(asked, false));
        }
    }

    /** Adds a gap with a range, which has passed the check. Its cell must have been taken. */
    void addRange(Gap gap, Kind asked) {
        ranged = asked;
        add(gap);
    }

    /** The kind of the variable when all cells have arrived: without a number, what its ranges limit, or values. */
    Kind finalKind() {
        if (!isUndecided()) {
            return kind;
        }
        return ranged == Kind.UNDECIDED ? Kind.VALUE : ranged;
    }

    /** How many bytes a cell of the variable takes: a number, for counts two more halves, and its weight. */
    int bytesPerCell() {
        return Long.BYTES * (1 + (finalKind() == Kind.COUNTS ? 1 : 0) + (weighted ? 1 : 0));
    }

    private IllegalArgumentException twoKinds(String before, String now) {
        return new IllegalArgumentException(
                "the cells of a variable must be of one kind, but '" + name + "' has " + before + " and here " + now);
    }

    /** Changes the kind, which changes the width of entries. There are none yet: only gaps come before the kind. */
    private void become(Kind other, boolean withWeight) {
        if (!is(other, withWeight)) {
            kind = other;
            weighted = withWeight;
            for (Tile tile : tiles) {
                clear(tile);
            }
        }
    }

    /** Forgets the entries of a tile, whose width follows from the kind. */
    void clear(Tile tile) {
        int weightWords = weighted ? 1 : 0;
        tile.clear(1 + weightWords, (kind == Kind.COUNTS ? 3 : 2) + weightWords);
    }

    private static String describe(Kind kind, boolean weighted) {
        String what = switch (kind) {
            case COUNTS -> "counts";
            case STATE -> "states";
            default -> "values";
        };
        return what + (weighted ? " with weights" : "");
    }

    /** The number of a state, in the order of arrival. */
    int state(String text) {
        return states.add(text);
    }

    /** The tile of a unit. */
    Tile tile(int unit) {
        int number = unit >> Tile.SHIFT;
        return number < tiles.length ? tiles[number] : added(number);
    }

    private Tile added(int number) {
        int before = tiles.length;
        tiles = Arrays.copyOf(tiles, number + 1);
        for (int i = before; i < tiles.length; i++) {
            tiles[i] = new Tile();
            clear(tiles[i]);
        }
        return tiles[number];
    }

    boolean isTouched() {
        return touched;
    }

    /**
     * Notes that many rows of a kind are added here.
     *
     * @throws IllegalArgumentException if the variable has cells of another kind
     */
    void touch(Kind asked, boolean withWeight) {
        boolean undecided = isUndecided();
        decide(asked, withWeight);
        newlyDecided = undecided;
        touched = true;
    }

    /** Takes a cell; gives false if it was taken before. */
    boolean take(int unit, int period) {
        return tile(unit).take(unit & Tile.MASK, period);
    }

    /** Gives a taken cell back. */
    void free(int unit, int period) {
        tile(unit).free(unit & Tile.MASK, period);
    }

    /** Adds a value, or the number of a state. */
    void add(int unit, int period, double value, double weight) {
        WordList list = tile(unit).others();
        int entry = list.add();
        list.last()[entry] = Tile.key(unit & Tile.MASK, period);
        list.last()[entry + 1] = Double.doubleToRawLongBits(value);
        weigh(list, entry + 2, weight);
    }

    /** Adds counts. The denominator is above 0: counts of 0 out of 0 are a gap. */
    void add(int unit, int period, long numerator, long denominator, double weight) {
        Tile tile = tile(unit);
        int place = unit & Tile.MASK;
        if (Tile.isSmall(period, denominator)) {
            WordList list = tile.small();
            int entry = list.add();
            list.last()[entry] = Tile.small(place, period, numerator, denominator);
            weigh(list, entry + 1, weight);
        } else {
            WordList list = tile.others();
            int entry = list.add();
            list.last()[entry] = Tile.key(place, period);
            list.last()[entry + 1] = numerator;
            list.last()[entry + 2] = denominator;
            weigh(list, entry + 3, weight);
        }
    }

    private void weigh(WordList list, int place, double weight) {
        if (weighted) {
            list.last()[place] = Double.doubleToRawLongBits(weight);
        }
    }

    /** Adds a gap, whose cell must have been taken. */
    void add(Gap gap) {
        gaps.add(gap);
    }

    /** Keeps what was added about one unit. */
    void keepNew(int unit) {
        keptGaps = gaps.size();
        tile(unit).keepNew();
    }

    /** Keeps the new gaps and the kind. The tiles keep their own entries. */
    void keepNew() {
        touched = false;
        newlyDecided = false;
        keptGaps = gaps.size();
    }

    /** Takes the new gaps and the kind back. The tiles must have dropped their new entries before. */
    void dropNew() {
        touched = false;
        while (gaps.size() > keptGaps) {
            Gap last = gaps.remove(gaps.size() - 1);
            free(last.unit(), last.period());
        }
        if (newlyDecided) {
            become(Kind.UNDECIDED, false);
        }
        newlyDecided = false;
    }
}
