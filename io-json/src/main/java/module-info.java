/**
 * Reads and writes agreements, measurements and evaluations as JSON. The package that is open holds their JSON Schema
 * documents.
 */
@SuppressWarnings("opens")
module org.akkoord.json {
    requires transitive org.akkoord.core;
    requires transitive tools.jackson.core;
    requires transitive tools.jackson.databind;
    requires static com.fasterxml.jackson.core;
    requires static com.fasterxml.jackson.databind;
    requires static org.jspecify;

    exports org.akkoord.json;

    opens org.akkoord.json.schema;

    provides org.akkoord.internal.tree.JsonForm with
            org.akkoord.json.jackson.JacksonForm;
    provides tools.jackson.databind.JacksonModule with
            org.akkoord.json.AkkoordModule;
}
