package org.akkoord.csv.profile;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.akkoord.csv.profile.ProfileParts.SourceColumn;
import org.akkoord.csv.text.PlacesInText;

/**
 * Compares the names of a source's columns with the names that a profile declares, in which {@code {period}},
 * {@code {category}} and {@code {number}} stand for a period, any text and digits. {@code {id}} stands for any text,
 * and makes the whole name an id.
 */
public final class NamePatterns {

    private static final Pattern PLACE = Pattern.compile("\\{(period|category|number|id)}");
    private static final String PERIOD = "period";
    private static final String NUMBER = "number";
    private static final String ID = "id";
    private static final Pattern OTHER_THAN_IDS = Pattern.compile("[^A-Za-z0-9._-]+");
    private static final Pattern ENDS = Pattern.compile("^[^A-Za-z0-9]+|-+$");

    private static final int LONGEST_ID = 100;

    private final ProfileParts profile;

    NamePatterns(ProfileParts profile) {
        this.profile = profile;
    }

    /** The period, the parts of the category and the id that the name of a column holds. */
    record Capture(Optional<String> period, List<String> categories, Optional<String> id) {}

    /** Whether the name found is one of the column's, apart from case, blanks around it, and {@code _} for a blank. */
    boolean isOneOf(String found, SourceColumn column) {
        String plain = plain(found);
        return column.names().stream().anyMatch(name -> plain(name).equalsIgnoreCase(plain));
    }

    /** What the name found holds; empty if it does not match any name of the column. */
    Optional<Capture> capture(String found, SourceColumn column) {
        return column.names().stream()
                .flatMap(template -> capture(found, plain(found), plain(template)).stream())
                .findFirst();
    }

    private Optional<Capture> capture(String whole, String found, String template) {
        List<String> places = new ArrayList<>();
        List<String> literals = new ArrayList<>();
        Matcher place = PLACE.matcher(template);
        int from = 0;
        while (place.find()) {
            literals.add(template.substring(from, place.start()));
            places.add(place.group(1));
            from = place.end();
        }
        literals.add(template.substring(from));
        List<Boolean> areNumbers = places.stream().map(NUMBER::equals).toList();
        return PlacesInText.find(found, literals, areNumbers).flatMap(texts -> capture(whole, texts, places));
    }

    private Optional<Capture> capture(String whole, List<String> texts, List<String> places) {
        Optional<String> period = Optional.empty();
        List<String> categories = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            String text = texts.get(i).strip();
            if (places.get(i).equals(PERIOD)) {
                period = PeriodLabels.canonical(text, profile.periods());
                if (period.isEmpty()) {
                    return Optional.empty();
                }
            } else if (!List.of(NUMBER, ID).contains(places.get(i))) {
                categories.add(text);
            }
        }
        return Optional.of(new Capture(
                period,
                categories,
                places.contains(ID) ? Optional.of(id(profile.codes().code(whole, ":"))) : Optional.empty()));
    }

    /** A name as an id: as it is, with hyphens in the place of other characters than ids may have. */
    public static String id(String name) {
        String ascii = Normalizer.normalize(name.strip(), Normalizer.Form.NFD);
        String id = OTHER_THAN_IDS.matcher(ascii.replaceAll("\\p{M}+", "")).replaceAll("-");
        String plain = ENDS.matcher(id).replaceAll("");
        return plain.substring(0, Math.min(plain.length(), LONGEST_ID));
    }

    private String plain(String name) {
        return profile.codes().code(name, ":").strip().replace('_', ' ');
    }
}
