package org.akkoord.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.akkoord.panel.Variable.Kind;

/** A variable while its cells arrive; units and periods in the order of their arrival. */
final class Draft {

    private final String name;
    private Kind kind = Kind.UNDECIDED;
    private boolean weighted;
    private final Names states = new Names();
    private Tile[] tiles = new Tile[0];
    private final List<Special> specials = new ArrayList<>();

    Draft(String name) {
        this.name = name;
    }

    boolean isTaken(int unit, int period) {
        int block = unit >> Planes.SHIFT;
        return block < tiles.length && tiles[block].isTaken(unit & Planes.MASK, period);
    }

    boolean isUndecided() {
        return kind == Kind.UNDECIDED;
    }

    /** What the cells of the variable are from now on. */
    void decide(Kind asked, boolean withWeight) {
        if (kind == asked && weighted == withWeight) {
            return;
        }
        if (kind != Kind.UNDECIDED) {
            throw new IllegalArgumentException("the cells of a variable must be of one kind, but '" + name + "' has "
                    + describe(kind, weighted) + " and here " + describe(asked, withWeight));
        }
        become(asked, withWeight);
    }

    /** Takes back the decision about a variable without numbers. */
    void undecide() {
        become(Kind.UNDECIDED, false);
    }

    private void become(Kind other, boolean withWeight) {
        kind = other;
        weighted = withWeight;
        for (Tile tile : tiles) {
            tile.decide(other == Kind.COUNTS, withWeight);
        }
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

    /** The cells of the unit's block. */
    Tile tile(int unit) {
        int block = unit >> Planes.SHIFT;
        if (block >= tiles.length) {
            int before = tiles.length;
            tiles = Arrays.copyOf(tiles, Math.max(block + 1, before + (before >> 1)));
            for (int i = before; i < tiles.length; i++) {
                tiles[i] = new Tile(kind == Kind.COUNTS, weighted);
            }
        }
        return tiles[block];
    }

    /** Puts a number into a cell; false if something is known about the cell already. */
    boolean put(int unit, int period, double value, double base, double weight) {
        int block = unit >> Planes.SHIFT;
        Tile tile = block < tiles.length ? tiles[block] : tile(unit);
        return tile.put(unit & Planes.MASK, period, value, base, weight);
    }

    void put(Special special) {
        tile(special.unit()).markSpecial(special.unit() & Planes.MASK, special.period());
        specials.add(special);
    }

    /** Forgets the cell, but for what {@link #forgetSpecials} forgets. */
    void clear(int unit, int period) {
        tile(unit).clear(unit & Planes.MASK, period);
    }

    /** Forgets what was known about the cells that were cleared, which came last. */
    void forgetSpecials() {
        while (!specials.isEmpty()) {
            Special last = specials.get(specials.size() - 1);
            if (isTaken(last.unit(), last.period())) {
                return;
            }
            specials.remove(specials.size() - 1);
        }
    }

    /**
     * The finished variable. This draft is used up: its planes become those of the variable or are let go one by one.
     *
     * @param units how many there are
     * @param ranks the new number of each unit, empty where nothing changes
     * @param order the old numbers of the periods in their new order
     */
    Variable finish(int units, int[] ranks, int[] order) {
        int[] newPeriods = inverse(order);
        List<Special> known = specials.stream()
                .map(special -> special.at(
                        newPeriods[special.period()], ranks.length == 0 ? special.unit() : ranks[special.unit()]))
                .sorted()
                .toList();
        int[] stateRanks = states.ranks();
        if (stateRanks.length > 0) {
            for (Tile tile : tiles) {
                tile.renumber(stateRanks);
            }
        }
        int[][][] presence = presence(units, ranks, order);
        return new Variable(
                name,
                kind == Kind.UNDECIDED ? Kind.VALUE : kind,
                states.sorted().all(),
                planes(Tile::takeValues, units, ranks, order),
                kind == Kind.COUNTS ? planes(Tile::takeBases, units, ranks, order) : new double[0][][],
                weighted ? Weights.of(planes(Tile::takeWeights, units, ranks, order)) : Weights.NONE,
                presence,
                known);
    }

    private static int[] inverse(int[] order) {
        int[] inverse = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            inverse[order[i]] = i;
        }
        return inverse;
    }

    private double[][][] planes(BiFunction<Tile, Integer, double[]> part, int units, int[] ranks, int[] order) {
        double[][][] finished = new double[order.length][][];
        for (int period = 0; period < order.length; period++) {
            int old = order[period];
            double[][] plane =
                    Arrays.stream(tiles).map(tile -> part.apply(tile, old)).toArray(double[][]::new);
            finished[period] = Planes.finish(plane, units, ranks);
        }
        return finished;
    }

    private int[][][] presence(int units, int[] ranks, int[] order) {
        int[][][] presence = new int[(order.length + Tile.GROUP - 1) / Tile.GROUP][Planes.blocks(units)][];
        long found = 0;
        for (int group = 0; group < presence.length; group++) {
            for (int block = 0; block < presence[group].length; block++) {
                int[] words = new int[Planes.lengthOf(block, units)];
                if (block < tiles.length) {
                    tiles[block].presence(group, order, words);
                }
                for (int word : words) {
                    found += Integer.bitCount(word);
                }
                presence[group][block] = words;
            }
            if (ranks.length > 0) {
                presence[group] = moved(presence[group], units, ranks);
            }
        }
        return found == (long) units * order.length ? new int[0][][] : presence;
    }

    private static int[][] moved(int[][] words, int units, int[] ranks) {
        int[][] moved = new int[words.length][];
        Arrays.setAll(moved, block -> new int[Planes.lengthOf(block, units)]);
        for (int unit = 0; unit < units; unit++) {
            moved[ranks[unit] >> Planes.SHIFT][ranks[unit] & Planes.MASK] =
                    words[unit >> Planes.SHIFT][unit & Planes.MASK];
        }
        return moved;
    }
}
