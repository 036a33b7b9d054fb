package org.akkoord.panel;

import java.util.Arrays;

/**
 * Sums of planes over the units of each group. Four planes are added in one pass, each group's four sums side by side: the group of a unit is looked up
 * once, and additions to the same group, which must wait for each other, overlap with those of the other planes.
 */
final class PlaneSums {

    private static final int LANES = 4;

    private final int[] groups;
    private final int places;
    private final double[] laced;

    private PlaneSums(int[] groups, int places) {
        this.groups = groups;
        this.places = places;
        laced = new double[LANES * places];
    }

    /**
     * For each plane the sum of each group, in the order of the units. Place 0 is for units without a group, group g is at g + 1.
     *
     * @param planes of equal length
     * @param period in which units belong to groups
     */
    static double[][] of(double[][][] planes, Groups level, int period) {
        double[][] sums = new double[planes.length][level.size() + 1];
        if (level.whole()) {
            for (int plane = 0; plane < planes.length; plane++) {
                sums[plane][1] = Planes.sum(planes[plane]);
            }
            return sums;
        }
        PlaneSums adding = new PlaneSums(level.of()[period], level.size() + 1);
        for (int first = 0; first < planes.length; first += LANES) {
            adding.run(planes, first, sums);
        }
        return sums;
    }

    /** Where fewer planes are left, the last is added several times. */
    private void run(double[][][] planes, int first, double[][] sums) {
        Arrays.fill(laced, 0);
        double[][] lanes = new double[LANES][];
        for (int block = 0; block < planes[first].length; block++) {
            for (int lane = 0; lane < LANES; lane++) {
                lanes[lane] = planes[Math.min(first + lane, planes.length - 1)][block];
            }
            add(lanes, block << Planes.SHIFT);
        }
        for (int plane = first; plane < Math.min(first + LANES, planes.length); plane++) {
            for (int place = 0; place < places; place++) {
                sums[plane][place] = laced[place * LANES + plane - first];
            }
        }
    }

    private void add(double[][] lanes, int first) {
        int[] of = groups;
        double[] into = laced;
        double[] a = lanes[0];
        double[] b = lanes[1];
        double[] c = lanes[2];
        double[] d = lanes[3];
        int length = a.length;
        for (int i = 0; i < length; i++) {
            int place = (of[first + i] + 1) * LANES;
            into[place] += a[i];
            into[place + 1] += b[i];
            into[place + 2] += c[i];
            into[place + 3] += d[i];
        }
    }
}
