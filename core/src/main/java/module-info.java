/** Agreements, measurements and the evaluators that compare them. Knows no file format. */
@SuppressWarnings("module") // the modules of the qualified exports are compiled after this one
module org.akkoord.core {
    requires org.apache.commons.statistics.distribution;
    requires org.slf4j;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports org.akkoord.agreement;
    exports org.akkoord.check;
    exports org.akkoord.claim;
    exports org.akkoord.cohort;
    exports org.akkoord.comparison;
    exports org.akkoord.evaluation;
    exports org.akkoord.evaluation.store to
            org.akkoord.json;
    exports org.akkoord.explain;
    exports org.akkoord.funding;
    exports org.akkoord.indicator;
    exports org.akkoord.measurement;
    exports org.akkoord.panel;
    exports org.akkoord.period;
    exports org.akkoord.problem;
    exports org.akkoord.progress;
    exports org.akkoord.quantity;
    exports org.akkoord.statistics;
    exports org.akkoord.text;
    exports org.akkoord.trend;
    exports org.akkoord.verdict;
    exports org.akkoord.internal to
            org.akkoord.csv,
            org.akkoord.examples,
            org.akkoord.html,
            org.akkoord.json;
    exports org.akkoord.internal.io to
            org.akkoord.csv,
            org.akkoord.examples,
            org.akkoord.html,
            org.akkoord.json;
    exports org.akkoord.internal.tree to
            org.akkoord.csv,
            org.akkoord.json;
    exports org.akkoord.panel.intake to
            org.akkoord.csv;
    exports org.akkoord.render to
            org.akkoord.csv,
            org.akkoord.examples,
            org.akkoord.html,
            org.akkoord.json;

    uses org.akkoord.internal.tree.JsonForm;
}
