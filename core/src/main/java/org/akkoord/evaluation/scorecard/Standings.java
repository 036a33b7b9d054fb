package org.akkoord.evaluation.scorecard;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.IntStream;
import org.akkoord.agreement.Agreement;
import org.akkoord.evaluation.Scorecards.Position;
import org.akkoord.evaluation.Scorecards.Row;
import org.akkoord.evaluation.Scorecards.Standing;
import org.akkoord.indicator.Direction;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.trend.Point;

/**
 * Where units stand among all others on one objective.
 *
 * @param columns the columns of all units
 * @param agreement the agreement
 * @param objectives how many rows a unit has
 */
public record Standings(ScorecardColumns columns, Agreement agreement, int objectives) {

    /** The standing of a row. */
    public Standing of(int row, Row made) {
        return new Standing(made, columns.counts(peers(row)), position(row));
    }

    /** The rows of all units on the same objective. */
    private IntStream peers(int row) {
        return IntStream.iterate(row % objectives, peer -> peer < columns.size(), peer -> peer + objectives);
    }

    private Optional<Position> position(int row) {
        Direction direction = agreement.indicator(columns.indicator(row)).direction();
        Optional<ReportingPeriod> period = columns.latest(row).map(Point::period);
        Optional<BigDecimal> own = period.flatMap(at -> number(row, at));
        if (own.isEmpty() || (direction != Direction.INCREASE && direction != Direction.DECREASE)) {
            return Optional.empty();
        }
        int sign = direction == Direction.INCREASE ? 1 : -1;
        int better = 0;
        int equal = 0;
        int among = 0;
        for (int peer : peers(row).toArray()) {
            Optional<BigDecimal> number = number(peer, period.get());
            if (number.isPresent()) {
                int order = sign * number.get().compareTo(own.get());
                among++;
                better += order > 0 ? 1 : 0;
                equal += order == 0 ? 1 : 0;
            }
        }
        return Optional.of(new Position(better + 1, better + equal, among));
    }

    /** The number of a row, where its latest value is one of the period. */
    private Optional<BigDecimal> number(int row, ReportingPeriod period) {
        return columns.latest(row)
                .filter(point -> point.period().equals(period))
                .flatMap(Point::number);
    }
}
