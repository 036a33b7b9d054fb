package org.akkoord.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.akkoord.period.ReportingPeriod;
import org.junit.jupiter.api.Test;

/** A panel has room for every unit, variable and period, so it is refused where few rows would take much of it. */
// Promise L5 of docs/promises.md
class SparsePanelTest {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private static PanelBuilder diagonal(int rows, boolean ofManyVariables) {
        PanelBuilder builder = Panel.builder();
        for (int row = 0; row < rows; row++) {
            String variable = ofManyVariables ? "v" + row : "v";
            builder.at(
                            "u" + row,
                            variable,
                            ReportingPeriod.parse(FIRST.plusDays(row).toString()))
                    .value(row);
        }
        return builder;
    }

    @Test
    void aPanelWithAThousandRowsAndABillionCellsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> diagonal(1000, true).build())
                .withMessage(
                        "the panel would have 1000000000 cells, for 1000 units, 1000 variables and levels of groups,"
                                + " and 1000 periods; at most 20000000 are allowed where 1000 are filled, unless 'mostCells'"
                                + " allows more");
    }

    @Test
    void rowsBeyondWhatAnyPanelCanKeepAreRefusedWhenTheyArrive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> diagonal(1100, true))
                .withMessageStartingWith("the panel would have 1003003001 cells, for 1001 units");
    }

    @Test
    void aCallerCanAllowMore() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> diagonal(5000, false).build());

        assertThat(diagonal(5000, false).mostCells(25_000_000).build().periods())
                .hasSize(5000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Panel.builder().mostCells(0))
                .withMessage("a panel must have room for at least 1 cell, but was to have 0");
    }

    /** A level of groups says for each unit and period to which group it belongs. */
    @Test
    void levelsOfGroupsTakeRoomToo() {
        PanelBuilder builder = diagonal(1000, false);
        for (int level = 0; level < 20; level++) {
            builder.level("level" + level).group("g").member("u0", FIRST, FIRST);
        }

        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessageStartingWith("the panel would have 21000000 cells");
    }

    /** Counts take twice the room of values. */
    @Test
    void theRoomDependsOnWhatACellTakes() {
        PanelBuilder builder = diagonal(3300, false);
        builder.at("u0", "w", ReportingPeriod.year(2000)).counts(1, 2, 3);

        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessageContaining("at most 6666666 are allowed");
    }

    @Test
    void aPanelOfWhichATenthIsFilledIsAllowed() {
        PanelBuilder builder = Panel.builder();
        for (int unit = 0; unit < 5000; unit++) {
            for (int year = 0; year < 10; year++) {
                builder.at("u" + unit, "v" + unit % 10, ReportingPeriod.year(2000 + year + unit % 10))
                        .value(unit);
            }
        }

        assertThat(builder.build().units()).hasSize(5000);
    }
}
