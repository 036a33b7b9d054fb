package org.akkoord.json.write;

import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.AgreementVersion;
import org.akkoord.agreement.Appropriation;
import org.akkoord.agreement.Appropriation.SchoolExample;
import org.akkoord.agreement.SourceDocument;
import org.akkoord.cohort.Cohort;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.Indicator.SeriesBreak;
import org.akkoord.indicator.IndicatorDefinition;
import org.akkoord.internal.tree.SchemaVersion;

/** Writes an agreement, with members in the order of the components. */
public final class AgreementWriter {

    private AgreementWriter() {}

    public static void document(Agreement agreement, JsonObject out) {
        out.put(SchemaVersion.NAME, SchemaVersion.SUPPORTED)
                .put("id", agreement.id())
                .put("title", agreement.title())
                .put("sector", agreement.sector())
                .put("concluded", agreement.concluded().toString())
                .put("ends", agreement.ends().toString())
                .putList("versions", agreement.versions(), AgreementWriter::version)
                .putList("parties", agreement.parties(), AgreementWriter::party)
                .putList("documents", agreement.documents(), AgreementWriter::document)
                .putWholeList("ambitions", agreement.ambitions(), GoalWriter::ambition)
                .putWholeList("indicators", agreement.indicators(), AgreementWriter::indicator)
                .putList("cohorts", agreement.cohorts(), AgreementWriter::cohort)
                .putList("appropriations", agreement.appropriations(), AgreementWriter::appropriation)
                .putList("declared", agreement.declared(), GoalWriter::declared)
                .putList("fundingRules", agreement.fundingRules(), FundingWriter::rule)
                .putList("claims", agreement.claims(), FundingWriter::claim)
                .putList("transitions", agreement.flows(), FundingWriter::transitions);
    }

    private static void version(AgreementVersion version, JsonObject out) {
        out.put("id", version.id())
                .putPlain("date", version.date())
                .put("text", version.text())
                .putPlainList("sources", version.sources());
    }

    private static void party(Agreement.Party party, JsonObject out) {
        out.put("id", party.id()).put("name", party.name()).putText("role", party.role());
    }

    private static void document(SourceDocument document, JsonObject out) {
        out.put("id", document.id())
                .put("title", document.title())
                .putPlain("published", document.published())
                .putText("note", document.note());
    }

    private static void indicator(Indicator indicator, JsonObject out) {
        out.put("id", indicator.id())
                .put("title", indicator.title())
                .put("unit", indicator.unit().code())
                .putText("population", indicator.population())
                .put("direction", indicator.direction().name())
                .put("role", indicator.role().name())
                .putText("roleReason", indicator.roleReason())
                .putList("breaks", indicator.breaks(), AgreementWriter::seriesBreak)
                .putPlainList("sources", indicator.sources());
        out.put("definition", indicator.definition(), AgreementWriter::definition);
        if (!indicator.dimensions().isEmpty()) {
            out.putObject(
                    "dimensions",
                    indicator.dimensions(),
                    (dimensions, object) -> dimensions.forEach(object::putPlainList));
        }
        out.put("range", indicator.range(), AgreementWriter::range)
                .putPlain("source", indicator.source())
                .putPlain("pathOf", indicator.pathOf());
    }

    private static void range(Indicator.Range range, JsonObject out) {
        range.low().ifPresent(low -> out.put("low", low));
        range.high().ifPresent(high -> out.put("high", high));
    }

    private static void definition(IndicatorDefinition definition, JsonObject out) {
        if (definition instanceof IndicatorDefinition.ShareOfUnits share) {
            out.put("shareOfUnits", share.variable())
                    .put("comparison", share.comparison().name())
                    .put("threshold", share.threshold());
        } else if (definition instanceof IndicatorDefinition.RatioOfSums ratio) {
            out.put("ratioOfSums", ratio.variable());
        } else {
            out.put("mean", definition.variable());
        }
    }

    private static void seriesBreak(SeriesBreak seriesBreak, JsonObject out) {
        out.put("date", seriesBreak.date().toString())
                .put("kind", seriesBreak.kind().name())
                .put("comparability", seriesBreak.comparability().name())
                .put("reason", seriesBreak.reason())
                .putPlainList("sources", seriesBreak.sources());
    }

    private static void cohort(Cohort cohort, JsonObject out) {
        out.put("id", cohort.id())
                .put("title", cohort.title())
                .put("entry", cohort.entry().toString())
                .putPlain("referenceDate", cohort.referenceDate())
                .put("closed", cohort.closed().name());
        cohort.closedUnits().ifPresent(units -> out.put("closedUnits", units));
        out.putText("note", cohort.note()).putPlainList("sources", cohort.sources());
    }

    /** The members that say how much money there is, and for which period. */
    static void amount(Appropriation appropriation, JsonObject out) {
        out.put("id", appropriation.id())
                .put("title", appropriation.title())
                .put("amount", appropriation.amount())
                .put("qualifier", appropriation.qualifier().name())
                .put("currency", appropriation.currency().getCurrencyCode())
                .put("recurrence", appropriation.recurrence().name())
                .putPlain("period", appropriation.period());
    }

    private static void appropriation(Appropriation appropriation, JsonObject out) {
        amount(appropriation, out);
        out.put("instrument", appropriation.instrument().name())
                .putText("conditions", appropriation.conditions())
                .putNumber("perPupil", appropriation.perPupil())
                .put("example", appropriation.example(), AgreementWriter::example)
                .putPlain("partOf", appropriation.partOf())
                .putPlainList("goals", appropriation.goals())
                .putText("note", appropriation.note())
                .putPlainList("sources", appropriation.sources());
    }

    private static void example(SchoolExample example, JsonObject out) {
        out.put("pupils", example.pupils())
                .put("pupilsQualifier", example.pupilsQualifier().name())
                .put("amount", example.amount())
                .put("amountQualifier", example.amountQualifier().name());
    }
}
