package org.akkoord.csv.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.akkoord.csv.profile.ProfileParts.SourceColumn;

/**
 * Compares the names of a source's columns with the names that a profile declares, in which {@code {period}} and
 * {@code {category}} stand for a period and for any text.
 */
final class NamePatterns {

    private static final Pattern PLACE = Pattern.compile("\\{(period|category)}");
    private static final String PERIOD = "period";

    private final ProfileParts profile;

    NamePatterns(ProfileParts profile) {
        this.profile = profile;
    }

    /** The period and the parts of the category that the name of a column holds. */
    record Capture(Optional<String> period, List<String> categories) {}

    /** Whether the name found is one of the column's, apart from case, blanks around it, and {@code _} for a blank. */
    boolean isOneOf(String found, SourceColumn column) {
        String plain = plain(found);
        return column.names().stream().anyMatch(name -> plain(name).equalsIgnoreCase(plain));
    }

    /** What the name found holds; empty if it does not match any name of the column. */
    Optional<Capture> capture(String found, SourceColumn column) {
        return column.names().stream()
                .flatMap(template -> capture(plain(found), plain(template)).stream())
                .findFirst();
    }

    private Optional<Capture> capture(String found, String template) {
        List<String> places = new ArrayList<>();
        StringBuilder regex = new StringBuilder();
        Matcher place = PLACE.matcher(template);
        int from = 0;
        while (place.find()) {
            regex.append(Pattern.quote(template.substring(from, place.start()))).append("(.+?)");
            places.add(place.group(1));
            from = place.end();
        }
        regex.append(Pattern.quote(template.substring(from)));
        Matcher name = Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(found);
        return name.matches() ? capture(name, places) : Optional.empty();
    }

    private Optional<Capture> capture(Matcher name, List<String> places) {
        Optional<String> period = Optional.empty();
        List<String> categories = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            String text = name.group(i + 1).strip();
            if (places.get(i).equals(PERIOD)) {
                period = Optional.of(PeriodLabels.canonical(text, profile.dialect()))
                        .filter(PeriodLabels::isPeriod);
                if (period.isEmpty()) {
                    return Optional.empty();
                }
            } else {
                categories.add(text);
            }
        }
        return Optional.of(new Capture(period, categories));
    }

    private String plain(String name) {
        return profile.codes().code(name, ":").strip().replace('_', ' ');
    }
}
