package org.akkoord.claim;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.akkoord.internal.Checks;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;

/**
 * Two figures of a text that should be the same: a total and the sum of its parts, an amount and a rate times a number,
 * a share and its two counts.
 *
 * @param id identifies it in its agreement
 * @param text what is compared with what
 * @param computed the figure as it is computed from its parts
 * @param stated the figure as the text states it
 * @param unit the unit of both
 * @param note what a reader must know about it
 * @param sources where it stands
 */
public record Claim(
        String id,
        LocalizedText text,
        Expression computed,
        Expression stated,
        Unit unit,
        Optional<LocalizedText> note,
        List<SourceReference> sources) {

    /**
     * A claim; lists are copied.
     *
     * @throws IllegalArgumentException if the id is no id
     */
    public Claim {
        Checks.requireId(id, "claim id");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(computed, "computed");
        Objects.requireNonNull(stated, "stated");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(note, "note");
        sources = List.copyOf(sources);
    }
}
