package org.akkoord.csv;

import java.util.List;
import java.util.stream.Stream;
import org.akkoord.csv.CsvProfile.OtherColumns;
import org.akkoord.quantity.MissingReason;

/** The profiles that come with the library. */
final class BuiltInProfiles {

    static final CsvProfile CANONICAL = CsvProfile.builder("canonical").build();
    static final CsvProfile DUTCH_SPREADSHEET = CsvProfile.builder("dutch-spreadsheet")
            .delimiter(';')
            .decimalMark(',')
            .build();
    static final List<CsvProfile> ALL = Stream.concat(
                    Stream.of(CANONICAL, DUTCH_SPREADSHEET, openSdg(), fingertips()), SchoolProfiles.ALL.stream())
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
                .column(MeasurementColumns.INDICATOR, "Indicator ID")
                .column(ProfileColumns.PERIOD, "Time period")
                .column(
                        ProfileColumns.CATEGORY,
                        SchoolProfiles.columns("Area Code", "Sex", "Age", "Category Type", "Category"))
                .column(ProfileColumns.VALUE, "Value")
                .column(MeasurementColumns.INTERVAL_LOW, "Lower CI 95.0 limit")
                .column(MeasurementColumns.INTERVAL_HIGH, "Upper CI 95.0 limit")
                .constant(MeasurementColumns.INTERVAL_LEVEL, "0.95")
                .column(MeasurementColumns.NOTE + "en", "Value note")
                .missing("", MissingReason.NOT_STATED)
                .others(OtherColumns.IGNORED)
                .build();
    }
}
