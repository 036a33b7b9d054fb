package org.akkoord.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Sorted rows, which end with a group, without those that come again for another group; it notes all groups. */
final class OnceOnly implements Iterator<Row> {

    private final Iterator<Row> rows;
    private final int columns;
    private final Set<String> groups;
    private @Nullable Row next;

    /**
     * The rows of a task.
     *
     * @param columns how many columns are before that of the group
     * @param groups where groups are noted; complete when the last row was taken
     */
    OnceOnly(Iterator<Row> rows, int columns, Set<String> groups) {
        this.rows = rows;
        this.columns = columns;
        this.groups = groups;
        advance(null);
    }

    private void advance(@Nullable Row last) {
        next = null;
        while (next == null && rows.hasNext()) {
            Row row = rows.next();
            groups.add(row.getString(columns));
            next = last != null && isSame(last, row) ? null : row;
        }
    }

    private boolean isSame(Row one, Row other) {
        return IntStream.range(0, columns).allMatch(column -> Objects.equals(one.get(column), other.get(column)));
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Row next() {
        Row row = next;
        if (row == null) {
            throw new NoSuchElementException("no more rows");
        }
        advance(row);
        return row;
    }
}
