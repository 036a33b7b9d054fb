package org.akkoord.funding;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akkoord.internal.Checks;
import org.akkoord.internal.Printable;

/**
 * An amount divided over schools by their pupils, to the cent. Each school gets its exact share rounded down, and the
 * cents that are left go to the largest remainders, equal ones in the order of the schools' ids; so the parts add up to
 * the amount, and the order in which schools are given does not matter.
 *
 * @param total the amount
 * @param pupils the pupils per school
 * @param amounts the amount per school, by id
 */
public record Allocation(BigDecimal total, long pupils, SortedMap<String, BigDecimal> amounts) {

    public Allocation {
        Objects.requireNonNull(total, "total");
        amounts = Collections.unmodifiableSortedMap(new TreeMap<>(amounts));
    }

    /**
     * Divides an amount.
     *
     * @param amount the amount, not negative, in whole units of the currency's smallest coin
     * @param currency the currency
     * @param pupilsBySchool the number of pupils, 0 or more, by the id of the school
     * @throws IllegalArgumentException if the amount is negative or not payable to the cent, a number of pupils is
     *     negative, or there are no pupils
     */
    public static Allocation byPupils(BigDecimal amount, Currency currency, Map<String, Long> pupilsBySchool) {
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        BigInteger cents = cents(amount, decimals);
        SortedMap<String, Long> schools = new TreeMap<>(pupilsBySchool);
        long pupils = 0;
        for (Map.Entry<String, Long> school : schools.entrySet()) {
            Checks.requireText(school.getKey(), "school id");
            if (school.getValue() < 0) {
                throw new IllegalArgumentException("a number of pupils must not be negative, but school '"
                        + Printable.text(school.getKey()) + "' has " + school.getValue());
            }
            pupils = Math.addExact(pupils, school.getValue());
        }
        if (pupils == 0) {
            throw new IllegalArgumentException("an amount can be divided by pupils only if there are any");
        }
        return new Allocation(amount, pupils, divide(cents, decimals, schools, BigInteger.valueOf(pupils)));
    }

    private static BigInteger cents(BigDecimal amount, int decimals) {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("an amount must not be negative, but was " + amount.toPlainString());
        }
        try {
            return amount.movePointRight(decimals).toBigIntegerExact();
        } catch (ArithmeticException fraction) {
            throw new IllegalArgumentException(
                    "an amount must have at most " + decimals + " decimals, but was " + amount.toPlainString());
        }
    }

    private record Remainder(String school, BigInteger rest) {}

    private static SortedMap<String, BigDecimal> divide(
            BigInteger cents, int decimals, SortedMap<String, Long> schools, BigInteger pupils) {
        SortedMap<String, BigInteger> parts = new TreeMap<>();
        List<Remainder> remainders = new ArrayList<>();
        BigInteger left = cents;
        for (Map.Entry<String, Long> school : schools.entrySet()) {
            BigInteger[] exact =
                    cents.multiply(BigInteger.valueOf(school.getValue())).divideAndRemainder(pupils);
            parts.put(school.getKey(), exact[0]);
            remainders.add(new Remainder(school.getKey(), exact[1]));
            left = left.subtract(exact[0]);
        }
        remainders.sort(Comparator.comparing(Remainder::rest).reversed().thenComparing(Remainder::school));
        for (Remainder next : remainders.subList(0, left.intValueExact())) {
            parts.merge(next.school(), BigInteger.ONE, BigInteger::add);
        }
        SortedMap<String, BigDecimal> amounts = new TreeMap<>();
        parts.forEach((school, part) -> amounts.put(school, new BigDecimal(part, decimals)));
        return amounts;
    }
}
