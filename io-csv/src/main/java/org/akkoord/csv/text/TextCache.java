package org.akkoord.csv.text;

import java.util.Arrays;

/**
 * Makes the texts of cells. A short text that occurred shortly before is given out again, so that equal cells share one
 * object. It looks for it first in the cell above, then by its hash among all cells.
 */
final class TextCache {

    private static final int REMEMBERED = 4096;
    private static final int LONGEST = 64;

    private final Text[] last = new Text[CellText.MOST_CELLS];
    private final Text[] recent = new Text[REMEMBERED];
    private boolean suspect;

    TextCache() {
        Text nothing = new Text(new char[0]);
        Arrays.fill(last, nothing);
        Arrays.fill(recent, nothing);
    }

    private static final class Text {

        private final char[] characters;
        private final String string;

        Text(char[] characters) {
            this.characters = characters;
            this.string = new String(characters);
        }

        boolean isEqual(char[] buffer, int offset, int length) {
            return Arrays.equals(characters, 0, characters.length, buffer, offset, offset + length);
        }
    }

    /** Says whether a text since the last call may have a {@link CellText#fault}, and starts afresh. */
    boolean takeSuspect() {
        boolean was = suspect;
        suspect = false;
        return was;
    }

    /** The text of a cell, of which at most one character more is kept than a cell may have. */
    String text(int cell, char[] buffer, int offset, int length) {
        if (length == 0) {
            return "";
        }
        if (last[cell].isEqual(buffer, offset, length)) {
            return last[cell].string;
        }
        int end = Math.min(length, CellText.LONGEST + 1);
        int hash = length;
        boolean isClean = length <= CellText.LONGEST;
        for (int i = offset; i < offset + end; i++) {
            isClean &= buffer[i] != 0 && !Character.isSurrogate(buffer[i]);
            hash = 31 * hash + buffer[i];
        }
        if (length > LONGEST || !isClean) {
            suspect |= !isClean;
            return new String(buffer, offset, end);
        }
        int place = (hash ^ (hash >>> 16)) & (REMEMBERED - 1);
        if (!recent[place].isEqual(buffer, offset, length)) {
            recent[place] = new Text(Arrays.copyOfRange(buffer, offset, offset + length));
        }
        last[cell] = recent[place];
        return recent[place].string;
    }
}
