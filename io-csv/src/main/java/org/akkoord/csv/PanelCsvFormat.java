package org.akkoord.csv;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.akkoord.csv.profile.ProfileParts;

/**
 * How a file of school-level data looks. Immutable; each method gives a changed copy. The {@linkplain #canonical()
 * canonical form} has the columns {@code unit,variable,period,value} or
 * {@code unit,variable,period,numerator,denominator}, each with {@code weight} and {@code missing} if wanted, in any
 * order.
 */
public final class PanelCsvFormat {

    private final Map<PanelColumn, String> names;
    private final Optional<String> variable;
    private final Set<String> states;
    private final char separator;
    private final char decimalSign;
    private final boolean ignoringOthers;

    private PanelCsvFormat(
            Map<PanelColumn, String> names,
            Optional<String> variable,
            Set<String> states,
            char[] signs,
            boolean others) {
        this.names = names;
        this.variable = variable;
        this.states = states;
        this.separator = signs[0];
        this.decimalSign = signs[1];
        this.ignoringOthers = others;
    }

    /** The canonical form: usual names, commas between cells, decimal points, no other columns. */
    public static PanelCsvFormat canonical() {
        Map<PanelColumn, String> names = new EnumMap<>(PanelColumn.class);
        for (PanelColumn column : PanelColumn.values()) {
            names.put(column, column.usualName());
        }
        return new PanelCsvFormat(names, Optional.empty(), Set.of(), new char[] {',', '.'}, false);
    }

    /** With another name for a column. */
    public PanelCsvFormat column(PanelColumn column, String name) {
        Map<PanelColumn, String> changed = new EnumMap<>(names);
        changed.put(Objects.requireNonNull(column, "column"), Objects.requireNonNull(name, "name"));
        return new PanelCsvFormat(changed, variable, states, signs(), ignoringOthers);
    }

    /** All rows are about this variable; the file has no column that says so. */
    public PanelCsvFormat about(String only) {
        return new PanelCsvFormat(names, Optional.of(only), states, signs(), ignoringOthers);
    }

    /**
     * The values of these variables are states, in words; so are those of variables with such a name, a point and more.
     */
    public PanelCsvFormat states(String... variables) {
        return new PanelCsvFormat(names, variable, Set.of(variables), signs(), ignoringOthers);
    }

    /** Columns that the form does not know are passed over; otherwise they are an error. */
    public PanelCsvFormat ignoringOtherColumns() {
        return new PanelCsvFormat(names, variable, states, signs(), true);
    }

    /** Semicolons between cells and decimal commas, as spreadsheets write in many languages. */
    public PanelCsvFormat withDecimalCommas() {
        return new PanelCsvFormat(names, variable, states, new char[] {';', ','}, ignoringOthers);
    }

    private char[] signs() {
        return new char[] {separator, decimalSign};
    }

    public String name(PanelColumn column) {
        return names.getOrDefault(column, column.usualName());
    }

    public Optional<String> variable() {
        return variable;
    }

    public boolean isState(String name) {
        return ProfileParts.Layout.isState(states, name);
    }

    public char separator() {
        return separator;
    }

    public char decimalSign() {
        return decimalSign;
    }

    public boolean isIgnoringOthers() {
        return ignoringOthers;
    }
}
