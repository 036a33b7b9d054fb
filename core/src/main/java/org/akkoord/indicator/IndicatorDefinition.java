package org.akkoord.indicator;

import java.math.BigDecimal;
import java.util.Objects;
import org.akkoord.internal.Checks;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Quantity.Relation;

/** How the figures of an indicator are made of the numbers of units, such as schools. */
public sealed interface IndicatorDefinition {

    /** The name of the variable of the units. */
    String variable();

    /**
     * The percentage of units whose value, or whose share in percent, meets a condition. Units without a number are not
     * counted.
     *
     * @param variable the name of the variable of the units
     * @param comparison how a value must relate to the threshold
     * @param threshold in the unit of the variable; a share is compared in percent
     */
    record ShareOfUnits(String variable, Relation comparison, BigDecimal threshold) implements IndicatorDefinition {
        /**
         * A condition for the values of units.
         *
         * @throws IllegalArgumentException if the variable is no id or the threshold is out of range
         */
        public ShareOfUnits {
            Checks.requireId(variable, "variable");
            Objects.requireNonNull(comparison, "comparison");
            threshold = Quantity.requireInRange(threshold);
        }
    }

    /** The sum of the units' numerators out of the sum of their denominators, in percent. */
    record RatioOfSums(String variable) implements IndicatorDefinition {
        /**
         * A ratio of sums of a variable.
         *
         * @throws IllegalArgumentException if the variable is no id
         */
        public RatioOfSums {
            Checks.requireId(variable, "variable");
        }
    }

    /** The mean of the units' values, weighted where they have weights. */
    record Mean(String variable) implements IndicatorDefinition {
        /**
         * A mean of a variable.
         *
         * @throws IllegalArgumentException if the variable is no id
         */
        public Mean {
            Checks.requireId(variable, "variable");
        }
    }
}
