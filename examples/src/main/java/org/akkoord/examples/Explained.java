package org.akkoord.examples;

import java.util.Locale;
import java.util.stream.Stream;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.explain.Explanation;
import org.akkoord.text.LocalizedText;

/** The explanations of the parts of an evaluation that have an id, with their titles. */
final class Explained {

    private static final String ALL = "all";

    private Explained() {}

    /** The goal, objectives or indicators with the id, or all goals. An indicator of two objectives has two. */
    static Stream<String> of(AgreementEvaluation evaluation, String id, Locale locale) {
        Stream<String> goals = evaluation.goals().stream()
                .filter(each -> id.equals(ALL) || id.equals(each.goal().id()))
                .map(each -> text(each.goal().id(), each.goal().title(), each.explanation(), locale));
        Stream<String> objectives = evaluation.objectives().stream()
                .filter(each -> id.equals(each.objective().id()))
                .map(each -> text(id, each.objective().text(), each.explanation(), locale));
        Stream<String> indicators = evaluation.objectives().stream()
                .flatMap(each -> each.indicators().stream())
                .filter(each -> id.equals(each.indicator().id()))
                .map(each -> text(id, each.indicator().title(), each.explanation(), locale));
        return Stream.of(goals, objectives, indicators).flatMap(each -> each);
    }

    private static String text(String id, LocalizedText title, Explanation explanation, Locale locale) {
        return id + "  " + title.in(locale) + "\n" + explanation.text(locale) + "\n";
    }
}
