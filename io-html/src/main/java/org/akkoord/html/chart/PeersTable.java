package org.akkoord.html.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.akkoord.html.markup.HtmlWriter;
import org.akkoord.panel.PeerTable;
import org.akkoord.panel.PeerTable.Row;
import org.akkoord.quantity.Unit;
import org.akkoord.render.Phrases;
import org.akkoord.statistics.Funnel;

/**
 * What a chart of peers shows, in words and as a table: the marked unit, the outermost ones, and how many there are.
 */
final class PeersTable {

    /** How many units stand in the table from each end. */
    private static final int ENDS = 5;

    private final PeerTable peers;
    private final List<Row> rows;
    private final Optional<Row> chosen;
    private final Unit unit;
    private final Phrases phrases;
    private final HtmlWriter html;

    PeersTable(PeerTable peers, List<Row> rows, Optional<Row> chosen, Unit unit, Phrases phrases, HtmlWriter html) {
        this.peers = peers;
        this.rows = rows;
        this.chosen = chosen;
        this.unit = unit;
        this.phrases = phrases;
        this.html = html;
    }

    /** Whether a unit stands outside of limits. */
    static boolean isBeyond(Optional<Funnel> limits, Row row) {
        return limits.filter(found -> row.value() < found.low() || row.value() > found.high())
                .isPresent();
    }

    /** Where the marked unit stands, and how many stand where. */
    String sentence() {
        String one = chosen.map(row -> standing(row) + " ").orElse("");
        return one
                + peers.share().stream()
                        .mapToObj(share -> phrases.say(
                                "peers.all",
                                "share",
                                number(share),
                                "count",
                                phrases.count(rows.size()),
                                "beyond",
                                phrases.count(count(row -> isBeyond(row.warning(), row))),
                                "far",
                                phrases.count(count(row -> isBeyond(row.alarm(), row)))))
                        .findFirst()
                        .orElseGet(() -> phrases.say("peers.all-values", "count", phrases.count(rows.size())));
    }

    private String standing(Row row) {
        String key = isBeyond(row.alarm(), row)
                ? "peers.one-far"
                : isBeyond(row.warning(), row)
                        ? "peers.one-beyond"
                        : row.warning().isPresent() ? "peers.one-inside" : "peers.one";
        return phrases.say(
                key,
                "unit",
                phrases.foreign(row.unit()),
                "value",
                number(row.value()),
                "rank",
                phrases.count(row.rank()),
                "count",
                phrases.count(row.peers()));
    }

    private long count(Predicate<Row> kind) {
        return rows.stream().filter(kind).count();
    }

    private String number(double value) {
        return phrases.number(BigDecimal.valueOf(value), unit);
    }

    void write(String caption) {
        html.open("table", "class", "ak-table ak-figures").element("caption", caption);
        html.open("thead").open("tr");
        List<String> columns = new ArrayList<>(List.of("peers.rank", "peers.unit", "table.value"));
        if (peers.share().isPresent()) {
            columns.addAll(List.of("peers.column-denominator", "peers.limits"));
        }
        columns.forEach(column -> html.element("th", phrases.say(column), "scope", "col"));
        html.close().close().open("tbody");
        int before = -1;
        for (int row : shown()) {
            if (row > before + 1) {
                html.open("tr")
                        .element(
                                "td",
                                phrases.say("peers.others", "count", phrases.count(row - before - 1L)),
                                "colspan",
                                Integer.toString(columns.size()))
                        .close();
            }
            row(row);
            before = row;
        }
        html.close().close();
    }

    /** The first and last rows, and the marked one. */
    private List<Integer> shown() {
        return IntStream.range(0, rows.size())
                .filter(row -> row < ENDS
                        || row >= rows.size() - ENDS
                        || chosen.filter(rows.get(row)::equals).isPresent())
                .boxed()
                .toList();
    }

    private void row(int number) {
        Row row = rows.get(number);
        boolean isChosen = chosen.filter(row::equals).isPresent();
        html.open("tr", isChosen ? new String[] {"class", "ak-chosen-row"} : new String[0]);
        html.element("td", phrases.count(row.rank()));
        ChartTable.name(html, phrases.foreign(row.unit()));
        html.element("td", number(row.value()));
        peers.denominator(number).ifPresent(denominator -> html.element("td", phrases.count(denominator)));
        row.warning()
                .ifPresent(limits -> html.element(
                        "td",
                        phrases.say("peers.from-to", "low", bare(limits.low()), "high", bare(limits.high()))
                                + (isBeyond(row.alarm(), row)
                                        ? ", " + phrases.say("peers.far")
                                        : isBeyond(row.warning(), row) ? ", " + phrases.say("peers.beyond") : "")));
        html.close();
    }

    private String bare(double value) {
        return phrases.bare(BigDecimal.valueOf(value), 1);
    }
}
