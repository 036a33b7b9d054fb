package org.akkoord.csv.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.akkoord.panel.intake.PanelSink;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import org.akkoord.quantity.Quantity;

/**
 * Gives everything to a sink, and watches for variables whose numbers with a decimal point may be thousands: all of
 * them have three digits behind it and one to three before it, such as {@code 1.234}.
 */
public final class PointWatch implements PanelSink {

    private static final double THOUSAND = 1000;
    private static final double HUNDRED = 100;

    private final PanelSink sink;
    private final List<String> names = new ArrayList<>();

    /** By the number of a variable: how many values can be thousands for certain, or at all, and one of the first. */
    private int[] thousands = new int[0];

    private int[] either = new int[0];
    private double[] example = new double[0];

    /** By the number of a variable: whether a value has other decimals, so that none is meant as thousands. */
    private boolean[] decimals = new boolean[0];

    private int variable;
    private int[] variables = new int[0];
    private int from;
    private int until;

    public PointWatch(PanelSink sink) {
        this.sink = sink;
    }

    /** A warning for each variable whose numbers may be thousands. */
    public List<Problem> problems(Location file) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < thousands.length; i++) {
            if (thousands[i] > either[i] && !decimals[i]) {
                int all = thousands[i] + either[i];
                problems.add(Problem.warning(
                        ProblemCode.VALUE,
                        file,
                        "variable '" + names.get(i) + "': " + (all == 1 ? "the one number" : "all " + all + " numbers")
                                + " with decimals " + (all == 1 ? "has" : "have") + " three of them, such as "
                                + example[i] + ", and may be thousands; the profile's mark between thousands says so"));
            }
        }
        return problems;
    }

    private void watch(int number, double value) {
        double size = Math.abs(value);
        if (size == Math.rint(size)) {
            return;
        }
        double scaled = Math.rint(size * THOUSAND);
        if (size < 1 || size >= THOUSAND || scaled / THOUSAND != size) {
            decimals[number] = true;
        } else if (Math.rint(size * HUNDRED) / HUNDRED == size) {
            either[number]++;
        } else {
            thousands[number]++;
            example[number] = value;
        }
    }

    @Override
    public int unit(String id) {
        return sink.unit(id);
    }

    @Override
    public int variable(String name) {
        int number = sink.variable(name);
        if (number >= thousands.length) {
            int size = number + 1 + number / 2;
            thousands = Arrays.copyOf(thousands, size);
            either = Arrays.copyOf(either, size);
            example = Arrays.copyOf(example, size);
            decimals = Arrays.copyOf(decimals, size);
        }
        while (names.size() <= number) {
            names.add(name);
        }
        names.set(number, name);
        return number;
    }

    @Override
    public int period(ReportingPeriod period) {
        return sink.period(period);
    }

    @Override
    public PanelSink at(int unit, int ofVariable, int period) {
        variable = ofVariable;
        sink.at(unit, ofVariable, period);
        return this;
    }

    @Override
    public PanelSink at(int[] units, int[] ofVariables, int[] periods, int first, int end) {
        variables = ofVariables;
        from = first;
        until = end;
        sink.at(units, ofVariables, periods, first, end);
        return this;
    }

    @Override
    public boolean isTaken() {
        return sink.isTaken();
    }

    @Override
    public PanelSink value(double value) {
        sink.value(value);
        watch(variable, value);
        return this;
    }

    @Override
    public PanelSink value(double value, double weight) {
        sink.value(value, weight);
        watch(variable, value);
        return this;
    }

    @Override
    public PanelSink values(double[] values, double[] weights) {
        sink.values(values, weights);
        for (int row = from; row < until; row++) {
            watch(variables[row], values[row]);
        }
        return this;
    }

    @Override
    public PanelSink counts(long numerator, long denominator) {
        sink.counts(numerator, denominator);
        return this;
    }

    @Override
    public PanelSink counts(long numerator, long denominator, double weight) {
        sink.counts(numerator, denominator, weight);
        return this;
    }

    @Override
    public PanelSink counts(int[] numerators, int[] denominators, double[] weights) {
        sink.counts(numerators, denominators, weights);
        return this;
    }

    @Override
    public PanelSink state(String state) {
        sink.state(state);
        return this;
    }

    @Override
    public PanelSink missing(Quantity.MissingReason reason) {
        sink.missing(reason);
        return this;
    }

    @Override
    public PanelSink between(double low, double high) {
        sink.between(low, high);
        return this;
    }

    @Override
    public PanelSink between(double low, double high, double weight) {
        sink.between(low, high, weight);
        return this;
    }

    @Override
    public PanelSink countsBetween(long low, long high, long denominator) {
        sink.countsBetween(low, high, denominator);
        return this;
    }

    @Override
    public PanelSink countsBetween(long low, long high, long least, long most) {
        sink.countsBetween(low, high, least, most);
        return this;
    }

    @Override
    public PanelSink level(String name) {
        sink.level(name);
        return this;
    }

    @Override
    public PanelSink group(String id) {
        sink.group(id);
        return this;
    }

    @Override
    public PanelSink member(String unit, LocalDate first, LocalDate last) {
        sink.member(unit, first, last);
        return this;
    }

    @Override
    public PanelSink lifetime(String unit, LocalDate first, LocalDate last) {
        sink.lifetime(unit, first, last);
        return this;
    }

    @Override
    public PanelSink lifetime(String unit, LocalDate first, LocalDate last, String successor) {
        sink.lifetime(unit, first, last, successor);
        return this;
    }
}
