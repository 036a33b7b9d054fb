package org.akkoord.json.write;

import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;

/** Writes problems as JSON. */
public final class ProblemWriter {

    private ProblemWriter() {}

    public static void problem(Problem problem, JsonObject out) {
        Location place = problem.location();
        out.put("severity", problem.severity().name())
                .put("code", problem.code().name())
                .put("message", problem.message())
                .putPlain("file", place.file());
        place.line().ifPresent(line -> out.put("line", line));
        place.column().ifPresent(column -> out.put("column", column));
        out.putPlain("field", place.field()).putPlain("pointer", place.pointer());
    }
}
