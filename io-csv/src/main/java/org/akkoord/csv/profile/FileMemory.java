package org.akkoord.csv.profile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the rows of a file have shown so far. */
final class FileMemory {

    private static final int MOST_LABELS = 10_000;

    private final Set<String> said = new HashSet<>();
    private final Map<String, String> firstTexts = new HashMap<>();
    private final Map<String, Optional<String>> periods = new HashMap<>();
    private Optional<NumberTexts> numbers = Optional.empty();

    /** Whether a remark is made for the first time. */
    boolean isNew(String remark) {
        return said.add(remark);
    }

    /** The first text of a column that must have one text in all rows. */
    String first(String column, String text) {
        return firstTexts.computeIfAbsent(column, name -> text);
    }

    /** The period of a label, which is found once for each label. */
    Optional<String> period(String label, ProfileParts.Periods forms) {
        Optional<String> known = periods.get(label);
        if (known == null) {
            known = PeriodLabels.canonical(label, forms);
            if (periods.size() < MOST_LABELS) {
                periods.put(label, known);
            }
        }
        return known;
    }

    /** What turns the numbers of the file. */
    NumberTexts numbers(ProfileParts profile) {
        if (numbers.isEmpty()) {
            numbers = Optional.of(new NumberTexts(profile));
        }
        return numbers.get();
    }
}
