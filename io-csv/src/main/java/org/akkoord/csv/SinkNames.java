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

    private final PlainLines lines;
    private final PanelCsvFormat format;
    private final PanelSink sink;
    private int[] units = new int[0];
    private int[] variables = new int[0];
    private int[] periods = new int[0];

    SinkNames(PlainLines lines, PanelCsvFormat format, PanelSink sink) {
        this.lines = lines;
        this.format = format;
        this.sink = sink;
    }

    /** Puts the sink's numbers into the columns, up to a row with a name that the sink does not take; gives that row. */
    int translate(int from, int until) {
        units = widened(units, lines.units());
        variables = widened(variables, lines.variables());
        periods = widened(periods, lines.periods());
        PlainColumns columns = lines.columns();
        for (int row = from; row < until; row++) {
            int unit = columns.units[row];
            int variable = columns.variables[row];
            int period = columns.periods[row];
            if ((units[unit] | variables[variable] | periods[period]) < 0 && !learn(unit, variable, period)) {
                return row;
            }
            columns.units[row] = units[unit];
            columns.variables[row] = variables[variable];
            columns.periods[row] = periods[period];
        }
        return until;
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
        if (isRefused(periods, period, lines.periods(), SinkNames::known)
                || isRefused(units, unit, lines.units(), sink::unit)
                || isRefused(variables, variable, lines.variables(), this::variable)) {
            return false;
        }
        if (periods[period] == UNKNOWN) {
            periods[period] = sink.period(Timeframe.parse(lines.periods().text(period)));
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
