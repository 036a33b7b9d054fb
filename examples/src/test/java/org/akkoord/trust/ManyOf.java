package org.akkoord.trust;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Ambition;
import org.akkoord.agreement.Appropriation;
import org.akkoord.agreement.DeclaredVerdict;
import org.akkoord.agreement.Goal;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.claim.Claim;
import org.akkoord.claim.Expression;
import org.akkoord.cohort.Cohort;
import org.akkoord.cohort.CohortFlows;
import org.akkoord.indicator.Cell;
import org.akkoord.indicator.Indicator;
import org.akkoord.measurement.Measurement;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.verdict.Verdict;

/** Agreements and figures that have many of one thing, and few of everything else. */
enum ManyOf {
    GOALS(100) {
        @Override
        Agreement agreement(int many) {
            return withGoals(of(many, ManyOf::goal)).addIndicators(INDICATOR).build();
        }
    },
    OBJECTIVES(100) {
        @Override
        Agreement agreement(int many) {
            Goal goal =
                    goal(0).toBuilder().objectives(of(many, ManyOf::objective)).build();
            return withGoals(List.of(goal)).addIndicators(INDICATOR).build();
        }
    },
    INDICATORS(100) {
        @Override
        Agreement agreement(int many) {
            Objective all =
                    objective(0).toBuilder().indicators(of(many, i -> "i" + i)).build();
            return withGoals(
                            List.of(goal(0).toBuilder().objectives(List.of(all)).build()))
                    .indicators(of(many, i -> INDICATOR.toBuilder().id("i" + i).build()))
                    .build();
        }

        @Override
        List<Measurement> figures(int many) {
            return of(many, i -> five("i" + i)).stream().flatMap(List::stream).toList();
        }
    },
    FIGURES(1000) {
        @Override
        List<Measurement> figures(int many) {
            return of(many, ManyOf::onDay);
        }
    },
    REVISIONS(1000) {
        @Override
        List<Measurement> figures(int many) {
            return of(
                    many,
                    i -> figure("i", "1970", "40").toBuilder()
                            .published(LocalDate.of(1971, 1, 1).plusDays(i))
                            .build());
        }
    },
    BREAKS(1000) {
        @Override
        Agreement agreement(int many) {
            return withGoals(List.of(goal(0)))
                    .addIndicators(INDICATOR.toBuilder()
                            .breaks(of(many, ManyOf::seriesBreak))
                            .build())
                    .build();
        }

        @Override
        List<Measurement> figures(int many) {
            return of(many, ManyOf::onDay);
        }
    },
    FLAGGED_BREAKS(1000) {
        @Override
        List<Measurement> figures(int many) {
            return of(
                    many,
                    i -> onDay(i).toBuilder()
                            .addFlags(Measurement.StatusFlag.BREAK)
                            .build());
        }
    },
    COHORTS(1000) {
        @Override
        Agreement agreement(int many) {
            return usual().cohorts(of(many, ManyOf::cohort)).build();
        }

        @Override
        List<Measurement> figures(int many) {
            return of(many, i -> onDay(i).toBuilder().cohort("c" + i).build());
        }
    },
    FLOWS(500) {
        @Override
        Agreement agreement(int many) {
            return usual().addCohorts(cohort(0))
                    .addFlows(CohortFlows.builder()
                            .cohort("c0")
                            .flows(of(many, i -> CohortFlows.Flow.of("weak" + i, "good", 1)))
                            .addImprovements(new CohortFlows.Improvement(
                                    "better", text("Better"), of(many, i -> new CohortFlows.Move("weak" + i, "good"))))
                            .build())
                    .build();
        }
    },
    CLAIMS_AND_AMOUNTS(500) {
        @Override
        Agreement agreement(int many) {
            return usual().appropriations(of(many, ManyOf::amount))
                    .claims(of(
                            many,
                            i -> Claim.builder()
                                    .id("k" + i)
                                    .text(text("Claim"))
                                    .computed(new Expression("e" + i + " + e" + (many - 1)))
                                    .stated(new Expression("2"))
                                    .unit(new Unit("euro"))
                                    .build()))
                    .build();
        }
    },
    DECLARED_VERDICTS(500) {
        @Override
        Agreement agreement(int many) {
            Objective declared = objective(0).toBuilder()
                    .declared(of(many, ManyOf::declared))
                    .build();
            return withGoals(List.of(
                            goal(0).toBuilder().objectives(List.of(declared)).build()))
                    .addIndicators(INDICATOR)
                    .declared(of(many, ManyOf::declared))
                    .build();
        }
    },
    INTERIM_TARGETS(500) {
        @Override
        Agreement agreement(int many) {
            Objective stepwise = objective(0).toBuilder()
                    .milestones(of(
                            many,
                            i -> new Objective.Milestone(
                                    ReportingPeriod.parse(day(i)),
                                    new TargetValue.AtLeast(BigDecimal.valueOf(i * 70L, 3)))))
                    .build();
            return withGoals(List.of(
                            goal(0).toBuilder().objectives(List.of(stepwise)).build()))
                    .addIndicators(INDICATOR)
                    .build();
        }
    },
    MEMBERS(1000) {
        @Override
        List<Measurement> figures(int many) {
            return of(
                    many,
                    i -> figure("i", "2018", "4").toBuilder()
                            .cell(Cell.of("place", "p" + i))
                            .build());
        }
    },
    MEMBERS_OF_THEIR_OWN_PERIOD(1000) {
        @Override
        List<Measurement> figures(int many) {
            return of(
                    many,
                    i -> onDay(i).toBuilder().cell(Cell.of("place", "p" + i)).build());
        }
    },
    PUBLISHERS(1000) {
        @Override
        List<Measurement> figures(int many) {
            return of(
                    many,
                    i -> figure("i", "2018", "4").toBuilder().publisher("p" + i).build());
        }
    },
    NOTES_OF_EQUAL_HASH(500) {
        @Override
        List<Measurement> figures(int many) {
            return of(
                    many,
                    i -> onDay(i).toBuilder()
                            .note(LocalizedText.of("en", equalHash(i)))
                            .build());
        }
    };

    private static final Indicator INDICATOR =
            Indicator.builder().id("i").title(text("Indicator")).build();

    private final int few;

    ManyOf(int few) {
        this.few = few;
    }

    /** So many that the time which does not grow is no longer most of it. */
    int few() {
        return few;
    }

    Agreement agreement(int many) {
        return usual().build();
    }

    List<Measurement> figures(int many) {
        return five("i");
    }

    private static Agreement.Builder usual() {
        return withGoals(List.of(goal(0))).addIndicators(INDICATOR);
    }

    private static Agreement.Builder withGoals(List<Goal> goals) {
        return Agreement.builder()
                .id("many")
                .title(text("Many"))
                .sector(text("Sector"))
                .concluded(ReportingPeriod.year(2014))
                .ends(LocalDate.of(2020, 12, 31))
                .addParties(new Agreement.Party("minister", text("The minister"), Optional.empty()))
                .addAmbitions(Ambition.builder()
                        .id("a")
                        .title(text("Ambition"))
                        .goals(goals)
                        .build());
    }

    private static Goal goal(int number) {
        return Goal.builder()
                .id("g" + number)
                .title(text("Goal"))
                .addObjectives(objective(number))
                .build();
    }

    private static Objective objective(int number) {
        return Objective.builder()
                .id("o" + number)
                .text(text("Objective"))
                .addIndicators("i")
                .target(TargetValue.atLeast(80))
                .deadline(ReportingPeriod.year(2020))
                .build();
    }

    private static Indicator.SeriesBreak seriesBreak(int number) {
        return Indicator.SeriesBreak.builder()
                .date(LocalDate.parse(day(number)))
                .kind(Indicator.SeriesBreak.Kind.values()[0])
                .comparability(Indicator.SeriesBreak.Comparability.NOT_COMPARABLE)
                .reason(text("Another question"))
                .build();
    }

    private static Cohort cohort(int number) {
        return Cohort.builder()
                .id("c" + number)
                .title(text("Cohort"))
                .entry(ReportingPeriod.schoolYear(2017))
                .build();
    }

    private static Appropriation amount(int number) {
        return Appropriation.builder()
                .id("e" + number)
                .title(text("Amount"))
                .amount(BigDecimal.ONE)
                .currency(Currency.getInstance("EUR"))
                .instrument(Appropriation.Instrument.LUMP_SUM)
                .build();
    }

    private static DeclaredVerdict declared(int number) {
        return DeclaredVerdict.builder()
                .theme(text("Theme " + number))
                .addCovers(Verdict.ACHIEVED)
                .words(text("Done"))
                .partyId("minister")
                .on(LocalDate.of(2020, 10, 12))
                .build();
    }

    private static List<Measurement> five(String indicator) {
        return of(5, i -> figure(indicator, "" + (2014 + i), "" + (40 + 3 * i)));
    }

    private static Measurement onDay(int number) {
        return figure("i", day(number), "" + (40 + number * 7919 % 1000 / 50));
    }

    private static String day(int number) {
        return LocalDate.of(1960, 1, 1).plusDays(number).toString();
    }

    private static Measurement figure(String indicator, String period, String value) {
        return Measurement.builder()
                .indicator(indicator)
                .period(ReportingPeriod.parse(period))
                .value(Quantity.of(value))
                .build();
    }

    private static LocalizedText text(String english) {
        return LocalizedText.of("en", english);
    }

    /** {@code Aa} and {@code BB} have one hash code, and so has what is made of them. */
    static String equalHash(int number) {
        return IntStream.range(0, 14)
                .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                .reduce("", String::concat);
    }

    private static <T> List<T> of(int many, IntFunction<T> one) {
        List<T> all = new ArrayList<>(many);
        for (int i = 0; i < many; i++) {
            all.add(one.apply(i));
        }
        return all;
    }
}
