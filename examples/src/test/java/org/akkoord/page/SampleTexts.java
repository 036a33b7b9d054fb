package org.akkoord.page;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.akkoord.agreement.Agreement;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.examples.ReferenceAgreement;
import org.akkoord.json.AgreementJson;
import org.akkoord.text.LocalizedText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The agreement with primary education with texts in all its fields that want to be more than text. */
final class SampleTexts {

    /** What a careless page would run, close, load or turn around. */
    private static final List<String> HOSTILE = List.of(
            "</script><script>window.harmed = 1</script>",
            "<img src=x onerror=\"window.harmed = 1\">",
            "\" onmouseover=\"window.harmed = 1\" x=\"",
            "' style='position:fixed' '",
            "]]> --> </style></title></textarea>",
            "<iframe src=\"javascript:window.harmed = 1\"></iframe>",
            "&lt;b&gt; &amp;amp; &#60;i&#62;",
            "{{7*7}} ${7*7} <%= 7*7 %>",
            "javascript:window.harmed = 1",
            "word".repeat(60),
            "https://example.org/" + "a".repeat(120),
            "אבג 123 ابج",
            "👩‍🏫 e\u0301 \u200B\uFEFF",
            "<svg onload=window.harmed=1>",
            "<b>bold</b><i>italic</i><marquee>moving</marquee>");

    private SampleTexts() {}

    static AgreementEvaluation evaluation() {
        return evaluation(
                text -> HOSTILE.get(Math.floorMod(text.hashCode(), HOSTILE.size())) + " " + text,
                "NUL \0, half \uD83D, turned \u202E elttil \u2066 and </title><script>");
    }

    /** With one text before every text, and as the title of the agreement. */
    static AgreementEvaluation evaluation(String hostile) {
        return evaluation(text -> hostile + " " + text, hostile);
    }

    private static AgreementEvaluation evaluation(UnaryOperator<String> hostile, String title) {
        ReferenceAgreement po = ReferenceAgreement.po();
        JsonNode document = JsonMapper.shared().readTree(AgreementJson.toJson(po.agreement()));
        poison(document, hostile);
        Agreement poisoned = AgreementJson.parse(document.toString()).toBuilder()
                .title(LocalizedText.of("en", title))
                .build();
        return AgreementEvaluator.withDefaults().evaluate(poisoned, po.figures(), ReferenceAgreement.LETTER);
    }

    /** Puts a hostile text before every text in a language, and always the same before the same. */
    private static void poison(JsonNode node, UnaryOperator<String> hostile) {
        if (node instanceof ObjectNode object) {
            Map<String, String> texts = new TreeMap<>();
            object.properties().forEach(member -> {
                if (List.of("nl", "en").contains(member.getKey())
                        && member.getValue().isString()) {
                    texts.put(member.getKey(), member.getValue().asString());
                }
            });
            texts.forEach((language, text) -> object.put(language, hostile.apply(text)));
        }
        for (Iterator<JsonNode> children = node.iterator(); children.hasNext(); ) {
            poison(children.next(), hostile);
        }
    }
}
