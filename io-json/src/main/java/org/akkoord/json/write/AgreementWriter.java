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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writes an agreement, with members in the order of the components. */
public final class AgreementWriter {

    private AgreementWriter() {}

    public static JsonNode node(Agreement agreement) {
        return new JsonObject()
                .put(SchemaVersion.NAME, SchemaVersion.SUPPORTED)
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
                .putList("transitions", agreement.flows(), FundingWriter::transitions)
                .node();
    }

    private static JsonNode version(AgreementVersion version) {
        return new JsonObject()
                .put("id", version.id())
                .putPlain("date", version.date())
                .put("text", version.text())
                .putPlainList("sources", version.sources())
                .node();
    }

    private static JsonNode party(Agreement.Party party) {
        return new JsonObject()
                .put("id", party.id())
                .put("name", party.name())
                .putText("role", party.role())
                .node();
    }

    private static JsonNode document(SourceDocument document) {
        return new JsonObject()
                .put("id", document.id())
                .put("title", document.title())
                .putPlain("published", document.published())
                .putText("note", document.note())
                .node();
    }

    private static JsonNode indicator(Indicator indicator) {
        JsonObject object = new JsonObject()
                .put("id", indicator.id())
                .put("title", indicator.title())
                .put("unit", indicator.unit().code())
                .putText("population", indicator.population())
                .put("direction", indicator.direction().name())
                .put("role", indicator.role().name())
                .putText("roleReason", indicator.roleReason())
                .putList("breaks", indicator.breaks(), AgreementWriter::seriesBreak)
                .putPlainList("sources", indicator.sources());
        indicator.definition().ifPresent(definition -> object.node().set("definition", definition(definition)));
        if (!indicator.dimensions().isEmpty()) {
            JsonObject dimensions = new JsonObject();
            indicator.dimensions().forEach(dimensions::putPlainList);
            object.put("dimensions", dimensions.node());
        }
        return object.put("range", indicator.range(), AgreementWriter::range)
                .putPlain("source", indicator.source())
                .putPlain("pathOf", indicator.pathOf())
                .node();
    }

    private static JsonNode range(Indicator.Range range) {
        JsonObject object = new JsonObject();
        range.low().ifPresent(low -> object.put("low", low));
        range.high().ifPresent(high -> object.put("high", high));
        return object.node();
    }

    private static JsonNode definition(IndicatorDefinition definition) {
        JsonObject object = new JsonObject();
        if (definition instanceof IndicatorDefinition.ShareOfUnits share) {
            object.put("shareOfUnits", share.variable())
                    .put("comparison", share.comparison().name())
                    .put("threshold", share.threshold());
        } else if (definition instanceof IndicatorDefinition.RatioOfSums ratio) {
            object.put("ratioOfSums", ratio.variable());
        } else {
            object.put("mean", definition.variable());
        }
        return object.node();
    }

    private static JsonNode seriesBreak(SeriesBreak seriesBreak) {
        return new JsonObject()
                .put("date", seriesBreak.date().toString())
                .put("kind", seriesBreak.kind().name())
                .put("comparability", seriesBreak.comparability().name())
                .put("reason", seriesBreak.reason())
                .putPlainList("sources", seriesBreak.sources())
                .node();
    }

    private static JsonNode cohort(Cohort cohort) {
        JsonObject object = new JsonObject()
                .put("id", cohort.id())
                .put("title", cohort.title())
                .put("entry", cohort.entry().toString())
                .putPlain("referenceDate", cohort.referenceDate())
                .put("closed", cohort.closed().name());
        cohort.closedUnits().ifPresent(units -> object.put("closedUnits", units));
        return object.putText("note", cohort.note())
                .putPlainList("sources", cohort.sources())
                .node();
    }

    /** The members that say how much money there is, and for which period. */
    static JsonObject amount(Appropriation appropriation) {
        return new JsonObject()
                .put("id", appropriation.id())
                .put("title", appropriation.title())
                .put("amount", appropriation.amount())
                .put("qualifier", appropriation.qualifier().name())
                .put("currency", appropriation.currency().getCurrencyCode())
                .put("recurrence", appropriation.recurrence().name())
                .putPlain("period", appropriation.period());
    }

    private static JsonNode appropriation(Appropriation appropriation) {
        return amount(appropriation)
                .put("instrument", appropriation.instrument().name())
                .putText("conditions", appropriation.conditions())
                .put("perPupil", appropriation.perPupil(), JsonNodeFactory.instance::numberNode)
                .put("example", appropriation.example(), AgreementWriter::example)
                .putPlain("partOf", appropriation.partOf())
                .putPlainList("goals", appropriation.goals())
                .putText("note", appropriation.note())
                .putPlainList("sources", appropriation.sources())
                .node();
    }

    private static JsonNode example(SchoolExample example) {
        return new JsonObject()
                .put("pupils", example.pupils())
                .put("pupilsQualifier", example.pupilsQualifier().name())
                .put("amount", example.amount())
                .put("amountQualifier", example.amountQualifier().name())
                .node();
    }
}
