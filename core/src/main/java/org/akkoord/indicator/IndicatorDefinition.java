package org.akkoord.indicator;

import java.math.BigDecimal;
import java.util.Objects;
import org.akkoord.internal.Checks;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Quantity.Relation;

/** How the figures of an indicator are made of the numbers of units, such as schools. */
public sealed interface IndicatorDefinition {

    /**
     * The name of the variable of the units, such as {@code passed}, or {@code passed[sex=girls]} for a part of each.
     */
    String variable();

    private static void requireVariable(String variable) {
        int open = variable.indexOf('[');
        boolean isPart = open > 0 && variable.endsWith("]");
        Checks.requireId(isPart ? variable.substring(0, open) : variable, "variable");
        if (isPart) {
            Cell.parse(variable.substring(open + 1, variable.length() - 1));
        }
    }

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
         * @throws IllegalArgumentException if the variable is no name of one or the threshold is out of range
         */
        public ShareOfUnits {
            requireVariable(variable);
            Objects.requireNonNull(comparison, "comparison");
            threshold = Quantity.requireInRange(threshold);
        }
    }

    /** The sum of the units' numerators out of the sum of their denominators, in percent. */
    record RatioOfSums(String variable) implements IndicatorDefinition {
        /**
         * A ratio of sums of a variable.
         *
         * @throws IllegalArgumentException if the variable is no name of one
         */
        public RatioOfSums {
            requireVariable(variable);
        }
    }

    /** The mean of the units' values, weighted where they have weights. */
    record Mean(String variable) implements IndicatorDefinition {
        /**
         * A mean of a variable.
         *
         * @throws IllegalArgumentException if the variable is no name of one
         */
        public Mean {
            requireVariable(variable);
        }
    }
}
