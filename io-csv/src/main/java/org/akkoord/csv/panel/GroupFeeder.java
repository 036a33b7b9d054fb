package org.akkoord.csv.panel;

import java.util.List;
import org.akkoord.csv.panel.GroupReader.Entry;
import org.akkoord.csv.profile.SourceTable;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.panel.intake.PanelSink;

/** Tells a sink to which groups the units of one plan belong. */
final class GroupFeeder implements PlanFeeder {

    private static final Entry UNKNOWN = (sink, unit) -> {};

    private final SourceTable table;
    private final int plan;
    private final RowDecoder rows;
    private final GroupReader groups;
    private final PanelSink sink;
    private final int[] cells;
    private final SeenCells<Entry> entries = new SeenCells<>(UNKNOWN);

    GroupFeeder(SourceTable table, int plan, RowDecoder rows, GroupReader groups, PanelSink sink) {
        this.table = table;
        this.plan = plan;
        this.rows = rows;
        this.groups = groups;
        this.sink = sink;
        cells = table.shapes().get(plan).others();
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the unknown entry is one object
    public boolean takeKnown(CsvRow row, RowUnit unit) {
        List<String> texts = row.cells();
        Entry entry = entries.find(texts, cells);
        if (entry == UNKNOWN || unit.id().isEmpty()) {
            return false;
        }
        try {
            entry.into(sink, unit.id());
        } catch (IllegalArgumentException refused) {
            return false;
        }
        rows.addAccepted(1);
        return true;
    }

    @Override
    public void takeFully(CsvRow row) {
        rows.row(table.row(row, plan), groups::member).ifPresent(entry -> entries.put(row.cells(), cells, entry));
    }
}
