package org.akkoord.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.akkoord.agreement.Appropriation;
import org.akkoord.agreement.Appropriation.Instrument;
import org.akkoord.agreement.FundingRule;
import org.akkoord.explain.Step.Declared;
import org.akkoord.internal.Checks;
import org.akkoord.render.Phrases;
import org.akkoord.text.LocalizedText;
import org.akkoord.verdict.Verdict;

/**
 * Which instrument follows for one theme, by the declared verdict and by the computed one, side by side.
 *
 * @param goal the id of the goal; empty for a theme beyond the goals
 * @param objective the id of the objective, where the verdict is on one
 * @param theme the theme
 * @param declared what parties declared about the theme, each with a class
 * @param computed the computed verdict
 * @param byDeclared what follows from the declared verdict; more than one where its class is coarser than the rules
 * @param byComputed what follows from the computed verdict
 */
public record ThemeAdvice(
        Optional<String> goal,
        Optional<String> objective,
        LocalizedText theme,
        List<Declared> declared,
        Verdict computed,
        List<Route> byDeclared,
        Optional<Route> byComputed) {

    public ThemeAdvice {
        Objects.requireNonNull(goal, "goal");
        Objects.requireNonNull(objective, "objective");
        Objects.requireNonNull(theme, "theme");
        declared = Checks.copyOf(declared, "declared");
        Objects.requireNonNull(computed, "computed");
        byDeclared = Checks.copyOf(byDeclared, "byDeclared");
        Objects.requireNonNull(byComputed, "byComputed");
    }

    /**
     * A way in which money reaches the schools.
     *
     * @param rule the rule that gives it, with its conditions
     * @param verdicts the verdicts from which it follows
     * @param amounts the amounts for the theme with that instrument; empty if the agreement names none
     */
    public record Route(FundingRule rule, List<Verdict> verdicts, List<Appropriation> amounts) {
        public Route {
            Objects.requireNonNull(rule, "rule");
            verdicts = Checks.copyOf(verdicts, "verdicts");
            amounts = Checks.copyOf(amounts, "amounts");
        }

        /** The instrument. */
        public Instrument instrument() {
            return rule.instrument();
        }
    }

    /** Which verdicts an instrument rests on. */
    public enum Support {
        /** Declared and computed verdict lead to the same instrument. */
        BOTH,
        /** They lead to different ones. */
        DIFFERENT,
        /** Only the declared verdict leads to one. */
        DECLARED_ONLY,
        /** Only the computed verdict leads to one. */
        COMPUTED_ONLY,
        /** Neither does. */
        NEITHER
    }

    /** Which verdicts the instruments rest on. */
    public Support support() {
        if (byDeclared.isEmpty()) {
            return byComputed.isPresent() ? Support.COMPUTED_ONLY : Support.NEITHER;
        }
        if (byComputed.isEmpty()) {
            return Support.DECLARED_ONLY;
        }
        Instrument instrument = byComputed.get().instrument();
        return byDeclared.stream().allMatch(route -> route.instrument() == instrument)
                ? Support.BOTH
                : Support.DIFFERENT;
    }

    /** Why: the steps from verdicts to instruments, amounts and conditions. */
    public List<Step> steps() {
        return AdviceSteps.of(this);
    }

    /** One step from a verdict to money: a fact with fields, of which text is made only when it is asked for. */
    public sealed interface Step {

        /** The step in words, without a full stop of its own; Dutch for Dutch locales, English for all others. */
        String text(Locale locale);

        /** Whose verdict it is. */
        enum Basis {
            /** A party's. */
            DECLARED,
            /** That of the figures. */
            COMPUTED
        }

        /** What a text beside an instrument says. */
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
        record Followed(Basis basis, List<Verdict> verdicts, FundingRule rule) implements Step {
            public Followed {
                Checks.requirePresent("basis", basis, "rule", rule);
                verdicts = Checks.copyOf(verdicts, "verdicts");
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
                        phrases.foreign(rule.id())
                                + phrases.places(rule.sources())
                                + (rule.isGeneral() ? phrases.say("funding.general") : ""));
            }
        }

        /**
         * Verdicts for which no rule gives an instrument.
         *
         * @param basis whose verdict it is
         * @param verdicts the verdicts
         */
        record NoRule(Basis basis, List<Verdict> verdicts) implements Step {
            public NoRule {
                Objects.requireNonNull(basis, "basis");
                verdicts = Checks.copyOf(verdicts, "verdicts");
            }

            @Override
            public String text(Locale locale) {
                Phrases phrases = Phrases.of(locale);
                return phrases.say("funding.no-rule." + basis.name(), "verdicts", names(verdicts, phrases));
            }
        }

        /** No party declared a class. */
        record NothingDeclared() implements Step {
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
        record Paid(Appropriation appropriation, boolean shared) implements Step {
            public Paid {
                Objects.requireNonNull(appropriation, "appropriation");
            }

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
        record NoAmount(Appropriation.Instrument instrument) implements Step {
            public NoAmount {
                Objects.requireNonNull(instrument, "instrument");
            }

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
        record Conditioned(Condition condition, LocalizedText text) implements Step {
            public Conditioned {
                Checks.requirePresent("condition", condition, "text", text);
            }

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
        record Until(LocalDate date) implements Step {
            public Until {
                Objects.requireNonNull(date, "date");
            }

            @Override
            public String text(Locale locale) {
                Phrases phrases = Phrases.of(locale);
                return phrases.say("funding.until", "date", phrases.date(date));
            }
        }

        /**
         * Which verdicts the instruments rest on.
         *
         * @param support which
         */
        record Supported(ThemeAdvice.Support support) implements Step {
            public Supported {
                Objects.requireNonNull(support, "support");
            }

            @Override
            public String text(Locale locale) {
                return Phrases.of(locale).name(support);
            }
        }

        private static String names(List<Verdict> verdicts, Phrases phrases) {
            return verdicts.stream().map(phrases::name).collect(Collectors.joining(phrases.say("or")));
        }
    }
}
