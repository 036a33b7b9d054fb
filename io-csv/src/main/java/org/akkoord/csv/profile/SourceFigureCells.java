package org.akkoord.csv.profile;

import java.util.List;
import java.util.Map;
import org.akkoord.csv.panel.PanelGroups;

/**
 * Puts together the canonical rows that a row of a source gives: its columns, what its header says, and the texts that
 * a profile gives.
 */
final class SourceFigureCells {

    private final ProfileParts profile;
    private final Map<String, List<SourceFigure.Part>> columns;

    /** The columns, by the canonical one that they give, may be filled later. */
    SourceFigureCells(ProfileParts profile, Map<String, List<SourceFigure.Part>> columns) {
        this.profile = profile;
        this.columns = columns;
    }

    /** The one row that is made of all columns. */
    SourceFigure whole(boolean group) {
        SourceFigure figure = new SourceFigure();
        columns.forEach((column, found) -> put(figure, group, column, found));
        fill(figure, Map.of(), group);
        return figure;
    }

    /** A row for which a column of its own is still to be added. */
    SourceFigure spread(ColumnNames.Capture capture, Map<String, String> own, boolean group) {
        SourceFigure figure = new SourceFigure();
        columns.forEach((column, found) -> {
            if (!ProfileColumns.VALUES.contains(column) && !column.equals(PanelGroups.GROUP)) {
                put(figure, group, column, found);
            }
        });
        capture.period().ifPresent(period -> text(figure, ProfileColumns.PERIOD, period));
        figure.categories().addAll(capture.categories());
        fill(figure, own, group);
        return figure;
    }

    /** Adds the texts of a row, and those of the profile for columns that are not there yet. */
    void fill(SourceFigure figure, Map<String, String> own, boolean group) {
        own.forEach((column, text) -> text(figure, column, text));
        profile.layout().constants().forEach((column, text) -> {
            if (!figure.has(column) && ProfileColumns.goesInto(profile.form(), group, column)) {
                figure.texts().put(column, text);
            }
        });
    }

    private static void text(SourceFigure figure, String column, String text) {
        figure.parts().remove(column);
        figure.texts().put(column, text);
    }

    private void put(SourceFigure figure, boolean group, String column, List<SourceFigure.Part> found) {
        if (ProfileColumns.goesInto(profile.form(), group, column)) {
            figure.parts().put(column, found);
        }
    }
}
