package org.akkoord;

import java.time.LocalDate;
import java.util.Optional;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Ambition;
import org.akkoord.agreement.Goal;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.text.LocalizedText;

/** Agreements for tests of several packages. */
public final class Agreements {

    private Agreements() {}

    /**
     * Concluded in 2014 and ending in 2020, with one ambition that holds one goal, and the party {@code minister};
     * indicators are still to be added.
     */
    public static Agreement.Builder withGoal(Goal goal) {
        return Agreement.builder()
                .id("sample")
                .title(LocalizedText.of("en", "Sample"))
                .sector(LocalizedText.of("en", "sector"))
                .concluded(ReportingPeriod.year(2014))
                .ends(LocalDate.of(2020, 12, 31))
                .addParties(new Agreement.Party("minister", LocalizedText.of("en", "The minister"), Optional.empty()))
                .addAmbitions(Ambition.builder()
                        .id("a1")
                        .title(LocalizedText.of("en", "Ambition"))
                        .addGoals(goal)
                        .build());
    }
}
