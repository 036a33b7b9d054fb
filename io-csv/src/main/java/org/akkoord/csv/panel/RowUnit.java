package org.akkoord.csv.panel;

import java.util.Arrays;
import java.util.List;
import org.akkoord.csv.profile.SourceTable;
import org.akkoord.csv.text.CellText;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.panel.intake.PanelSink;

/** The unit of the row that is read now. All plans of a file take it from the same cells. */
final class RowUnit {

    /** Instead of a number: the sink must not be given the unit, or refuses it. */
    static final int NONE = -1;

    private static final int NOT_ASKED = -2;

    private final SourceTable table;
    private final PanelSink sink;
    private final int[] positions;
    private final String[] texts;
    private String text = "";
    private int number = NONE;

    /**
     * The unit of no row yet.
     *
     * @param positions the cells that give it
     */
    RowUnit(SourceTable table, PanelSink sink, int[] positions) {
        this.table = table;
        this.sink = sink;
        this.positions = positions;
        texts = new String[positions.length];
        Arrays.fill(texts, "");
    }

    /** Goes to a row. */
    void goTo(CsvRow row, int plan) {
        boolean isSame = true;
        List<String> cells = row.cells();
        for (int i = 0; i < positions.length; i++) {
            String cell = cells.get(positions[i]);
            isSame &= texts[i].equals(cell);
            texts[i] = cell;
        }
        if (!isSame) {
            text = table.unit(row, plan)
                    .filter(found -> !found.isEmpty() && !CellText.hasOuterBlanks(found))
                    .orElse("");
            number = text.isEmpty() ? NONE : NOT_ASKED;
        }
    }

    /** Its id; empty if the cells give none. */
    String id() {
        return text;
    }

    /** Its number in the sink, or {@link #NONE}. The sink is asked when it has something to take, and not before. */
    int number() {
        if (number == NOT_ASKED) {
            try {
                number = sink.unit(text);
            } catch (IllegalArgumentException refused) {
                number = NONE;
            }
        }
        return number;
    }
}
