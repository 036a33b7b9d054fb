package org.akkoord.csv.profile;

import java.util.List;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.csv.text.FormulaMark;
import org.akkoord.problem.Location;

/** Cells under canonical names: they are taken as they stand, except for decimal commas and the marks of formulas. */
final class CanonicalCells extends SourceCells {

    private final boolean hasDecimalCommas;

    CanonicalCells(ProfileParts profile, RowPlan plan, CsvRow row, Location line, FileMemory memory) {
        super(profile, plan, row, line, memory);
        hasDecimalCommas = profile.dialect().decimalMark() == ',';
    }

    @Override
    String text(String column, List<RowPlan.Part> parts) {
        String cell = cell(parts.get(0));
        return hasDecimalCommas && ProfileColumns.isFreeText(column) ? FormulaMark.unmark(cell) : cell;
    }

    @Override
    boolean refusesBlanks() {
        return false;
    }

    @Override
    boolean refusesOtherMark() {
        return hasDecimalCommas;
    }
}
