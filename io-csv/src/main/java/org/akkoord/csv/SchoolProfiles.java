package org.akkoord.csv;

import java.util.List;
import java.util.Map;
import org.akkoord.csv.CsvProfile.Form;
import org.akkoord.csv.CsvProfile.OtherColumns;
import org.akkoord.csv.CsvProfile.SourceColumn;
import org.akkoord.csv.CsvProfile.YearLabel;
import org.akkoord.csv.profile.ProfileColumns;
import org.akkoord.csv.profile.ProfileParts;
import org.akkoord.quantity.Quantity;

/** The profiles of school-level files that come with the library. */
final class SchoolProfiles {

    private static final int SEPTEMBER = 9;
    private static final String YEAR_AND_SEX = " SCHOOLJAAR {period} - {category}";

    static final List<CsvProfile> ALL = List.of(
            addresses(),
            pupilHistory(),
            pupils(),
            examinations(),
            examinationGrades(),
            advice(),
            judgements(),
            supervision(),
            arrangements(),
            performance());

    private SchoolProfiles() {}

    private static CsvProfile addresses() {
        return duo("duo-addresses")
                .charset(ProfileParts.WINDOWS)
                .spread(
                        ProfileColumns.GROUP,
                        SourceColumn.of("BEVOEGD GEZAG NUMMER"),
                        Map.of(ProfileColumns.LEVEL, "board"))
                .spread(
                        ProfileColumns.GROUP,
                        SourceColumn.of("GEMEENTENUMMER", "GEMEENTECODE").padded(4),
                        Map.of(ProfileColumns.LEVEL, "municipality"))
                .build();
    }

    private static CsvProfile pupilHistory() {
        CsvProfileBuilder profile = duo("duo-pupil-history").years(YearLabel.FIRST_OF_OCTOBER);
        return value(profile, "pupils", "LEERLINGEN_{period}")
                .spread(
                        ProfileColumns.GROUP,
                        SourceColumn.of("GEMEENTECODE_VESTIGING").padded(4),
                        Map.of(ProfileColumns.LEVEL, "municipality", ProfileColumns.VALID_FROM, ""))
                .build();
    }

    private static CsvProfile pupils() {
        CsvProfileBuilder profile = value(duo("duo-pupils"), "pupils", "AANTAL LEERLINGEN");
        return value(profile, "pupils-vavo", "AANTAL VO LEERLINGEN UITBESTEED AAN VAVO")
                .build();
    }

    private static CsvProfile examinations() {
        CsvProfileBuilder profile = duo("duo-examinations")
                .column(
                        ProfileColumns.CATEGORY,
                        StatisticsProfiles.columns("ONDERWIJSTYPE VO", "INSPECTIECODE", "OPLEIDINGSNAAM"))
                .total("TOTAAL");
        value(profile, "candidates", "EXAMENKANDIDATEN" + YEAR_AND_SEX);
        value(profile, "pass-rate", "SLAGINGSPERCENTAGE" + YEAR_AND_SEX);
        return share(profile, "passed", "GESLAAGDEN" + YEAR_AND_SEX, "EXAMENKANDIDATEN" + YEAR_AND_SEX)
                .build();
    }

    private static CsvProfile examinationGrades() {
        CsvProfileBuilder profile = duo("duo-examination-grades")
                .decimalMark(',')
                .column(
                        ProfileColumns.CATEGORY,
                        StatisticsProfiles.columns("ONDERWIJSTYPE VO", "LEERWEG VMBO", "VMBO SECTOR", "AFDELING"));
        value(profile, "candidates", "EXAMENKANDIDATEN");
        value(profile, "failed", "GEZAKTEN");
        value(profile, "grade-school-examination", "GEMIDDELD CIJFER SCHOOLEXAMEN");
        value(profile, "grade-central-examination", "GEMIDDELD CIJFER CENTRAAL EXAMEN");
        value(profile, "grade-final", "GEMIDDELD CIJFER CIJFERLIJST");
        return share(profile, "passed", "GESLAAGDEN", "EXAMENKANDIDATEN").build();
    }

    private static CsvProfile advice() {
        CsvProfileBuilder profile =
                duo("duo-school-advice").column(ProfileColumns.PERIOD, "PEILDATUM_LEERLINGEN", "PEILDATUM");
        value(profile, "advice.vso", "VSO");
        value(profile, "advice.pro", "PRO");
        value(profile, "advice.vmbo-b", "VMBO_B", "VMBO_BL");
        value(profile, "advice.vmbo-b-k", "VMBO_B_K", "VMBO_BL_KL", "VMBO BL-KL");
        value(profile, "advice.vmbo-k", "VMBO_K", "VMBO_KL");
        value(profile, "advice.vmbo-k-gt", "VMBO_K_GT", "VMBO_KL_GT", "VMBO KL-GT");
        value(profile, "advice.vmbo-gt", "VMBO_GT");
        value(profile, "advice.vmbo-gt-havo", "VMBO_GT_HAVO", "VMBO GT-HAVO");
        value(profile, "advice.havo", "HAVO");
        value(profile, "advice.havo-vwo", "HAVO_VWO", "HAVO-VWO");
        value(profile, "advice.vwo", "VWO");
        return value(profile, "advice.none", "ADVIES_NIET_MOGELIJK").build();
    }

    private static CsvProfile judgements() {
        return value(inspectorate("inspectorate-judgements"), "judgement", "opbrengst_{category}")
                .states("judgement")
                .labels(ProfileColumns.VALUE, Map.of("0", "onvoldoende", "1", "voldoende"))
                .missing("6", Quantity.MissingReason.NOT_STATED)
                .missing("7", Quantity.MissingReason.NOT_APPLICABLE)
                .missing("9", Quantity.MissingReason.NOT_COLLECTED)
                .build();
    }

    private static CsvProfile supervision() {
        CsvProfileBuilder profile = inspectorate("inspectorate-supervision").decimalMark(',');
        value(profile, "first-years-ratio", "renondb");
        value(profile, "third-year-without-delay", "{category}1e3e");
        value(profile, "diploma-without-delay", "{category}onv");
        value(profile, "examination-grade", "{category}cec");
        return profile.spread(
                        ProfileColumns.VALUE,
                        SourceColumn.of("leerlingen", "aantal leerlingen").without("leerlingen"),
                        Map.of(ProfileColumns.VARIABLE, "pupils"))
                .build();
    }

    private static CsvProfile arrangements() {
        return value(
                        inspectorate("inspectorate-arrangements"),
                        "arrangement",
                        "arrangement",
                        "Arrangement {period}",
                        "ToezichtarrangementSvhO")
                .column(ProfileColumns.CATEGORY, SourceColumn.of("Onderwijssoort", "Afdeling", "OVTNaam"))
                .states("arrangement")
                .labels(
                        ProfileColumns.VALUE,
                        Map.of(
                                "basis", "basis",
                                "Basis", "basis",
                                "zwak", "onvoldoende",
                                "Zwak", "onvoldoende",
                                "onvoldoende", "onvoldoende",
                                "Onvoldoende", "onvoldoende",
                                "zeer zwak", "zeer zwak",
                                "Zeer zwak", "zeer zwak"))
                .build();
    }

    /** The performance tables of the Department for Education (England), of primary and secondary schools. */
    private static CsvProfile performance() {
        CsvProfileBuilder profile = CsvProfile.builder("dfe-performance")
                .form(Form.PANEL)
                .startMonth(SEPTEMBER)
                .column(ProfileColumns.UNIT, "URN")
                .only("RECTYPE", "1", "2")
                .percentSigns()
                .others(OtherColumns.IGNORED);
        for (String code : List.of("", "NP", "NEW", "NA", "DNS")) {
            profile.missing(code, Quantity.MissingReason.NOT_STATED);
        }
        for (String code : List.of("SUPP", "SP", "LOWCOV")) {
            profile.missing(code, Quantity.MissingReason.SUPPRESSED);
        }
        StatisticsProfiles.looked(profile, "TOWN,TELNUM,TYPE,NUMFTYPE");
        for (String names : List.of("PT{id}", "T{id}", "{id}PROG", "{id}_AVERAGE", "ATT8{id}", "P8{id}", "NUM{id}")) {
            profile.spread(ProfileColumns.VALUE, SourceColumn.of(names), Map.of());
        }
        return profile.missing("NE", Quantity.MissingReason.NOT_APPLICABLE).build();
    }

    /** What the files of DUO have in common. */
    private static CsvProfileBuilder duo(String name) {
        return schools(
                        name,
                        SourceColumn.of("INSTELLINGSCODE", "BRIN NUMMER"),
                        SourceColumn.of("VESTIGINGSCODE", "VESTIGINGSNUMMER").padded(2))
                .suppressedCounts();
    }

    /** What the files of the Inspectorate have in common. */
    private static CsvProfileBuilder inspectorate(String name) {
        return schools(
                        name,
                        SourceColumn.of("brin"),
                        SourceColumn.of("vestnr", "Vestigingsnummer", "vestiging")
                                .padded(2))
                .charset(ProfileParts.WINDOWS);
    }

    private static CsvProfileBuilder schools(String name, SourceColumn... unit) {
        return CsvProfile.builder(name)
                .form(Form.PANEL)
                .delimiter(';')
                .column(ProfileColumns.UNIT, unit)
                .missing("", Quantity.MissingReason.NOT_STATED)
                .missing(" ", Quantity.MissingReason.NOT_STATED)
                .others(OtherColumns.IGNORED);
    }

    private static CsvProfileBuilder value(CsvProfileBuilder profile, String variable, String... names) {
        return profile.spread(ProfileColumns.VALUE, SourceColumn.of(names), Map.of(ProfileColumns.VARIABLE, variable));
    }

    private static CsvProfileBuilder share(CsvProfileBuilder profile, String variable, String part, String whole) {
        Map<String, String> also = Map.of(ProfileColumns.VARIABLE, variable);
        return profile.spread(ProfileColumns.NUMERATOR, SourceColumn.of(part), also)
                .spread(ProfileColumns.DENOMINATOR, SourceColumn.of(whole), also);
    }
}
