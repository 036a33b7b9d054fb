package org.akkoord.csv;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.akkoord.csv.CsvProfile.OtherColumns;
import org.akkoord.csv.profile.MeasurementColumns;
import org.akkoord.csv.profile.ProfileColumns;
import org.akkoord.csv.profile.ProfileParts;
import org.akkoord.internal.io.FigureNames;
import org.akkoord.quantity.Quantity;

/** The profiles that come with the library. */
final class BuiltInProfiles {

    private static final String STATUS = "OBS_STATUS";

    /** The statuses that an observation may have. F is not among them: a forecast is not a measurement. */
    private static final String STATUSES = "A,B,D,E,G,H,I,J,L,M,N,O,P,Q,S,U,V";

    static final CsvProfile CANONICAL = new CsvProfile(ProfileParts.CANONICAL);
    static final CsvProfile DUTCH_SPREADSHEET = CsvProfile.builder("dutch-spreadsheet")
            .delimiter(';')
            .decimalMark(',')
            .build();
    static final CsvProfile CANONICAL_SCHOOLS = new CsvProfile(ProfileParts.CANONICAL_SCHOOLS);
    static final List<CsvProfile> ALL = Stream.concat(
                    Stream.of(CANONICAL, DUTCH_SPREADSHEET, openSdg(), fingertips(), sdmx(), CANONICAL_SCHOOLS),
                    SchoolProfiles.ALL.stream())
            .toList();

    private BuiltInProfiles() {}

    private static CsvProfile openSdg() {
        return CsvProfile.builder("open-sdg")
                .column(ProfileColumns.PERIOD, "Year")
                .column(ProfileColumns.VALUE, "Value")
                .missing("", Quantity.MissingReason.NOT_STATED)
                .others(OtherColumns.CATEGORY)
                .build();
    }

    private static CsvProfile fingertips() {
        return CsvProfile.builder("fingertips")
                .column(FigureNames.INDICATOR, "Indicator ID")
                .column(ProfileColumns.PERIOD, "Time period")
                .column(
                        ProfileColumns.CATEGORY,
                        SchoolProfiles.columns("Area Code", "Sex", "Age", "Category Type", "Category"))
                .column(ProfileColumns.VALUE, "Value")
                .column(FigureNames.INTERVAL_LOW, "Lower CI 95.0 limit")
                .column(FigureNames.INTERVAL_HIGH, "Upper CI 95.0 limit")
                .constant(FigureNames.INTERVAL_LEVEL, "0.95")
                .column(MeasurementColumns.NOTE + "en", "Value note")
                .missing("", Quantity.MissingReason.NOT_STATED)
                .others(OtherColumns.IGNORED)
                .build();
    }

    private static CsvProfile sdmx() {
        CsvProfileBuilder profile = CsvProfile.builder("sdmx-csv")
                .codesBeforeColon()
                .months()
                .column(ProfileColumns.PERIOD, "TIME_PERIOD")
                .column(ProfileColumns.VALUE, "OBS_VALUE")
                .column(FigureNames.FLAGS, STATUS)
                .column(ProfileColumns.MISSING, STATUS)
                .column(MeasurementColumns.NOTE + "en", STATUS)
                .column(ProfileColumns.CHECKED + "_action", "ACTION")
                .column(ProfileColumns.CHECKED + "_multiplier", "UNIT_MULT")
                .labels(ProfileColumns.CHECKED + "_action", withoutMeaning("I,A,M,R"))
                .labels(ProfileColumns.CHECKED + "_multiplier", withoutMeaning("0"))
                .column(ProfileColumns.CHECKED + "_years", "REPORTING_YEAR_START_DAY")
                .labels(ProfileColumns.CHECKED + "_years", withoutMeaning("--01-01"))
                .missing("", Quantity.MissingReason.NOT_STATED)
                .missing("NaN", Quantity.MissingReason.NOT_STATED)
                .missing("#N/A", Quantity.MissingReason.NOT_STATED)
                .total("~")
                .total("_T")
                .others(OtherColumns.CATEGORY_BEFORE_VALUE);
        for (String name : List.of("STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "SERIES_KEY", "OBS_KEY", "FREQ")) {
            profile.column(ProfileColumns.CHECKED + "_" + name, name, name + "[;]");
        }
        return statuses(profile).build();
    }

    /** What the codes of the status of an observation say about its value. */
    private static CsvProfileBuilder statuses(CsvProfileBuilder profile) {
        return profile.labels(
                        FigureNames.FLAGS,
                        statuses(Map.of(
                                "D", "DEFINITION_DIFFERS",
                                "E", "ESTIMATED",
                                "I", "ESTIMATED",
                                "N", "LOW_RELIABILITY",
                                "P", "PROVISIONAL",
                                "S", "EXCEPTIONAL_CIRCUMSTANCES",
                                "U", "LOW_RELIABILITY",
                                "V", "PROVISIONAL")))
                .labels(
                        ProfileColumns.MISSING,
                        statuses(Map.of(
                                "H", "NOT_COLLECTED",
                                "L", "NOT_COLLECTED",
                                "M", "NOT_APPLICABLE",
                                "O", "NOT_STATED",
                                "Q", "SUPPRESSED")))
                .labels(
                        MeasurementColumns.NOTE + "en",
                        statuses(Map.of(
                                "B", "The time series is broken here (OBS_STATUS B)",
                                "G", "Experimental (OBS_STATUS G)",
                                "J", "Derogation (OBS_STATUS J)",
                                "N", "Not significant (OBS_STATUS N)",
                                "V", "Not validated (OBS_STATUS V)")));
    }

    /** These meanings, and an empty one for all other statuses that may occur. */
    private static Map<String, String> statuses(Map<String, String> meanings) {
        Map<String, String> labels = withoutMeaning(STATUSES);
        labels.putAll(meanings);
        return labels;
    }

    /** Codes that may occur and give nothing, and the empty cell among them. */
    private static Map<String, String> withoutMeaning(String codes) {
        Map<String, String> labels = new TreeMap<>(Map.of("", ""));
        for (String code : codes.split(",", -1)) {
            labels.put(code, "");
        }
        return labels;
    }
}
