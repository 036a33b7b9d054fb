package org.akkoord.verdict;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.akkoord.indicator.Cell;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.render.Phrases;
import org.akkoord.text.SourceReference;

/**
 * A published figure as an explanation quotes it.
 *
 * @param indicator the id of the indicator
 * @param cell the part that the figure is about, or the whole
 * @param period the period that the figure is about
 * @param value the value
 * @param unit the unit of the value
 * @param sources the places where the figure stands
 */
public record Citation(
        String indicator, Cell cell, ReportingPeriod period, Quantity value, Unit unit, List<SourceReference> sources) {

    public Citation {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(unit, "unit");
        sources = List.copyOf(sources);
    }

    /** Value and period, such as {@code 80.4 % in 2019}. */
    public String text(Locale locale) {
        return Phrases.of(locale).figure(value, unit, period);
    }
}
