package org.akkoord.verdict;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.render.Phrases;
import org.akkoord.text.SourceReference;

/**
 * A figure as an explanation quotes it.
 *
 * @param indicator the id of its indicator
 * @param category the part of the population it is about
 * @param period the period to which it refers
 * @param value the value
 * @param unit the unit
 * @param sources where it stands
 */
public record Citation(
        String indicator,
        Optional<String> category,
        ReportingPeriod period,
        Quantity value,
        Unit unit,
        List<SourceReference> sources) {

    public Citation {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(category, "category");
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
