package org.akkoord.panel;

import java.util.Comparator;
import org.akkoord.internal.ByteForm;
import org.akkoord.internal.Checks;
import org.akkoord.panel.store.VariableName;
import org.akkoord.period.ReportingPeriod;

/**
 * What a total is about, by names, so that it means the same in other totals. In the order of its parts.
 *
 * @param variable the text form of the variable
 * @param ofCounts whether the variable has counts
 * @param level the name of the level; empty for everything
 * @param group the id of the group; empty for everything
 */
record TotalPlace(String variable, boolean ofCounts, ReportingPeriod period, String level, String group)
        implements Comparable<TotalPlace> {

    private static final Comparator<TotalPlace> ORDER = Comparator.comparing(TotalPlace::variable)
            .thenComparing(TotalPlace::period)
            .thenComparing(TotalPlace::level)
            .thenComparing(TotalPlace::group);

    TotalPlace {
        VariableName.parse(variable);
        if (!level.isEmpty() || !group.isEmpty()) {
            Checks.requireId(level, "level");
            Checks.requireId(group, "group id");
        }
    }

    boolean isOfEverything() {
        return level.isEmpty();
    }

    boolean isOf(String otherVariable, String otherLevel, String otherGroup) {
        return variable.equals(otherVariable) && level.equals(otherLevel) && group.equals(otherGroup);
    }

    @Override
    public int compareTo(TotalPlace other) {
        return ORDER.compare(this, other);
    }

    void writeTo(ByteForm.Writer writer) {
        writer.text(variable).count(ofCounts ? 1 : 0);
        writer.text(period.toString()).text(level).text(group);
    }

    static TotalPlace readFrom(ByteForm.Reader reader) {
        return new TotalPlace(
                reader.text(), reader.count() > 0, ReportingPeriod.parse(reader.text()), reader.text(), reader.text());
    }
}
