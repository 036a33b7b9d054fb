package org.akkoord.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.akkoord.csv.CsvProfile.SourceColumn;
import org.akkoord.csv.profile.ProfileParts;
import org.akkoord.quantity.Quantity;

/** Profiles of school-level files for tests in other packages: those that are built in, and some with all else. */
public final class SchoolParts {

    private SchoolParts() {}

    /** What they declare. */
    public static List<ProfileParts> all() {
        List<CsvProfile> all = new ArrayList<>();
        for (CsvProfile profile : CsvProfile.builtIn()) {
            if (profile.form() != CsvProfile.Form.PANEL || profile.parts().isCanonicalPanel()) {
                continue;
            }
            all.add(
                    profile.name().equals("duo-addresses")
                            ? profile.with("valid_from", "2019-08-01")
                            : profile.with("period", "2019/2020"));
        }
        all.add(values());
        all.add(counts());
        all.add(multiplied());
        all.add(CsvProfile.named("duo-pupil-history").toBuilder()
                .missing("99", Quantity.MissingReason.NOT_COLLECTED)
                .missing("-1", Quantity.MissingReason.SUPPRESSED)
                .build());
        return all.stream().map(CsvProfile::parts).toList();
    }

    private static CsvProfile values() {
        return CsvProfile.builder("values")
                .form(CsvProfile.Form.PANEL)
                .decimalMark(',')
                .delimiter(';')
                .column(
                        "unit",
                        SourceColumn.of("brin"),
                        SourceColumn.of("vestnr").padded(2))
                .column("variable", "indicator")
                .column("period", "jaar")
                .column("value", SourceColumn.of("waarde"))
                .column("checked_soort", "soort")
                .column("same_bron", "bron")
                .column("category", SourceColumn.of("geslacht"), SourceColumn.of("leerjaar"))
                .labels("checked_soort", Map.of("T", "T", "M", "M"))
                .labels("variable", Map.of("1", "basis", "5", "zwak", "HAVO", "havo"))
                .total("TOTAAL")
                .missing("", Quantity.MissingReason.NOT_STATED)
                .missing("9", Quantity.MissingReason.NOT_COLLECTED)
                .states("zwak")
                .build();
    }

    private static CsvProfile counts() {
        return CsvProfile.builder("counts")
                .form(CsvProfile.Form.PANEL)
                .delimiter(';')
                .column("unit", "brin")
                .column("variable", "indicator")
                .column("period", "jaar")
                .column("numerator", "teller")
                .column("denominator", "noemer")
                .column("weight", "gewicht")
                .column("missing", "reden")
                .suppressedCounts()
                .build();
    }

    private static CsvProfile multiplied() {
        return CsvProfile.builder("multiplied")
                .form(CsvProfile.Form.PANEL)
                .delimiter(';')
                .column("unit", "brin")
                .column("variable", "indicator")
                .column("period", "jaar")
                .column("value", "waarde")
                .column("multiplier", "schaal")
                .build();
    }
}
