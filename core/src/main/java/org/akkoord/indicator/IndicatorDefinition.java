package org.akkoord.indicator;

import java.math.BigDecimal;
import java.util.Objects;
import org.akkoord.internal.Checks;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Quantity.Relation;

/** How an indicator's figures are made of the numbers of units, such as schools. */
public sealed interface IndicatorDefinition {

    /** The name of the variable of the units. */
    String variable();

    /**
     * The percentage of units whose value, or whose share in percent, meets a condition; of the units with a number.
     */
    record ShareOfUnits(String variable, Relation comparison, BigDecimal threshold) implements IndicatorDefinition {
        /**
         * Checks.
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
         * Checks.
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
         * Checks.
         *
         * @throws IllegalArgumentException if the variable is no id
         */
        public Mean {
            Checks.requireId(variable, "variable");
        }
    }
}
