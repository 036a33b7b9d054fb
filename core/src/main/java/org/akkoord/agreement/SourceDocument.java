package org.akkoord.agreement;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.akkoord.internal.Checks;
import org.akkoord.text.LocalizedText;

/**
 * A document or data source that the agreement's figures and statements come from.
 *
 * @param id identifies it in source references
 * @param title its title
 * @param published when it was published, if known
 * @param note anything a reader must know, such as how its places are numbered
 */
public record SourceDocument(
        String id, LocalizedText title, Optional<LocalDate> published, Optional<LocalizedText> note) {
    /**
     * A source document.
     *
     * @throws IllegalArgumentException if the id is no id
     */
    public SourceDocument {
        Checks.requireId(id, "document id");
        Objects.requireNonNull(title, "title");
        published.ifPresent(date -> Checks.requireDate(date, "published"));
        Objects.requireNonNull(note, "note");
    }
}
