package org.akkoord.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.akkoord.agreement.Agreement.FundingRule;
import org.akkoord.agreement.Appropriation;
import org.akkoord.render.Phrases;
import org.akkoord.text.LocalizedText;
import org.akkoord.verdict.Verdict;

/** One step from a verdict to money. Steps are facts with fields; text is made of them at the very end. */
public sealed interface FundingStep {

    /** The step in words, without a full stop of its own; Dutch for Dutch locales, English for all others. */
    String text(Locale locale);

    /** Whose verdict it is. */
    enum Basis {
        /** A party's. */
        DECLARED,
        /** That of the figures. */
        COMPUTED
    }

    /** What must be met, or why. */
    enum Condition {
        /** Who must consent. */
        CONSENT,
        /** Where it is accounted for. */
        ACCOUNTING,
        /** Why the instrument fits. */
        REASON
    }

    /**
     * A rule that applied.
     *
     * @param basis whose verdict it is
     * @param verdicts the verdicts
     * @param rule the rule
     */
    record Followed(Basis basis, List<Verdict> verdicts, FundingRule rule) implements FundingStep {
        public Followed {
            verdicts = List.copyOf(verdicts);
        }

        @Override
        public String text(Locale locale) {
            Phrases phrases = Phrases.of(locale);
            return phrases.say(
                    "funding.followed." + basis.name(),
                    "verdicts",
                    names(verdicts, phrases),
                    "instrument",
                    phrases.name(rule.instrument()),
                    "rule",
                    phrases.foreign(rule.id()) + phrases.places(rule.sources()));
        }
    }

    /**
     * Verdicts for which no rule gives an instrument.
     *
     * @param basis whose verdict it is
     * @param verdicts the verdicts
     */
    record NoRule(Basis basis, List<Verdict> verdicts) implements FundingStep {
        public NoRule {
            verdicts = List.copyOf(verdicts);
        }

        @Override
        public String text(Locale locale) {
            Phrases phrases = Phrases.of(locale);
            return phrases.say("funding.no-rule." + basis.name(), "verdicts", names(verdicts, phrases));
        }
    }

    /** No party declared a class. */
    record NothingDeclared() implements FundingStep {
        @Override
        public String text(Locale locale) {
            return Phrases.of(locale).say("funding.nothing-declared");
        }
    }

    /**
     * An amount that is made available.
     *
     * @param appropriation the amount
     * @param shared whether it is one amount for several goals or themes
     */
    record Paid(Appropriation appropriation, boolean shared) implements FundingStep {
        @Override
        public String text(Locale locale) {
            Phrases phrases = Phrases.of(locale);
            return phrases.say(
                    shared ? "funding.paid-shared" : "funding.paid",
                    "amount",
                    Amounts.text(appropriation, phrases),
                    "recurrence",
                    phrases.name(appropriation.recurrence()),
                    "title",
                    phrases.foreign(appropriation.title()) + phrases.places(appropriation.sources()));
        }
    }

    /**
     * An instrument without an amount.
     *
     * @param instrument the instrument
     */
    record NoAmount(Appropriation.Instrument instrument) implements FundingStep {
        @Override
        public String text(Locale locale) {
            Phrases phrases = Phrases.of(locale);
            return phrases.say("funding.no-amount", "instrument", phrases.name(instrument));
        }
    }

    /**
     * A condition, or the reason of the rule.
     *
     * @param condition what kind
     * @param text what it is
     */
    record Conditioned(Condition condition, LocalizedText text) implements FundingStep {
        @Override
        public String text(Locale locale) {
            Phrases phrases = Phrases.of(locale);
            return phrases.say("funding.condition." + condition.name(), "text", phrases.foreign(text));
        }
    }

    /**
     * Until when it is agreed.
     *
     * @param date the last day
     */
    record Until(LocalDate date) implements FundingStep {
        @Override
        public String text(Locale locale) {
            return Phrases.of(locale).say("funding.until", "date", date.toString());
        }
    }

    /**
     * Which verdicts the instruments rest on.
     *
     * @param support which
     */
    record Supported(ThemeAdvice.Support support) implements FundingStep {
        @Override
        public String text(Locale locale) {
            return Phrases.of(locale).name(support);
        }
    }

    private static String names(List<Verdict> verdicts, Phrases phrases) {
        return verdicts.stream().map(phrases::name).collect(Collectors.joining(phrases.say("or")));
    }
}
