package org.akkoord.agreement;

import java.util.Objects;
import java.util.Optional;
import org.akkoord.internal.Checks;
import org.akkoord.text.LocalizedText;

/**
 * Somebody who agreed, acts, measures or declares: a ministry, a sector council, an inspectorate, a research bureau.
 *
 * @param id identifies it in the agreement
 * @param name its name
 * @param role its part in the agreement
 */
public record Party(String id, LocalizedText name, Optional<LocalizedText> role) {
    /**
     * A party.
     *
     * @throws IllegalArgumentException if the id is no id
     */
    public Party {
        Checks.requireId(id, "party id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(role, "role");
    }
}
