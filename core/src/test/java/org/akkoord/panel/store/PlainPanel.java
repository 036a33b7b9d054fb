package org.akkoord.panel.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.akkoord.panel.store.Variable.Kind;
import org.akkoord.period.ReportingPeriod;

/**
 * Panels made straight from plain arrays, which are the oracle of the tests: {@code numbers[period][unit]}, with NaN
 * where there is no number. The planes are filled here cell by cell, without the room that usually fills them.
 */
public final class PlainPanel {

    private PlainPanel() {}

    /** A variable of values that all weigh the same. */
    public static Variable values(double[][] numbers) {
        return values(numbers, Weights.NONE, List.of());
    }

    /** A variable of values. */
    public static Variable values(double[][] numbers, Weights weights, List<Gap> gaps) {
        return new Variable(
                "v",
                Kind.VALUE,
                List.of(),
                planes(numbers),
                Counts.NONE,
                weights,
                presence(numbers),
                gaps,
                Backing.NONE);
    }

    /** A variable of counts, without a number where the denominator is 0. */
    public static Variable counts(long[][] numerators, long[][] denominators, List<Gap> gaps) {
        int periods = numerators.length;
        int units = numerators[0].length;
        double[][] shares = new double[periods][units];
        Counts counts = Counts.zeros(periods, units);
        for (int period = 0; period < periods; period++) {
            for (int unit = 0; unit < units; unit++) {
                long numerator = numerators[period][unit];
                long denominator = denominators[period][unit];
                shares[period][unit] = denominator == 0 ? Double.NaN : (double) numerator / denominator;
                if (denominator > 0) {
                    counts.set(unit, period, numerator, denominator);
                }
            }
        }
        return new Variable(
                "c",
                Kind.COUNTS,
                List.of(),
                planes(shares),
                counts,
                Weights.NONE,
                presence(shares),
                gaps,
                Backing.NONE);
    }

    /** Planes of numbers, 0 where there is none. */
    public static double[][][] planes(double[][] numbers) {
        double[][][] planes = Planes.zeros(numbers.length, numbers[0].length);
        for (int period = 0; period < numbers.length; period++) {
            for (int unit = 0; unit < numbers[period].length; unit++) {
                Planes.set(planes[period], unit, Double.isNaN(numbers[period][unit]) ? 0 : numbers[period][unit]);
            }
        }
        return planes;
    }

    private static Presence presence(double[][] numbers) {
        Presence presence = Presence.none(numbers.length, numbers[0].length);
        boolean complete = true;
        for (int period = 0; period < numbers.length; period++) {
            for (int unit = 0; unit < numbers[period].length; unit++) {
                if (Double.isNaN(numbers[period][unit])) {
                    complete = false;
                } else {
                    presence.add(unit, period);
                }
            }
        }
        return complete ? Presence.complete(numbers.length) : presence;
    }

    /** A panel with one variable, over successive years. */
    public static PanelData panel(Variable variable, int units) {
        List<ReportingPeriod> years = IntStream.range(0, variable.levels().length)
                .mapToObj(period -> ReportingPeriod.year(1950 + period))
                .toList();
        return new PanelData(
                names("u", units), years, Map.of(variable.name(), variable), Map.of(), new Lifetimes(Map.of()));
    }

    /** Names that are in order: a letter and a number of six digits. */
    public static NumberedNames names(String letter, int count) {
        NumberedNames names = new NumberedNames();
        IntStream.range(0, count).forEach(number -> names.add(letter + (100_000 + number)));
        return names;
    }

    /** A level with its groups in plain arrays. */
    public static Groups level(int[][] groupOf, int groups) {
        return new Groups("board", names("g", groups), groupOf, false);
    }

    /** Numbers with ties, each missing with a probability. */
    public static double[][] random(Random random, int periods, int units, double missing) {
        double[][] numbers = new double[periods][units];
        for (double[] ofPeriod : numbers) {
            for (int unit = 0; unit < units; unit++) {
                ofPeriod[unit] = random.nextDouble() < missing ? Double.NaN : (random.nextInt(400) - 200) / 8.0;
            }
        }
        return numbers;
    }

    /** The numbers of one unit that are not missing, with the numbers of their periods. */
    public static List<double[]> series(double[][] numbers, int unit) {
        List<double[]> series = new ArrayList<>();
        for (int period = 0; period < numbers.length; period++) {
            if (!Double.isNaN(numbers[period][unit])) {
                series.add(new double[] {period, numbers[period][unit]});
            }
        }
        return series;
    }
}
