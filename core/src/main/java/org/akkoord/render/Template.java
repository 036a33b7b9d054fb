package org.akkoord.render;

import java.util.ArrayList;
import java.util.List;

/**
 * A phrase with holes, taken apart once.
 *
 * @param texts what stands before the holes, and after the last
 * @param holes the names of the holes
 */
record Template(List<String> texts, List<String> holes) {

    static Template parse(String phrase) {
        List<String> texts = new ArrayList<>();
        List<String> holes = new ArrayList<>();
        int from = 0;
        for (int open = phrase.indexOf('{'); open >= 0; open = phrase.indexOf('{', from)) {
            int close = phrase.indexOf('}', open);
            texts.add(phrase.substring(from, open));
            holes.add(phrase.substring(open + 1, close));
            from = close + 1;
        }
        texts.add(phrase.substring(from));
        return new Template(List.copyOf(texts), List.copyOf(holes));
    }

    /**
     * The phrase with its holes filled.
     *
     * @throws IllegalArgumentException if a hole has no value
     */
    String fill(String... namesAndValues) {
        if (holes.isEmpty()) {
            return texts.get(0);
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < holes.size(); i++) {
            out.append(texts.get(i)).append(value(holes.get(i), namesAndValues));
        }
        return out.append(texts.get(holes.size())).toString();
    }

    private static String value(String name, String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i].equals(name)) {
                return namesAndValues[i + 1];
            }
        }
        throw new IllegalArgumentException("no value for {" + name + "}");
    }
}
