package org.akkoord.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity.MissingReason;
import org.akkoord.statistics.Funnel;
import org.junit.jupiter.api.Test;

/**
 * Positions among peers, against figures that pandas 1.5.3 and scipy 1.10.1 gave; {@code peers.py} beside the figures
 * is the script that computed them.
 */
class PeerTableTest {

    private static final ReportingPeriod Y2018 = ReportingPeriod.year(2018);
    private static final ReportingPeriod Y2019 = ReportingPeriod.year(2019);

    private static Map<String, List<String[]>> cases(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(PeerTableTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .collect(Collectors.groupingBy(cells -> cells[0], TreeMap::new, Collectors.toList()));
        }
    }

    @Test
    void ranksAndPercentilesAreThoseOfPandas() throws IOException {
        int rows = 0;
        for (List<String[]> units : cases("ranks.csv").values()) {
            PanelBuilder builder = Panel.builder();
            for (String[] unit : units) {
                builder.at("u" + unit[1], "v", Y2019).value(Double.parseDouble(unit[2]));
            }
            PeerTable table = builder.build().peers("v", Y2019);
            for (String[] unit : units) {
                PeerTable.Row row = table.of("u" + unit[1]).orElseThrow();
                assertThat(row.rank()).isEqualTo(Integer.parseInt(unit[3]));
                assertThat(row.lastRank()).isEqualTo(Integer.parseInt(unit[4]));
                assertThat(row.midRank()).isEqualTo(Double.parseDouble(unit[5]));
                assertThat(row.percentile()).isCloseTo(100 * Double.parseDouble(unit[7]), within(1e-12));
                assertThat(row.warning()).isEmpty();
                rows++;
            }
        }
        assertThat(rows).isEqualTo(409);
    }

    @Test
    void limitsAreThoseOfScipy() throws IOException {
        int checked = 0;
        for (List<String[]> rows : cases("funnel.csv").values()) {
            for (String[] row : rows) {
                double share = Double.parseDouble(row[0]) / Double.parseDouble(row[1]);
                long trials = Long.parseLong(row[2]);
                double level = Double.parseDouble(row[3]);
                assertLimits(Funnel.exact(share, trials, level), row[4], row[5]);
                assertLimits(Funnel.score(share, trials, level, 1), row[6], row[7]);
                checked++;
            }
        }
        assertThat(checked).isEqualTo(240);
    }

    private static void assertLimits(Funnel limits, String low, String high) {
        assertThat(limits.low()).isCloseTo(Double.parseDouble(low), within(1e-10));
        assertThat(limits.high()).isCloseTo(Double.parseDouble(high), within(1e-10));
    }

    @Test
    void theOverdispersionIsThatOfPandas() throws IOException {
        Map<String, List<String[]>> cases = cases("dispersion.csv");
        assertThat(cases).hasSize(25);
        for (List<String[]> units : cases.values()) {
            PanelBuilder builder = Panel.builder();
            for (int unit = 0; unit < units.size(); unit++) {
                builder.at("u" + unit, "v", Y2019)
                        .counts(Long.parseLong(units.get(unit)[1]), Long.parseLong(units.get(unit)[2]));
            }
            PeerTable table = builder.build().peers("v", Y2019);
            double phi = Double.parseDouble(units.get(0)[3]);
            assertThat(table.overdispersion()).isCloseTo(phi, within(1e-10 * phi));
            Funnel plain = table.by(PeerTable.Method.WILSON).row(0).warning().orElseThrow();
            Funnel wide =
                    table.by(PeerTable.Method.OVERDISPERSED).row(0).warning().orElseThrow();
            double width = plain.high() - plain.low();
            if (plain.low() > 0 && plain.high() < 100 && wide.low() > 0 && wide.high() < 100) {
                assertThat(wide.high() - wide.low())
                        .isCloseTo(width * Math.sqrt(Math.max(1, phi)), within(1e-9 * width));
            }
        }
    }

    @Test
    void whatIsNoShareOrLevelHasNoLimits() {
        assertThatThrownBy(() -> Funnel.exact(1.5, 10, 0.95)).hasMessageContaining("a share must be 0 to 1");
        assertThatThrownBy(() -> Funnel.exact(0.5, 0, 0.95)).hasMessageContaining("trials 1 or more");
        assertThatThrownBy(() -> Funnel.score(0.5, 10, 1, 1)).hasMessageContaining("a level between 0 and 1");
        assertThatThrownBy(() -> Funnel.score(Double.NaN, 10, 0.95, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Funnel.overdispersion(new long[0], new long[0]))
                .hasMessageContaining("as many numerators");
    }

    private static PanelBuilder shares() {
        PanelBuilder builder = Panel.builder();
        int[] first = {10, 50, 50, 50, 90};
        int[] later = {30, 45, 55, 50, 70};
        for (int unit = 0; unit < first.length; unit++) {
            builder.at("u" + unit, "v", Y2018).counts(first[unit], 100);
            builder.at("u" + unit, "v", Y2019).counts(later[unit], 100);
            builder.level("region")
                    .group(unit < 3 ? "north" : "south")
                    .member("u" + unit, LocalDate.MIN, LocalDate.MAX);
        }
        return builder;
    }

    @Test
    void peersMayBeThoseOfOneGroup() {
        Panel panel = shares().build();
        PeerTable north = panel.peers("v", Y2018, "region", "north");
        assertThat(north.size()).isEqualTo(3);
        assertThat(north.of("u0").orElseThrow().rank()).isEqualTo(3);
        assertThat(north.of("u4")).isEmpty();
        assertThatThrownBy(() -> panel.peers("v", Y2018, "region", "west")).hasMessageContaining("no group 'west'");
    }

    @Test
    void unitsWithoutANumberAreLeftOutAndMayPrecede() {
        Panel panel = shares().at("x", "v", Y2019)
                .missing(MissingReason.SUPPRESSED)
                .level("region")
                .group("north")
                .member("x", LocalDate.MIN, LocalDate.MAX)
                .build();
        assertThat(panel.peers("v", Y2019, "region", "north")
                        .of("u2")
                        .orElseThrow()
                        .mayPrecede())
                .isEqualTo(1);
        PeerTable south = panel.peers("v", Y2019, "region", "south");
        assertThat(south.of("u4").orElseThrow().mayPrecede()).isZero();
        assertThat(south.leftOut().suppressed()).isZero();
        assertThat(panel.peers("v", Y2019).leftOut().suppressed()).isEqualTo(1);
    }

    @Test
    void aMoveIsShownBesideTheRegressionToTheMean() {
        Panel panel = shares().build();
        PeerTable now = panel.peers("v", Y2019);
        PeerTable before = panel.peers("v", Y2018);
        PeerTable.Movement moved = now.since(before, "u0", Locale.ENGLISH).orElseThrow();
        assertThat(moved.change()).isCloseTo(20, within(1e-12));
        // both means are 50; the slope is (40 * 20 + 40 * 20) / (40^2 + 40^2) = 0.5, so from 10 to 30
        assertThat(moved.expected()).hasValueCloseTo(20.0, within(1e-12));
        assertThat(moved.text())
                .isEqualTo("u0 went from place 5 of 5 (2018) to place 5 of 5 (2019). Its number changed by 20; that of"
                        + " peers who began there changes by 20 on average, because who stands far from the others"
                        + " comes nearer by chance alone (regression to the mean).");
        assertThat(now.since(before, "u0", Locale.forLanguageTag("nl"))
                        .orElseThrow()
                        .text())
                .isEqualTo("u0 ging van plaats 5 van 5 (2018) naar plaats 5 van 5 (2019). De waarde veranderde met 20;"
                        + " die van vergelijkbaar gestarte anderen verandert gemiddeld met 20, want wie ver van de rest"
                        + " af staat, komt door toeval alleen al dichterbij (regressie naar het gemiddelde).");
        assertThat(now.since(before, "x", Locale.ENGLISH)).isEmpty();
        assertThatThrownBy(() -> before.since(now, "u0", Locale.ENGLISH)).hasMessageContaining("earlier period");
    }

    @Test
    void theTableReadsAsText() {
        assertThat(shares().build().peers("v", Y2018).toString())
                .startsWith("peers by 'v' in 2018, limits EXACT\nunit  value  rank")
                .endsWith("5 rows; overdispersion 9.22; none left out");
    }
}
