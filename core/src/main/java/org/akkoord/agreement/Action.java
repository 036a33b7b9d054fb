package org.akkoord.agreement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.akkoord.internal.BuilderStyle;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;
import org.immutables.value.Value;

/**
 * Something the parties do for a goal.
 *
 * @param text what is done
 * @param actors the ids of the parties that do it
 * @param status how far the work is
 * @param period the period in which it is done
 * @param appropriations the ids of the amounts that pay for it
 * @param sources where it stands
 */
@BuilderStyle
@Value.Builder
public record Action(
        LocalizedText text,
        List<String> actors,
        Optional<LocalizedText> status,
        Optional<ReportingPeriod> period,
        List<String> appropriations,
        List<SourceReference> sources)
        implements WithAction {

    public Action {
        Objects.requireNonNull(text, "text");
        actors = List.copyOf(actors);
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(period, "period");
        appropriations = List.copyOf(appropriations);
        sources = List.copyOf(sources);
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Action}. */
    public static final class Builder extends ActionBuilder {
        /** Starts empty. */
        public Builder() {}
    }
}
