package org.akkoord.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import org.akkoord.problem.Severity;

/** Collects the problems of one document and knows in which line every character stands. */
final class Report {

    /** More problems than this are counted, not listed. */
    static final int MOST = 1_000;

    private static final Comparator<Problem> DOCUMENT_ORDER = Comparator.<Problem>comparingLong(
                    problem -> problem.location().line().orElse(0))
            .thenComparingInt(problem -> problem.location().column().orElse(0));

    private final Location document;
    private final int[] lineStarts;
    private final List<Problem> problems = new ArrayList<>();
    private long errors;
    private long unlisted;
    private boolean unlistedError;

    Report(Location document, String text) {
        this.document = document;
        this.lineStarts = lineStarts(text);
    }

    void error(ProblemCode code, Place place, String message) {
        add(Severity.ERROR, code, place, message);
    }

    void error(ProblemCode code, int offset, String message) {
        add(Problem.error(code, at(offset), message));
    }

    void add(Severity severity, ProblemCode code, Place place, String message) {
        add(new Problem(severity, code, at(place.offset()).atPointer(place.pointer()), message));
    }

    /** How many errors there are, the unlisted ones included. */
    long errors() {
        return errors;
    }

    /** Whether further problems are only counted, so that costly messages are of no use. */
    boolean isFull() {
        return problems.size() >= MOST;
    }

    long line(Place place) {
        return lineIndex(place.offset()) + 1L;
    }

    /** The problems in the order of the document. */
    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        all.sort(DOCUMENT_ORDER);
        if (unlisted > 0) {
            Location whole = document.atPointer("");
            String message = "at most " + MOST + " problems are listed, " + unlisted + " more were found";
            all.add(new Problem(unlistedError ? Severity.ERROR : Severity.WARNING, ProblemCode.LIMIT, whole, message));
        }
        return List.copyOf(all);
    }

    private void add(Problem problem) {
        if (problem.isError()) {
            errors++;
        }
        if (isFull()) {
            unlisted++;
            unlistedError |= problem.isError();
        } else {
            problems.add(problem);
        }
    }

    private Location at(int offset) {
        int line = lineIndex(offset);
        return document.atLine(line + 1L).atColumn(offset - lineStarts[line] + 1);
    }

    private int lineIndex(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found : -found - 2;
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[64];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * count);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
