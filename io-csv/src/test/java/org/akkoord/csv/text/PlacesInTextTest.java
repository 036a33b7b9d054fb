package org.akkoord.csv.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

// Promise L3 of docs/promises.md
class PlacesInTextTest {

    /** The same by a regular expression, whose time can double with each character. */
    private static Optional<List<String>> byRegex(String text, List<String> literals, List<Boolean> areNumbers) {
        StringBuilder regex = new StringBuilder(Pattern.quote(literals.get(0)));
        for (int i = 1; i < literals.size(); i++) {
            regex.append(areNumbers.get(i - 1) ? "([0-9]+)" : "(.+?)").append(Pattern.quote(literals.get(i)));
        }
        Matcher matcher = Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text);
        return matcher.matches()
                ? Optional.of(IntStream.rangeClosed(1, literals.size() - 1)
                        .mapToObj(matcher::group)
                        .toList())
                : Optional.empty();
    }

    private static String random(Random random, int most) {
        return random.ints(random.nextInt(most + 1), 0, 5)
                .mapToObj(i -> "aA1b\n".substring(i, i + 1))
                .collect(Collectors.joining());
    }

    @Test
    void theyAreThoseOfTheRegularExpression() {
        Random random = new Random(82);
        int found = 0;
        for (int round = 0; round < 20_000; round++) {
            String text = random(random, 12);
            List<String> literals = new ArrayList<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                literals.add(random(random, 2));
            }
            List<Boolean> areNumbers = literals.stream()
                    .skip(1)
                    .map(literal -> random.nextInt(3) == 0)
                    .toList();
            Optional<List<String>> places = PlacesInText.find(text, literals, areNumbers);
            found += places.isPresent() ? 1 : 0;

            assertThat(places).as("%s in %s", literals, text).isEqualTo(byRegex(text, literals, areNumbers));
        }
        assertThat(found).isGreaterThan(300);
    }

    /** As a regular expression, a dozen places and fifty characters took 82 seconds. */
    @Test
    @Timeout(60)
    void noTextTakesLong() {
        List<String> literals = new ArrayList<>(Collections.nCopies(200, "a"));
        literals.set(0, "");
        literals.add("b");
        List<Boolean> places = Collections.nCopies(200, false);

        assertThat(PlacesInText.find("a".repeat(20_000), literals, places)).isEmpty();
        literals.set(200, "a");
        assertThat(PlacesInText.find("a".repeat(20_000), literals, places).orElseThrow())
                .hasSize(200);
    }
}
