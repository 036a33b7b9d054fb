package org.akkoord.csv.measurement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.akkoord.agreement.Agreement;
import org.akkoord.csv.text.CellText;
import org.akkoord.csv.text.RowCells;
import org.akkoord.indicator.Indicator;
import org.akkoord.internal.io.FigureNames;
import org.akkoord.internal.io.NearestName;
import org.akkoord.measurement.Measurement;
import org.akkoord.problem.ProblemCode;
import org.akkoord.problem.Severity;

/** Judges whether a row belongs to an agreement. */
public final class AgreementFit {

    private final Map<String, Indicator> indicators = new HashMap<>();
    private final Set<String> cohorts = new TreeSet<>();

    public AgreementFit(Agreement agreement) {
        agreement.indicators().forEach(indicator -> indicators.put(indicator.id(), indicator));
        agreement.cohorts().forEach(cohort -> cohorts.add(cohort.id()));
    }

    /** Reports to the cells what does not fit; their row is refused if that is an error. */
    void check(Measurement figure, RowCells cells) {
        Indicator indicator = indicators.get(figure.indicator());
        if (indicator == null) {
            cells.report(
                    Severity.WARNING,
                    ProblemCode.DANGLING,
                    FigureNames.INDICATOR,
                    () -> "the agreement has no indicator " + CellText.quote(figure.indicator())
                            + nearest(figure.indicator(), List.copyOf(new TreeSet<>(indicators.keySet())))
                            + "; the row is kept, but no evaluation will use it");
            return;
        }
        if (!indicator.unit().equals(figure.unit())) {
            cells.report(
                    Severity.WARNING,
                    ProblemCode.CONFLICT,
                    FigureNames.UNIT,
                    () -> "the figure is in " + figure.unit() + ", but its indicator is in " + indicator.unit()
                            + "; no evaluation will use it");
        }
        figure.cohort()
                .filter(id -> !cohorts.contains(id))
                .ifPresent(id -> cells.report(
                        Severity.ERROR,
                        ProblemCode.DANGLING,
                        FigureNames.COHORT,
                        () -> "the agreement has no cohort " + CellText.quote(id) + nearest(id, List.copyOf(cohorts))));
    }

    private static String nearest(String found, List<String> known) {
        return NearestName.nearest(found, known)
                .map(near -> "; the nearest is '" + near + "'")
                .orElse("");
    }
}
