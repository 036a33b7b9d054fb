package org.akkoord.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import org.akkoord.agreement.Agreement;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.examples.ReferenceAgreement;
import org.akkoord.html.EvaluationHtml;
import org.akkoord.text.LocalizedText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever texts say, a page has the same elements with the same attributes. */
class HostilePageTest {

    private static String plain;

    @BeforeAll
    static void writeThePlainPage() {
        plain = skeleton(EvaluationHtml.toHtml(SampleTexts.evaluation("plain"), Locale.ENGLISH));
    }

    /** A page without the text between its tags. */
    private static String skeleton(String html) {
        return Pattern.compile(">[^<]*<").matcher(html).replaceAll("><");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>x</script>",
                "</style><i>x</i>",
                "</title><i>x</i>",
                "</text></svg><i>x</i>",
                "</textarea></details></table>",
                "]]><i>x</i>",
                "<![CDATA[ x",
                "--><i>x</i><!--",
                "<!DOCTYPE x [<!ENTITY y SYSTEM 'z'>]>",
                "<?xml version='2.0'?>",
                "\" data-x=\"1",
                "' data-x='1",
                "x onmouseover=x",
                "&lt;b&gt; &amp; &#60;i&#62; &x",
                "red;}x{",
                "url(javascript:x)",
                "';x//",
                "\u2028x\u2029",
                "${x} {{x}} <%= x %> %n%s {}",
                "C:\\x\\n",
                "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
                "\u05D0\u05D1 1 \u0627",
                "\uD83D\uDC69\u200D\uD83C\uDFEB"
            })
    void textsNeverBecomeMarkup(String hostile) {
        assertThat(skeleton(EvaluationHtml.toHtml(SampleTexts.evaluation(hostile), Locale.ENGLISH)))
                .isEqualTo(plain);
    }

    /** What no reader lets in may come from an application's own texts. */
    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u0001", "\uD800", "\uDFFF", "\u202E", "\u2066", "\u2069", "\uFFFF", "\u0085"})
    void charactersThatDoHarmAreReplacedInTitles(String harmful) {
        ReferenceAgreement po = ReferenceAgreement.po();
        Agreement agreement = po.agreement().toBuilder()
                .title(LocalizedText.of("en", "before" + harmful + "after"))
                .build();
        String page = EvaluationHtml.toHtml(
                AgreementEvaluator.withDefaults().evaluate(agreement, po.figures(), ReferenceAgreement.LETTER),
                Locale.ENGLISH);
        assertThat(page).contains("<h1>before\uFFFDafter</h1>").doesNotContain(harmful);
    }

    @Test
    void nothingOnThePageRunsOrLoads() {
        String page = EvaluationHtml.toHtml(SampleTexts.evaluation(), Locale.ENGLISH);
        assertThat(page).doesNotContainPattern("<(script|iframe|object|embed|base|img|link|form)\\b");
        assertThat(page).doesNotContainPattern("<[^>]*\\s(on\\w+|style|src)=");
        assertThat(Pattern.compile("href=\"([^\"]*)\"").matcher(page).results())
                .isNotEmpty()
                .allMatch(link -> link.group(1).startsWith("#"));
    }
}
