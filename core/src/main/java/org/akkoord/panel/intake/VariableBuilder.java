package org.akkoord.panel.intake;

import java.util.List;
import java.util.stream.IntStream;
import org.akkoord.internal.ParallelRun;
import org.akkoord.panel.store.Backing;
import org.akkoord.panel.store.Counts;
import org.akkoord.panel.store.Gap;
import org.akkoord.panel.store.Planes;
import org.akkoord.panel.store.Presence;
import org.akkoord.panel.store.Variable;
import org.akkoord.panel.store.Variable.Kind;
import org.akkoord.panel.store.Weights;

/**
 * Builds a variable from its draft: the entries, which lie in the order of their arrival, go to their places in the
 * planes. The builder goes tile by tile. It makes the blocks of a tile right before it fills them, so they are still in
 * the cache, and forgets the entries right after, so a variable never takes much more memory than its draft or its
 * planes.
 */
final class VariableBuilder {

    private static final int BLOCKS_PER_TILE = Tile.UNITS / Planes.BLOCK;

    private final VariableDraft draft;
    private final Order order;
    private final SpareBlocks spares;

    /** Whether the periods arrived in their order, so that the bits of a word can be copied as they are. */
    private final boolean chronological;

    private final int blocks;
    private final double[][][] levels;
    private final double[][][] weights;
    private final Counts counts;
    private final Presence presence;

    /** For each state its index among the ordered states; empty where they arrived in order, or there are none. */
    private int[] stateRanks = new int[0];

    /** How many cells have a number so far. */
    private long numbers;

    /** How many blocks have been made. */
    private int ready;

    /** The first unit, by arrival, of the tile that is placed now. */
    private int first;

    /**
     * The order in which units and periods are kept, by the numbers of their arrival.
     *
     * @param units how many units there are
     * @param ranks for each unit its new number; empty where no unit moves
     * @param periods for each period its new number
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Order(int units, int[] ranks, int[] periods) {

        int unit(int arrived) {
            return ranks.length == 0 ? arrived : ranks[arrived];
        }

        boolean isChronological() {
            return IntStream.range(0, periods.length).allMatch(period -> periods[period] == period);
        }

        Gap moved(Gap gap) {
            return gap.at(periods[gap.period()], unit(gap.unit()));
        }
    }

    VariableBuilder(VariableDraft draft, Order order, SpareBlocks spares) {
        this.draft = draft;
        this.spares = spares;
        this.order = order;
        chronological = order.isChronological();
        blocks = Planes.blocks(order.units());
        int periods = order.periods().length;
        levels = new double[periods][blocks][];
        weights = new double[draft.isWeighted() ? periods : 0][blocks][];
        counts = isCounts() ? Counts.withoutBlocks(periods, order.units()) : Counts.NONE;
        presence = Presence.withoutBlocks(periods, order.units());
    }

    private boolean isCounts() {
        return draft.finalKind() == Kind.COUNTS;
    }

    /** The variable. The draft is empty afterwards. */
    Variable build() {
        stateRanks = draft.states().ranks();
        List<Tile> tiles = draft.tiles();
        for (int tile = 0; tile < tiles.size(); tile++) {
            ParallelRun.checkInterrupted();
            addBlocks(order.ranks().length > 0 ? blocks : Math.min(blocks, (tile + 1) * BLOCKS_PER_TILE));
            first = tile * Tile.UNITS;
            place(tiles.get(tile));
        }
        addBlocks(blocks);
        List<Gap> gaps = draft.gaps().stream().map(order::moved).sorted().toList();
        gaps.forEach(gap -> presence.remove(gap.unit(), gap.period()));
        boolean complete = numbers == (long) order.units() * levels.length;
        return new Variable(
                draft.name(),
                draft.finalKind(),
                draft.states().sorted().all(),
                levels,
                counts,
                draft.isWeighted() ? Weights.of(weights) : Weights.NONE,
                complete ? Presence.complete(levels.length) : presence,
                gaps,
                Backing.NONE);
    }

    private void place(Tile tile) {
        WordList small = tile.small();
        for (int part = 0; part < small.parts(); part++) {
            small(small.part(part), small.end(part), small.width());
            spares.give(small.part(part));
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

    /** Notes as present what is taken. Gaps are taken out again when all tiles are placed. */
    private void mark(Tile tile) {
        int units = Math.min(Tile.UNITS, order.units() - first);
        for (int word = 0; word < Presence.words(levels.length); word++) {
            for (int place = 0; place < units; place++) {
                int bits = tile.takenWord(place, word);
                int unit = order.unit(first + place);
                if (chronological) {
                    presence.setWord(unit, word, bits);
                } else {
                    mark(unit, word, bits);
                }
            }
        }
    }

    /** Moves each bit of a word to the new place of its period. {@code left & (left - 1)} clears the lowest bit. */
    private void mark(int unit, int word, int bits) {
        for (int left = bits; left != 0; left &= left - 1) {
            presence.add(unit, order.periods()[Presence.PERIODS_PER_WORD * word + Integer.numberOfTrailingZeros(left)]);
        }
    }

    /** Makes the blocks before {@code until}. Those of the same units, which are read together, are made together. */
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
            presence.addBlock(ready, length);
        }
    }

    /** Places a part of a list of small counts. */
    private void small(long[] words, int until, int width) {
        for (int at = 0; at < until; at += width) {
            int unit = order.unit(first + Tile.place(words[at]));
            int period = order.periods()[Tile.smallPeriod(words[at])];
            long numerator = Tile.smallNumerator(words[at]);
            long denominator = Tile.smallDenominator(words[at]);
            counts.set(unit, period, Counts.word(numerator, denominator));
            Planes.set(levels[period], unit, (double) numerator / (double) denominator);
            weigh(unit, period, words[at + width - 1]);
        }
        numbers += until / width;
    }

    /** Places a part of a list of larger counts. */
    private void larger(long[] words, int until, int width) {
        for (int at = 0; at < until; at += width) {
            int unit = order.unit(first + Tile.place(words[at]));
            int period = order.periods()[Tile.period(words[at])];
            counts.set(unit, period, words[at + 1], words[at + 2]);
            Planes.set(levels[period], unit, (double) words[at + 1] / (double) words[at + 2]);
            weigh(unit, period, words[at + width - 1]);
        }
        numbers += until / width;
    }

    /** Places a part of a list of values or states. */
    private void values(long[] words, int until, int width) {
        for (int at = 0; at < until; at += width) {
            int unit = order.unit(first + Tile.place(words[at]));
            int period = order.periods()[Tile.period(words[at])];
            double value = Double.longBitsToDouble(words[at + 1]);
            Planes.set(levels[period], unit, stateRanks.length == 0 ? value : stateRanks[(int) value]);
            weigh(unit, period, words[at + width - 1]);
        }
        numbers += until / width;
    }

    /** Places the last word of an entry, which is its weight if the variable has weights. */
    private void weigh(int unit, int period, long weight) {
        if (draft.isWeighted()) {
            Planes.set(weights[period], unit, Double.longBitsToDouble(weight));
        }
    }
}
