package org.akkoord.json.read;

import static org.akkoord.internal.io.FigureNames.ABOVE;
import static org.akkoord.internal.io.FigureNames.BELOW;
import static org.akkoord.internal.io.FigureNames.DENOMINATOR;
import static org.akkoord.internal.io.FigureNames.HIGH;
import static org.akkoord.internal.io.FigureNames.LOW;
import static org.akkoord.internal.io.FigureNames.MISSING;
import static org.akkoord.internal.io.FigureNames.NUMERATOR;
import static org.akkoord.internal.io.FigureNames.QUALIFIER;
import static org.akkoord.internal.io.FigureNames.VALUE;
import static org.akkoord.internal.io.FigureNames.WORDS;

import java.util.List;
import java.util.Optional;
import org.akkoord.internal.tree.Node;
import org.akkoord.problem.ProblemCode;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Quantity.Share;

/** Decodes the one value that the members of an object express. */
public final class QuantityDecoder {

    private static final List<List<String>> KINDS = List.of(
            List.of(VALUE),
            List.of(NUMERATOR, DENOMINATOR),
            List.of(LOW, ABOVE, HIGH, BELOW),
            List.of(WORDS),
            List.of(MISSING));

    private final Values values;
    private final ValueReader<Quantity.Qualifier> qualifier;
    private final ValueReader.Required<Quantity.MissingReason> reason;

    public QuantityDecoder(Values values) {
        this.values = values;
        this.qualifier = values.constant(Quantity.Qualifier.class);
        this.reason = values.constant(Quantity.MissingReason.class);
    }

    /** The value of an object that has no other members. */
    public Optional<Quantity> read(Node node) {
        return values.<Quantity>object(m -> m.build(() -> quantity(m)).flatMap(value -> value))
                .read(node);
    }

    /** The value; empty, with an error, if the object has none, more than one or an impossible one. */
    Optional<Quantity> quantity(Members m) {
        List<String> kinds = KINDS.stream()
                .flatMap(names -> m.present(names).stream().limit(1))
                .toList();
        if (!m.present(List.of(QUALIFIER)).isEmpty() && !kinds.contains(VALUE)) {
            m.refuse(
                    ProblemCode.CONFLICT,
                    "member '" + QUALIFIER + "' belongs to a figure in member '" + VALUE + "', but there is none");
        }
        if (kinds.size() > 1) {
            m.refuse(ProblemCode.CONFLICT, "expected one kind of value, but found " + String.join(" and ", kinds));
            return Optional.empty();
        }
        if (kinds.isEmpty()) {
            m.requireOneOf(List.of(VALUE, NUMERATOR, LOW, WORDS, MISSING));
            return Optional.empty();
        }
        return m.together(() -> quantity(kinds.get(0), m));
    }

    private Quantity quantity(String kind, Members m) {
        return switch (kind) {
            case VALUE ->
                new Quantity.Figure(
                        m.required(VALUE, values.number()), m.orElse(QUALIFIER, qualifier, Quantity.Qualifier.EXACT));
            case NUMERATOR, DENOMINATOR ->
                new Share(m.required(NUMERATOR, values.count()), m.required(DENOMINATOR, values.count()));
            case LOW, ABOVE, HIGH, BELOW -> {
                String low = end(m, LOW, ABOVE);
                String high = end(m, HIGH, BELOW);
                yield new Quantity.Bounds(
                        m.required(low, values.number()),
                        m.required(high, values.number()),
                        low.equals(LOW),
                        high.equals(HIGH));
            }
            case WORDS -> new Quantity.Words(m.required(WORDS, values.text()));
            default -> new Quantity.Missing(m.required(MISSING, reason));
        };
    }

    /** The member that gives an end: the first one, unless only the other is there. */
    private static String end(Members m, String included, String open) {
        List<String> present = m.present(List.of(included, open));
        if (present.size() > 1) {
            m.refuse(ProblemCode.CONFLICT, "expected one of '" + included + "' and '" + open + "', but found both");
        }
        return present.equals(List.of(open)) ? open : included;
    }
}
