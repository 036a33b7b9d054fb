package org.akkoord.agreement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.akkoord.internal.BuilderStyle;
import org.akkoord.internal.Checks;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;
import org.immutables.value.Value;

/**
 * A revision of the agreement (actualisatie).
 *
 * @param id identifies it in the agreement
 * @param date when it was agreed
 * @param text what changed
 * @param sources where that stands
 */
@BuilderStyle
@Value.Builder
public record AgreementVersion(
        String id, Optional<ReportingPeriod> date, LocalizedText text, List<SourceReference> sources) {
    /**
     * A version; lists are copied.
     *
     * @throws IllegalArgumentException if the id is no id
     */
    public AgreementVersion {
        Checks.requireId(id, "version id");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(text, "text");
        sources = Checks.copyOf(sources, "sources");
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with the parts of this version. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.parts.from(this);
        return copy;
    }

    /** Builds an {@link AgreementVersion}. Required: {@code id}, {@code text}. All other parts are optional. */
    public static final class Builder {

        private final AgreementVersionBuilder parts = new AgreementVersionBuilder();

        private Builder() {}

        /** Identifies it in the agreement. Required. */
        public Builder id(String id) {
            parts.id(id);
            return this;
        }

        /** When it was agreed. Optional. */
        public Builder date(ReportingPeriod date) {
            parts.date(Objects.requireNonNull(date, "date"));
            return this;
        }

        /** What changed. Required. */
        public Builder text(LocalizedText text) {
            parts.text(text);
            return this;
        }

        /** Where that stands. None unless given; replaces those given before. */
        public Builder sources(Iterable<? extends SourceReference> sources) {
            parts.sources(Objects.requireNonNull(sources, "sources"));
            return this;
        }

        /** Adds to {@link #sources}. */
        public Builder addSources(SourceReference... sources) {
            parts.addSources(Objects.requireNonNull(sources, "sources"));
            return this;
        }

        /**
         * The version.
         *
         * @throws IllegalStateException if a required part is missing; the message names it
         * @throws IllegalArgumentException if {@link AgreementVersion} does not allow the parts
         */
        public AgreementVersion build() {
            return parts.build();
        }
    }
}
