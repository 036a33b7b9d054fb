package org.akkoord.csv.panel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akkoord.csv.profile.ProfileParts;
import org.akkoord.csv.profile.RowShape;
import org.akkoord.csv.profile.SourceRow;
import org.akkoord.csv.profile.SourceTable;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.panel.intake.PanelSink;

/**
 * Gives a sink the rows of a source. There are two ways for each canonical row, with the same outcome. Where its cells
 * are plain numbers, or have texts that were seen before, what they gave then is taken again. Otherwise the full way
 * turns and decodes it by all rules of the profile, and finds what is wrong with it.
 */
final class SourceFeeder {

    private final SourceTable table;
    private final RowDecoder rows;
    private final PlanFeeder[] plans;
    private final Optional<RowUnit> unit;

    SourceFeeder(ProfileParts profile, SourceTable table, RowDecoder rows, GroupReader groups, PanelSink sink) {
        this.table = table;
        this.rows = rows;
        List<RowShape> shapes = table.shapes();
        List<PlanFeeder> feeders = new ArrayList<>();
        Map<Object, CellFeeder.Memory> memories = new HashMap<>();
        char mark = profile.dialect().decimalMark();
        for (int plan = 0; plan < shapes.size(); plan++) {
            RowShape shape = shapes.get(plan);
            feeders.add(
                    shape.isGroup()
                            ? new GroupFeeder(table, plan, rows, groups, sink)
                            : new CellFeeder(
                                    table,
                                    plan,
                                    rows,
                                    sink,
                                    memories.computeIfAbsent(shape.rules(), rules -> new CellFeeder.Memory()),
                                    mark));
        }
        plans = feeders.toArray(new PlanFeeder[0]);
        unit = shapes.stream().allMatch(RowShape::hasUnit)
                ? Optional.of(new RowUnit(table, sink, shapes.get(0).unit()))
                : Optional.empty();
    }

    /** Takes a row, if it is one of the table. */
    void take(CsvRow found) {
        Optional<CsvRow> kept = table.kept(found);
        if (kept.isEmpty()) {
            return;
        }
        CsvRow row = kept.get();
        if (unit.isEmpty() || !table.isSound(row)) {
            takeAllOf(row);
            return;
        }
        unit.get().goTo(row, 0);
        for (PlanFeeder plan : plans) {
            if (!plan.takeKnown(row, unit.get())) {
                plan.takeFully(row);
            }
        }
    }

    /** Takes a row the full way, if it is one of the table. */
    void takeFully(CsvRow found) {
        table.kept(found).ifPresent(this::takeAllOf);
    }

    private void takeAllOf(CsvRow row) {
        Optional<SourceRow> broken = table.broken(row);
        if (broken.isPresent()) {
            rows.row(broken.get());
            return;
        }
        for (PlanFeeder plan : plans) {
            plan.takeFully(row);
        }
    }
}
