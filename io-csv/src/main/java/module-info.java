/** Reads measurements from CSV and writes evaluations as CSV. */
module org.akkoord.csv {
    requires transitive org.akkoord.core;
    requires de.siegmar.fastcsv;
    requires static org.jspecify;

    exports org.akkoord.csv;
}
