package org.akkoord.csv.sniff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.akkoord.csv.text.RowCells;

/**
 * The marks in the numbers of a file.
 *
 * @param decimal the decimal mark, if the file shows one
 * @param group the mark between thousands, if the file shows one
 * @param reasons what shows them
 */
record NumberMarks(Optional<Character> decimal, Optional<Character> group, List<String> reasons) {

    private static final String THOUSANDS =
            "all of these have three digits behind the point, which is taken for the mark between thousands, as decimal"
                    + " commas go with semicolons; decimalMark=point,groupMark=none says otherwise";
    private static final Pattern COMMA = Pattern.compile("[<>]?-?[0-9]+,[0-9]+ ?%?");
    private static final Pattern POINT = Pattern.compile("[<>]?-?[0-9]+\\.[0-9]+ ?%?");
    private static final Pattern POINTS_AND_COMMA =
            Pattern.compile("-?[0-9]{1,3}(?:\\.[0-9]{3})+,[0-9]+|-?[1-9][0-9]{0,2}(?:\\.[0-9]{3}){2,}");
    private static final Pattern COMMAS_AND_POINT =
            Pattern.compile("-?[0-9]{1,3}(?:,[0-9]{3})+\\.[0-9]+|-?[1-9][0-9]{0,2}(?:,[0-9]{3}){2,}");
    private static final Pattern BLANKS =
            Pattern.compile("-?[1-9][0-9]{0,2}(?:[ \\u00A0\\u2009\\u202F][0-9]{3})+(?:[.,][0-9]+)?");
    private static final Pattern THREE = Pattern.compile("-?[1-9][0-9]{0,2}[.,][0-9]{3}");

    /** The marks in cells. */
    static NumberMarks of(char delimiter, Stream<String> cells) {
        int[] found = new int[6];
        cells.map(String::strip).filter(NumberMarks::begins).forEach(cell -> {
            found[0] += COMMA.matcher(cell).matches() ? 1 : 0;
            found[1] += POINT.matcher(cell).matches() ? 1 : 0;
            found[2] += POINTS_AND_COMMA.matcher(cell).matches() ? 1 : 0;
            found[3] += COMMAS_AND_POINT.matcher(cell).matches() ? 1 : 0;
            found[4] += BLANKS.matcher(cell).matches() ? 1 : 0;
            found[5] += THREE.matcher(cell).matches() ? 1 : 0;
        });
        return of(delimiter, found[0], found[1], new int[] {found[2], found[3], found[4], found[5]});
    }

    private static boolean begins(String cell) {
        char first = cell.isEmpty() ? ' ' : cell.charAt(0);
        return first == '-' || first == '<' || first == '>' || (first >= '0' && first <= '9');
    }

    private static NumberMarks of(char delimiter, int commas, int points, int[] grouped) {
        List<String> reasons = new ArrayList<>();
        Optional<Character> group = Optional.empty();
        Optional<Character> decimal = Optional.empty();
        if (grouped[0] > 0 && grouped[1] == 0 && delimiter != ',') {
            group = Optional.of('.');
            decimal = Optional.of(',');
            reasons.add("found " + RowCells.plural(grouped[0], "number") + " with points between thousands");
        } else if (grouped[1] > 0 && grouped[0] == 0) {
            group = Optional.of(',');
            decimal = Optional.of('.');
            reasons.add("found " + RowCells.plural(grouped[1], "number") + " with commas between thousands");
        } else if (grouped[2] > 0) {
            group = Optional.of(' ');
            reasons.add("found " + RowCells.plural(grouped[2], "number") + " with blanks between thousands");
        }
        if (delimiter == ',') {
            return new NumberMarks(Optional.of('.'), group, reasons);
        }
        if (decimal.isEmpty() && commas > 0 && points > 0) {
            reasons.add("found " + RowCells.plural(commas, "number") + " with a decimal comma and " + points
                    + " with a decimal point; a file has one of them");
        } else if (decimal.isEmpty() && commas + points > 0) {
            decimal = Optional.of(commas > 0 ? ',' : '.');
            reasons.add("found " + RowCells.plural(commas + points, "number") + " with a decimal "
                    + (commas > 0 ? "comma" : "point") + " and none with a decimal "
                    + (commas > 0 ? "point" : "comma"));
        }
        boolean mayBeThousands = group.isEmpty() && grouped[3] > 0 && grouped[3] == commas + points;
        if (mayBeThousands && delimiter == ';' && points > 0) {
            reasons.add(THOUSANDS);
            return new NumberMarks(Optional.of(','), Optional.of('.'), reasons);
        }
        if (mayBeThousands) {
            reasons.add(
                    "all of these have three digits behind it, so it may stand between thousands; groupMark says so");
        }
        return new NumberMarks(decimal, group, reasons);
    }
}
