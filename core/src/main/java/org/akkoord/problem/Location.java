package org.akkoord.problem;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.akkoord.internal.Printable;

/**
 * Where a problem is, as exactly as is known.
 *
 * @param file the file's name as the caller gave it
 * @param line the line, from 1
 * @param column the character in the line, from 1
 * @param field the name of the CSV column
 * @param pointer the JSON Pointer (RFC 6901) of the value; empty text for the whole document
 */
public record Location(
        Optional<String> file,
        OptionalLong line,
        OptionalInt column,
        Optional<String> field,
        Optional<String> pointer) {

    private static final Location NOWHERE = new Location(
            Optional.empty(), OptionalLong.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());

    /**
     * A location.
     *
     * @throws IllegalArgumentException if line or column is below 1
     */
    public Location {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(pointer, "pointer");
        if ((line.isPresent() && line.getAsLong() < 1) || (column.isPresent() && column.getAsInt() < 1)) {
            throw new IllegalArgumentException("line and column count from 1");
        }
    }

    /** No place known. */
    public static Location none() {
        return NOWHERE;
    }

    /** A whole file. */
    public static Location ofFile(String file) {
        return new Location(
                Optional.of(file), OptionalLong.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());
    }

    /** This place, in the given line. */
    public Location atLine(long number) {
        return new Location(file, OptionalLong.of(number), column, field, pointer);
    }

    /** This place, at the given character of its line. */
    public Location atColumn(int number) {
        return new Location(file, line, OptionalInt.of(number), field, pointer);
    }

    /** This place, in the CSV column of the given name. */
    public Location inField(String name) {
        return new Location(file, line, column, Optional.of(name), pointer);
    }

    /** This place, at the given JSON Pointer. */
    public Location atPointer(String jsonPointer) {
        return new Location(file, line, column, field, Optional.of(jsonPointer));
    }

    /** For people: {@code figures.csv, line 7, column 'period'}. Empty where nothing is known. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        file.ifPresent(name -> append(out, Printable.text(name)));
        line.ifPresent(number -> append(out, "line " + number));
        column.ifPresent(number -> append(out, "character " + number));
        field.ifPresent(name -> append(out, "column '" + Printable.text(name) + "'"));
        pointer.ifPresent(text -> append(out, text.isEmpty() ? "whole document" : "at " + Printable.text(text)));
        return out.toString();
    }

    private static void append(StringBuilder out, String part) {
        out.append(out.isEmpty() ? "" : ", ").append(part);
    }
}
