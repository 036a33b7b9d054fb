package org.akkoord.html.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlWriterTest {

    /** HTML standard, 13.1.2.1 and 13.3: what may not stand in text and in quoted values of attributes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "</script>|&lt;/script&gt;",
                "]]>|]]&gt;",
                "a & b|a &amp; b",
                "\" onload=\"x|&quot; onload=&quot;x",
                "&lt;|&amp;lt;",
                "'|'"
            })
    void markupBecomesText(String text, String written) {
        assertThat(new HtmlWriter().element("p", text, "title", text).toString())
                .isEqualTo("<p title=\"" + written + "\">" + written + "</p>");
    }

    /** HTML standard, 13.1.4: no controls, surrogates or noncharacters; Unicode annex 9: what changes direction. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\0",
                "\u0001",
                "\u001B",
                "\r",
                "\u007F",
                "\u0085",
                "\uD800",
                "\uDC00",
                "\uFFFE",
                "\uFFFF",
                "\uFDD0",
                "\uD83F\uDFFE",
                "\u202E",
                "\u202A",
                "\u2066",
                "\u2069"
            })
    void charactersThatDoHarmAreReplaced(String harmful) {
        assertThat(new HtmlWriter().text("a" + harmful + "b").toString()).isEqualTo("a\uFFFDb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "\n", "\t", "😀", "👩\u200D🏫", "עברית", "\u00A0", "\uFFFD"})
    void allOtherCharactersStay(String text) {
        assertThat(new HtmlWriter().text(text).toString()).isEqualTo(text);
    }

    @Test
    void elementsAreClosedInTheirOrder() {
        assertThat(new HtmlWriter()
                        .open("ul")
                        .open("li", "id", "a")
                        .text("x")
                        .close()
                        .close()
                        .toString())
                .isEqualTo("<ul><li id=\"a\">x</li></ul>");
        HtmlWriter open = new HtmlWriter().open("ul").open("li").close();
        assertThatIllegalStateException().isThrownBy(open::toString).withMessage("the element ul is not closed");
    }

    @Test
    void idsAreOfPlainCharactersAndEachStandsOnce() {
        Ids ids = new Ids("m-");
        assertThat(ids.of("po-1.a")).isEqualTo("m-po-1-a");
        assertThat(ids.of("po-1-a")).isEqualTo("m-po-1-a-2");
        assertThat(ids.of("po-1.a")).isEqualTo("m-po-1-a");
        assertThat(ids.next("po-1.a")).isEqualTo("m-po-1-a-3");
        assertThat(new Ids("").of("2020 \"x\"")).isEqualTo("n2020--x-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-a", "a b", "a\"", "a<", "é", "_a"})
    void aPrefixIsALetterWithPlainCharacters(String prefix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ids(prefix))
                .withMessage("a prefix of ids must be a letter followed by letters, digits, hyphens or underscores, "
                        + "but was '" + prefix + "'");
    }
}
