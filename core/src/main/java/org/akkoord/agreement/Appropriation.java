package org.akkoord.agreement;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.akkoord.internal.BuilderStyle;
import org.akkoord.internal.Checks;
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
        List<SourceReference> sources)
        implements WithAppropriation {

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
        goals = List.copyOf(goals);
        Objects.requireNonNull(note, "note");
        sources = List.copyOf(sources);
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
    }

    /** Builds an {@link Appropriation}. */
    public static final class Builder extends AppropriationBuilder {
        /** Starts with the defaults. */
        public Builder() {
            qualifier(Quantity.Qualifier.EXACT);
            currency(Currency.getInstance("EUR"));
            recurrence(Recurrence.NOT_STATED);
        }
    }
}
