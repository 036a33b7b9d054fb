package org.akkoord.agreement;

import java.util.List;
import java.util.Objects;
import org.akkoord.internal.Checks;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;

/**
 * Something that limits how a goal's figures may be read (kanttekening).
 *
 * @param code a short name for the kind of caveat, such as {@code proxy-population}
 * @param text the caveat itself
 * @param sources where it stands
 */
public record Caveat(String code, LocalizedText text, List<SourceReference> sources) {
    /**
     * A caveat; lists are copied.
     *
     * @throws IllegalArgumentException if the code is no id
     */
    public Caveat {
        Checks.requireId(code, "caveat code");
        Objects.requireNonNull(text, "text");
        sources = List.copyOf(sources);
    }
}
