///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
//DEPS org.akkoord:akkoord-io-json:0.1.0-SNAPSHOT
//DEPS org.akkoord:akkoord-io-csv:0.1.0-SNAPSHOT

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.akkoord.csv.MeasurementCsv;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.json.AgreementJson;

/** Prints a line for each goal: its id, its verdict, and why. Arguments: the agreement, the figures, and the day. */
class goals {

    public static void main(String[] arguments) throws Exception {
        AgreementEvaluation result = AgreementEvaluator.withDefaults()
                .evaluate(
                        AgreementJson.read(Path.of(arguments[0])).orThrow(),
                        MeasurementCsv.read(Path.of(arguments[1])).orThrow(),
                        LocalDate.parse(arguments[2]));
        result.goals().forEach(goal -> System.out.println(goal.goal().id() + "  " + goal.verdict() + "  "
                + goal.explanation().summary(Locale.ENGLISH)));
    }
}
