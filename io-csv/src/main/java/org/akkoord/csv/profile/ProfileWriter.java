package org.akkoord.csv.profile;

import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes a profile as JSON. */
public final class ProfileWriter {

    static final String VERSION = "schemaVersion";
    static final String NAME = "name";
    static final String FORM = "form";
    static final String DELIMITER = "delimiter";
    static final String CHARSET = "charset";
    static final String DECIMAL_MARK = "decimalMark";
    static final String YEARS = "years";
    static final String MONTHS = "months";
    static final String COLUMNS = "columns";
    static final String SPREADS = "spreads";
    static final String CONSTANTS = "constants";
    static final String OTHERS = "others";
    static final String STATES = "states";
    static final String LABELS = "labels";
    static final String MISSING = "missing";
    static final String TOTALS = "totals";
    static final String SUPPRESSED = "suppressedCounts";
    static final String BEFORE_COLON = "codesBeforeColon";
    static final String COLUMN = "column";
    static final String SOURCE = "source";
    static final String NAMES = "names";
    static final String WIDTH = "width";
    static final String SUFFIX = "suffix";

    static final List<String> MEMBERS = List.of(
            VERSION,
            NAME,
            FORM,
            DELIMITER,
            CHARSET,
            DECIMAL_MARK,
            YEARS,
            MONTHS,
            COLUMNS,
            SPREADS,
            CONSTANTS,
            OTHERS,
            STATES,
            LABELS,
            MISSING,
            TOTALS,
            SUPPRESSED,
            BEFORE_COLON);
    static final List<String> OF_SPREAD = List.of(COLUMN, SOURCE, CONSTANTS);
    static final List<String> OF_SOURCE = List.of(NAMES, WIDTH, SUFFIX);

    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private final JsonGenerator out;

    private ProfileWriter(JsonGenerator out) {
        this.out = out;
    }

    public static String json(ProfileParts profile) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(new Indented(), text)) {
            new ProfileWriter(out).write(profile);
        }
        return text + "\n";
    }

    /** Two blanks for each level and the same line ends everywhere. */
    private static final class Indented extends ObjectWriteContext.Base {

        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        }
    }

    private void write(ProfileParts profile) {
        ProfileParts.Dialect dialect = profile.dialect();
        ProfileParts.Layout layout = profile.layout();
        ProfileParts.Codes codes = profile.codes();
        out.writeStartObject();
        out.writeNumberProperty(VERSION, 1);
        out.writeStringProperty(NAME, profile.name());
        out.writeStringProperty(FORM, profile.form().name());
        out.writeStringProperty(DELIMITER, String.valueOf(dialect.delimiter()));
        out.writeStringProperty(CHARSET, dialect.charset().name());
        out.writeStringProperty(DECIMAL_MARK, String.valueOf(dialect.decimalMark()));
        out.writeStringProperty(YEARS, dialect.years().name());
        flag(MONTHS, dialect.months());
        columns(layout.columns());
        spreads(layout.spreads());
        texts(CONSTANTS, layout.constants());
        out.writeStringProperty(OTHERS, layout.others().name());
        list(STATES, layout.states());
        labels(codes.labels());
        texts(MISSING, codes.missing());
        list(TOTALS, codes.totals());
        flag(SUPPRESSED, codes.suppressedCounts());
        flag(BEFORE_COLON, codes.beforeColon());
        out.writeEndObject();
    }

    private void columns(Map<String, List<ProfileParts.SourceColumn>> columns) {
        if (columns.isEmpty()) {
            return;
        }
        out.writeObjectPropertyStart(COLUMNS);
        columns.forEach((column, joined) -> {
            out.writeArrayPropertyStart(column);
            joined.forEach(this::source);
            out.writeEndArray();
        });
        out.writeEndObject();
    }

    private void source(ProfileParts.SourceColumn source) {
        out.writeStartObject();
        list(NAMES, source.names());
        if (source.width() > 0) {
            out.writeNumberProperty(WIDTH, source.width());
        }
        if (!source.suffix().isEmpty()) {
            out.writeStringProperty(SUFFIX, source.suffix());
        }
        out.writeEndObject();
    }

    private void spreads(List<ProfileParts.Spread> spreads) {
        if (spreads.isEmpty()) {
            return;
        }
        out.writeArrayPropertyStart(SPREADS);
        for (ProfileParts.Spread spread : spreads) {
            out.writeStartObject();
            out.writeStringProperty(COLUMN, spread.column());
            out.writeName(SOURCE);
            source(spread.source());
            texts(CONSTANTS, spread.constants());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void labels(Map<String, Map<String, String>> labels) {
        if (!labels.isEmpty()) {
            out.writeObjectPropertyStart(LABELS);
            labels.forEach(this::texts);
            out.writeEndObject();
        }
    }

    private void texts(String name, Map<String, ?> texts) {
        if (!texts.isEmpty()) {
            out.writeObjectPropertyStart(name);
            texts.forEach((key, text) -> out.writeStringProperty(key, text.toString()));
            out.writeEndObject();
        }
    }

    private void list(String name, Collection<String> texts) {
        if (!texts.isEmpty()) {
            out.writeArrayPropertyStart(name);
            texts.forEach(out::writeString);
            out.writeEndArray();
        }
    }

    private void flag(String name, boolean set) {
        if (set) {
            out.writeBooleanProperty(name, true);
        }
    }
}
