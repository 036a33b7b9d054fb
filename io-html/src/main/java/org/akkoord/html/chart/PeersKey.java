package org.akkoord.html.chart;

import java.util.Optional;
import java.util.function.Consumer;
import org.akkoord.html.markup.HtmlWriter;
import org.akkoord.render.Phrases;

/** Says under a chart of peers what each of its marks is. */
final class PeersKey {

    private final boolean isFunnel;
    private final Optional<String> chosen;
    private final Phrases phrases;
    private final HtmlWriter html;

    PeersKey(boolean isFunnel, Optional<String> chosen, Phrases phrases, HtmlWriter html) {
        this.isFunnel = isFunnel;
        this.chosen = chosen;
        this.phrases = phrases;
        this.html = html;
    }

    void write() {
        html.open("ul", "class", "ak-key");
        chosen.ifPresent(name ->
                item(phrases.foreign(name), marks -> marks.circle("ak-chosen", Swatch.CENTRE, Swatch.MIDDLE, 5)));
        item(phrases.say(isFunnel ? "peers.key.inside" : "peers.key.peer"), marks -> marks.path("ak-peer", "M14,7h0"));
        if (isFunnel) {
            item(phrases.say("peers.key.beyond"), marks -> marks.path("ak-peer ak-beyond", "M14,7h0"));
            item(phrases.say("peers.key.far"), marks -> marks.path("ak-peer ak-beyond ak-far", "M14,7h0"));
            item(
                    phrases.say("peers.key.common"),
                    marks -> marks.line("ak-common", 0, Swatch.MIDDLE, Swatch.WIDTH, Swatch.MIDDLE));
            item(phrases.say("peers.key.limit"), marks -> marks.path("ak-limit", "M0,7h28"));
            item(phrases.say("peers.key.limit-far"), marks -> marks.path("ak-limit ak-far", "M0,7h28"));
        }
        html.close();
    }

    private void item(String text, Consumer<Marks> drawing) {
        Swatch.item(html, text, drawing);
    }
}
