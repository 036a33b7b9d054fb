package org.akkoord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.akkoord.indicator.Cell;
import org.akkoord.measurement.Measurement;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.text.LocalizedText;
import org.akkoord.verdict.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Figures whose texts were made to have equal hash codes, and other sets that are large in one way, end in time. */
@Timeout(60)
// Promise L2 of docs/promises.md
class HostileFiguresTest {

    private static final int MANY = 8192;

    /** {@code Aa} and {@code BB} have one hash code, and so has what is made of them. */
    private static String equalHash(int number) {
        return IntStream.range(0, 13)
                .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                .reduce("", String::concat);
    }

    private static ObjectiveEvaluation evaluate(List<Measurement> figures) {
        return Sample.objective(Sample.evaluate(
                Sample.agreement(Sample.DIRECT, Sample.OBJECTIVE), figures.toArray(Measurement[]::new)));
    }

    private static Measurement onDay(int number) {
        String day = LocalDate.of(1990, 1, 1).plusDays(number).toString();
        return Sample.direct(day, "5." + number % 10);
    }

    private static List<Measurement> many(IntFunction<Measurement> figure) {
        return IntStream.range(0, MANY).mapToObj(figure).toList();
    }

    @Test
    void membersWithEqualHashes() {
        ObjectiveEvaluation evaluation = evaluate(many(i -> Sample.direct("2018", "5").toBuilder()
                .cell(Cell.of("place", equalHash(i)))
                .build()));

        assertThat(evaluation.explanation().conclusion().reason()).isEqualTo(Reason.PART_MISSING);
    }

    @Test
    void notesWithEqualHashes() {
        ObjectiveEvaluation evaluation = evaluate(many(i ->
                onDay(i).toBuilder().note(LocalizedText.of("en", equalHash(i))).build()));

        assertThat(evaluation.indicators().get(0).series().points()).hasSize(MANY);
    }

    @Test
    void cohortsAndPublishersWithEqualHashes() {
        assertThat(evaluate(many(i -> Sample.direct("2018", "5").toBuilder()
                                .cohort(equalHash(i))
                                .build()))
                        .explanation()
                        .conclusion()
                        .reason())
                .isEqualTo(Reason.CONFLICTING);
        assertThat(evaluate(many(i -> Sample.direct("2018", "5").toBuilder()
                                .publisher(equalHash(i))
                                .build()))
                        .explanation()
                        .conclusion()
                        .reason())
                .isEqualTo(Reason.SINGLE_POINT);
    }

    @Test
    void revisionsOfOneFigure() {
        ObjectiveEvaluation evaluation = evaluate(many(i -> Sample.direct("1990", "5").toBuilder()
                .published(LocalDate.of(1991, 1, 1).plusDays(i))
                .build()));

        assertThat(evaluation.indicators().get(0).series().points()).hasSize(1);
    }

    @Test
    void figuresThatAllBreakTheirSeries() {
        ObjectiveEvaluation evaluation = evaluate(many(
                i -> onDay(i).toBuilder().addFlags(Measurement.StatusFlag.BREAK).build()));

        assertThat(evaluation.indicators().get(0).series().points()).hasSize(1);
        assertThat(evaluation.explanation().conclusion().reason()).isEqualTo(Reason.SINGLE_POINT_SINCE_BREAK);
    }

    /** 10,000 figures had 50 million slopes. */
    @Test
    void tenThousandFiguresHaveATrend() {
        ObjectiveEvaluation evaluation = evaluate(IntStream.range(0, 10_000)
                .mapToObj(
                        i -> Sample.direct(LocalDate.of(1990, 1, 1).plusDays(i).toString(), i % 2 == 0 ? "40" : "60"))
                .toList());

        assertThat(evaluation.indicators().get(0).trend()).isPresent();
        assertThat(evaluation.indicators().get(0).series().latest().map(point -> point.value()))
                .contains(Quantity.of("60"));
        assertThat(evaluation.indicators().get(0).series().latest().map(point -> point.period()))
                .contains(ReportingPeriod.parse("2017-05-18"));
    }
}
