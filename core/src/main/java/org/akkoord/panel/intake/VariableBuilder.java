package org.akkoord.panel.intake;

import java.util.List;
import java.util.stream.IntStream;
import org.akkoord.panel.kernel.ParallelRun;
import org.akkoord.panel.store.Counts;
import org.akkoord.panel.store.Planes;
import org.akkoord.panel.store.UnusualCell;
import org.akkoord.panel.store.Variable;
import org.akkoord.panel.store.Variable.Kind;
import org.akkoord.panel.store.Weights;

/**
 * Makes a variable out of its draft: what arrived in any order goes to where it belongs. The draft is used up tile by
 * tile.
 */
final class VariableBuilder {

    private static final int PER_TILE = Tile.UNITS / Planes.BLOCK;

    private final Draft draft;
    private final Order order;
    private final SpareBlocks spares;
    private final boolean chronological;
    private final int blocks;
    private final double[][][] levels;
    private final double[][][] weights;
    private final Counts counts;
    private final int[][][] presence;
    private int[] stateRanks = new int[0];
    private long numbers;
    private int ready;

    /** The first unit of the tile that is settled. */
    private int first;

    /**
     * The order of what is finished.
     *
     * @param units how many there are
     * @param ranks the new number of each unit, empty where nothing changes
     * @param periods for each period its new number
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Order(int units, int[] ranks, int[] periods) {

        int unit(int old) {
            return ranks.length == 0 ? old : ranks[old];
        }

        boolean isChronological() {
            return IntStream.range(0, periods.length).allMatch(period -> periods[period] == period);
        }

        UnusualCell moved(UnusualCell special) {
            return special.at(periods[special.period()], unit(special.unit()));
        }
    }

    VariableBuilder(Draft draft, Order order, SpareBlocks spares) {
        this.draft = draft;
        this.spares = spares;
        this.order = order;
        chronological = order.isChronological();
        blocks = Planes.blocks(order.units());
        int periods = order.periods().length;
        levels = new double[periods][blocks][];
        weights = new double[draft.isWeighted() ? periods : 0][blocks][];
        counts = isCounts() ? Counts.without(periods, order.units()) : Counts.NONE;
        presence = new int[(periods + Integer.SIZE - 1) / Integer.SIZE][blocks][];
    }

    private boolean isCounts() {
        return draft.kind() == Kind.COUNTS;
    }

    Variable run() {
        stateRanks = draft.states().ranks();
        List<Tile> tiles = draft.tiles();
        for (int tile = 0; tile < tiles.size(); tile++) {
            ParallelRun.checkInterrupted();
            addBlocks(order.ranks().length > 0 ? blocks : Math.min(blocks, (tile + 1) * PER_TILE));
            first = tile * Tile.UNITS;
            settle(tiles.get(tile));
        }
        addBlocks(blocks);
        List<UnusualCell> specials =
                draft.specials().stream().map(order::moved).sorted().toList();
        specials.forEach(this::unmark);
        boolean complete = numbers == (long) order.units() * levels.length;
        return new Variable(
                draft.name(),
                draft.isUndecided() ? Kind.VALUE : draft.kind(),
                draft.states().sorted().all(),
                levels,
                counts,
                draft.isWeighted() ? Weights.of(weights) : Weights.NONE,
                complete ? new int[0][][] : presence,
                specials);
    }

    private void settle(Tile tile) {
        for (int part = 0; part < tile.small().parts(); part++) {
            small(tile.small().part(part), tile.small().end(part), tile.small().width());
            spares.give(tile.small().part(part));
        }
        WordList others = tile.others();
        for (int part = 0; part < others.parts(); part++) {
            if (isCounts()) {
                larger(others.part(part), others.end(part), others.width());
            } else {
                values(others.part(part), others.end(part), others.width());
            }
        }
        mark(tile);
        draft.clear(tile);
    }

    /** Marks the periods of which something is known. */
    private void mark(Tile tile) {
        int units = Math.min(Tile.UNITS, order.units() - first);
        for (int group = 0; group < presence.length; group++) {
            for (int place = 0; place < units; place++) {
                int bits = tile.known(place, group);
                int unit = order.unit(first + place);
                if (chronological) {
                    presence[group][unit >> Planes.SHIFT][unit & Planes.MASK] = bits;
                } else {
                    mark(unit, group, bits);
                }
            }
        }
    }

    private void mark(int unit, int group, int bits) {
        for (int left = bits; left != 0; left &= left - 1) {
            int period = order.periods()[Integer.SIZE * group + Integer.numberOfTrailingZeros(left)];
            presence[period >> 5][unit >> Planes.SHIFT][unit & Planes.MASK] |= 1 << period;
        }
    }

    private void unmark(UnusualCell special) {
        presence[special.period() >> 5][special.unit() >> Planes.SHIFT][special.unit() & Planes.MASK] &=
                ~(1 << special.period());
    }

    /** Makes room up to a block. What is read together lies together. */
    private void addBlocks(int until) {
        for (; ready < until; ready++) {
            int length = Planes.lengthOf(ready, order.units());
            for (double[][] plane : levels) {
                plane[ready] = new double[length];
            }
            for (long[][] plane : counts.words()) {
                plane[ready] = spares.block(length);
            }
            for (double[][] plane : weights) {
                plane[ready] = new double[length];
            }
            for (int[][] words : presence) {
                words[ready] = new int[length];
            }
        }
    }

    private void small(long[] words, int until, int width) {
        for (int at = 0; at < until; at += width) {
            int unit = order.unit(first + Tile.place(words[at]));
            int period = order.periods()[Tile.smallPeriod(words[at])];
            long numerator = Tile.smallNumerator(words[at]);
            long denominator = Tile.smallDenominator(words[at]);
            counts.words()[period][unit >> Planes.SHIFT][unit & Planes.MASK] = Counts.word(numerator, denominator);
            level(unit, period, (double) numerator / (double) denominator);
            weigh(unit, period, words[at + width - 1]);
        }
        numbers += until / width;
    }

    private void larger(long[] words, int until, int width) {
        for (int at = 0; at < until; at += width) {
            int unit = order.unit(first + Tile.place(words[at]));
            int period = order.periods()[Tile.period(words[at])];
            counts.set(unit, period, words[at + 1], words[at + 2]);
            level(unit, period, (double) words[at + 1] / (double) words[at + 2]);
            weigh(unit, period, words[at + width - 1]);
        }
        numbers += until / width;
    }

    private void values(long[] words, int until, int width) {
        for (int at = 0; at < until; at += width) {
            int unit = order.unit(first + Tile.place(words[at]));
            int period = order.periods()[Tile.period(words[at])];
            double value = Double.longBitsToDouble(words[at + 1]);
            level(unit, period, stateRanks.length == 0 ? value : stateRanks[(int) value]);
            weigh(unit, period, words[at + width - 1]);
        }
        numbers += until / width;
    }

    private void level(int unit, int period, double level) {
        levels[period][unit >> Planes.SHIFT][unit & Planes.MASK] = level;
    }

    private void weigh(int unit, int period, long weight) {
        if (draft.isWeighted()) {
            weights[period][unit >> Planes.SHIFT][unit & Planes.MASK] = Double.longBitsToDouble(weight);
        }
    }
}
