package org.akkoord.csv;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.akkoord.panel.PanelSink;
import org.akkoord.period.Timeframe;

/** The numbers that a sink has for the names of decoded lines. */
final class SinkNames {

    private static final int UNKNOWN = -1;
    private static final int REFUSED = -2;

    private final PlainColumns columns;
    private final PanelCsvFormat format;
    private final PanelSink sink;
    private int[] units = new int[0];
    private int[] variables = new int[0];
    private int[] periods = new int[0];
    /** How many of the first names have the same numbers in the sink. */
    private int sameUnits;

    private int sameVariables;
    private int samePeriods;

    SinkNames(PlainColumns columns, PanelCsvFormat format, PanelSink sink) {
        this.columns = columns;
        this.format = format;
        this.sink = sink;
    }

    /** Puts the sink's numbers into the columns, up to a row with a name that the sink does not take; gives that row. */
    int translate(int from, int until) {
        units = widened(units, columns.units().names());
        variables = widened(variables, columns.variables().names());
        periods = widened(periods, columns.periods().names());
        int[] unitOf = columns.units().numbers();
        int[] variableOf = columns.variables().numbers();
        int[] periodOf = columns.periods().numbers();
        for (int row = from; row < until; row++) {
            boolean same = unitOf[row] < sameUnits && variableOf[row] < sameVariables && periodOf[row] < samePeriods;
            if (!same && !translate(row, unitOf, variableOf, periodOf)) {
                return row;
            }
        }
        return until;
    }

    private boolean translate(int row, int[] unitOf, int[] variableOf, int[] periodOf) {
        int unit = unitOf[row];
        int variable = variableOf[row];
        int period = periodOf[row];
        if ((units[unit] | variables[variable] | periods[period]) < 0) {
            if (!learn(unit, variable, period)) {
                return false;
            }
            sameUnits = same(units, sameUnits);
            sameVariables = same(variables, sameVariables);
            samePeriods = same(periods, samePeriods);
        }
        unitOf[row] = units[unit];
        variableOf[row] = variables[variable];
        periodOf[row] = periods[period];
        return true;
    }

    private static int same(int[] numbers, int known) {
        int same = known;
        while (same < numbers.length && numbers[same] == same) {
            same++;
        }
        return same;
    }

    private static int[] widened(int[] numbers, ByteNames names) {
        if (names.size() <= numbers.length) {
            return numbers;
        }
        int[] wider = Arrays.copyOf(numbers, names.size() + (names.size() >> 1));
        Arrays.fill(wider, numbers.length, wider.length, UNKNOWN);
        return wider;
    }

    /** Asks the sink about the names of a row; it hears of a period only if it takes the other two. */
    private boolean learn(int unit, int variable, int period) {
        if (isRefused(periods, period, columns.periods().names(), SinkNames::known)
                || isRefused(units, unit, columns.units().names(), sink::unit)
                || isRefused(variables, variable, columns.variables().names(), this::variable)) {
            return false;
        }
        if (periods[period] == UNKNOWN) {
            periods[period] =
                    sink.period(Timeframe.parse(columns.periods().names().text(period)));
        }
        return true;
    }

    private static int known(String period) {
        Objects.requireNonNull(Timeframe.parse(period));
        return UNKNOWN;
    }

    private int variable(String name) {
        return format.isState(name) ? REFUSED : sink.variable(name);
    }

    private static boolean isRefused(int[] numbers, int name, ByteNames names, ToIntFunction<String> number) {
        if (numbers[name] == UNKNOWN) {
            try {
                numbers[name] = number.applyAsInt(names.text(name));
            } catch (IllegalArgumentException refused) {
                numbers[name] = REFUSED;
            }
        }
        return numbers[name] == REFUSED;
    }
}
