package org.akkoord.agreement;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.akkoord.internal.BuilderStyle;
import org.akkoord.internal.Checks;
import org.akkoord.text.LocalizedText;
import org.immutables.value.Value;

/**
 * A document or data source that the agreement's figures and statements come from.
 *
 * @param id identifies it in source references
 * @param title its title
 * @param published when it was published, if known
 * @param note anything a reader must know, such as how its places are numbered
 */
@BuilderStyle
@Value.Builder
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

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with the parts of this source document. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.parts.from(this);
        return copy;
    }

    /** Builds a {@link SourceDocument}. Required: {@code id}, {@code title}. All other parts are optional. */
    public static final class Builder {

        private final SourceDocumentBuilder parts = new SourceDocumentBuilder();

        private Builder() {}

        /** Identifies it in source references. Required. */
        public Builder id(String id) {
            parts.id(id);
            return this;
        }

        /** Its title. Required. */
        public Builder title(LocalizedText title) {
            parts.title(title);
            return this;
        }

        /** When it was published, if known. Optional. */
        public Builder published(LocalDate published) {
            parts.published(Objects.requireNonNull(published, "published"));
            return this;
        }

        /** Anything a reader must know, such as how its places are numbered. Optional. */
        public Builder note(LocalizedText note) {
            parts.note(Objects.requireNonNull(note, "note"));
            return this;
        }

        /**
         * The source document.
         *
         * @throws IllegalStateException if a required part is missing; the message names it
         * @throws IllegalArgumentException if {@link SourceDocument} does not allow the parts
         */
        public SourceDocument build() {
            return parts.build();
        }
    }
}
