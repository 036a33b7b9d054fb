package org.akkoord.csv;

import java.util.Arrays;
import java.util.List;

/** Reads the name of a constant. */
final class EnumText {

    private EnumText() {}

    /**
     * The constant of the given name.
     *
     * @throws IllegalArgumentException with the legal names and the nearest of them
     */
    static <E extends Enum<E>> E parse(Class<E> type, String text) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        throw new IllegalArgumentException(
                "expected one of " + String.join(", ", names) + ", but found " + CellText.quote(text)
                        + Names.nearest(text, names)
                                .map(near -> "; the nearest is " + near)
                                .orElse(""));
    }
}
