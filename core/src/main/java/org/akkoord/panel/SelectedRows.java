package org.akkoord.panel;

import java.util.List;
import java.util.Map;

/**
 * Some rows of a table, in an order of their own.
 *
 * @param table the table
 * @param numbers the numbers of the rows there
 */
record SelectedRows<R>(PanelTable<R> table, List<Integer> numbers) implements PanelTable<R> {

    @Override
    public Map<String, String> about() {
        return table.about();
    }

    @Override
    public List<String> columns() {
        return table.columns();
    }

    @Override
    public int size() {
        return numbers.size();
    }

    @Override
    public R row(int row) {
        return table.row(numbers.get(row));
    }

    @Override
    public List<String> cells(int row) {
        return table.cells(numbers.get(row));
    }

    @Override
    public String toString() {
        return CellTable.title(about()) + toText(10);
    }
}
