package org.akkoord.csv;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.akkoord.csv.CsvProfile.OtherColumns;
import org.akkoord.csv.CsvProfile.SourceColumn;
import org.akkoord.csv.CsvProfile.YearPair;
import org.akkoord.csv.profile.MeasurementColumns;
import org.akkoord.csv.profile.ProfileColumns;
import org.akkoord.csv.profile.ProfileParts;
import org.akkoord.internal.io.FigureNames;
import org.akkoord.quantity.Quantity;

/** The profiles that come with the library. */
final class BuiltInProfiles {

    static final CsvProfile CANONICAL = new CsvProfile(ProfileParts.CANONICAL);
    static final CsvProfile DUTCH_SPREADSHEET = CsvProfile.builder("dutch-spreadsheet")
            .delimiter(';')
            .decimalMark(',')
            .build();
    static final CsvProfile CANONICAL_SCHOOLS = new CsvProfile(ProfileParts.CANONICAL_SCHOOLS);
    static final List<CsvProfile> ALL = Stream.concat(
                    Stream.concat(
                            Stream.of(CANONICAL, DUTCH_SPREADSHEET, openSdg(), fingertips(), sdmx()),
                            StatisticsProfiles.ALL.stream()),
                    Stream.concat(Stream.of(spreadsheet(), CANONICAL_SCHOOLS), SchoolProfiles.ALL.stream()))
            .toList();

    private BuiltInProfiles() {}

    /** What people write in a column of units. */
    private static Map<String, String> units() {
        Map<String, String> units = new TreeMap<>();
        List.of("percent", "procent", "percentage", "%", "pct").forEach(word -> units.put(word, "percent"));
        List.of("count", "aantal", "number", "n").forEach(word -> units.put(word, "count"));
        List.of("percentage-points", "hours", "minutes", "years", "eur", "ratio", "score", "index")
                .forEach(word -> units.put(word, word));
        return units;
    }

    /** Tables that people make themselves, under Dutch or English names of columns. */
    private static CsvProfile spreadsheet() {
        CsvProfileBuilder profile = CsvProfile.builder("spreadsheet")
                .column(FigureNames.INDICATOR, "indicator", "indicatorcode")
                .column(
                        ProfileColumns.PERIOD,
                        "period",
                        "periode",
                        "perioden",
                        "jaar",
                        "year",
                        "schooljaar",
                        "school year",
                        "peildatum",
                        "datum",
                        "date")
                .column(ProfileColumns.UNIT, "unit", "eenheid")
                .column(ProfileColumns.VALUE, "value", "waarde", "aantal", "percentage")
                .column(ProfileColumns.NUMERATOR, "numerator", "teller")
                .column(ProfileColumns.DENOMINATOR, "denominator", "noemer")
                .spread(ProfileColumns.VALUE, SourceColumn.of("{period}"), Map.of())
                .labels(ProfileColumns.UNIT, units())
                .suppressedCounts()
                .percentSigns()
                .ranges()
                .notes()
                .total("Total")
                .total("Totaal")
                .others(OtherColumns.CATEGORY);
        for (String name : List.of("missing", "low", "high", "flags", "publisher", "published", "note_nl", "note_en")) {
            profile.column(name, name);
        }
        for (String code : List.of("", ".", "..", "NA", "N/A", "#N/A", "#N/B", "NaN", "NULL", "n.b.", "onbekend")) {
            profile.missing(code, Quantity.MissingReason.NOT_STATED);
        }
        profile.missing("x", Quantity.MissingReason.SUPPRESSED);
        profile.missing("n.v.t.", Quantity.MissingReason.NOT_APPLICABLE);
        return withoutRemarks(profile).build();
    }

    /** What people write beside the figures. */
    private static CsvProfileBuilder withoutRemarks(CsvProfileBuilder profile) {
        return StatisticsProfiles.looked(
                profile,
                "opmerking,opmerkingen,toelichting,noot,noten,voetnoot,bron,remark,remarks,comment,comments,note,notes,"
                        + "footnote,source");
    }

    private static CsvProfile openSdg() {
        CsvProfileBuilder profile = CsvProfile.builder("open-sdg")
                .yearPairs(YearPair.SEVERAL_YEARS)
                .column(ProfileColumns.PERIOD, "Year")
                .column(ProfileColumns.VALUE, "Value")
                .status(SourceColumn.of("OBS_STATUS"), StatusCodes.OBS_STATUS)
                .statusWords(SourceColumn.of("Observation status", "Obs status label"), StatusCodes.wordsAndCodes())
                .column(ProfileColumns.CHECKED + "_geocode", "GeoCode")
                .column(ProfileColumns.SAME + "_units", "Units", "Unit", "Unit measure", "Unit of measure")
                .column(ProfileColumns.SAME + "_multiplier", "Unit multiplier", "Unit mult")
                .column(ProfileColumns.SAME + "_series", "Series")
                .percentSigns()
                .others(OtherColumns.CATEGORY);
        for (String code : List.of("", "NA", "N/A", "..", "NaN")) {
            profile.missing(code, Quantity.MissingReason.NOT_STATED);
        }
        for (String total : List.of("Total", "_T", "All", "Both sexes", "All ages", "All persons", "National")) {
            profile.total(total);
        }
        return StatisticsProfiles.looked(
                        profile,
                        "Reporting type,Nature,Comment,Comments,Comment obs,Comment ts,Source detail,Footnote,Footnotes,Source details,Source,Base period,"
                                + "Observation value status,Time detail,Custom breakdown,Progress measure")
                .build();
    }

    private static CsvProfile fingertips() {
        CsvProfileBuilder profile = CsvProfile.builder("fingertips")
                .yearPairs(YearPair.SEVERAL_YEARS)
                .startMonth(StatisticsProfiles.APRIL)
                .shortRows()
                .column(FigureNames.INDICATOR, "Indicator ID")
                .column(ProfileColumns.PERIOD, "Time period")
                .column(
                        ProfileColumns.CATEGORY,
                        StatisticsProfiles.columns("Area Code", "Area Type", "Sex", "Age", "Category Type", "Category"))
                .column(ProfileColumns.VALUE, "Value")
                .column(ProfileColumns.NUMERATOR, "Count")
                .column(ProfileColumns.DENOMINATOR, "Denominator")
                .column(FigureNames.INTERVAL_LOW, "Lower CI 95.0 limit")
                .column(FigureNames.INTERVAL_HIGH, "Upper CI 95.0 limit")
                .constant(FigureNames.INTERVAL_LEVEL, "0.95")
                .column(MeasurementColumns.NOTE + "en", "Value note")
                .statusWords(SourceColumn.of("Value note"), StatusCodes.WORDS)
                .missing("", Quantity.MissingReason.NOT_STATED)
                .total("E92000001")
                .total("Persons")
                .total("All ages");
        return StatisticsProfiles.looked(
                        profile,
                        "Indicator Name,Parent Code,Parent Name,Area Name,AreaName,Lower CI 99.8 limit,"
                                + "Upper CI 99.8 limit,Recent Trend,"
                                + "Compared to England value or percentiles,Compared to percentiles,"
                                + "Compared to parent value or percentiles,Compared to Region value or percentiles,"
                                + "Compared to goal,Time period Sortable,Time period range,New data,Polarity")
                .build();
    }

    private static CsvProfile sdmx() {
        CsvProfileBuilder profile = CsvProfile.builder("sdmx-csv")
                .codesBeforeColon()
                .yearPairs(YearPair.MONTH)
                .column(ProfileColumns.PERIOD, "TIME_PERIOD")
                .column(ProfileColumns.VALUE, "OBS_VALUE")
                .status(SourceColumn.of("OBS_STATUS"), StatusCodes.OBS_STATUS)
                .status(SourceColumn.of("OBS_FLAG"), StatusCodes.OBS_FLAG)
                .statusBesideValues(SourceColumn.of("CONF_STATUS"), StatusCodes.CONFIDENTIALITY)
                .column(ProfileColumns.CHECKED + "_action", "ACTION")
                .column(ProfileColumns.MULTIPLIER, "UNIT_MULT", "UNIT_MULTIPLIER", "SCALE")
                .labels(ProfileColumns.CHECKED + "_action", withoutMeaning("I,A,M,R"))
                .labelsBeside()
                .column(ProfileColumns.CHECKED + "_years", "REPORTING_YEAR_START_DAY")
                .labels(ProfileColumns.CHECKED + "_years", withoutMeaning("--01-01"))
                .missing("", Quantity.MissingReason.NOT_STATED)
                .missing(":", Quantity.MissingReason.NOT_STATED)
                .missing("NaN", Quantity.MissingReason.NOT_STATED)
                .missing("#N/A", Quantity.MissingReason.NOT_STATED)
                .others(OtherColumns.CATEGORY_BEFORE_VALUE);
        List.of("~", "_T", "_Z", "T", "TOTAL", "TOT").forEach(profile::total);
        for (String name : List.of("UNIT", "UNIT_MEASURE", "INDICATOR", "SERIES", "MEASURE")) {
            profile.column(ProfileColumns.SAME + "_" + name, name);
        }
        profile.column(ProfileColumns.CHECKED + "_structure", "STRUCTURE", "STRUCTURE[;]", "DATAFLOW");
        return StatisticsProfiles.looked(
                        profile,
                        "STRUCTURE_ID,STRUCTURE_NAME,SERIES_KEY,OBS_KEY,KEY,FREQ,FREQUENCY,LAST UPDATE,TIME_FORMAT,DECIMALS,"
                                + "TITLE,TITLE_COMPL,COMMENT_OBS,COMMENT_TS,OBS_COM,OBS_PRE_BREAK,COLLECTION,"
                                + "SOURCE_AGENCY,SOURCE_DETAIL,TIME_DETAIL,NATURE,BASE_PER,REPORTING_TYPE,TIME_PER_COLLECT,"
                                + "DISS_ORG,DOM_SER_IDS,PUBL_ECB,PUBL_MU,PUBL_PUBLIC,UNIT_INDEX_BASE,COMPILATION,COVERAGE,"
                                + "NAT_TITLE,BREAKS,PRECISION,COLLECTION_INDICATOR,OBS_CONF,EMBARGO_DATE,FULL_DESCRIPTION")
                .build();
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
