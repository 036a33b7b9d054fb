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
 * A goal of an ambition (doel), with what is to be reached, what else is known and what is done.
 *
 * @param id identifies it in the agreement
 * @param title its name
 * @param indicatorTitle the name of the indicator that the monitor shows for it, where that differs
 * @param objectives what is to be reached
 * @param context the ids of the indicators that are shown with it without saying whether an objective is reached
 * @param actions what the parties do
 * @param declared what parties said about it as a whole
 * @param caveats what limits the reading of its figures
 * @param sources where it stands
 */
@BuilderStyle
@Value.Builder
public record Goal(
        String id,
        LocalizedText title,
        Optional<LocalizedText> indicatorTitle,
        List<Objective> objectives,
        List<String> context,
        List<Action> actions,
        List<DeclaredVerdict> declared,
        List<Caveat> caveats,
        List<SourceReference> sources)
        implements WithGoal {

    /**
     * A goal; lists are copied.
     *
     * @throws IllegalArgumentException if the id is no id or an indicator is named twice
     */
    public Goal {
        Checks.requireId(id, "goal id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(indicatorTitle, "indicatorTitle");
        objectives = List.copyOf(objectives);
        context = Checks.distinct(context, indicator -> indicator, "context indicator of goal '" + id + "'");
        actions = List.copyOf(actions);
        declared = List.copyOf(declared);
        caveats = List.copyOf(caveats);
        sources = List.copyOf(sources);
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Goal}. */
    public static final class Builder extends GoalBuilder {
        /** Starts empty. */
        public Builder() {}
    }
}
