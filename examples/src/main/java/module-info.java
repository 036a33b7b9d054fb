/** The reference agreements, the command line and the shell. */
module org.akkoord.examples {
    requires transitive org.akkoord.core;
    requires org.akkoord.csv;
    requires org.akkoord.html;
    requires org.akkoord.json;
    requires java.desktop;
    requires java.sql;
    requires org.dhatim.fastexcel.reader;
    requires static org.jspecify;
    requires tools.jackson.databind;

    exports org.akkoord.examples;
}
