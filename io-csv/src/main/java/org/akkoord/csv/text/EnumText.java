package org.akkoord.csv.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.akkoord.internal.NearestName;

/** Reads the names of the constants of an enum. */
public final class EnumText {

    private EnumText() {}

    /**
     * The constant that has the name.
     *
     * @throws IllegalArgumentException if there is none; the message has all names, and the nearest one
     */
    public static <E extends Enum<E>> E parse(Class<E> type, String text) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw new UnknownNameException(
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList(), text);
    }

    /** Makes its message when somebody asks for it, because finding the nearest name takes long. */
    private static final class UnknownNameException extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private final ArrayList<String> names;
        private final String found;

        UnknownNameException(List<String> names, String found) {
            this.names = new ArrayList<>(names);
            this.found = found;
        }

        @Override
        public String getMessage() {
            return "expected one of " + String.join(", ", names) + ", but found " + CellText.quote(found)
                    + NearestName.nearest(found, names)
                            .map(near -> "; the nearest is " + near)
                            .orElse("");
        }
    }
}
