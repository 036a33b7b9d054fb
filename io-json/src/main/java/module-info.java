/** Reads and writes agreements, measurements and evaluations as JSON. */
module org.akkoord.json {
    requires transitive org.akkoord.core;
    requires tools.jackson.core;
    requires tools.jackson.databind;
    requires static org.jspecify;

    exports org.akkoord.json;
}
