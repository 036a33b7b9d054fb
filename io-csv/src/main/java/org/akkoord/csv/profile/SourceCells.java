package org.akkoord.csv.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.akkoord.csv.text.CellText;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.internal.io.FigureNames;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import org.akkoord.quantity.Quantity;

/** The cells of one row of a source, turned into the cells of one canonical row. */
abstract class SourceCells {

    private static final Pattern SUPPRESSED = Pattern.compile("<(?:[2-9]|[1-9][0-9]{1,2})");

    private static final Pattern TOTAL = Pattern.compile("(?i)(?:sub|eind|grand )?tota?al.{0,20}");

    /** A limit in the place of a number, such as {@code < 2,5} or {@code >95}. */
    private static final Pattern LIMIT = Pattern.compile("[<>]=? *-?[0-9]+(?:[.,][0-9]+)?");

    private final ProfileParts profile;
    private final ProfileParts.Codes codes;
    private final RowPlan plan;
    private final CsvRow row;
    private final Location line;
    private final Map<String, String> cells = new LinkedHashMap<>();
    private final FileMemory memory;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> remarks = new ArrayList<>();

    SourceCells(ProfileParts profile, RowPlan plan, CsvRow row, Location line, FileMemory memory) {
        this.profile = profile;
        this.codes = profile.codes();
        this.plan = plan;
        this.row = row;
        this.line = line;
        this.memory = memory;
    }

    /** The text that cells of the source give a canonical column. */
    abstract String text(String column, List<RowPlan.Part> parts);

    /** Whether a blank in the place of a value is refused, unless the profile says what it means. */
    abstract boolean refusesBlanks();

    /** Whether a number is refused for a decimal mark that is not the profile's. */
    abstract boolean refusesOtherMark();

    /** Whether a range stands in the place of a number, in the canonical form. */
    boolean isRange(String column) {
        return false;
    }

    /** Prepares the cells of the value, before missing codes and suppressed counts are looked for. */
    void beforeCodes() {}

    /** Decides between a value and the counts beside it, once all numbers are canonical. */
    void afterNumbers() {}

    /** Adds a category that is made of several cells, if there is one. */
    void addCategory() {}

    /** The canonical row. */
    final SourceRow row() {
        cells.putAll(plan.texts());
        plan.parts().forEach((column, parts) -> cells.put(column, text(column, parts)));
        refuseTotal();
        codes.labels().keySet().stream()
                .filter(column -> !ProfileColumns.VALUES.contains(column))
                .forEach(this::label);
        plan.parts().keySet().stream().filter(ProfileColumns::isSame).forEach(this::same);
        if (!plan.statuses().isEmpty()) {
            readStatuses();
        }
        beforeCodes();
        Set<String> coded = readCodes();
        ProfileColumns.VALUES.stream()
                .filter(column -> codes.labels().containsKey(column) && !coded.contains(column))
                .forEach(this::label);
        ProfileColumns.NUMBERS.forEach(this::number);
        afterNumbers();
        addCategory();
        if (isEmpty(FigureNames.INTERVAL_LOW) && isEmpty(FigureNames.INTERVAL_HIGH)) {
            cells.computeIfPresent(
                    FigureNames.INTERVAL_LEVEL,
                    (column, level) -> profile.layout().constants().containsKey(column) ? "" : level);
        }
        List<String> turned = plan.header().names().stream().map(this::get).toList();
        return new SourceRow(plan.header(), new CsvRow(row.line(), turned, turned.size(), false), problems, remarks);
    }

    /** Whether a rule refused a cell so far. */
    final boolean isRefused() {
        return !problems.isEmpty();
    }

    /** A row without a period that begins with a word for a total adds up the rows above it. */
    private void refuseTotal() {
        String first = row.cells().get(0).strip();
        if (hasCells(ProfileColumns.PERIOD)
                && isEmpty(ProfileColumns.PERIOD)
                && TOTAL.matcher(first).matches()) {
            refuse(
                    ProblemCode.MISSING,
                    ProfileColumns.PERIOD,
                    "the row begins with " + CellText.quote(first)
                            + " and has no period; a total of the rows above is no figure of a period");
        }
    }

    private void same(String column) {
        String text = get(column);
        String first = text.isEmpty() ? text : memory.first(column, text);
        if (!first.equals(text)) {
            refuse(
                    ProblemCode.CONFLICT,
                    column,
                    "found " + CellText.quote(text) + ", but earlier rows have " + CellText.quote(first)
                            + "; a file of this profile must have one of them, chosen with 'only'");
        }
    }

    /** Turns the codes of statuses into flags, a reason for a missing value, and remarks. */
    private void readStatuses() {
        StatusCells statuses = new StatusCells(plan, codes, this::status);
        boolean isGiven = ProfileColumns.VALUES.stream()
                .map(this::get)
                .anyMatch(text -> !text.isBlank() && !codes.missing().containsKey(text));
        statuses.unknown().forEach(status -> {
            Problem remark = Problem.warning(ProblemCode.UNKNOWN, line.inField(status.column()), status.message());
            if (memory.isNew(status.column() + " " + status.message())) {
                remarks.add(remark);
            }
        });
        put(FigureNames.FLAGS, statuses.flags(get(FigureNames.FLAGS)));
        put(MeasurementColumns.NOTE + "en", statuses.note(get(MeasurementColumns.NOTE + "en")));
        if (isEmpty(ProfileColumns.MISSING)) {
            put(ProfileColumns.MISSING, statuses.reason(isGiven));
        }
    }

    /** The text in which the codes of a status stand. */
    private String status(RowPlan.Status status) {
        return status.isAfterValue() ? ValueText.of(cell(status.part()).strip()).flags() : cell(status.part());
    }

    final String cell(RowPlan.Part part) {
        return row.cells().get(part.position());
    }

    final String get(String column) {
        return cells.getOrDefault(column, "");
    }

    final void put(String column, String text) {
        cells.put(column, text);
    }

    /** Whether the row has cells of its own for a canonical column. */
    final boolean hasCells(String column) {
        return plan.parts().containsKey(column);
    }

    /** Adds a remark, once in a file. */
    final void remark(ProblemCode code, String column, String message) {
        String place = plan.header().place(column);
        if (memory.isNew(place + " " + message)) {
            remarks.add(Problem.warning(code, line.inField(place), message));
        }
    }

    private boolean isEmpty(String column) {
        return get(column).isEmpty();
    }

    /** Whether a text stands for a missing value or a suppressed count. */
    final boolean isCode(String text) {
        return codes.missing().containsKey(text) || isSuppressedCount(text);
    }

    private boolean isSuppressedCount(String text) {
        return codes.suppressedCounts() && SUPPRESSED.matcher(text).matches();
    }

    /** Turns missing codes and suppressed counts into what they mean; gives the columns in which one stood. */
    private Set<String> readCodes() {
        Set<String> turned = new LinkedHashSet<>();
        boolean hasPair = cells.containsKey(ProfileColumns.NUMERATOR);
        boolean hasValue = cells.containsKey(ProfileColumns.VALUE);
        boolean isPairFilled = !isEmpty(ProfileColumns.NUMERATOR) || !isEmpty(ProfileColumns.DENOMINATOR);
        if (hasValue && !(isEmpty(ProfileColumns.VALUE) && isPairFilled)) {
            readCode(ProfileColumns.VALUE, turned);
        }
        if (hasPair && (isPairFilled || !hasValue)) {
            readCode(ProfileColumns.DENOMINATOR, turned);
            readCode(ProfileColumns.NUMERATOR, turned);
            if (turned.contains(ProfileColumns.DENOMINATOR) || turned.contains(ProfileColumns.NUMERATOR)) {
                put(ProfileColumns.NUMERATOR, "");
                put(ProfileColumns.DENOMINATOR, "");
            }
        }
        return turned;
    }

    private void readCode(String column, Set<String> turned) {
        String text = get(column);
        Quantity.MissingReason reason = codes.missing().get(text);
        if (reason != null && text.isBlank() && isOtherwiseGiven()) {
            return;
        }
        if (reason != null) {
            missing(column, reason);
            turned.add(column);
        } else if (isSuppressedCount(text)) {
            if (suppressed(column, text)) {
                turned.add(column);
            }
        } else if (text.isBlank() && isEmpty(ProfileColumns.MISSING) && refusesBlanks() && !isOtherwiseGiven()) {
            refuse(ProblemCode.MISSING, column, undeclared(text.isEmpty() ? "an empty cell" : "a blank cell", column));
            turned.add(column);
        }
    }

    /** Whether the value is a range or a text in words, which have columns of their own. */
    private boolean isOtherwiseGiven() {
        return cells.entrySet().stream()
                .anyMatch(cell -> !cell.getValue().isEmpty()
                        && (cell.getKey().equals(ProfileColumns.LOW)
                                || cell.getKey().startsWith(MeasurementColumns.WORDS)));
    }

    private void missing(String column, Quantity.MissingReason reason) {
        put(column, "");
        if (isEmpty(ProfileColumns.MISSING)) {
            put(ProfileColumns.MISSING, reason.name());
        }
    }

    /** Turns a count such as {@code <5} into bounds or a reason; false if the form holds it as it stands. */
    private boolean suppressed(String column, String text) {
        boolean isPanel = profile.form() == CanonicalForm.PANEL;
        if (column.equals(ProfileColumns.DENOMINATOR) || (column.equals(ProfileColumns.NUMERATOR) && !isPanel)) {
            missing(column, Quantity.MissingReason.SUPPRESSED);
            return true;
        }
        if (!isPanel) {
            put(column, "");
            put(ProfileColumns.LOW, "1");
            put(ProfileColumns.HIGH, Integer.toString(Integer.parseInt(text.substring(1)) - 1));
            return true;
        }
        return false;
    }

    private void label(String column) {
        if (plan.parts().containsKey(column)) {
            String text = get(column);
            Map<String, String> meanings = codes.labels().getOrDefault(column, Map.of());
            if (!meanings.containsKey(text)) {
                refuse(ProblemCode.VALUE, column, undeclared(CellText.quote(text), column));
            }
            put(column, meanings.getOrDefault(text, ""));
        }
    }

    private String undeclared(String found, String column) {
        Set<String> declared = new LinkedHashSet<>(
                codes.labels().getOrDefault(column, Map.of()).keySet());
        if (ProfileColumns.VALUES.contains(column)) {
            declared.addAll(codes.missing().keySet());
        }
        return "found " + found + ", which profile '" + profile.name() + "' does not declare"
                + (declared.isEmpty()
                        ? ""
                        : "; it declares "
                                + declared.stream().map(CellText::quote).collect(Collectors.joining(", ")));
    }

    private void number(String column) {
        String text = get(column);
        if (text.isEmpty()
                || isRange(column)
                || (column.equals(ProfileColumns.VALUE) && profile.layout().isState(get(ProfileColumns.VARIABLE)))) {
            return;
        }
        boolean isPanel = profile.form() == CanonicalForm.PANEL;
        if (text.startsWith("<") && !codes.suppressedCounts() && ProfileColumns.VALUES.contains(column)) {
            refuse(ProblemCode.VALUE, column, undeclared(CellText.quote(text), column));
        } else if (isUnknownCode(column, text)) {
            refuse(ProblemCode.VALUE, column, noNumber(text));
        } else if (refusesOtherMark()) {
            String bare = isPanel && LIMIT.matcher(text).matches() ? text.replace(" ", "") : text;
            NumberTexts.Turned turned = memory.numbers(profile).turn(bare);
            if (turned.refusal().isEmpty()) {
                put(column, exact(column, turned.number()));
            } else {
                refuse(ProblemCode.VALUE, column, turned.refusal());
            }
        } else if (isPanel && LIMIT.matcher(text).matches()) {
            put(column, text.replace(" ", ""));
        }
    }

    /** Whether a text in the place of a value has no digit, where the profile declares codes. */
    private boolean isUnknownCode(String column, String text) {
        return refusesOtherMark()
                && NumberTexts.isWord(text)
                && !text.isBlank()
                && ProfileColumns.VALUES.contains(column)
                && !codes.missing().isEmpty();
    }

    private String noNumber(String text) {
        return "expected a number such as 80 or 80.4, or a code that profile '" + profile.name() + "' declares ("
                + codes.missing().keySet().stream().map(CellText::quote).collect(Collectors.joining(", "))
                + "), but found " + CellText.quote(text);
    }

    /** The number that the canonical form has for one of the source. */
    String exact(String column, String number) {
        return number;
    }

    final void refuse(ProblemCode code, String column, String message) {
        Problem problem = Problem.error(code, line.inField(plan.header().place(column)), message);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
