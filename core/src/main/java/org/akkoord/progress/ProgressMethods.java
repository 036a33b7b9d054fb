package org.akkoord.progress;

import java.util.List;

/** The rule sets that ship with the library. */
public final class ProgressMethods {

    /** The default: margins of 20 percent for the shortfall and 10 percent for the movement, tests at 5 percent. */
    public static final SectorAgreement SECTOR_AGREEMENT = SectorAgreement.withDefaults();

    private ProgressMethods() {}

    /** All of them, the default first. */
    public static List<ProgressMethod> all() {
        return List.of(SECTOR_AGREEMENT);
    }
}
