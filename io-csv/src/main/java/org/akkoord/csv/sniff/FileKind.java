package org.akkoord.csv.sniff;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Recognizes files that hold no CSV, by how they begin. */
final class FileKind {

    private static final int LOOKED_AT = 4096;

    private FileKind() {}

    /** What a file is, if it is no text with cells, and what to do with it; one sentence without a full stop. */
    static Optional<String> of(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        if (start.isBlank()) {
            return Optional.of(bytes.length == 0 ? "the file is empty" : "the file has nothing but blanks");
        }
        if (start.startsWith("\u00FF\u00FE") || start.startsWith("\u00FE\u00FF")) {
            return Optional.of("the file is in UTF-16, which no profile reads; it must be saved as UTF-8");
        }
        if (isUnmarkedUtf16(start)) {
            return Optional.of("the file seems to be in UTF-16, which no profile reads; it must be saved as UTF-8");
        }
        return packed(start).or(() -> document(start.stripLeading()));
    }

    private static boolean isUnmarkedUtf16(String start) {
        return start.length() >= 4
                && ((start.charAt(1) == 0 && start.charAt(3) == 0 && start.charAt(0) != 0)
                        || (start.charAt(0) == 0 && start.charAt(2) == 0 && start.charAt(1) != 0));
    }

    private static Optional<String> packed(String start) {
        if (start.startsWith("PK\u0003\u0004")) {
            boolean isSheet = start.contains("xl/") || start.contains("[Content_Types].xml");
            String sheet = start.contains("opendocument.spreadsheet")
                    ? "a spreadsheet of LibreOffice (.ods)"
                    : isSheet ? "a spreadsheet of Excel (.xlsx)" : "";
            return Optional.of(
                    sheet.isEmpty()
                            ? "the file is packed as zip; it must be unpacked"
                            : "the file is " + sheet + "; its sheet must be saved as CSV in UTF-8");
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return Optional.of(
                    "the file is a spreadsheet of an old Excel (.xls); its sheet must be saved as CSV in UTF-8");
        }
        return start.startsWith("PAR1")
                ? Optional.of("the file is in Parquet; its table must be written as CSV")
                : Optional.empty();
    }

    private static Optional<String> document(String start) {
        if (start.startsWith("%PDF")) {
            return Optional.of("the file is a PDF, which has no table that can be read");
        }
        if (start.startsWith("<?xml") || start.startsWith("\u00EF\u00BB\u00BF<?xml")) {
            return Optional.of("the file is XML; its source may offer the same figures as CSV");
        }
        if (start.regionMatches(true, 0, "<!doctype html", 0, 14) || start.regionMatches(true, 0, "<html", 0, 5)) {
            return Optional.of("the file is a page of HTML, such as an error of a website, and no CSV");
        }
        return start.startsWith("{") || start.startsWith("[{")
                ? Optional.of("the file is JSON and no CSV; its source may offer the same figures as CSV")
                : Optional.empty();
    }
}
