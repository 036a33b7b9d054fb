package org.akkoord.csv.measurement;

import static org.akkoord.csv.measurement.MeasurementColumns.VALUE_RULE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akkoord.csv.text.CellText;
import org.akkoord.csv.text.CsvHeader;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.internal.io.FigureNames;
import org.akkoord.internal.io.NearestName;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/** Reads the header of measurements and finds everything that is wrong with it. */
public final class MeasurementHeaderReader {

    private static final List<String> KNOWN =
            MeasurementColumns.all(MeasurementColumns.LANGUAGES, MeasurementColumns.LANGUAGES);
    private static final String UTF_16_LITTLE = "\uDCFF\uDCFE";
    private static final String UTF_16_BIG = "\uDCFE\uDCFF";

    private final CsvRow row;
    private final Location location;
    private final String separator;
    private final List<Problem> problems = new ArrayList<>();

    /** Reads the row at the given place of a file with the given separator. */
    public MeasurementHeaderReader(CsvRow row, Location location, char separator) {
        this.separator = String.valueOf(separator);
        this.row = row;
        this.location = location;
    }

    /** The header, if it has no errors. */
    public Optional<CsvHeader> header() {
        if (isReadable()) {
            checkNames();
            checkRequired();
        }
        return problems.stream().anyMatch(Problem::isError)
                ? Optional.empty()
                : Optional.of(new CsvHeader(row.line(), row.cells()));
    }

    public List<Problem> problems() {
        return problems;
    }

    /** Whether it is text in columns, whatever they are called. */
    public boolean isReadable() {
        return isText() && isSeparated();
    }

    private boolean isText() {
        if (row.count() > CellText.MOST_CELLS) {
            refuse(ProblemCode.LIMIT, "found " + row.count() + " columns, but a file must have at most 1,000");
            return false;
        }
        String first = row.cells().get(0);
        if (first.startsWith(UTF_16_LITTLE) || first.startsWith(UTF_16_BIG)) {
            refuse(ProblemCode.ENCODING, "found a file in UTF-16; expected a file saved as UTF-8");
            return false;
        }
        for (String cell : row.cells()) {
            Optional<CellText.Fault> fault = CellText.fault(cell);
            if (fault.isPresent()) {
                refuse(fault.get().code(), fault.get().message());
                return false;
            }
        }
        return true;
    }

    private boolean isSeparated() {
        String first = row.cells().get(0);
        for (String other : List.of(",", ";", "\t", "|")) {
            if (row.count() == 1 && !other.equals(separator) && first.contains(other)) {
                refuse(
                        ProblemCode.SYNTAX,
                        "columns must be separated by " + words(separator) + ", but found a header with "
                                + words(other));
                return false;
            }
        }
        return true;
    }

    private static String words(String separator) {
        return separator.equals("\t") ? "tabs" : "'" + separator + "'";
    }

    private void checkNames() {
        Map<String, Integer> first = new LinkedHashMap<>();
        for (int i = 0; i < row.count(); i++) {
            String name = row.cells().get(i);
            Integer earlier = first.putIfAbsent(name, i + 1);
            if (name.isEmpty()) {
                refuse(ProblemCode.UNKNOWN, "column " + (i + 1) + " has no name; expected one of the format's columns");
            } else if (earlier != null) {
                refuse(
                        ProblemCode.DUPLICATE,
                        name,
                        "the name must be unique, but columns " + earlier + " and " + (i + 1) + " have it");
            } else if (!MeasurementColumns.isKnown(name)) {
                checkUnknown(name);
            }
        }
    }

    /** A name like one of the format's is a mistake; any other column is the file's own and is left out. */
    private void checkUnknown(String name) {
        Optional<String> nearest = NearestName.nearest(name, KNOWN);
        if (nearest.isPresent() || CellText.hasOuterBlanks(name) || name.length() > CellText.SHOWN) {
            refuse(ProblemCode.UNKNOWN, name, unknown(name));
        } else {
            problems.add(Problem.warning(
                    ProblemCode.UNKNOWN,
                    location.inField(name),
                    "the format has no column " + CellText.quote(name) + "; its cells are not used"));
        }
    }

    private static String unknown(String name) {
        Optional<String> nearest = NearestName.nearest(name, KNOWN);
        if (nearest.isPresent() && NearestName.looksLike(name, nearest.get())) {
            return "the name must be written exactly " + CellText.quote(nearest.get()) + ", but was "
                    + CellText.quote(name);
        }
        return "the format has no column " + CellText.quote(name)
                + nearest.map(near -> "; the nearest name is '" + near + "'")
                        .orElseGet(() ->
                                "; it has " + String.join(", ", KNOWN) + " and other languages after words_ and note_");
    }

    private void checkRequired() {
        for (String name : MeasurementColumns.REQUIRED) {
            if (!row.cells().contains(name)) {
                refuse(ProblemCode.MISSING, name, "the column is required, but the header does not have it");
            }
        }
        checkPair(FigureNames.NUMERATOR, FigureNames.DENOMINATOR);
        checkPair(FigureNames.LOW, FigureNames.HIGH);
        if (!givesValues()) {
            refuse(ProblemCode.MISSING, "no column gives a value; expected " + VALUE_RULE);
        }
    }

    private void checkPair(String one, String other) {
        boolean hasOne = row.cells().contains(one);
        if (hasOne != row.cells().contains(other)) {
            refuse(
                    ProblemCode.MISSING,
                    hasOne ? other : one,
                    "the column is required beside '" + (hasOne ? one : other) + "', but the header does not have it");
        }
    }

    private boolean givesValues() {
        List<String> names = row.cells();
        return names.contains(FigureNames.VALUE)
                || names.contains(FigureNames.MISSING)
                || names.contains(FigureNames.NUMERATOR)
                || names.contains(FigureNames.DENOMINATOR)
                || names.contains(FigureNames.LOW)
                || names.contains(FigureNames.HIGH)
                || names.stream().anyMatch(name -> MeasurementColumns.isLanguageColumn(MeasurementColumns.WORDS, name));
    }

    private void refuse(ProblemCode code, String message) {
        problems.add(Problem.error(code, location, message));
    }

    private void refuse(ProblemCode code, String column, String message) {
        problems.add(Problem.error(code, location.inField(CellText.shorten(column)), message));
    }
}
