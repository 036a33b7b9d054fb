package org.akkoord.csv;

import java.util.Arrays;

/** Makes texts of cells. Short texts that were seen lately are given again, so that equal cells share one text. */
final class CellTexts {

    private static final int REMEMBERED = 4096;
    private static final int LONGEST = 64;

    private final String[] last = new String[CellText.MOST_CELLS];
    private final String[] recent = new String[REMEMBERED];
    private boolean suspect;

    CellTexts() {
        Arrays.fill(last, "");
        Arrays.fill(recent, "");
    }

    /** Whether a text since the last question may have a {@link CellText#fault}. */
    boolean isSuspect() {
        boolean was = suspect;
        suspect = false;
        return was;
    }

    /** The text of a cell, cut off after one character too many. */
    String text(int cell, char[] buffer, int offset, int length) {
        if (length == 0) {
            return "";
        }
        if (length > LONGEST) {
            int end = Math.min(length, CellText.LONGEST + 1);
            suspect |= length > CellText.LONGEST || !isClean(buffer, offset, end);
            return new String(buffer, offset, end);
        }
        if (isEqual(last[cell], buffer, offset, length)) {
            return last[cell];
        }
        if (!isClean(buffer, offset, length)) {
            suspect = true;
            return new String(buffer, offset, length);
        }
        last[cell] = recent(buffer, offset, length);
        return last[cell];
    }

    private String recent(char[] buffer, int offset, int length) {
        int hash = length;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        int place = (hash ^ (hash >>> 16)) & (REMEMBERED - 1);
        if (isEqual(recent[place], buffer, offset, length)) {
            return recent[place];
        }
        recent[place] = new String(buffer, offset, length);
        return recent[place];
    }

    private static boolean isEqual(String text, char[] buffer, int offset, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = length - 1; i >= 0; i--) {
            if (text.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isClean(char[] buffer, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (buffer[i] == 0 || Character.isSurrogate(buffer[i])) {
                return false;
            }
        }
        return true;
    }
}
