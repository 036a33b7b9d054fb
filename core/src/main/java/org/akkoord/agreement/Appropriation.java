package org.akkoord.agreement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akkoord.internal.BuilderStyle;
import org.akkoord.internal.Checks;
import org.akkoord.internal.Printable;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;
import org.immutables.value.Value;

/**
 * Money for a purpose, with the instrument by which it reaches the schools.
 *
 * @param id identifies it in the agreement
 * @param title what it is for
 * @param amount how much, not negative, in the currency's main unit
 * @param qualifier how exact the source says the amount is
 * @param currency the currency
 * @param recurrence whether the amount is for one year or in all
 * @param period the period for which it is made available
 * @param instrument how it reaches the schools
 * @param conditions what is required of those who spend it
 * @param perPupil the amount per pupil, in the currency's main unit
 * @param example the amount for one school, as the source works it out
 * @param partOf the id of the amount that this one is a part of
 * @param goals the ids of the goals it is meant for
 * @param note what a reader must know about it
 * @param sources where it stands
 */
@BuilderStyle
@Value.Builder
public record Appropriation(
        String id,
        LocalizedText title,
        BigDecimal amount,
        Quantity.Qualifier qualifier,
        Currency currency,
        Recurrence recurrence,
        Optional<ReportingPeriod> period,
        Instrument instrument,
        Optional<LocalizedText> conditions,
        Optional<BigDecimal> perPupil,
        Optional<SchoolExample> example,
        Optional<String> partOf,
        List<String> goals,
        Optional<LocalizedText> note,
        List<SourceReference> sources) {

    /**
     * An appropriation; lists are copied.
     *
     * @throws IllegalArgumentException if the id is no id or an amount is negative
     */
    public Appropriation {
        Checks.requireId(id, "appropriation id");
        Objects.requireNonNull(title, "title");
        amount = requireAmount(amount);
        Objects.requireNonNull(qualifier, "qualifier");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(recurrence, "recurrence");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(instrument, "instrument");
        Objects.requireNonNull(conditions, "conditions");
        perPupil = perPupil.map(Appropriation::requireAmount);
        Objects.requireNonNull(example, "example");
        Objects.requireNonNull(partOf, "partOf");
        goals = Checks.copyOf(goals, "goals");
        Objects.requireNonNull(note, "note");
        sources = Checks.copyOf(sources, "sources");
    }

    private static BigDecimal requireAmount(BigDecimal amount) {
        BigDecimal number = Quantity.requireInRange(amount);
        if (number.signum() < 0) {
            throw new IllegalArgumentException("an amount must not be negative, but was " + number.toPlainString());
        }
        return number;
    }

    /** A builder. It starts with an exact amount in euro whose recurrence is not stated. */
    public static Builder builder() {
        return new Builder();
    }

    /** Whether an amount is yearly. */
    public enum Recurrence {
        /** For the whole period together. */
        TOTAL,
        /** Every year of the period. */
        PER_YEAR,
        /** Every year, without an end. */
        STRUCTURAL,
        /** The source does not say. */
        NOT_STATED
    }

    /** How money reaches the schools. */
    public enum Instrument {
        /** Added to the general budget that boards spend as they see fit (lumpsum). */
        LUMP_SUM,
        /** Within the temporary scheme that paid for the agreements (prestatiebox). */
        PERFORMANCE_BOX,
        /** Kept visible through another budget. */
        VISIBLE_BUDGET,
        /** Allocated per school, with the consent of the staff section of the participation council (P-MR). */
        SCHOOL_LEVEL_WITH_CONSENT,
        /** For one purpose only (geoormerkt). */
        EARMARKED,
        /** To be applied for. */
        SUBSIDY,
        /** Given to boards for one theme, aligned with the participation council (MR). */
        TARGETED_TO_BOARDS,
        /** Structural funds beside a requirement in law. */
        STATUTORY_REQUIREMENT
    }

    /**
     * What an amount means for one school, as a source works it out.
     *
     * @param pupils the number of pupils, at least 1
     * @param pupilsQualifier how exact that number is
     * @param amount the amount for such a school
     * @param amountQualifier how exact that amount is
     */
    @BuilderStyle
    @Value.Builder
    public record SchoolExample(
            long pupils, Quantity.Qualifier pupilsQualifier, BigDecimal amount, Quantity.Qualifier amountQualifier) {
        /**
         * A school example.
         *
         * @throws IllegalArgumentException if there are no pupils or the amount is negative
         */
        public SchoolExample {
            if (pupils < 1) {
                throw new IllegalArgumentException("an example school must have at least 1 pupil, but had " + pupils);
            }
            Objects.requireNonNull(pupilsQualifier, "pupilsQualifier");
            amount = requireAmount(amount);
            Objects.requireNonNull(amountQualifier, "amountQualifier");
        }

        /** A builder. */
        public static Builder builder() {
            return new Builder();
        }

        /** A builder that starts with the parts of this school example. */
        public Builder toBuilder() {
            Builder copy = new Builder();
            copy.parts.from(this);
            return copy;
        }

        /** Builds a {@link SchoolExample}. Required: {@code pupils}, {@code amount}. All other parts are optional. */
        public static final class Builder {

            private final SchoolExampleBuilder parts = new SchoolExampleBuilder();

            private Builder() {
                parts.pupilsQualifier(Quantity.Qualifier.EXACT);
                parts.amountQualifier(Quantity.Qualifier.EXACT);
            }

            /** The number of pupils, at least 1. Required. */
            public Builder pupils(long pupils) {
                parts.pupils(pupils);
                return this;
            }

            /** How exact that number is. Unless given, {@link Quantity.Qualifier#EXACT}. */
            public Builder pupilsQualifier(Quantity.Qualifier pupilsQualifier) {
                parts.pupilsQualifier(pupilsQualifier);
                return this;
            }

            /** The amount for such a school. Required. */
            public Builder amount(BigDecimal amount) {
                parts.amount(amount);
                return this;
            }

            /** How exact that amount is. Unless given, {@link Quantity.Qualifier#EXACT}. */
            public Builder amountQualifier(Quantity.Qualifier amountQualifier) {
                parts.amountQualifier(amountQualifier);
                return this;
            }

            /**
             * The school example.
             *
             * @throws IllegalStateException if a required part is missing; the message names it
             * @throws IllegalArgumentException if {@link SchoolExample} does not allow the parts
             */
            public SchoolExample build() {
                return parts.build();
            }
        }
    }

    /** A builder that starts with the parts of this appropriation. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.parts.from(this);
        return copy;
    }

    /**
     * Builds an {@link Appropriation}. Required: {@code id}, {@code title}, {@code amount}, {@code instrument}. All
     * other parts are optional.
     */
    public static final class Builder {

        private final AppropriationBuilder parts = new AppropriationBuilder();

        private Builder() {
            parts.qualifier(Quantity.Qualifier.EXACT);
            parts.currency(Currency.getInstance("EUR"));
            parts.recurrence(Recurrence.NOT_STATED);
        }

        /** Identifies it in the agreement. Required. */
        public Builder id(String id) {
            parts.id(id);
            return this;
        }

        /** What it is for. Required. */
        public Builder title(LocalizedText title) {
            parts.title(title);
            return this;
        }

        /** How much, not negative, in the currency's main unit. Required. */
        public Builder amount(BigDecimal amount) {
            parts.amount(amount);
            return this;
        }

        /** How exact the source says the amount is. Unless given, {@link Quantity.Qualifier#EXACT}. */
        public Builder qualifier(Quantity.Qualifier qualifier) {
            parts.qualifier(qualifier);
            return this;
        }

        /** The currency. Unless given, {@code Currency.getInstance("EUR")}. */
        public Builder currency(Currency currency) {
            parts.currency(currency);
            return this;
        }

        /** Whether the amount is for one year or in all. Unless given, {@link Recurrence#NOT_STATED}. */
        public Builder recurrence(Recurrence recurrence) {
            parts.recurrence(recurrence);
            return this;
        }

        /** The period for which it is made available. Optional. */
        public Builder period(ReportingPeriod period) {
            parts.period(Objects.requireNonNull(period, "period"));
            return this;
        }

        /** How it reaches the schools. Required. */
        public Builder instrument(Instrument instrument) {
            parts.instrument(instrument);
            return this;
        }

        /** What is required of those who spend it. Optional. */
        public Builder conditions(LocalizedText conditions) {
            parts.conditions(Objects.requireNonNull(conditions, "conditions"));
            return this;
        }

        /** The amount per pupil, in the currency's main unit. Optional. */
        public Builder perPupil(BigDecimal perPupil) {
            parts.perPupil(Objects.requireNonNull(perPupil, "perPupil"));
            return this;
        }

        /** The amount for one school, as the source works it out. Optional. */
        public Builder example(SchoolExample example) {
            parts.example(Objects.requireNonNull(example, "example"));
            return this;
        }

        /** The id of the amount that this one is a part of. Optional. */
        public Builder partOf(String partOf) {
            parts.partOf(Objects.requireNonNull(partOf, "partOf"));
            return this;
        }

        /** The ids of the goals it is meant for. None unless given; replaces those given before. */
        public Builder goals(Iterable<String> goals) {
            parts.goals(Objects.requireNonNull(goals, "goals"));
            return this;
        }

        /** Adds to {@link #goals}. */
        public Builder addGoals(String... goals) {
            parts.addGoals(Objects.requireNonNull(goals, "goals"));
            return this;
        }

        /** What a reader must know about it. Optional. */
        public Builder note(LocalizedText note) {
            parts.note(Objects.requireNonNull(note, "note"));
            return this;
        }

        /** Where it stands. None unless given; replaces those given before. */
        public Builder sources(Iterable<? extends SourceReference> sources) {
            parts.sources(Objects.requireNonNull(sources, "sources"));
            return this;
        }

        /** Adds to {@link #sources}. */
        public Builder addSources(SourceReference... sources) {
            parts.addSources(Objects.requireNonNull(sources, "sources"));
            return this;
        }

        /**
         * The appropriation.
         *
         * @throws IllegalStateException if a required part is missing; the message names it
         * @throws IllegalArgumentException if {@link Appropriation} does not allow the parts
         */
        public Appropriation build() {
            return parts.build();
        }
    }

    /**
     * An amount divided over schools by their pupils, to the cent. Each school gets its exact share rounded down, and
     * the cents that are left go to the largest remainders, equal ones in the order of the schools' ids; so the parts
     * add up to the amount, and the order in which schools are given does not matter.
     *
     * @param total the amount
     * @param pupils the pupils per school
     * @param amounts the amount per school, by id
     */
    public record Allocation(BigDecimal total, long pupils, SortedMap<String, BigDecimal> amounts) {

        public Allocation {
            Checks.requirePresent("total", total, "amounts", amounts);
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
}
