package org.akkoord.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
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
    private static final int MONTHS = 12;
    private static final int FEW_DECIMALS = 3;

    /** A share of nearly all is not written as all of it. */
    private static final List<BigDecimal> ENDS = List.of(BigDecimal.ZERO, BigDecimal.valueOf(100));

    private static final Unit YEARS = new Unit("years");

    /** The units of people and things, of which a part is no whole. */
    private static final Set<String> WHOLE =
            Set.of("count", "pupils", "students", "teachers", "people", "schools", "boards", "visitors/month");

    private final Locale locale;
    private final Map<String, Template> templates;
    private final Numbers numbers;

    private Phrases(Locale locale, Map<String, Template> templates, Numbers numbers) {
        this.locale = locale;
        this.templates = templates;
        this.numbers = numbers;
    }

    /** The words in the language of the locale, or in the default language if there are none in its own. */
    public static Phrases of(Locale locale) {
        Phrases own = BY_LANGUAGE.get(locale.getLanguage());
        return own != null ? own : Objects.requireNonNull(BY_LANGUAGE.get(Languages.DEFAULT.getLanguage()));
    }

    /** The words in the language of the locale, with numbers {@linkplain #beside beside} limits. */
    public static Phrases of(Locale locale, Collection<BigDecimal> limits) {
        return of(locale).beside(limits);
    }

    /**
     * These words for a place where numbers stand beside more limits, such as a target: rounded numbers get as many
     * decimals as they need to be on the same side of every limit as the exact ones. 79.96 beside 80 is not written as
     * 80.
     */
    public Phrases beside(Collection<BigDecimal> limits) {
        return limits.isEmpty() ? this : new Phrases(locale, templates, numbers.beside(limits));
    }

    /**
     * These words and more of the same language, such as those of a module that writes results.
     *
     * @throws IllegalArgumentException if one of the names is taken
     */
    public Phrases with(Map<String, String> more) {
        Map<String, Template> all = new TreeMap<>(templates);
        more.forEach((key, value) -> {
            if (all.put(key, Template.parse(value)) != null) {
                throw new IllegalArgumentException("the phrase '" + key + "' stands in two places");
            }
        });
        return new Phrases(locale, new LinkedHashMap<>(all), numbers);
    }

    private static Phrases load(Locale locale) {
        Map<String, Template> templates = new TreeMap<>();
        for (String room : ROOMS) {
            String file = "/org/akkoord/" + room + "/phrases_" + locale.getLanguage() + ".properties";
            read(file).forEach((key, value) -> {
                if (templates.put((String) key, Template.parse((String) value)) != null) {
                    throw new IllegalStateException(
                            "the phrase '" + key + "' of " + file + " stands in another room too");
                }
            });
        }
        Numbers numbers = new Numbers(
                Objects.requireNonNull(templates.get("number.decimal")).fill(),
                Objects.requireNonNull(templates.get("number.group")).fill(),
                List.of());
        return new Phrases(locale, new LinkedHashMap<>(templates), numbers);
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
        Template template = templates.get(key);
        if (template == null) {
            throw new IllegalArgumentException("no phrase '" + key + "' in " + locale);
        }
        return template.fill(namesAndValues);
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

    /** A day in words, such as {@code 12 October 2020}. */
    public String date(LocalDate day) {
        return say(
                "date",
                "day",
                Integer.toString(day.getDayOfMonth()),
                "month",
                month(day),
                "year",
                Integer.toString(day.getYear()));
    }

    private String month(LocalDate day) {
        return say("month." + day.getMonthValue());
    }

    private String monthOfYear(LocalDate day) {
        return say("month-of-year", "month", month(day), "year", Integer.toString(day.getYear()));
    }

    /** A period with its preposition, such as {@code in 2019}. */
    public String when(ReportingPeriod period) {
        if (period instanceof ReportingPeriod.Span span) {
            return say("when.span", "start", start(span), "end", end(span));
        }
        return say(period instanceof ReportingPeriod.Day ? "when.day" : "when", "period", period(period));
    }

    /** A period without preposition, such as {@code 2019}, {@code June 2020} or {@code 1 May to 12 October 2020}. */
    public String period(ReportingPeriod period) {
        if (period instanceof ReportingPeriod.Span span) {
            return say("period.span", "start", start(span), "end", end(span));
        }
        if (period instanceof ReportingPeriod.Day day) {
            return date(day.date());
        }
        return period instanceof ReportingPeriod.Month ? monthOfYear(period.start()) : period.toString();
    }

    /** A span of whole months is written in months. */
    private static boolean isOfMonths(ReportingPeriod.Span span) {
        return span.start().getDayOfMonth() == 1 && span.end().plusDays(1).getDayOfMonth() == 1;
    }

    private String start(ReportingPeriod.Span span) {
        LocalDate day = span.start();
        if (day.getYear() != span.end().getYear()) {
            return isOfMonths(span) ? monthOfYear(day) : date(day);
        }
        return isOfMonths(span)
                ? month(day)
                : say("day-of-year", "day", Integer.toString(day.getDayOfMonth()), "month", month(day));
    }

    private String end(ReportingPeriod.Span span) {
        return isOfMonths(span) ? monthOfYear(span.end()) : date(span.end());
    }

    /** An age in whole months as years and months, such as {@code 2 years and 9 months}. */
    public String age(int months) {
        String years = withUnit(Integer.toString(months / MONTHS), YEARS);
        String rest = withUnit(Integer.toString(months % MONTHS), new Unit("months"));
        if (months < MONTHS) {
            return rest;
        }
        return months % MONTHS == 0 ? years : say("age", "years", years, "months", rest);
    }

    /** A value with its unit. Authored figures are shown as written, computed ones with one decimal at most. */
    public String quantity(Quantity quantity, Unit unit) {
        return quantity.match(
                figure -> say(
                        "Qualifier." + figure.qualifier().name(), "amount", withUnit(asWritten(figure.amount()), unit)),
                share -> say(
                        "share",
                        "percent",
                        beside(ENDS).number(share.decimal().orElseThrow(), Unit.PERCENT),
                        "numerator",
                        count(share.numerator()),
                        "denominator",
                        count(share.denominator())),
                bounds -> bounds(bounds, unit),
                words -> '"' + foreign(words) + '"',
                reason -> say("missing", "reason", name(reason)));
    }

    private String bounds(Quantity.Bounds bounds, Unit unit) {
        String low = asWritten(bounds.low());
        String high = asWritten(bounds.high());
        boolean hasLow = bounds.low().compareTo(Quantity.LARGEST.negate()) > 0;
        boolean hasHigh = bounds.high().compareTo(Quantity.LARGEST) < 0;
        if (hasLow && hasHigh) {
            return withUnit(say(key(bounds), "low", low, "high", high), unit);
        }
        if (hasLow) {
            return say(bounds.lowIncluded() ? "bounds.at-least" : "bounds.over", "low", withUnit(low, unit));
        }
        return hasHigh
                ? say(bounds.highIncluded() ? "bounds.at-most" : "bounds.under", "high", withUnit(high, unit))
                : say("bounds.unknown");
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

    /**
     * A computed number with its unit, with one decimal at most and none for people and things, or with those that it
     * needs beside the limits.
     */
    public String number(BigDecimal number, Unit unit) {
        return number(number, unit, decimals(unit));
    }

    /**
     * A computed number with its unit, with so many decimals at most, or with those that it needs beside the limits.
     */
    public String number(BigDecimal number, Unit unit, int decimals) {
        return withUnit(numbers.rounded(number, decimals), unit);
    }

    /** A computed number without its unit. */
    public String bare(BigDecimal number, int decimals) {
        return numbers.rounded(number, decimals);
    }

    /** A number of things. */
    public String count(long number) {
        return numbers.plain(BigDecimal.valueOf(number));
    }

    /** A difference of two values with its unit: as it is where it has few decimals, else with one. */
    public String difference(BigDecimal difference, Unit unit) {
        int decimals = difference.stripTrailingZeros().scale();
        return decimals > 1 && decimals <= FEW_DECIMALS ? number(difference, unit, decimals) : number(difference, unit);
    }

    /** A change in words, with as many decimals as {@link #number(BigDecimal, Unit)} has. */
    public String change(BigDecimal change, Unit unit) {
        return change(change, unit, decimals(unit));
    }

    private static int decimals(Unit unit) {
        return WHOLE.contains(unit.code()) ? 0 : 1;
    }

    /** A change in words, such as {@code a rise of 2 percentage points}. */
    public String change(BigDecimal change, Unit unit, int decimals) {
        if (change.signum() == 0) {
            return say("change.none");
        }
        String amount = number(change.abs(), unit, decimals);
        return say(change.signum() > 0 ? "change.rise" : "change.fall", "amount", amount);
    }

    /**
     * A number in a formula, with three decimals at most; one that is nearer to 0 than they show with two significant
     * digits, below a millionth in the form {@code 1.2e-7}.
     */
    public String inFormula(BigDecimal number) {
        return numbers.inFormula(number);
    }

    /** A number in a formula that stands beside another, with enough decimals to show which of the two is greater. */
    public String beside(BigDecimal number, BigDecimal other) {
        return numbers.beside(number, other);
    }

    /** An authored number without its unit, as written. */
    public String asWritten(BigDecimal number) {
        return numbers.plain(number);
    }

    /** An authored number with its unit, as written. */
    public String exactly(BigDecimal number, Unit unit) {
        return withUnit(asWritten(number), unit);
    }

    /** A number that is already text, with its unit. */
    public String withUnit(String amount, Unit unit) {
        String plural = "unit." + unit.code();
        boolean one = amount.equals("1") || amount.equals("-1");
        String key = one && templates.containsKey(plural + ".one") ? plural + ".one" : plural;
        return templates.containsKey(key)
                ? say(key, "amount", amount)
                : amount + " "
                        + unit.code().replace("/", " per ").replace('-', ' ').replace('_', ' ');
    }
}
