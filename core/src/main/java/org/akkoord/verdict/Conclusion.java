package org.akkoord.verdict;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.akkoord.internal.Checks;
import org.akkoord.render.Phrases;
import org.akkoord.text.LocalizedText;

/**
 * A verdict with its reason and the figures on which it rests.
 *
 * @param verdict the verdict
 * @param reason why
 * @param latest the latest figure, where there is one
 * @param earlier the figure with which it was compared, where there is one
 * @param shown figures that are shown and not counted, such as proxies
 * @param detail what the agreement says about it, such as why monitoring ended; for {@link Reason#OF_THE_METHOD} the
 *     words of the method, which stand instead of the reason
 */
public record Conclusion(
        Verdict verdict,
        Reason reason,
        Optional<Citation> latest,
        Optional<Citation> earlier,
        List<Citation> shown,
        Optional<LocalizedText> detail) {

    public Conclusion {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(latest, "latest");
        Objects.requireNonNull(earlier, "earlier");
        shown = Checks.copyOf(shown, "shown");
        Objects.requireNonNull(detail, "detail");
    }

    /** A verdict for a reason that needs no figure. */
    public static Conclusion of(Verdict verdict, Reason reason) {
        return new Conclusion(verdict, reason, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    /** This conclusion, resting on the given figures. */
    public Conclusion on(Optional<Citation> latestFigure, Optional<Citation> earlierFigure) {
        return new Conclusion(verdict, reason, latestFigure, earlierFigure, shown, detail);
    }

    /** This conclusion, with figures that are shown and not counted. */
    public Conclusion showing(List<Citation> figures) {
        return new Conclusion(verdict, reason, latest, earlier, figures, detail);
    }

    /** This conclusion, with what the agreement or, in its own words, the method says about it. */
    public Conclusion because(Optional<LocalizedText> text) {
        return new Conclusion(verdict, reason, latest, earlier, shown, text);
    }

    /** The reason in a sentence without a full stop, with its figures. */
    public String text(Locale locale) {
        return text(locale, List.of());
    }

    /** The same with so many decimals that each figure is on the same side of the limits as the exact value. */
    public String text(Locale locale, List<BigDecimal> limits) {
        Phrases phrases = Phrases.of(locale, limits);
        String more = isOfTheMethod()
                ? ""
                : detail.map(text -> ": " + phrases.foreign(text)).orElse("");
        return why(locale) + figures(locale, limits) + more;
    }

    /** The reason alone, in a sentence without a full stop and without figures. */
    public String why(Locale locale) {
        Phrases phrases = Phrases.of(locale);
        return isOfTheMethod() ? phrases.foreign(detail.orElseThrow()) : phrases.say("Reason." + reason.name());
    }

    private boolean isOfTheMethod() {
        return reason == Reason.OF_THE_METHOD && detail.isPresent();
    }

    private String figures(Locale locale, List<BigDecimal> limits) {
        if (latest.isPresent() && earlier.isPresent()) {
            return ": "
                    + Phrases.of(locale)
                            .say(
                                    "from-to",
                                    "earlier",
                                    earlier.get().text(locale, limits),
                                    "latest",
                                    latest.get().text(locale, limits));
        }
        List<Citation> named = latest.map(List::of).orElse(shown);
        return named.isEmpty()
                ? ""
                : named.stream().map(figure -> figure.text(locale, limits)).collect(Collectors.joining(", ", ": ", ""));
    }
}
