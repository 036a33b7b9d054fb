package org.akkoord.panel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberedNamesTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theyNumberTextsAsAMapWould(long seed) {
        Random random = new Random(seed);
        NumberedNames names = new NumberedNames();
        Map<String, Integer> expected = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            String text = Integer.toString(random.nextInt(3000), 36);
            Integer known = expected.putIfAbsent(text, expected.size());
            if (known == null) {
                assertThat(names.find(text)).isEqualTo(-1);
                assertThat(names.number(text)).isEmpty();
                order.add(text);
            }
            assertThat(names.add(text)).isEqualTo(expected.get(text));
            assertThat(names.find(text)).isEqualTo(expected.get(text));
        }
        assertThat(names.all()).isEqualTo(order);
        assertThat(names.size()).isEqualTo(order.size());
        // alphabetical order by a tree
        List<String> sorted = new ArrayList<>(new TreeSet<>(order));
        NumberedNames ordered = names.sorted();
        assertThat(ordered.all()).isEqualTo(sorted);
        int[] ranks = names.ranks();
        for (int number = 0; number < order.size(); number++) {
            assertThat(sorted.get(ranks[number])).isEqualTo(order.get(number));
            assertThat(ordered.find(order.get(number))).isEqualTo(ranks[number]);
        }
    }

    @Test
    void textsWithOneHashCodeAreTold() {
        // "Aa" and "BB" have the hash code 2112, so have all texts made of them
        NumberedNames names = new NumberedNames();
        List<String> texts = new ArrayList<>(List.of(""));
        for (int length = 0; length < 7; length++) {
            List<String> longer = new ArrayList<>();
            texts.forEach(text -> {
                longer.add(text + "Aa");
                longer.add(text + "BB");
            });
            texts = longer;
        }
        assertThat(texts.stream().map(String::hashCode).distinct()).hasSize(1);
        texts.forEach(names::add);
        for (int number = 0; number < 128; number++) {
            assertThat(names.find(texts.get(number))).isEqualTo(number);
        }
        assertThat(names.find("AaAaAaAaAaAaAb")).isEqualTo(-1);
    }

    @Test
    void namesThatCameInOrderNeedNoRanksAndAreCopied() {
        NumberedNames names = new NumberedNames();
        names.add("a");
        names.add("b");
        assertThat(names.ranks()).isEmpty();
        NumberedNames copy = names.sorted();
        names.add("0");
        assertThat(copy.all()).containsExactly("a", "b");
        assertThat(names.ranks()).containsExactly(1, 2, 0);
    }
}
