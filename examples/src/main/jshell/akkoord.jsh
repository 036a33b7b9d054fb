import java.io.*;
import java.math.*;
import java.nio.file.*;
import java.time.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;
import org.akkoord.agreement.*;
import org.akkoord.claim.*;
import org.akkoord.cohort.*;
import org.akkoord.comparison.*;
import org.akkoord.csv.*;
import org.akkoord.evaluation.*;
import org.akkoord.examples.*;
import org.akkoord.explain.*;
import org.akkoord.funding.*;
import org.akkoord.html.*;
import org.akkoord.indicator.*;
import org.akkoord.json.*;
import org.akkoord.measurement.*;
import org.akkoord.panel.*;
import org.akkoord.period.*;
import org.akkoord.problem.*;
import org.akkoord.progress.*;
import org.akkoord.quantity.*;
import org.akkoord.statistics.*;
import org.akkoord.text.*;
import org.akkoord.trend.*;
import org.akkoord.verdict.*;

/** The reference agreement with primary education. */
ReferenceAgreement po() {
    return ReferenceAgreement.po();
}

/** The reference agreement with secondary education. */
ReferenceAgreement vo() {
    return ReferenceAgreement.vo();
}

/** Writes the page of an evaluation, opens it where there is a browser, and says where it is. */
Path openIn(Locale locale, AgreementEvaluation evaluation) throws IOException {
    Path page = Files.createTempFile(evaluation.agreement().id() + "-", ".html");
    EvaluationHtml.write(evaluation, page, locale);
    if (!java.awt.GraphicsEnvironment.isHeadless() && java.awt.Desktop.isDesktopSupported()) {
        java.awt.Desktop.getDesktop().browse(page.toUri());
    }
    System.out.println(page.toUri());
    return page;
}

/** The same in English. A shell of JDK 17 finds no method of the same name with other parameters while it starts. */
Path open(AgreementEvaluation evaluation) throws IOException {
    return openIn(Locale.ENGLISH, evaluation);
}

/** Prints anything in full; the shell itself shortens long values. An evaluation is its dashboard, a list one item a line. */
void show(Object o) {
    if (o instanceof AgreementEvaluation evaluation) {
        System.out.print(evaluation.toText(Locale.ENGLISH));
    } else if (o instanceof Explanation explanation) {
        System.out.println(explanation.text(Locale.ENGLISH));
    } else if (o instanceof Collection<?> items) {
        items.forEach(item -> System.out.println(item));
    } else if (o instanceof Map<?, ?> entries) {
        entries.forEach((key, value) -> System.out.println(key + "  " + value));
    } else if (o instanceof Optional<?> maybe) {
        System.out.println(maybe.isPresent() ? maybe.get() : "(nothing)");
    } else {
        System.out.println(o);
    }
}

System.out.println("Akkoord. Two agreements are at hand: po() and vo(). Tab completes, /exit leaves. Try")
System.out.println("  var e = po().evaluate(); show(e)           e.with(Verdict.ACHIEVED)        show(e.goal(\"po-10\").explanation())")
System.out.println("  var s = PanelCsv.read(Path.of(\"schools.csv\")).orThrow()     s.trends(\"pe-hours\", TrendMethod.LEAST_SQUARES)")
