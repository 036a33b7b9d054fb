package org.akkoord.csv.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the texts that stand between given ones, in whatever case these are. From the left, each is as short as the
 * others allow, has at least one character, and is on one line; a number has digits alone, and is as long as the others
 * allow. A table says for each place of the text whether the rest fits, so the time grows with the length of the text
 * times the number of places, and no text can make it longer.
 */
public final class PlacesInText {

    private static final int NONE = -1;
    private static final String LINE_ENDS = "\n\r\u0085\u2028\u2029";

    private final String text;
    private final List<String> literals;
    private final List<Boolean> areNumbers;

    /** For each literal after a place: where it begins next, at or after an index, such that the rest fits. */
    private final int[][] next;

    private PlacesInText(String text, List<String> literals, List<Boolean> areNumbers) {
        this.text = text;
        this.literals = literals;
        this.areNumbers = areNumbers;
        next = new int[literals.size()][];
        for (int literal = literals.size() - 1; literal > 0; literal--) {
            next[literal] = next(literal);
        }
    }

    /**
     * The texts in the places.
     *
     * @param literals what stands before the first place, between two places, and after the last one
     * @param areNumbers for each place whether it holds a number
     * @return one text for each place; empty if the text is no such text
     */
    public static Optional<List<String>> find(String text, List<String> literals, List<Boolean> areNumbers) {
        return new PlacesInText(text, literals, areNumbers).texts();
    }

    private int[] next(int literal) {
        int[] found = new int[text.length() + 1];
        Arrays.fill(found, NONE);
        for (int at = text.length(); at >= 0; at--) {
            int later = at < text.length() && isIn(literal - 1, at) ? found[at + 1] : NONE;
            boolean isLonger = later != NONE && areNumbers.get(literal - 1);
            found[at] = !isLonger && fits(literal, at) ? at : later;
        }
        return found;
    }

    /** Whether a literal stands at an index, and all that follows it fits. */
    private boolean fits(int literal, int at) {
        String expected = literals.get(literal);
        return text.regionMatches(true, at, expected, 0, expected.length())
                && end(literal + 1, at + expected.length()) != NONE;
    }

    /**
     * Where the place before a literal ends, if it begins at an index; where no literal is left, the end of the text.
     */
    private int end(int literal, int start) {
        if (literal == literals.size()) {
            return start == text.length() ? start : NONE;
        }
        return start < text.length() && isIn(literal - 1, start) ? next[literal][start + 1] : NONE;
    }

    /** Whether a place can hold the character at an index. */
    private boolean isIn(int place, int at) {
        char c = text.charAt(at);
        return areNumbers.get(place) ? c >= '0' && c <= '9' : LINE_ENDS.indexOf(c) < 0;
    }

    private Optional<List<String>> texts() {
        if (!fits(0, 0)) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        int start = literals.get(0).length();
        for (int literal = 1; literal < literals.size(); literal++) {
            int end = end(literal, start);
            texts.add(text.substring(start, end));
            start = end + literals.get(literal).length();
        }
        return Optional.of(texts);
    }
}
