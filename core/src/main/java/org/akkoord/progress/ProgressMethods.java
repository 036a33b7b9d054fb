package org.akkoord.progress;

import java.util.List;

/** The rule sets that ship with the library. */
public final class ProgressMethods {

    /** The default: margins of 20 percent for the shortfall and 10 percent for the movement, tests at 5 percent. */
    public static final SectorAgreement SECTOR_AGREEMENT = SectorAgreement.withDefaults();

    /** Healthy People 2020 of the United States: percent of targeted change achieved, with standard errors. */
    public static final HealthyPeople HEALTHY_PEOPLE_2020 = HealthyPeople.withDefaults();

    /**
     * The weather symbols of the German Sustainable Development Strategy: five annual changes projected to the target
     * year.
     */
    public static final Destatis DESTATIS = Destatis.withDefaults();

    /** Open SDG and Statistics Canada: growth per year against the growth needed. */
    public static final OpenSdg OPEN_SDG = OpenSdg.withDefaults();

    /** The Progress Chart of 2023 of the United Nations: the distance covered by the deadline at the growth so far. */
    public static final UnsdProgressChart UNSD_2023 = UnsdProgressChart.withDefaults();

    /** The trend of the SDG Index: the recent change per year against the change needed. Provisional in part. */
    public static final Sdsn SDSN = Sdsn.withDefaults();

    /**
     * Eurostat's monitoring of the Sustainable Development Goals: growth over five years against the growth needed.
     * Provisional.
     */
    public static final Eurostat EUROSTAT = Eurostat.shortTerm();

    /** The recent trend of public health profiles in England: five annual values with counts or standard errors. */
    public static final Fingertips FINGERTIPS = Fingertips.withDefaults();

    private ProgressMethods() {}

    /** All of them, the default first. */
    public static List<ProgressMethod> all() {
        return List.of(
                SECTOR_AGREEMENT, HEALTHY_PEOPLE_2020, DESTATIS, OPEN_SDG, UNSD_2023, SDSN, EUROSTAT, FINGERTIPS);
    }
}
