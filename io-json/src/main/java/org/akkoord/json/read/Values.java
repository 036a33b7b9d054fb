package org.akkoord.json.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.akkoord.indicator.Cell;
import org.akkoord.indicator.IndicatorDefinition;
import org.akkoord.internal.Checks;
import org.akkoord.internal.tree.Node;
import org.akkoord.internal.tree.Place;
import org.akkoord.internal.tree.Report;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import org.akkoord.quantity.Interval;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;

/** Reads values that are one text, one number or one text per language. */
public final class Values {

    static final int LONGEST_NUMBER = 64;

    /** The smallest doubles have more than 300 decimals. */
    static final int LONGEST_COMPUTED = 1_200;

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final BigDecimal TOO_LARGE = Quantity.LARGEST.movePointRight(1);
    private static final String PLACEHOLDER = "x";

    /** Every rule for numbers allows this one. */
    private static final BigDecimal PLACEHOLDER_NUMBER = new BigDecimal("0.5");

    private final Report report;

    public Values(Report report) {
        this.report = report;
    }

    /** Whether the value is of the kind; reports an error if it is not. */
    static boolean is(Node node, Node.Kind kind, String expected, Report report) {
        if (node.kind() != kind && node.kind() != Node.Kind.REFUSED) {
            report.error(ProblemCode.TYPE, node.place(), "expected " + expected + ", but found " + node.kind());
        }
        return node.kind() == kind;
    }

    ValueReader.Required<String> id() {
        return written("text", PLACEHOLDER, text -> {
            if (!Checks.isId(text)) {
                throw new IllegalArgumentException("an id must be " + Checks.ID_RULE);
            }
            return text;
        });
    }

    /** The name of a variable of units, such as {@code passed}, or {@code passed[sex=girls]} for a part of each. */
    ValueReader.Required<String> variable() {
        return written("text", PLACEHOLDER, text -> new IndicatorDefinition.RatioOfSums(text).variable());
    }

    /** One text in no particular language, such as the name of a state. */
    ValueReader.Required<String> phrase() {
        return written("text", PLACEHOLDER, text -> {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("a text must not be empty");
            }
            return text;
        });
    }

    /** The id of something that the agreement has. */
    <D> ValueReader.Required<Optional<D>> known(List<D> defined, Function<D, String> id, String what) {
        Map<String, D> byId = new HashMap<>();
        defined.forEach(each -> byId.put(id.apply(each), each));
        return written("the id of a known " + what, Optional.empty(), text -> {
            if (!byId.containsKey(text)) {
                throw new IllegalArgumentException("the agreement has no " + what + " " + QuotedName.quote(text)
                        + QuotedName.words(text, byId.keySet()));
            }
            return Optional.of(byId.get(text));
        });
    }

    /** One text, which may be empty. */
    ValueReader<String> anyText() {
        return written("text", PLACEHOLDER, text -> text);
    }

    /** A value that is written as one text. */
    <T> ValueReader.Required<T> written(String expected, T placeholder, Function<String, T> parse) {
        return new ValueReader.Required<>(
                expected,
                placeholder,
                node -> is(node, Node.Kind.TEXT, "text", report) ? parsed(node, parse) : Optional.empty());
    }

    public ValueReader.Required<ReportingPeriod> period() {
        return written(
                "a period such as '2019' or '2017/2018'",
                ReportingPeriod.year(ReportingPeriod.MIN_YEAR),
                ReportingPeriod::parse);
    }

    ValueReader.Required<LocalDate> date() {
        return written("a date such as '2019-09-01'", LocalDate.EPOCH, text -> {
            if (!DAY.matcher(text).matches()) {
                throw new IllegalArgumentException("a date must be written as 2019-09-01");
            }
            return ReportingPeriod.parse(text).start();
        });
    }

    public ValueReader.Required<Unit> unit() {
        return written("a unit such as 'percent'", Unit.COUNT, Unit::parse);
    }

    public ValueReader.Required<SourceReference> source() {
        return written(
                "a source reference such as 'D:28-29'", new SourceReference(PLACEHOLDER, "1"), SourceReference::parse);
    }

    ValueReader.Required<Currency> currency() {
        return written(
                "a currency code such as 'EUR'",
                Currency.getInstance("EUR"),
                text -> Currency.getAvailableCurrencies().stream()
                        .filter(currency -> currency.getCurrencyCode().equals(text))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException("a currency must be an ISO 4217 code such as 'EUR'")));
    }

    public <E extends Enum<E>> ValueReader.Required<E> constant(Class<E> type) {
        String expected = "one of " + String.join(", ", names(type));
        return new ValueReader.Required<>(
                expected,
                type.getEnumConstants()[0],
                node -> is(node, Node.Kind.TEXT, expected, report)
                        ? parsed(node, text -> constant(type, text))
                        : Optional.empty());
    }

    /**
     * The constant of the given name.
     *
     * @throws IllegalArgumentException if there is none; the message lists all names
     */
    public static <E extends Enum<E>> E constant(Class<E> type, String name) {
        List<String> names = names(type);
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("unknown value " + QuotedName.quote(name) + QuotedName.words(name, names)
                    + ", expected one of " + String.join(", ", names));
        }
        return type.getEnumConstants()[index];
    }

    private static List<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    ValueReader.Required<BigDecimal> number() {
        return number(Values::decimal);
    }

    /** A computed number, with all its digits. */
    ValueReader.Required<BigDecimal> computed() {
        String expected = "a number without an exponent";
        return new ValueReader.Required<>(expected, PLACEHOLDER_NUMBER, node -> {
            if (!is(node, Node.Kind.NUMBER, expected, report)) {
                return Optional.empty();
            }
            return parsed(node, digits -> {
                if (digits.length() > LONGEST_COMPUTED || digits.indexOf('e') >= 0 || digits.indexOf('E') >= 0) {
                    throw new IllegalArgumentException(
                            "a computed number must have no exponent and at most " + LONGEST_COMPUTED + " characters");
                }
                return new BigDecimal(digits);
            });
        });
    }

    /** A computed number of double precision. */
    ValueReader.Required<Double> real() {
        ValueReader.Required<BigDecimal> exact = computed();
        return new ValueReader.Required<>(
                exact.expected(),
                PLACEHOLDER_NUMBER.doubleValue(),
                node -> exact.read(node).map(BigDecimal::doubleValue).filter(number -> {
                    if (Double.isInfinite(number)) {
                        report.error(ProblemCode.VALUE, node.place(), "a computed number must be below 1.8E308");
                    }
                    return Double.isFinite(number);
                }));
    }

    ValueReader.Required<Boolean> yesOrNo() {
        return new ValueReader.Required<>(
                "true or false",
                false,
                node -> is(node, Node.Kind.BOOLEAN, "true or false", report)
                        ? Optional.of(node.text().equals("true"))
                        : Optional.empty());
    }

    /** A number that is not negative. */
    ValueReader.Required<BigDecimal> amount() {
        return number(digits -> {
            BigDecimal amount = decimal(digits);
            if (amount.signum() < 0) {
                throw new IllegalArgumentException("an amount must not be negative, but was " + digits);
            }
            return amount;
        });
    }

    ValueReader.Required<BigDecimal> level() {
        return number(digits -> {
            BigDecimal level = decimal(digits);
            return new Interval(level, level, level).level();
        });
    }

    private ValueReader.Required<BigDecimal> number(Function<String, BigDecimal> parse) {
        return new ValueReader.Required<>("a number", PLACEHOLDER_NUMBER, node -> numeric(node, "a number", parse));
    }

    /** Two numbers, whose order is not checked. */
    ValueReader.Required<List<BigDecimal>> range() {
        String expected = "a list of two numbers, the lowest first";
        return new ValueReader.Required<>(expected, List.of(BigDecimal.ZERO, BigDecimal.ZERO), node -> {
            if (!is(node, Node.Kind.LIST, expected, report)) {
                return Optional.empty();
            }
            if (node.items().size() != 2) {
                int found = node.items().size();
                report.error(
                        ProblemCode.VALUE, node.place(), "expected " + expected + ", but found a list of " + found);
                return Optional.empty();
            }
            List<BigDecimal> bounds = new ArrayList<>();
            node.items().forEach(item -> number().read(item).ifPresent(bounds::add));
            return bounds.size() == 2 ? Optional.of(bounds) : Optional.empty();
        });
    }

    ValueReader.Required<Long> count() {
        return new ValueReader.Required<>(
                "a whole number", 1L, node -> numeric(node, "a whole number", Quantity::parseCount));
    }

    /** A whole number that is small, such as a number of months or the column of a character. */
    ValueReader.Required<Integer> smallCount() {
        return new ValueReader.Required<>(
                "a whole number",
                1,
                node -> numeric(node, "a whole number", digits -> {
                    long count = Quantity.parseCount(digits);
                    if (count > Integer.MAX_VALUE) {
                        throw new IllegalArgumentException("the number must be at most " + Integer.MAX_VALUE);
                    }
                    return (int) count;
                }));
    }

    public ValueReader.Required<LocalizedText> text() {
        String expected = "an object with a text per language, such as {\"nl\": \"...\"}";
        return new ValueReader.Required<>(expected, LocalizedText.of("en", PLACEHOLDER), node -> {
            if (!is(node, Node.Kind.OBJECT, expected, report)) {
                return Optional.empty();
            }
            if (node.members().isEmpty()) {
                report.error(ProblemCode.VALUE, node.place(), "a text must be given in at least one language");
            }
            Map<String, String> all = new LinkedHashMap<>();
            node.members()
                    .forEach(member ->
                            language(member).ifPresent(text -> text.byLanguage().forEach(all::putIfAbsent)));
            return all.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(all));
        });
    }

    /** The cell of a figure: an object with the member in each dimension. */
    ValueReader.Required<Cell> cell() {
        String expected = "an object with a member of each dimension, such as {\"sex\": \"girls\"}";
        return new ValueReader.Required<>(
                expected,
                Cell.whole(),
                node -> dictionary(node, expected, phrase()).flatMap(members -> built(node, () -> new Cell(members))));
    }

    /** The dimensions of an indicator: an object with a list of members for each. */
    ValueReader<Map<String, List<String>>> dimensions() {
        String expected = "an object with the members of each dimension, such as {\"sex\": [\"girls\", \"boys\"]}";
        return node -> dictionary(node, expected, list -> {
            if (!is(list, Node.Kind.LIST, "a list", report)) {
                return Optional.empty();
            }
            return Optional.of(list.items().stream()
                    .flatMap(item -> phrase().read(item).stream())
                    .toList());
        });
    }

    /** An object whose members all have values of one kind. */
    <T> ValueReader.Required<Map<String, T>> dictionary(String expected, ValueReader<T> reader) {
        return new ValueReader.Required<>(expected, Map.of(), node -> dictionary(node, expected, reader));
    }

    private <T> Optional<Map<String, T>> dictionary(Node node, String expected, ValueReader<T> reader) {
        if (!is(node, Node.Kind.OBJECT, expected, report)) {
            return Optional.empty();
        }
        Map<String, T> all = new LinkedHashMap<>();
        node.members().forEach(member -> reader.read(member.value()).ifPresent(value -> all.put(member.name(), value)));
        return all.size() == node.members().size() ? Optional.of(all) : Optional.empty();
    }

    private <T> Optional<T> built(Node node, Supplier<T> make) {
        try {
            return Optional.of(make.get());
        } catch (IllegalArgumentException refused) {
            report.error(ProblemCode.VALUE, node.place(), Members.message(refused));
            return Optional.empty();
        }
    }

    <T> ValueReader<T> object(Function<Members, Optional<T>> decoder) {
        return node -> is(node, Node.Kind.OBJECT, "an object", report)
                ? decoder.apply(new Members(node, report))
                : Optional.empty();
    }

    /** A reader for the items of one list, which reports repeated items with the given severity. */
    <T> ValueReader<T> once(ValueReader<T> reader, Problem.Severity severity) {
        Map<T, Place> seen = new HashMap<>();
        return node -> {
            Optional<T> item = reader.read(node);
            Optional<Place> first = item.map(value -> seen.putIfAbsent(value, node.place()));
            first.ifPresent(place -> report.add(
                    severity,
                    ProblemCode.DUPLICATE,
                    node.place(),
                    QuotedName.quote(node.text()) + " occurs more than once, the first is in line "
                            + report.line(place)));
            return item;
        };
    }

    private Optional<LocalizedText> language(Node.Member member) {
        Node value = member.value();
        if (!is(value, Node.Kind.TEXT, "text", report)) {
            return Optional.empty();
        }
        value.text()
                .chars()
                .filter(Values::isUnprintable)
                .findFirst()
                .ifPresent(c -> report.add(
                        Problem.Severity.WARNING,
                        ProblemCode.VALUE,
                        value.place(),
                        "the text contains a character that cannot be shown: '" + (char) c + "'"));
        try {
            return Optional.of(LocalizedText.of(member.name(), value.text()));
        } catch (IllegalArgumentException refused) {
            report.error(
                    ProblemCode.VALUE,
                    LocalizedText.isLanguage(member.name()) ? value.place() : member.place(),
                    Members.message(refused));
            return Optional.empty();
        }
    }

    /** Whether XML, and therefore a web page, cannot contain the character. */
    private static boolean isUnprintable(int c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF;
    }

    private static BigDecimal decimal(String digits) {
        BigDecimal number;
        try {
            number = new BigDecimal(digits);
        } catch (NumberFormatException exponentTooLarge) {
            number = TOO_LARGE;
        }
        return Quantity.requireInRange(number);
    }

    private <T> Optional<T> numeric(Node node, String expected, Function<String, T> parse) {
        if (!is(node, Node.Kind.NUMBER, expected, report)) {
            return Optional.empty();
        }
        int length = node.text().length();
        if (length > LONGEST_NUMBER) {
            String message = "a number must be at most " + LONGEST_NUMBER + " characters, but has " + length;
            report.error(ProblemCode.LIMIT, node.place(), message);
            return Optional.empty();
        }
        return parsed(node, parse);
    }

    private <T> Optional<T> parsed(Node node, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(node.text()));
        } catch (IllegalArgumentException refused) {
            String message = Members.message(refused);
            boolean saysFound = message.contains(", but ") || message.contains(QuotedName.quote(node.text()));
            String found = saysFound ? "" : ", but was " + QuotedName.quote(node.text());
            report.error(ProblemCode.VALUE, node.place(), message + found);
            return Optional.empty();
        }
    }
}
