/** Writes evaluations as pages for people. */
module org.akkoord.html {
    requires transitive org.akkoord.core;
    requires static org.jspecify;

    exports org.akkoord.html;
}
