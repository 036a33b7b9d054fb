package org.akkoord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Ambition;
import org.akkoord.agreement.Goal;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.csv.MeasurementCsv;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.evaluation.ObjectiveEvaluation;
import org.akkoord.indicator.Direction;
import org.akkoord.indicator.Indicator;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What may be done to the figures of random agreements without turning another verdict into {@code ACHIEVED}, and
 * without changing a verdict silently: a changed verdict has another reason or another note.
 */
// Promise C2 of docs/promises.md
class MeaningPropertiesTest {

    private static final int CASES = Integer.getInteger("akkoord.cases", 200);
    private static final LocalDate AS_OF = LocalDate.of(2020, 2, 1);
    private static final String HEADER =
            "indicator,period,unit,value,numerator,denominator,missing,category,flags,published,publisher\n";

    /** Something that is done to figures. */
    enum Change {
        /** The rows come in another order. */
        SHUFFLED(true),
        /** Each calendar year is written as its two days. */
        OTHER_SPELLING(true),
        /** The value of a period is split into parts that add up to it. */
        SPLIT(true),
        /** A value of a period that is not over was published early. */
        FUTURE(true),
        /** A value of the last year is called a forecast, beside those of the years before. */
        FORECAST(true),
        /** Every period has parts by one dimension more, which add up to the same. */
        SECOND_CLASSIFICATION(true),
        /** Every period has parts by one dimension more, which add up to something else. */
        OTHER_CLASSIFICATION(false),
        /** The last period has parts, of which one is suppressed, and no whole. */
        SUPPRESSED_PART(false),
        /** The last value is withheld. */
        SUPPRESSED(false),
        /** Another publisher gives better figures for the last period. */
        OTHER_PUBLISHER(false);

        private final boolean keepsVerdict;

        Change(boolean keepsVerdict) {
            this.keepsVerdict = keepsVerdict;
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingTurnsIntoAchievedAndNoVerdictChangesSilently(Change change) {
        for (int seed = 0; seed < CASES; seed++) {
            Case plain = new Case(seed);
            ObjectiveEvaluation before = plain.evaluate(plain.rows());
            List<String> rows = plain.changed(change);
            ObjectiveEvaluation after = plain.evaluate(rows);
            String where = change + " " + seed + "\n" + String.join("", plain.rows()) + "->\n" + String.join("", rows)
                    + before.explanation().text(Locale.ENGLISH) + "\n"
                    + after.explanation().text(Locale.ENGLISH);

            if (before.verdict() != Verdict.ACHIEVED) {
                assertThat(after.verdict()).as(where).isNotEqualTo(Verdict.ACHIEVED);
            }
            if (change.keepsVerdict) {
                assertThat(after.verdict()).as(where).isEqualTo(before.verdict());
            }
            if (after.verdict() != before.verdict()) {
                assertThat(said(after)).as(where).isNotEqualTo(said(before));
            }
        }
    }

    /** The reason and what is noted beside it. */
    private static String said(ObjectiveEvaluation objective) {
        return objective.explanation().reason() + " "
                + objective.notes().stream()
                        .map(note -> note.text(Locale.ENGLISH))
                        .collect(Collectors.joining("; "));
    }

    /** A random target and random figures of some years up to 2019. */
    private static final class Case {

        private final Random random;
        private final boolean isShare;
        private final boolean isHigher;
        private final int target;
        private final int first;
        private final List<int[]> counts = new ArrayList<>();

        Case(int seed) {
            random = new Random(seed);
            isShare = random.nextBoolean();
            isHigher = random.nextBoolean();
            target = 20 + random.nextInt(60);
            first = 2019 - random.nextInt(5);
            for (int year = first; year < 2020; year++) {
                int denominator = 60 + random.nextInt(200);
                counts.add(new int[] {random.nextInt(denominator + 1), denominator});
            }
        }

        ObjectiveEvaluation evaluate(List<String> rows) {
            String text = HEADER + String.join("", rows);
            AgreementEvaluation evaluation =
                    AgreementEvaluator.withDefaults().evaluate(agreement(), MeasurementCsv.parse(text), AS_OF);
            return evaluation.goals().get(0).objectives().get(0);
        }

        private Agreement agreement() {
            BigDecimal value = BigDecimal.valueOf(target);
            Unit unit = isShare ? Unit.PERCENT : Unit.COUNT;
            Objective objective = Objective.builder()
                    .id("o")
                    .text(LocalizedText.of("en", "Objective"))
                    .addIndicators("x")
                    .unit(unit)
                    .target(isHigher ? new TargetValue.AtLeast(value) : new TargetValue.AtMost(value))
                    .deadline(ReportingPeriod.year(2018 + random(6)))
                    .build();
            Goal goal = Goal.builder()
                    .id("g")
                    .title(LocalizedText.of("en", "Goal"))
                    .addObjectives(objective)
                    .build();
            return Agreement.builder()
                    .id("a")
                    .title(LocalizedText.of("en", "Agreement"))
                    .sector(LocalizedText.of("en", "sector"))
                    .concluded(ReportingPeriod.year(2014))
                    .ends(LocalDate.of(2024, 12, 31))
                    .addAmbitions(Ambition.builder()
                            .id("b")
                            .title(LocalizedText.of("en", "Ambition"))
                            .addGoals(goal)
                            .build())
                    .addIndicators(Indicator.builder()
                            .id("x")
                            .title(LocalizedText.of("en", "Indicator"))
                            .unit(unit)
                            .direction(isHigher ? Direction.INCREASE : Direction.DECREASE)
                            .build())
                    .build();
        }

        /** The same number for every agreement of the case. */
        private int random(int bound) {
            return Math.floorMod(target * 31 + first, bound);
        }

        List<String> rows() {
            return IntStream.range(0, counts.size())
                    .mapToObj(i -> row(year(i), counts.get(i), "", "", ""))
                    .toList();
        }

        private String year(int i) {
            return Integer.toString(first + i);
        }

        private String row(String period, int[] count, String category, String flags, String published) {
            String value = isShare ? "," + count[0] + "," + count[1] : count[0] + ",,";
            return "x," + period + "," + (isShare ? "percent" : "count") + "," + value + ",," + category + "," + flags
                    + "," + published + ",\n";
        }

        List<String> changed(Change change) {
            List<String> rows = new ArrayList<>(rows());
            int last = counts.size() - 1;
            switch (change) {
                case SHUFFLED -> Collections.shuffle(rows, random);
                case OTHER_SPELLING ->
                    rows.replaceAll(row -> row.replaceFirst(",(20[0-9]{2}),", ",$1-01-01/$1-12-31,"));
                case SPLIT -> {
                    int i = random.nextInt(counts.size());
                    rows.remove(i);
                    rows.addAll(parts(i, "Region", 2 + random.nextInt(3)));
                }
                case FUTURE -> rows.add(row("2023", good(), "", "", "2019-06-01"));
                case FORECAST -> rows.add(row("2013", good(), "", "FORECAST", ""));
                case SECOND_CLASSIFICATION -> bySex(rows, 0);
                case OTHER_CLASSIFICATION -> bySex(rows, 1 + random.nextInt(20));
                case SUPPRESSED_PART -> {
                    rows.remove(last);
                    rows.addAll(parts(last, "Region", 2));
                    rows.set(
                            rows.size() - 1 - random.nextInt(2),
                            "x," + year(last) + "," + (isShare ? "percent" : "count")
                                    + ",,,,SUPPRESSED,Region: Far away,,,\n");
                }
                case SUPPRESSED ->
                    rows.set(last, "x," + year(last) + "," + (isShare ? "percent" : "count") + ",,,,SUPPRESSED,,,,\n");
                case OTHER_PUBLISHER -> {
                    rows.replaceAll(row -> row.replace(",\n", ",register\n"));
                    rows.add(row(year(last), good(), "", "", "2020-01-15").replace(",\n", ",survey\n"));
                }
            }
            return rows;
        }

        /** Figures by region in place of the whole, and by sex beside them, of other people by the given number. */
        private void bySex(List<String> rows, int more) {
            rows.clear();
            for (int i = 0; i < counts.size(); i++) {
                rows.addAll(parts(i, "region", 3));
                int[] all = counts.get(i);
                int[] girls = {all[0] / 2, all[1] / 2};
                int[] boys = {all[0] - girls[0] + more, all[1] - girls[1] + more};
                rows.add(row(year(i), girls, "sex=girls", "", ""));
                rows.add(row(year(i), boys, "sex=boys", "", ""));
            }
        }

        private List<String> parts(int i, String dimension, int number) {
            List<String> parts = new ArrayList<>();
            int[] rest = counts.get(i).clone();
            for (int part = number; part > 0; part--) {
                int denominator = part == 1 ? rest[1] : Math.max(1, rest[1] / part);
                int least = Math.max(0, rest[0] - (rest[1] - denominator));
                int most = Math.min(rest[0], denominator);
                int numerator = part == 1 ? rest[0] : least + random.nextInt(most - least + 1);
                parts.add(row(year(i), new int[] {numerator, denominator}, dimension + "=part" + part, "", ""));
                rest[0] -= numerator;
                rest[1] -= denominator;
            }
            return parts;
        }

        /** A value that meets any target. */
        private int[] good() {
            return isHigher ? new int[] {100, 100} : new int[] {0, 100};
        }
    }
}
