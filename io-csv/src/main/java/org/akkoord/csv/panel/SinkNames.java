package org.akkoord.csv.panel;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.akkoord.csv.PanelCsvFormat;
import org.akkoord.csv.bytes.ByteTokens;
import org.akkoord.csv.bytes.PlainColumns;
import org.akkoord.panel.intake.PanelSink;
import org.akkoord.period.ReportingPeriod;

/** The numbers that a sink has for the names of decoded lines. */
public final class SinkNames {

    private static final int UNKNOWN = -1;
    private static final int REFUSED = -2;

    private final PlainColumns columns;
    private final PanelCsvFormat format;
    private final PanelSink sink;
    private int[] units = new int[0];
    private int[] variables = new int[0];
    private int[] periods = new int[0];
    /** Whether all names so far have the numbers that the sink gave them, and how many these are. */
    private boolean same = true;

    private int sameUnits;
    private int sameVariables;
    private int samePeriods;

    SinkNames(PlainColumns columns, PanelCsvFormat format, PanelSink sink) {
        this.columns = columns;
        this.format = format;
        this.sink = sink;
    }

    /**
     * Puts the sink's numbers into the columns, up to a row with a name that the sink does not take; gives that row.
     */
    int translate(int from, int until) {
        units = widened(units, columns.units().names());
        variables = widened(variables, columns.variables().names());
        periods = widened(periods, columns.periods().names());
        int row = known(from, until);
        while (row < until && learn(row)) {
            row = known(row, until);
        }
        return row;
    }

    /** Goes on to a row with a name of which the sink was not asked yet. */
    private int known(int from, int until) {
        int[] unitOf = columns.units().numbers();
        int[] variableOf = columns.variables().numbers();
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
        while (row < until && (units[unitOf[row]] | variables[variableOf[row]] | periods[periodOf[row]]) >= 0) {
            unitOf[row] = units[unitOf[row]];
            variableOf[row] = variables[variableOf[row]];
            periodOf[row] = periods[periodOf[row]];
            row++;
        }
        return row;
    }

    private boolean learn(int row) {
        int unit = columns.units().numbers()[row];
        int variable = columns.variables().numbers()[row];
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

    private static int same(int[] numbers, int known) {
        int same = known;
        while (same < numbers.length && numbers[same] == same) {
            same++;
        }
        return same;
    }

    private static int[] widened(int[] numbers, ByteTokens names) {
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
                    sink.period(ReportingPeriod.parse(columns.periods().names().text(period)));
        }
        return true;
    }

    private static int known(String period) {
        Objects.requireNonNull(ReportingPeriod.parse(period));
        return UNKNOWN;
    }

    private int variable(String name) {
        return format.isState(name) ? REFUSED : sink.variable(name);
    }

    private static boolean isRefused(int[] numbers, int name, ByteTokens names, ToIntFunction<String> number) {
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
