package org.akkoord.csv.text;

/** The characters that may stand between cells, and how messages call them. */
public final class Delimiters {

    /** All delimiters, the most usual one first. */
    public static final String ALL = ",;\t|";

    private Delimiters() {}

    /** One delimiter in words, such as {@code a comma}. */
    static String one(char delimiter) {
        return switch (delimiter) {
            case ',' -> "a comma";
            case ';' -> "a semicolon";
            case '|' -> "a bar";
            default -> "a tab";
        };
    }

    /** What separates the cells of a file: the delimiter in quotes, or the word for one that cannot be seen. */
    public static String shown(char delimiter) {
        return delimiter == '\t' ? "tabs" : "'" + delimiter + "'";
    }
}
