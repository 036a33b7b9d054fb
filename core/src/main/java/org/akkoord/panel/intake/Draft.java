package org.akkoord.panel.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.akkoord.panel.store.NumberedNames;
import org.akkoord.panel.store.UnusualCell;
import org.akkoord.panel.store.Variable.Kind;

/** A variable while its cells arrive; units and periods by the numbers that they were given. */
final class Draft {

    private final String name;
    private Kind kind = Kind.UNDECIDED;
    private boolean weighted;
    private final NumberedNames states = new NumberedNames();
    private Tile[] tiles = new Tile[0];
    private final List<UnusualCell> specials = new ArrayList<>();
    private int keptSpecials;
    private boolean isTouched;

    /** Whether the kind was decided by what was added last. */
    private boolean isNew;

    Draft(String name) {
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

    List<UnusualCell> specials() {
        return specials;
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

    /** What the cells of the variable are from now on. */
    void decide(Kind asked, boolean withWeight) {
        if (!isUndecided() && !is(asked, withWeight)) {
            throw new IllegalArgumentException("the cells of a variable must be of one kind, but '" + name + "' has "
                    + describe(kind, weighted) + " and here " + describe(asked, withWeight));
        }
        become(asked, withWeight);
    }

    private void become(Kind other, boolean withWeight) {
        if (!is(other, withWeight)) {
            kind = other;
            weighted = withWeight;
            for (Tile tile : tiles) {
                clear(tile);
            }
        }
    }

    /** Forgets the entries of a tile. */
    void clear(Tile tile) {
        int weight = weighted ? 1 : 0;
        tile.clear(1 + weight, (kind == Kind.COUNTS ? 3 : 2) + weight);
    }

    private static String describe(Kind kind, boolean weighted) {
        String what = switch (kind) {
            case COUNTS -> "counts";
            case STATE -> "states";
            default -> "values";
        };
        return what + (weighted ? " with weights" : "");
    }

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
        return isTouched;
    }

    /**
     * Begins with adding many numbers of a kind.
     *
     * @throws IllegalArgumentException if the variable has cells of another one
     */
    void touch(Kind asked, boolean withWeight) {
        boolean before = isUndecided();
        decide(asked, withWeight);
        isNew = before;
        isTouched = true;
    }

    /** Takes a cell; false if something is known about it already. */
    boolean take(int unit, int period) {
        return tile(unit).take(unit & Tile.MASK, period);
    }

    void free(int unit, int period) {
        tile(unit).free(unit & Tile.MASK, period);
    }

    /** Adds a value. */
    void add(int unit, int period, double value, double weight) {
        WordList list = tile(unit).others();
        int entry = list.add();
        list.last()[entry] = Tile.key(unit & Tile.MASK, period);
        list.last()[entry + 1] = Double.doubleToRawLongBits(value);
        weigh(list, entry + 2, weight);
    }

    /** Adds counts out of more than 0. */
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

    /** Adds what else is known about a cell, which must have been taken. */
    void add(UnusualCell special) {
        specials.add(special);
    }

    /** What was added about one unit belongs to the rest from now on. */
    void keepNew(int unit) {
        keptSpecials = specials.size();
        tile(unit).keepNew();
    }

    /** What else was added than entries of tiles belongs to the rest from now on. */
    void keepNew() {
        isTouched = false;
        isNew = false;
        keptSpecials = specials.size();
    }

    /** What else was added than entries of tiles, which were dropped before, was never there. */
    void dropNew() {
        isTouched = false;
        while (specials.size() > keptSpecials) {
            UnusualCell last = specials.remove(specials.size() - 1);
            free(last.unit(), last.period());
        }
        if (isNew) {
            become(Kind.UNDECIDED, false);
        }
        isNew = false;
    }
}
