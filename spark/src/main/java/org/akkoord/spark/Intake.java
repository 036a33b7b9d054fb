package org.akkoord.spark;

import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.akkoord.csv.CsvProfile;
import org.akkoord.csv.CsvProfileBuilder;
import org.akkoord.csv.PanelCsv;
import org.akkoord.internal.Checks;
import org.akkoord.panel.Panel;
import org.akkoord.panel.PanelBuilder;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Problem;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a task into a panel, by the rules of school-level files. Rows go through the reader some thousand
 * at a time, so that those with a problem are still at hand to say where it is.
 *
 * @param names the names of the columns
 * @param states the variables that have states
 * @param periods all periods of the data, so that a unit is silent in the same periods in every task
 * @param groups the groups of all units; null where there are none, as an Optional cannot travel
 */
record Intake(
        List<String> names,
        List<String> states,
        List<String> periods,
        @Nullable Broadcast<GroupRows> groups) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int CHUNK = 8192;

    /** What a task has read: its units in the order of their ids, and what was wrong. */
    record Loaded(Panel panel, Set<String> units, Findings findings) {}

    Loaded read(Iterator<Row> rows) {
        PanelBuilder builder = Panel.builder();
        periods.forEach(period -> builder.period(ReportingPeriod.parse(period)));
        CsvProfile profile = profile();
        Findings findings = Findings.none();
        Set<String> units = new TreeSet<>();
        List<Row> chunk = new ArrayList<>(CHUNK);
        while (rows.hasNext()) {
            chunk.add(rows.next());
            if (chunk.size() == CHUNK || !rows.hasNext()) {
                findings.merge(read(chunk, profile, builder, units));
                chunk.clear();
            }
        }
        if (groups != null) {
            groups.value().tell(builder, units);
        }
        return new Loaded(builder.build(), units, findings);
    }

    private CsvProfile profile() {
        CsvProfileBuilder builder = CsvProfile.canonicalSchools().toBuilder();
        states.forEach(builder::states);
        return builder.build();
    }

    private Findings read(List<Row> chunk, CsvProfile profile, PanelBuilder builder, Set<String> units) {
        try {
            Checked<PanelBuilder> read = PanelCsv.reader(new RowTexts(names, chunk), "rows")
                    .profile(profile)
                    .readInto(builder);
            chunk.stream()
                    .map(row -> text(row, Columns.UNIT))
                    .filter(Checks::isId)
                    .forEach(units::add);
            return Findings.of(read, problem -> located(problem, chunk));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Trouble located(Problem problem, List<Row> chunk) {
        long line = problem.location().line().orElse(0);
        Row row = line >= 1 && line <= chunk.size() ? chunk.get((int) line - 1) : chunk.get(0);
        return Trouble.of(problem, text(row, Columns.UNIT), text(row, Columns.VARIABLE), text(row, Columns.PERIOD));
    }

    private String text(Row row, String column) {
        return RowTexts.text(row, names.indexOf(column));
    }
}
