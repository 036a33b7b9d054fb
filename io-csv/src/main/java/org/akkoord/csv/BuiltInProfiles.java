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
import org.akkoord.quantity.MissingReason;

/** The profiles that come with the library. */
final class BuiltInProfiles {

    private static final String STATUS = "OBS_STATUS";

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
                .missing("", MissingReason.NOT_STATED)
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
                .missing("", MissingReason.NOT_STATED)
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
                .labels(ProfileColumns.CHECKED + "_action", labels("I,A,M,R", ""))
                .labels(ProfileColumns.CHECKED + "_multiplier", labels("0", ""))
                .column(ProfileColumns.CHECKED + "_years", "REPORTING_YEAR_START_DAY")
                .labels(ProfileColumns.CHECKED + "_years", labels("--01-01", ""))
                .missing("", MissingReason.NOT_STATED)
                .missing("NaN", MissingReason.NOT_STATED)
                .missing("#N/A", MissingReason.NOT_STATED)
                .total("~")
                .total("_T")
                .others(OtherColumns.CATEGORY_BEFORE_VALUE);
        for (String name : List.of("STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "SERIES_KEY", "OBS_KEY", "FREQ")) {
            profile.column(ProfileColumns.CHECKED + "_" + name, name, name + "[;]");
        }
        return statuses(profile).build();
    }

    /** What the codes of an observation's status mean; a forecast (F) is no figure. */
    private static CsvProfileBuilder statuses(CsvProfileBuilder profile) {
        Map<String, String> flags = labels("A,B,G,H,J,L,M,O,Q", "");
        flags.putAll(labels("D", "DEFINITION_DIFFERS"));
        flags.putAll(labels("E,I", "ESTIMATED"));
        flags.putAll(labels("P,V", "PROVISIONAL"));
        flags.putAll(labels("N,U", "LOW_RELIABILITY"));
        flags.putAll(labels("S", "EXCEPTIONAL_CIRCUMSTANCES"));
        Map<String, String> reasons = labels("A,B,D,E,G,I,J,N,P,S,U,V", "");
        reasons.putAll(labels("H,L", "NOT_COLLECTED"));
        reasons.putAll(labels("M", "NOT_APPLICABLE"));
        reasons.putAll(labels("O", "NOT_STATED"));
        reasons.putAll(labels("Q", "SUPPRESSED"));
        Map<String, String> notes = labels("A,D,E,H,I,L,M,O,P,Q,S,U", "");
        notes.putAll(labels("B", "The time series is broken here (OBS_STATUS B)"));
        notes.putAll(labels("G", "Experimental (OBS_STATUS G)"));
        notes.putAll(labels("J", "Derogation (OBS_STATUS J)"));
        notes.putAll(labels("N", "Not significant (OBS_STATUS N)"));
        notes.putAll(labels("V", "Not validated (OBS_STATUS V)"));
        return profile.labels(FigureNames.FLAGS, flags)
                .labels(ProfileColumns.MISSING, reasons)
                .labels(MeasurementColumns.NOTE + "en", notes);
    }

    /** Codes of one meaning; no code at all is none of any. */
    private static Map<String, String> labels(String codes, String meaning) {
        Map<String, String> labels = new TreeMap<>(Map.of("", ""));
        for (String code : codes.split(",", -1)) {
            labels.put(code, meaning);
        }
        return labels;
    }
}
