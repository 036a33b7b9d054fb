package org.akkoord.panel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Names that were made to have equal hash codes: {@code Aa} and {@code BB} have one, and so has what is made of them.
 */
class EqualHashesTest {

    private static List<String> names(int pairs) {
        List<String> names = List.of("");
        for (int i = 0; i < pairs; i++) {
            List<String> longer = new ArrayList<>();
            names.forEach(name -> longer.add(name + "Aa"));
            names.forEach(name -> longer.add(name + "BB"));
            names = longer;
        }
        return names;
    }

    @Test
    void theyAreNumberedInTheOrderOfTheirArrival() {
        List<String> all = names(12);
        assertThat(all.stream().map(String::hashCode).distinct()).hasSize(1);
        NumberedNames numbered = new NumberedNames();
        all.forEach(numbered::add);
        all.forEach(numbered::add);

        assertThat(numbered.size()).isEqualTo(4096);
        assertThat(numbered.all()).isEqualTo(all);
        for (int i = 0; i < all.size(); i++) {
            assertThat(numbered.find(all.get(i))).isEqualTo(i);
        }
        assertThat(numbered.find("Aa")).isEqualTo(-1);
        assertThat(numbered.find("BBBB".repeat(6) + "x")).isEqualTo(-1);
    }

    @Test
    void theyAreSortedLikeOthers() {
        List<String> backwards = new ArrayList<>(names(8));
        Collections.reverse(backwards);
        NumberedNames numbered = new NumberedNames();
        backwards.forEach(numbered::add);
        List<String> ordered = names(8).stream().sorted().toList();

        assertThat(numbered.sorted().all()).isEqualTo(ordered);
        assertThat(numbered.sorted().sorted().find(ordered.get(200))).isEqualTo(200);
        int[] ranks = numbered.ranks();
        for (int i = 0; i < ranks.length; i++) {
            assertThat(ordered.get(ranks[i])).isEqualTo(backwards.get(i));
        }
    }
}
