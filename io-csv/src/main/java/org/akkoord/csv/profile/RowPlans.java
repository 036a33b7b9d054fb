package org.akkoord.csv.profile;

import java.util.List;
import java.util.Map;

/** Makes plans of canonical rows from the columns of the source, its header, and the texts of a profile. */
final class RowPlans {

    private final ProfileParts profile;
    private final Map<String, List<RowPlan.Part>> columns;

    /**
     * Plans for a profile.
     *
     * @param columns the columns of the source by the canonical one that they give, which may be filled later
     */
    RowPlans(ProfileParts profile, Map<String, List<RowPlan.Part>> columns) {
        this.profile = profile;
        this.columns = columns;
    }

    /** The one row that is made of all columns. */
    RowPlan whole(boolean group) {
        RowPlan plan = new RowPlan();
        columns.forEach((column, found) -> put(plan, group, column, found));
        fill(plan, Map.of(), group);
        return plan;
    }

    /** A row to which a column of its own is still to be added. */
    RowPlan spread(NamePatterns.Capture capture, Map<String, String> own, boolean group) {
        RowPlan plan = new RowPlan();
        columns.forEach((column, found) -> {
            if (!ProfileColumns.VALUES.contains(column) && !column.equals(ProfileColumns.GROUP)) {
                put(plan, group, column, found);
            }
        });
        capture.period().ifPresent(period -> text(plan, ProfileColumns.PERIOD, period));
        plan.categories().addAll(capture.categories());
        fill(plan, own, group);
        return plan;
    }

    /** Adds the texts of a row, and the texts of the profile for columns that the row does not have yet. */
    void fill(RowPlan plan, Map<String, String> own, boolean group) {
        own.forEach((column, text) -> text(plan, column, constant(column, text)));
        profile.layout().constants().forEach((column, text) -> {
            if (!plan.has(column) && profile.form().goesInto(group, column)) {
                plan.texts().put(column, constant(column, text));
            }
        });
    }

    /** A period that a profile gives has one of the forms that its files may have. */
    private String constant(String column, String text) {
        return column.equals(ProfileColumns.PERIOD) && !profile.hasCanonicalNames()
                ? PeriodLabels.canonical(text, profile.periods()).orElse(text)
                : text;
    }

    private static void text(RowPlan plan, String column, String text) {
        plan.parts().remove(column);
        plan.texts().put(column, text);
    }

    private void put(RowPlan plan, boolean group, String column, List<RowPlan.Part> found) {
        if (profile.form().goesInto(group, column)) {
            plan.parts().put(column, found);
        }
    }
}
