package org.akkoord.csv.profile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the rows of a file have shown so far. */
final class FileMemory {

    private final Set<String> said = new HashSet<>();
    private final Map<String, String> firstTexts = new HashMap<>();

    /** Whether a remark is made for the first time. */
    boolean isNew(String remark) {
        return said.add(remark);
    }

    /** The first text of a column that must have one text in all rows. */
    String first(String column, String text) {
        return firstTexts.computeIfAbsent(column, name -> text);
    }
}
