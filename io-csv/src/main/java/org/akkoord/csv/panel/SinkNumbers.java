package org.akkoord.csv.panel;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.akkoord.csv.bytes.DecodedColumns;
import org.akkoord.csv.profile.ProfileParts;
import org.akkoord.panel.intake.PanelSink;
import org.akkoord.period.ReportingPeriod;

/**
 * Replaces the numbers that a decoder gave to names by those of a sink. Decoders of several blocks number the names
 * each in their own way; a sink is asked once for each name of a decoder, and never gets a text again.
 *
 * <p>In most files both number alike, since both count from 0 in the order of appearance. Then nothing has to be
 * replaced, and it is enough to see that all numbers of a row are below the numbers known to be the same.
 */
final class SinkNumbers {

    private static final int UNKNOWN = -1;
    private static final int REFUSED = -2;

    private final DecodedColumns columns;
    private final ProfileParts.Layout layout;
    private final PanelSink sink;
    private int[] units = new int[0];
    private int[] variables = new int[0];
    private int[] periods = new int[0];

    /** Whether every name so far has the same number in both; the first so many units, variables and periods do. */
    private boolean same = true;

    private int sameUnits;
    private int sameVariables;
    private int samePeriods;

    SinkNumbers(DecodedColumns columns, ProfileParts.Layout layout, PanelSink sink) {
        this.columns = columns;
        this.layout = layout;
        this.sink = sink;
    }

    /**
     * Puts the sink's numbers into the columns of some rows. It stops at a row with a name that must be decoded as a
     * text, because the sink refuses it or it is that of a state; gives that row, or {@code until}.
     */
    int translate(int from, int until) {
        units = widened(units, columns.units().names().size());
        variables = widened(variables, columns.variableCount());
        periods = widened(periods, columns.periods().names().size());
        int row = translateKnown(from, until);
        while (row < until && learn(row)) {
            row = translateKnown(row, until);
        }
        return row;
    }

    /** Translates rows whose names are all known; gives the first other row. */
    private int translateKnown(int from, int until) {
        int[] unitOf = columns.units().numbers();
        int[] variableOf = columns.variables();
        int[] periodOf = columns.periods().numbers();
        int row = from;
        if (same) {
            while (row < until
                    && unitOf[row] < sameUnits
                    && variableOf[row] < sameVariables
                    && periodOf[row] < samePeriods) {
                row++;
            }
            return row;
        }
        // a number below 0 keeps its highest bit when it is joined to others, so one comparison finds it
        while (row < until && (units[unitOf[row]] | variables[variableOf[row]] | periods[periodOf[row]]) >= 0) {
            unitOf[row] = units[unitOf[row]];
            variableOf[row] = variables[variableOf[row]];
            periodOf[row] = periods[periodOf[row]];
            row++;
        }
        return row;
    }

    /** Asks the sink about the names of a row that it was not asked about yet; false if one is refused. */
    private boolean learn(int row) {
        int unit = columns.units().numbers()[row];
        int variable = columns.variables()[row];
        int period = columns.periods().numbers()[row];
        if (!learn(unit, variable, period)) {
            return false;
        }
        sameUnits = same(units, sameUnits);
        sameVariables = same(variables, sameVariables);
        samePeriods = same(periods, samePeriods);
        same = same && unit < sameUnits && variable < sameVariables && period < samePeriods;
        return true;
    }

    /** How many names, from the first on, have the same number in both. */
    private static int same(int[] numbers, int known) {
        int same = known;
        while (same < numbers.length && numbers[same] == same) {
            same++;
        }
        return same;
    }

    private static int[] widened(int[] numbers, int size) {
        if (size <= numbers.length) {
            return numbers;
        }
        int[] wider = Arrays.copyOf(numbers, size + (size >> 1));
        Arrays.fill(wider, numbers.length, wider.length, UNKNOWN);
        return wider;
    }

    /** The period comes last, so that the sink never gets a period of which it takes no row. */
    private boolean learn(int unit, int variable, int period) {
        if (number(periods, period, columns.periods().names()::text, SinkNumbers::checkPeriod) == REFUSED
                || number(units, unit, columns.units().names()::text, sink::unit) == REFUSED
                || number(variables, variable, columns::variable, this::variable) == REFUSED) {
            return false;
        }
        if (periods[period] == UNKNOWN) {
            periods[period] =
                    sink.period(ReportingPeriod.parse(columns.periods().names().text(period)));
        }
        return true;
    }

    /** Throws if the text is no period. */
    private static int checkPeriod(String period) {
        Objects.requireNonNull(ReportingPeriod.parse(period));
        return UNKNOWN;
    }

    /** Values of states are words, which plain lines cannot have. */
    private int variable(String name) {
        return layout.isState(name) ? REFUSED : sink.variable(name);
    }

    /** The sink's number of a name; asks for it the first time. */
    private static int number(int[] numbers, int name, IntFunction<String> names, ToIntFunction<String> sink) {
        if (numbers[name] == UNKNOWN) {
            try {
                numbers[name] = sink.applyAsInt(names.apply(name));
            } catch (IllegalArgumentException refused) {
                numbers[name] = REFUSED;
            }
        }
        return numbers[name];
    }
}
