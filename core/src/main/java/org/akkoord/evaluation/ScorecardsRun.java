package org.akkoord.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Goal;
import org.akkoord.agreement.Objective;
import org.akkoord.evaluation.MeasurementsAsOf.Terms;
import org.akkoord.evaluation.scorecard.ScorecardColumns;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.IndicatorDefinition;
import org.akkoord.internal.ParallelRun;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.panel.Panel;
import org.akkoord.period.ReportingPeriod;

/**
 * Evaluates the objectives of an agreement for each unit of a panel, and keeps what it needs for a whole evaluation.
 */
final class ScorecardsRun {

    /** How many units are one part of the work. */
    private static final int PART = 64;

    private final AgreementEvaluator evaluator;
    private final Agreement agreement;
    private final Terms terms;
    private final List<String> units;
    private final Map<String, IntFunction<List<Measurement>>> figures = new LinkedHashMap<>();
    private final List<Scorecards.Subject> subjects = new ArrayList<>();

    ScorecardsRun(AgreementEvaluator evaluator, Agreement agreement, Terms terms, Panel panel) {
        this.evaluator = evaluator;
        this.agreement = agreement;
        this.terms = terms;
        this.units = panel.units();
        Set<String> variables = new LinkedHashSet<>(panel.variables());
        for (Indicator indicator : agreement.indicators()) {
            indicator
                    .definition()
                    .map(IndicatorDefinition::variable)
                    .filter(variables::contains)
                    .ifPresent(variable -> figures.put(indicator.id(), panel.measureEach(indicator)));
        }
        for (Goal goal : agreement.goals()) {
            goal.objectives().stream()
                    .filter(this::isMeasured)
                    .forEach(objective -> subjects.add(new Scorecards.Subject(goal, objective)));
        }
        if (subjects.isEmpty()) {
            throw new IllegalArgumentException("no objective of agreement '" + agreement.id()
                    + "' has a direct indicator that is defined over a variable of the panel, which has: "
                    + String.join(", ", variables));
        }
    }

    private boolean isMeasured(Objective objective) {
        return objective.indicators().stream()
                .filter(figures::containsKey)
                .flatMap(id -> Optional.ofNullable(terms.indicators().get(id)).stream())
                .anyMatch(indicator -> indicator.role() == Indicator.Role.DIRECT);
    }

    Agreement agreement() {
        return agreement;
    }

    Terms terms() {
        return terms;
    }

    List<String> units() {
        return units;
    }

    List<Scorecards.Subject> subjects() {
        return subjects;
    }

    AgreementEvaluator evaluator() {
        return evaluator;
    }

    /** The scorecards of all units. Each part writes to rows of its own. */
    Scorecards scorecards(ParallelRun run) {
        ScorecardColumns columns = new ScorecardColumns(units.size() * subjects.size());
        run.forEach((units.size() + PART - 1) / PART, (IntConsumer) part -> {
            for (int unit = part * PART; unit < Math.min(units.size(), (part + 1) * PART); unit++) {
                score(unit, columns);
            }
        });
        return new Scorecards(this, columns);
    }

    private void score(int unit, ScorecardColumns columns) {
        Map<String, List<Measurement>> ofUnit = new HashMap<>();
        MeasurementsAsOf known = new MeasurementsAsOf(
                terms,
                id -> ofUnit.computeIfAbsent(
                        id, key -> figures.containsKey(key) ? figures.get(key).apply(unit) : List.of()));
        for (int i = 0; i < subjects.size(); i++) {
            ObjectiveEvaluation objective =
                    evaluator.evaluate(agreement, subjects.get(i).objective(), known);
            IndicatorEvaluation decisive = decisive(objective);
            Optional<Measurement.Units> made = decisive.level()
                    .flatMap(level ->
                            made(ofUnit.getOrDefault(decisive.indicator().id(), List.of()), level.period()));
            columns.set(unit * subjects.size() + i, objective, decisive, made);
        }
    }

    /** The first direct indicator with the verdict of the objective, else the first one. */
    private static IndicatorEvaluation decisive(ObjectiveEvaluation objective) {
        List<IndicatorEvaluation> direct = objective.direct();
        return direct.stream()
                .filter(indicator -> indicator.verdict() == objective.verdict())
                .findFirst()
                .orElse(direct.get(0));
    }

    private static Optional<Measurement.Units> made(List<Measurement> figures, ReportingPeriod period) {
        for (int i = figures.size() - 1; i >= 0; i--) {
            if (figures.get(i).period().equals(period)) {
                return figures.get(i).units();
            }
        }
        return Optional.empty();
    }

    /** The whole evaluation of a unit. */
    AgreementEvaluation evaluation(int unit) {
        List<Measurement> all = new ArrayList<>();
        figures.values().forEach(each -> all.addAll(each.apply(unit)));
        return evaluator.evaluate(agreement, MeasurementSet.of(all), terms);
    }
}
