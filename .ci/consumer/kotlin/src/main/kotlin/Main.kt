import java.nio.file.Path
import java.time.LocalDate
import org.akkoord.csv.MeasurementCsv
import org.akkoord.evaluation.AgreementEvaluator
import org.akkoord.json.AgreementJson
import org.akkoord.json.EvaluationJson

fun main(args: Array<String>) {
    val agreement = AgreementJson.read(Path.of(args[0])).orThrow()
    val figures = MeasurementCsv.read(Path.of(args[1])).orThrow()
    val evaluation = AgreementEvaluator.withDefaults().evaluate(agreement, figures, LocalDate.of(2020, 10, 12))
    check(EvaluationJson.parse(EvaluationJson.toJson(evaluation)) == evaluation)
    evaluation.goals().forEach { println("${it.goal().id()}: ${it.verdict()}") }
}
