package org.akkoord.agreement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.akkoord.internal.BuilderStyle;
import org.akkoord.internal.Checks;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;
import org.immutables.value.Value;

/**
 * A broad aim of an agreement (ambitie), under which its goals stand.
 *
 * @param id identifies it in the agreement
 * @param title its name
 * @param text what it is about
 * @param goals its goals
 * @param sources where it stands
 */
@BuilderStyle
@Value.Builder
public record Ambition(
        String id, LocalizedText title, Optional<LocalizedText> text, List<Goal> goals, List<SourceReference> sources)
        implements WithAmbition {

    /**
     * An ambition; lists are copied.
     *
     * @throws IllegalArgumentException if the id is no id
     */
    public Ambition {
        Checks.requireId(id, "ambition id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
        goals = List.copyOf(goals);
        sources = List.copyOf(sources);
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Ambition}. */
    public static final class Builder extends AmbitionBuilder {
        /** Starts empty. */
        public Builder() {}
    }
}
