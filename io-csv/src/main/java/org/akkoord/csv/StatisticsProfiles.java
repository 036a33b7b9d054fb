package org.akkoord.csv;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.akkoord.csv.CsvProfile.OtherColumns;
import org.akkoord.csv.CsvProfile.SourceColumn;
import org.akkoord.csv.CsvProfile.YearPair;
import org.akkoord.csv.profile.ProfileColumns;
import org.akkoord.csv.profile.ProfileParts;
import org.akkoord.internal.io.FigureNames;
import org.akkoord.quantity.Quantity;

/** The profiles of the downloads of statistics offices that come with the library. */
final class StatisticsProfiles {

    /** The month in which English financial years begin. */
    static final int APRIL = 4;

    private static final int LINES_ABOVE = 4;

    static final List<CsvProfile> ALL = List.of(
            eurostatTsv(),
            eurostatExtraction(),
            oecdPortal(),
            worldBank(),
            cbsTyped(),
            cbsObservations(),
            ourWorldInData());

    private StatisticsProfiles() {}

    private static CsvProfile eurostatTsv() {
        CsvProfileBuilder profile = notStated(CsvProfile.builder("eurostat-tsv"), "", ":")
                .delimiter('\t')
                .splitFirst()
                .yearPairs(YearPair.MONTH)
                .column(ProfileColumns.CHECKED + "_freq", "freq")
                .column(ProfileColumns.SAME + "_unit", "unit")
                .spread(ProfileColumns.VALUE, SourceColumn.of("{period}"), Map.of())
                .flagsAfterValues(StatusCodes.OBS_FLAG)
                .others(OtherColumns.CATEGORY);
        return totals(profile, "T", "TOTAL", "_T").build();
    }

    private static CsvProfile eurostatExtraction() {
        CsvProfileBuilder profile = notStated(CsvProfile.builder("eurostat-extraction"), "", ":")
                .charset(ProfileParts.WINDOWS)
                .groupMark(',')
                .column(ProfileColumns.PERIOD, "TIME")
                .column(ProfileColumns.VALUE, "Value")
                .column(ProfileColumns.SAME + "_unit", "UNIT")
                .status(SourceColumn.of("Flag and Footnotes"), StatusCodes.OBS_FLAG)
                .others(OtherColumns.CATEGORY_BEFORE_VALUE);
        looked(profile, "TIME_LABEL,GEO_LABEL,UNIT_LABEL,SEX_LABEL,AGE_LABEL,ISCED11_LABEL");
        return totals(profile, "T", "Total", "TOTAL").build();
    }

    private static CsvProfile oecdPortal() {
        CsvProfileBuilder profile = notStated(CsvProfile.builder("oecd-portal"), "", "..")
                .yearPairs(YearPair.MONTH)
                .column(FigureNames.INDICATOR, "INDICATOR")
                .column(ProfileColumns.PERIOD, "TIME")
                .column(ProfileColumns.VALUE, "Value")
                .column(ProfileColumns.SAME + "_measure", "MEASURE")
                .status(SourceColumn.of("Flag Codes"), StatusCodes.OBS_STATUS)
                .others(OtherColumns.CATEGORY_BEFORE_VALUE);
        looked(profile, "FREQUENCY,Flags");
        return totals(profile, "TOT", "_T").build();
    }

    private static CsvProfile worldBank() {
        CsvProfileBuilder profile = notStated(CsvProfile.builder("world-bank"), "", "..")
                .headerLine(LINES_ABOVE + 1)
                .notes()
                .column(FigureNames.INDICATOR, "Indicator Code", "Series Code")
                .column(ProfileColumns.CATEGORY, "Country Code")
                .spread(ProfileColumns.VALUE, SourceColumn.of("{period} [YR{number}]", "{period}"), Map.of());
        looked(profile, "Country Name,Indicator Name,Series Name");
        return totals(profile, "WLD").build();
    }

    private static CsvProfile cbsTyped() {
        return totals(cbs("cbs-typed"), "NL01", "NL00", "T00*")
                .spread(ProfileColumns.VALUE, SourceColumn.of("{id}_{number}"), Map.of())
                .build();
    }

    private static CsvProfile cbsObservations() {
        return totals(cbs("cbs-observations"), "NL01", "NL00", "T00*")
                .delimiter(';')
                .decimalMark(',')
                .column(FigureNames.INDICATOR, "Measure")
                .column(ProfileColumns.VALUE, "Value")
                .column(ProfileColumns.CHECKED + "_text", "StringValue")
                .status(
                        SourceColumn.of("ValueAttribute"),
                        Map.of(
                                "None", "",
                                "Provisional", "PROVISIONAL",
                                "Estimated", "ESTIMATED",
                                "Confidential", "SUPPRESSED",
                                "Secret", "SUPPRESSED",
                                "Impossible", "NOT_APPLICABLE",
                                "Missing", "NOT_STATED",
                                "Unknown", "NOT_STATED"))
                .build();
    }

    /**
     * What the files of CBS StatLine have in common: a dot is a figure that is unknown, insufficiently reliable or
     * secret.
     */
    private static CsvProfileBuilder cbs(String name) {
        return notStated(CsvProfile.builder(name), "", ".")
                .column(ProfileColumns.PERIOD, "Perioden", "Periods")
                .column(ProfileColumns.CHECKED + "_id", "ID", "Id")
                .others(OtherColumns.CATEGORY);
    }

    private static CsvProfile ourWorldInData() {
        CsvProfileBuilder profile = notStated(CsvProfile.builder("our-world-in-data"), "")
                .column(ProfileColumns.PERIOD, "Year", "Day", "Date")
                .column(ProfileColumns.CATEGORY, "Entity")
                .column(ProfileColumns.CHECKED + "_code", "Code")
                .column(ProfileColumns.CHECKED + "_region", "World regions according to OWID", "Continent")
                .spread(ProfileColumns.VALUE, SourceColumn.of("{id}"), Map.of());
        return totals(profile, "World").build();
    }

    private static CsvProfileBuilder notStated(CsvProfileBuilder profile, String... codes) {
        for (String code : codes) {
            profile.missing(code, Quantity.MissingReason.NOT_STATED);
        }
        return profile;
    }

    private static CsvProfileBuilder totals(CsvProfileBuilder profile, String... texts) {
        for (String text : texts) {
            profile.total(text);
        }
        return profile;
    }

    /** Columns about the file or the publication, of which no figure is made. */
    static CsvProfileBuilder looked(CsvProfileBuilder profile, String names) {
        for (String name : names.split(",", -1)) {
            profile.column(ProfileColumns.CHECKED + "_" + name, name, name + "[;]");
        }
        return profile;
    }

    /** Columns that have one name each. */
    static SourceColumn[] columns(String... names) {
        return Stream.of(names).map(SourceColumn::of).toArray(SourceColumn[]::new);
    }
}
