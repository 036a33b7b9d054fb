package org.akkoord.verdict;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.akkoord.indicator.Cell;
import org.akkoord.internal.Checks;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.render.Phrases;
import org.akkoord.text.LocalizedText;
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
 * @param title what people call the indicator, where that is known
 */
public record Citation(
        String indicator,
        Cell cell,
        ReportingPeriod period,
        Quantity value,
        Unit unit,
        List<SourceReference> sources,
        Optional<LocalizedText> title) {

    public Citation {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(unit, "unit");
        sources = Checks.copyOf(sources, "sources");
        Objects.requireNonNull(title, "title");
    }

    /** A figure of an indicator that is known by its id. */
    public Citation(
            String indicator,
            Cell cell,
            ReportingPeriod period,
            Quantity value,
            Unit unit,
            List<SourceReference> sources) {
        this(indicator, cell, period, value, unit, sources, Optional.empty());
    }

    /** This figure of an indicator with the given title. */
    public Citation titled(LocalizedText name) {
        return new Citation(indicator, cell, period, value, unit, sources, Optional.of(name));
    }

    /** What a reader calls the indicator: its title, or its id where the title is not known. */
    public String name(Locale locale) {
        Phrases phrases = Phrases.of(locale);
        return title.map(phrases::foreign).orElseGet(() -> phrases.foreign(indicator));
    }

    /** Value and period, such as {@code 80.4 % in 2019}. */
    public String text(Locale locale) {
        return text(locale, List.of());
    }

    /** The same with so many decimals that it is on the same side of the limits as the exact value. */
    public String text(Locale locale, List<BigDecimal> limits) {
        return Phrases.of(locale, limits).figure(value, unit, period);
    }
}
