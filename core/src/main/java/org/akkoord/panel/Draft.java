package org.akkoord.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.akkoord.panel.Variable.Kind;

/** A variable while its cells arrive; units and periods in the order of their arrival. */
final class Draft {

    private static final long[] NO_WORDS = new long[0];
    private static final int GROUP = 32;

    private final String name;
    private Kind kind = Kind.UNDECIDED;
    private boolean weighted;
    private final Names states = new Names();
    private double[][][] values = new double[0][][];
    private double[][][] bases = new double[0][][];
    private double[][][] weights = new double[0][][];
    /** For 32 periods each, for each unit: the lower half tells where numbers are, the upper half where something else is known. */
    private long[][][] words = new long[0][][];

    private final List<Special> specials = new ArrayList<>();

    Draft(String name) {
        this.name = name;
    }

    boolean isTaken(int unit, int period) {
        int group = period / GROUP;
        if (group >= words.length || unit >> Planes.SHIFT >= words[group].length) {
            return false;
        }
        long[] block = words[group][unit >> Planes.SHIFT];
        return block.length > 0 && (block[unit & Planes.MASK] & mask(period)) != 0;
    }

    private static long mask(int period) {
        return 0x1_0000_0001L << (period % GROUP);
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
        kind = asked;
        weighted = withWeight;
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

    void put(int unit, int period, double value) {
        mark(unit, period, 1L << (period % GROUP));
        values = withPeriod(values, period);
        block(values[period], unit, period, values)[unit & Planes.MASK] = value;
    }

    void base(int unit, int period, double base) {
        bases = withPeriod(bases, period);
        block(bases[period], unit, period, bases)[unit & Planes.MASK] = base;
    }

    void weight(int unit, int period, double weight) {
        weights = withPeriod(weights, period);
        block(weights[period], unit, period, weights)[unit & Planes.MASK] = weight;
    }

    void put(Special special) {
        mark(special.unit(), special.period(), 1L << (special.period() % GROUP + GROUP));
        specials.add(special);
    }

    private static double[][][] withPeriod(double[][][] planes, int period) {
        if (period < planes.length) {
            return planes;
        }
        double[][][] more = Arrays.copyOf(planes, period + 1);
        Arrays.fill(more, planes.length, more.length, new double[0][]);
        return more;
    }

    private static double[] block(double[][] plane, int unit, int period, double[][][] planes) {
        int block = unit >> Planes.SHIFT;
        double[][] wide = plane;
        if (block >= wide.length) {
            wide = Arrays.copyOf(plane, Math.max(block + 1, plane.length * 2));
            Arrays.fill(wide, plane.length, wide.length, Planes.NONE);
            planes[period] = wide;
        }
        if (wide[block].length == 0) {
            wide[block] = new double[Planes.BLOCK];
        }
        return wide[block];
    }

    private void mark(int unit, int period, long bit) {
        int group = period / GROUP;
        int block = unit >> Planes.SHIFT;
        if (group >= words.length) {
            int before = words.length;
            words = Arrays.copyOf(words, group + 1);
            Arrays.fill(words, before, words.length, new long[0][]);
        }
        if (block >= words[group].length) {
            int before = words[group].length;
            words[group] = Arrays.copyOf(words[group], Math.max(block + 1, before * 2));
            Arrays.fill(words[group], before, words[group].length, NO_WORDS);
        }
        if (words[group][block].length == 0) {
            words[group][block] = new long[Planes.BLOCK];
        }
        words[group][block][unit & Planes.MASK] |= bit;
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
        int[][][] presence = presence(units, ranks, order);
        int[] stateRanks = states.ranks();
        if (stateRanks.length > 0) {
            renumber(stateRanks);
        }
        return new Variable(
                name,
                kind == Kind.UNDECIDED ? Kind.VALUE : kind,
                states.sorted().all(),
                finish(values, units, ranks, order),
                kind == Kind.COUNTS ? finish(bases, units, ranks, order) : new double[0][][],
                weighted ? finish(weights, units, ranks, order) : new double[0][][],
                presence,
                known);
    }

    /** Cells without a number keep the number 0, which nobody reads. */
    private void renumber(int[] stateRanks) {
        for (double[][] plane : values) {
            for (double[] block : plane) {
                Arrays.setAll(block, i -> stateRanks[(int) block[i]]);
            }
        }
    }

    private static int[] inverse(int[] order) {
        int[] inverse = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            inverse[order[i]] = i;
        }
        return inverse;
    }

    private static double[][][] finish(double[][][] planes, int units, int[] ranks, int[] order) {
        double[][][] finished = new double[order.length][][];
        for (int i = 0; i < order.length; i++) {
            int old = order[i];
            finished[i] = Planes.finish(old < planes.length ? planes[old] : new double[0][], units, ranks);
            if (old < planes.length) {
                planes[old] = new double[0][];
            }
        }
        return finished;
    }

    private int[][][] presence(int units, int[] ranks, int[] order) {
        int[][][] presence = new int[(order.length + GROUP - 1) / GROUP][Planes.blocks(units)][];
        for (int[][] blocks : presence) {
            for (int block = 0; block < blocks.length; block++) {
                blocks[block] = new int[Planes.lengthOf(block, units)];
            }
        }
        long found = 0;
        for (int unit = 0; unit < units; unit++) {
            int to = ranks.length == 0 ? unit : ranks[unit];
            for (int period = 0; period < order.length; period++) {
                if (hasNumber(unit, order[period])) {
                    presence[period / GROUP][to >> Planes.SHIFT][to & Planes.MASK] |= 1 << (period % GROUP);
                    found++;
                }
            }
        }
        words = new long[0][][];
        return found == (long) units * order.length ? new int[0][][] : presence;
    }

    private boolean hasNumber(int unit, int period) {
        int group = period / GROUP;
        int block = unit >> Planes.SHIFT;
        return group < words.length
                && block < words[group].length
                && words[group][block].length > 0
                && (words[group][block][unit & Planes.MASK] >>> (period % GROUP) & 1) != 0;
    }
}
