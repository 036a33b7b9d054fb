package org.akkoord.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.IndicatorDefinition;
import org.akkoord.internal.ParallelRun;
import org.akkoord.panel.kernel.Absences;
import org.akkoord.panel.kernel.IndicatorMeasurer;
import org.akkoord.panel.kernel.UnitMeasurer;
import org.akkoord.panel.store.Absence;
import org.akkoord.panel.store.Gap;
import org.akkoord.panel.store.Groups;
import org.akkoord.panel.store.PanelData;
import org.akkoord.panel.store.Variable;
import org.akkoord.quantity.Quantity;

/**
 * Adds the numbers of the units of a panel to totals, as the definition of an indicator needs them: counts or values as
 * they are; for a mean of shares the percentages; for a share of units 1 of 1 or 0 of 1.
 */
final class UnitTotals {

    private final PanelData data;
    private final Indicator indicator;
    private final IndicatorDefinition definition;
    private final Variable variable;
    private final PanelTotals totals;
    /** Absent where no unit has a number, so that the kind of the variable is not known. */
    private final Optional<UnitMeasurer> each;

    UnitTotals(PanelData data, Indicator indicator, IndicatorDefinition definition, ParallelRun run) {
        this.data = data;
        this.indicator = indicator;
        this.definition = definition;
        IndicatorMeasurer measurer = IndicatorMeasurer.of(data, indicator, definition, run);
        variable = measurer.variable();
        if (hasNumbers()) {
            each = Optional.of(measurer.each(indicator, definition));
        } else {
            each = Optional.empty();
        }
        totals = PanelTotals.empty();
    }

    private boolean hasNumbers() {
        return IntStream.range(0, data.periods().size())
                .anyMatch(period -> variable.presence().units(period, data.size()) > 0);
    }

    /** The totals of everything and of the groups of some levels. */
    PanelTotals by(List<Groups> levels) {
        List<Groups> all = new ArrayList<>(levels);
        all.add(0, data.everything());
        for (Groups level : all) {
            Absences absences = Absences.of(data, variable, level);
            for (int period = 0; period < data.periods().size(); period++) {
                add(level, period, absences);
            }
        }
        return totals;
    }

    private void add(Groups level, int period, Absences absences) {
        TotalSums[] sums = IntStream.range(0, level.size())
                .mapToObj(group -> new TotalSums())
                .toArray(TotalSums[]::new);
        int[] groups = level.of()[period];
        for (int unit = 0; unit < groups.length; unit++) {
            if (groups[unit] >= 0 && variable.has(unit, period)) {
                addNumber(sums[groups[unit]], unit, period);
            }
        }
        for (Gap gap : variable.gaps(period)) {
            if (groups[gap.unit()] >= 0) {
                addGap(sums[groups[gap.unit()]], gap);
            }
        }
        for (int group = 0; group < sums.length; group++) {
            sums[group].addSilent(absences.count(period, Absence.SILENT, group + 1));
            totals.take(place(level, group, period), sums[group]);
        }
    }

    private TotalPlace place(Groups level, int group, int period) {
        boolean ofCounts = !(definition instanceof IndicatorDefinition.Mean);
        return level.whole()
                ? new TotalPlace(indicator.id(), ofCounts, data.periods().get(period), "", "")
                : new TotalPlace(
                        indicator.id(),
                        ofCounts,
                        data.periods().get(period),
                        level.level(),
                        level.names().text(group));
    }

    private void addNumber(TotalSums sums, int unit, int period) {
        if (definition instanceof IndicatorDefinition.ShareOfUnits) {
            addDecision(sums, unit, period);
        } else if (definition instanceof IndicatorDefinition.Mean) {
            sums.add(variable.level(unit, period) * variable.scale(), variable.weight(unit, period));
        } else {
            sums.add(
                    variable.counts().numerator(unit, period), variable.counts().denominator(unit, period));
        }
    }

    /** Whether a unit meets the condition, or might. */
    private void addDecision(TotalSums sums, int unit, int period) {
        Optional<Quantity> value = each.flatMap(measurer -> measurer.value(unit, period));
        if (value.orElse(null) instanceof Quantity.Share share) {
            sums.add(share.numerator(), 1);
        } else {
            sums.addBetween(0, 1, 1, 1);
        }
    }

    private void addGap(TotalSums sums, Gap gap) {
        boolean isOpen = gap.isBounded() || gap.isHidden();
        if (isOpen && definition instanceof IndicatorDefinition.ShareOfUnits) {
            addDecision(sums, gap.unit(), gap.period());
        } else if (isOpen && definition instanceof IndicatorDefinition.Mean && variable.isCounts()) {
            addShare(sums, gap);
        } else if (!gap.isBounded() || gap.absence() == Absence.SUPPRESSED) {
            sums.addMissing(gap.reason());
        } else if (variable.isCounts()) {
            sums.addBetween((long) gap.low(), (long) gap.high(), (long) gap.base(), (long) gap.top());
        } else {
            sums.addBetween(gap.low(), gap.high(), gap.base());
        }
    }

    /** A share in a range, of a mean of shares; its weight is not known where others have one. */
    private void addShare(TotalSums sums, Gap gap) {
        if (variable.weights().isGiven()) {
            sums.addMissing(Quantity.MissingReason.SUPPRESSED);
            return;
        }
        boolean isUnlimited = gap.isHidden() || gap.high() == Double.POSITIVE_INFINITY;
        double low = gap.isHidden() ? 0 : gap.low() / gap.top();
        double high = isUnlimited ? 1 : gap.high() / gap.tightBase();
        sums.addBetween(variable.scale() * low, variable.scale() * high, 1);
    }
}
