package org.akkoord.spark;

import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.IndicatorDefinition;
import org.akkoord.quantity.Quantity;
import org.akkoord.text.LocalizedText;

/** What tasks must know of an indicator: how its figures are made. */
final class Question implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private enum Kind {
        SHARE_OF_UNITS,
        RATIO_OF_SUMS,
        MEAN
    }

    private final String id;
    private final String variable;
    private final Kind kind;
    private final Quantity.Relation comparison;
    private final BigDecimal threshold;
    private final HashMap<String, ArrayList<String>> dimensions = new HashMap<>();

    private Question(String id, IndicatorDefinition definition, Map<String, List<String>> dimensions) {
        this.id = id;
        variable = definition.variable();
        boolean isShare = definition instanceof IndicatorDefinition.ShareOfUnits;
        kind = isShare
                ? Kind.SHARE_OF_UNITS
                : definition instanceof IndicatorDefinition.Mean ? Kind.MEAN : Kind.RATIO_OF_SUMS;
        comparison = definition instanceof IndicatorDefinition.ShareOfUnits share
                ? share.comparison()
                : Quantity.Relation.EQUAL_TO;
        threshold = definition instanceof IndicatorDefinition.ShareOfUnits share ? share.threshold() : BigDecimal.ZERO;
        dimensions.forEach((name, members) -> this.dimensions.put(name, new ArrayList<>(members)));
    }

    /**
     * The question of an indicator.
     *
     * @throws IllegalArgumentException if it has no definition
     */
    static Question of(Indicator indicator) {
        IndicatorDefinition definition = indicator
                .definition()
                .orElseThrow(() -> new IllegalArgumentException("indicator '" + indicator.id()
                        + "' has no definition over the numbers of units, so it cannot be measured here"));
        return new Question(indicator.id(), definition, indicator.dimensions());
    }

    String variable() {
        return variable;
    }

    /** An indicator of which the same figures are made. */
    Indicator indicator() {
        IndicatorDefinition definition = switch (kind) {
            case SHARE_OF_UNITS -> new IndicatorDefinition.ShareOfUnits(variable, comparison, threshold);
            case RATIO_OF_SUMS -> new IndicatorDefinition.RatioOfSums(variable);
            case MEAN -> new IndicatorDefinition.Mean(variable);
        };
        return Indicator.builder()
                .id(id)
                .title(LocalizedText.of("en", id))
                .unit(org.akkoord.quantity.Unit.PERCENT)
                .definition(definition)
                .dimensions(dimensions)
                .build();
    }
}
