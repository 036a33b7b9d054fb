package org.akkoord.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.akkoord.internal.Printable;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;

/**
 * The words of results in one of the {@link Languages}, with numbers written as the language writes them. Nothing
 * depends on the machine's own locale. Immutable.
 */
public final class Phrases {

    /** The packages with phrases of their own; each phrase stands in the file of the one that owns it. */
    private static final List<String> ROOMS = List.of("render", "progress");

    private static final Map<String, Phrases> BY_LANGUAGE =
            Languages.ALL.stream().collect(Collectors.toMap(Locale::getLanguage, Phrases::load));
    private static final int HEADLINE_DECIMALS = 1;
    private static final int FORMULA_DECIMALS = 3;
    private static final BigDecimal SMALLEST_SHOWN = new BigDecimal("0.001");
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);
    private static final int LEAST_PLAIN_EXPONENT = -6;

    private final Locale locale;
    private final Map<String, String> templates;

    private Phrases(Locale locale, Map<String, String> templates) {
        this.locale = locale;
        this.templates = templates;
    }

    /** The words in the language of the locale, or in the default language if there are none in its own. */
    public static Phrases of(Locale locale) {
        Phrases own = BY_LANGUAGE.get(locale.getLanguage());
        return own != null ? own : Objects.requireNonNull(BY_LANGUAGE.get(Languages.DEFAULT.getLanguage()));
    }

    private static Phrases load(Locale locale) {
        Map<String, String> templates = new TreeMap<>();
        for (String room : ROOMS) {
            String file = "/org/akkoord/" + room + "/phrases_" + locale.getLanguage() + ".properties";
            read(file).forEach((key, value) -> {
                if (templates.put((String) key, (String) value) != null) {
                    throw new IllegalStateException(
                            "the phrase '" + key + "' of " + file + " stands in another room too");
                }
            });
        }
        return new Phrases(locale, templates);
    }

    private static Properties read(String file) {
        try (InputStream in = Phrases.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the library");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException cannotHappenInAJar) {
            throw new UncheckedIOException(cannotHappenInAJar);
        }
    }

    /** The language of these words. */
    public Locale locale() {
        return locale;
    }

    /** The names of all phrases. */
    public Set<String> keys() {
        return templates.keySet();
    }

    /**
     * A phrase with its holes filled.
     *
     * @param key the name of the phrase
     * @param namesAndValues hole name, value, hole name, value, ...
     * @throws IllegalArgumentException if there is no such phrase
     */
    public String say(String key, String... namesAndValues) {
        String template = templates.get(key);
        if (template == null) {
            throw new IllegalArgumentException("no phrase '" + key + "' in " + locale);
        }
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            out.append(template, from, open).append(value(template.substring(open + 1, close), namesAndValues));
            from = close + 1;
        }
        return out.append(template, from, template.length()).toString();
    }

    private static String value(String name, String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i].equals(name)) {
                return namesAndValues[i + 1];
            }
        }
        throw new IllegalArgumentException("no value for {" + name + "}");
    }

    /** The name of an enum constant, such as a verdict, in words. */
    public String name(Enum<?> constant) {
        return say(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** A text of the agreement in this language, made safe for a terminal. */
    public String foreign(LocalizedText text) {
        return foreign(text.in(locale));
    }

    /** A text from outside, made safe for a terminal. */
    public String foreign(String text) {
        return Printable.line(text);
    }

    /** A period with its preposition, such as {@code in 2019}. */
    public String when(ReportingPeriod period) {
        if (period instanceof ReportingPeriod.Span span) {
            return say(
                    "when.span",
                    "start",
                    span.start().toString(),
                    "end",
                    span.end().toString());
        }
        return say(period instanceof ReportingPeriod.Day ? "when.day" : "when", "period", period.toString());
    }

    /** A period without preposition, such as {@code 2019}. */
    public String period(ReportingPeriod period) {
        return period instanceof ReportingPeriod.Span span
                ? say(
                        "period.span",
                        "start",
                        span.start().toString(),
                        "end",
                        span.end().toString())
                : period.toString();
    }

    /** A value with its unit. Authored figures are shown as written, computed ones with one decimal at most. */
    public String quantity(Quantity quantity, Unit unit) {
        return quantity.match(
                figure ->
                        say("Qualifier." + figure.qualifier().name(), "amount", withUnit(plain(figure.amount()), unit)),
                share -> say(
                        "share",
                        "percent",
                        number(BigDecimal.valueOf(share.percent()), Unit.PERCENT),
                        "numerator",
                        Long.toString(share.numerator()),
                        "denominator",
                        Long.toString(share.denominator())),
                bounds -> withUnit(say(key(bounds), "low", plain(bounds.low()), "high", plain(bounds.high())), unit),
                words -> '"' + foreign(words) + '"',
                reason -> say("missing", "reason", name(reason)));
    }

    private static String key(Quantity.Bounds bounds) {
        if (bounds.lowIncluded()) {
            return bounds.highIncluded() ? "bounds" : "bounds.below";
        }
        return bounds.highIncluded() ? "bounds.above" : "bounds.inside";
    }

    /** A value with its unit and its period, such as {@code 80.4 % in 2019}. */
    public String figure(Quantity value, Unit unit, ReportingPeriod period) {
        return say("citation", "value", quantity(value, unit), "when", when(period));
    }

    /** Places in documents, such as {@code [L:9-13, L:230]} with a blank in front; empty if there are none. */
    public String places(List<SourceReference> sources) {
        return sources.isEmpty()
                ? ""
                : sources.stream()
                        .map(source -> foreign(source.toString()))
                        .collect(Collectors.joining(", ", " [", "]"));
    }

    /** A computed number with its unit, with one decimal at most. */
    public String number(BigDecimal number, Unit unit) {
        return withUnit(rounded(number, HEADLINE_DECIMALS), unit);
    }

    /**
     * A number in a formula, with three decimals at most; one that is nearer to 0 than they show with two significant
     * digits, below a millionth in the form {@code 1.2e-7}.
     */
    public String inFormula(BigDecimal number) {
        if (number.signum() == 0 || number.abs().compareTo(SMALLEST_SHOWN) >= 0) {
            return rounded(number, FORMULA_DECIMALS);
        }
        BigDecimal digits = number.round(TWO_DIGITS).stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        return exponent >= LEAST_PLAIN_EXPONENT
                ? plain(digits)
                : plain(digits.scaleByPowerOfTen(-exponent)) + "e" + exponent;
    }

    /** A number in a formula that stands beside another, with enough decimals to show which of the two is greater. */
    public String beside(BigDecimal number, BigDecimal other) {
        int decimals = FORMULA_DECIMALS;
        while (decimals < Quantity.MAX_DECIMALS
                && number.compareTo(other) != 0
                && number.setScale(decimals, RoundingMode.HALF_UP)
                                .compareTo(other.setScale(decimals, RoundingMode.HALF_UP))
                        == 0) {
            decimals++;
        }
        return rounded(number, decimals);
    }

    /** An authored number with its unit, as written. */
    public String exactly(BigDecimal number, Unit unit) {
        return withUnit(plain(number), unit);
    }

    /** A number that is already text, with its unit. */
    public String withUnit(String amount, Unit unit) {
        String plural = "unit." + unit.code();
        boolean one = amount.equals("1") || amount.equals("-1");
        String key = one && templates.containsKey(plural + ".one") ? plural + ".one" : plural;
        return templates.containsKey(key) ? say(key, "amount", amount) : amount + " " + unit.code();
    }

    private String rounded(BigDecimal number, int decimals) {
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return plain(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }

    private String plain(BigDecimal number) {
        String digits = number.signum() == 0 ? number.abs().toPlainString() : number.toPlainString();
        return digits.replace(".", say("number.decimal"));
    }
}
