package org.akkoord.spark;

import java.io.Serial;
import java.io.Serializable;
import org.akkoord.panel.PanelTotals;

/** What a task has made of its rows: totals and what was wrong. Tasks are merged in any order, with the same bits. */
final class Part implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private final PanelTotals totals;
    private final Findings findings;

    Part(PanelTotals totals, Findings findings) {
        this.totals = totals;
        this.findings = findings;
    }

    static Part none() {
        return new Part(PanelTotals.empty(), Findings.none());
    }

    PanelTotals totals() {
        return totals;
    }

    Findings findings() {
        return findings;
    }

    Part merge(Part other) {
        totals.merge(other.totals);
        findings.merge(other.findings);
        return this;
    }
}
