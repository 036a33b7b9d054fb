package org.akkoord.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.junit.jupiter.api.Test;

class MergedTotalsTest {

    private static final int ROUNDS = 1000;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2050, 1, 1);
    private static final List<ReportingPeriod> PERIODS =
            List.of(ReportingPeriod.year(2013), ReportingPeriod.schoolYear(2014), ReportingPeriod.year(2015));

    /** Cells of all kinds, each of which brings the groups of its unit. */
    private static List<Consumer<PanelTotals>> cells() {
        Random random = new Random(5);
        List<Consumer<PanelTotals>> cells = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            int unit = i;
            ReportingPeriod period = PERIODS.get(random.nextInt(3));
            int total = 1 + random.nextInt(40);
            int part = random.nextInt(total + 1);
            double value = random.nextGaussian() * 1e6;
            cells.add(totals -> {
                int u = totals.unit("u" + unit);
                totals.level("board").group("b" + unit % 7).member("u" + unit, FIRST, LAST);
                totals.level("region").group("r" + unit % 3).member("u" + unit, FIRST, LAST);
                String variable = unit % 2 == 0 ? "passed[sex=girls]" : "hours";
                totals.at(u, totals.variable(variable), totals.period(period));
                switch (unit % 10) {
                    case 0, 2, 4 -> totals.counts(part, total);
                    case 1, 3 -> totals.value(value);
                    case 5 -> totals.value(value, 2.5);
                    case 6 -> totals.countsBetween(0, part, total);
                    case 7 -> totals.between(value, Double.POSITIVE_INFINITY);
                    case 8 -> totals.missing(Quantity.MissingReason.SUPPRESSED);
                    default -> totals.between(value, value + 1, 3);
                }
            });
        }
        return cells;
    }

    private static PanelTotals of(List<Consumer<PanelTotals>> cells) {
        PanelTotals totals = PanelTotals.empty();
        cells.forEach(cell -> cell.accept(totals));
        return totals;
    }

    @Test
    void anyOrderPartitionAndJourneyGivesTheSameBits() throws IOException, ClassNotFoundException {
        List<Consumer<PanelTotals>> cells = cells();
        PanelTotals whole = of(cells);
        byte[] expected = whole.toBytes();
        assertThat(of(cells.subList(1, cells.size())).toBytes()).isNotEqualTo(expected);
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(round);
            Collections.shuffle(cells, random);
            PanelTotals merged = PanelTotals.empty();
            for (int from = 0; from < cells.size(); ) {
                int until = Math.min(cells.size(), from + random.nextInt(30));
                PanelTotals part = of(cells.subList(from, until));
                merged = switch (random.nextInt(3)) {
                    case 0 -> merged.merge(part);
                    case 1 -> PanelTotals.fromBytes(part.toBytes()).merge(merged);
                    default -> merged.merge((PanelTotals) read(stream(part)));
                };
                from = until;
            }
            assertThat(merged.toBytes()).isEqualTo(expected);
        }
    }

    @Test
    void mergedTotalsAnswerAsThoseOfAllCells() {
        List<Consumer<PanelTotals>> cells = cells();
        PanelTotals whole = of(cells);
        PanelTotals merged = PanelTotals.fromBytes(
                of(cells.subList(0, 30)).merge(of(cells.subList(30, 80))).toBytes());
        for (String variable : List.of("passed[sex=girls]", "hours")) {
            for (ReportingPeriod period : PERIODS) {
                assertThat(whole.total(variable, period)).isPresent();
                assertThat(merged.total(variable, period)).isEqualTo(whole.total(variable, period));
                for (int board = 0; board < 7; board++) {
                    assertThat(merged.total(variable, period, "board", "b" + board))
                            .isEqualTo(whole.total(variable, period, "board", "b" + board));
                }
                assertThat(merged.total(variable, period, "region", "r2"))
                        .isEqualTo(whole.total(variable, period, "region", "r2"));
            }
        }
    }

    @Test
    void otherBytesAreRefusedByName() throws IOException {
        byte[] bytes = of(cells()).toBytes();
        bytes[bytes.length / 2] ^= 4;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PanelTotals.fromBytes(bytes))
                .withMessage("the bytes of this PanelTotals are damaged: their checksum does not fit");
        byte[] stream = stream(of(cells()));
        stream[stream.length - 1] ^= 1;
        assertThatThrownBy(() -> read(stream))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessage("the bytes of this PanelTotals are damaged: their checksum does not fit");
    }

    @Test
    void countsBeyondTheLargestAreRefused() {
        PanelTotals many = PanelTotals.empty();
        many.at(many.unit("a"), many.variable("passed"), many.period(PERIODS.get(0)))
                .counts(1, 1_000_000_000_000_000L);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> {
                    for (int i = 0; i < 14; i++) {
                        many.merge(many);
                    }
                })
                .withMessageContaining("must add up to at most " + Long.MAX_VALUE);
    }

    private static byte[] stream(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] stream) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(stream))) {
            return in.readObject();
        }
    }
}
