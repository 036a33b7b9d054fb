package org.akkoord.csv.sniff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.akkoord.csv.profile.ProfileParts;
import org.akkoord.csv.text.CellText;
import org.akkoord.quantity.Quantity;

/**
 * Numbers that many sources write in the place of a value that is missing. They are looked for where no other value is
 * negative.
 */
final class NumberCodes {

    /** Those that are hardly ever a value. */
    private static final Set<String> CODES = Set.of("-99", "-999", "-9999");

    /** These and those that may well be one. */
    static final Set<String> ALL = Set.of("-1", "-9", "-99", "-999", "-9999");

    private NumberCodes() {}

    private static Map<String, Long> found(List<String> texts) {
        boolean areOthersNegative = texts.stream()
                .anyMatch(text -> text.length() > 1
                        && text.charAt(0) == '-'
                        && Character.isDigit(text.charAt(1))
                        && !ALL.contains(text));
        return areOthersNegative
                ? Map.of()
                : texts.stream()
                        .filter(ALL::contains)
                        .collect(Collectors.groupingBy(code -> code, TreeMap::new, Collectors.counting()));
    }

    /** The profile for which the codes among the texts of its values are missing values. */
    static ProfileParts declared(ProfileParts profile, List<String> texts) {
        Map<String, Quantity.MissingReason> missing =
                new TreeMap<>(profile.codes().missing());
        found(texts).keySet().stream()
                .filter(CODES::contains)
                .forEach(code -> missing.putIfAbsent(code, Quantity.MissingReason.NOT_STATED));
        return profile.withCodes(profile.codes().withMissing(missing));
    }

    /** What must be known of these numbers, one sentence each. */
    static List<String> reasons(List<String> texts) {
        List<String> reasons = new ArrayList<>();
        found(texts).forEach((code, count) -> {
            String option = "missing." + code;
            reasons.add("found " + CellText.quote(code) + " " + count + "x and no other negative value; "
                    + (CODES.contains(code)
                            ? "it is taken for a missing value; without option " + option + " it is a number"
                            : "if it stands for a missing value, option " + option + "=NOT_STATED says so"));
        });
        return reasons;
    }
}
