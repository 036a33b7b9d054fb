package org.akkoord.panel.kernel;

import java.util.Optional;
import org.akkoord.quantity.Quantity;

/**
 * How many units meet a condition, by groups. Place 0 is for units without a group, and group g is at place g + 1.
 *
 * @param met how many units meet it
 * @param units how many units have a number, a range, or one that was withheld
 * @param open of how many of these it is not decided whether they meet it
 */
@SuppressWarnings("ArrayRecordComponent") // columns; never compared
record ThresholdTally(int[] met, int[] units, int[] open) {

    static ThresholdTally zeros(int groups) {
        return new ThresholdTally(new int[groups + 1], new int[groups + 1], new int[groups + 1]);
    }

    void add(int place, boolean isMet) {
        units[place]++;
        met[place] += isMet ? 1 : 0;
    }

    /** The tally of groups of these groups. */
    ThresholdTally by(int[] groups, int size) {
        ThresholdTally tally = zeros(size);
        for (int unit = 0; unit < groups.length; unit++) {
            int place = groups[unit] + 1;
            tally.met[place] += met[unit + 1];
            tally.units[place] += units[unit + 1];
            tally.open[place] += open[unit + 1];
        }
        return tally;
    }

    /** The share of a group; absent where it has no units with a number. */
    Optional<Quantity> share(int place) {
        if (units[place] == 0) {
            return Optional.empty();
        }
        return Optional.of(
                open[place] == 0
                        ? Quantity.share(met[place], units[place])
                        : Quantities.percents(
                                (double) met[place],
                                (double) units[place],
                                (double) (met[place] + open[place]),
                                (double) units[place]));
    }
}
