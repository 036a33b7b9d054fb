package org.akkoord.json.write;

import java.util.List;
import java.util.function.BiConsumer;
import org.akkoord.explain.Step;
import org.akkoord.internal.tree.Limits;

/** What writers write, on one line. */
public final class Written {

    private Written() {}

    public static <T> String of(T value, BiConsumer<? super T, JsonObject> members) {
        return JsonText.line(value, members, Limits.MEASUREMENTS).strip();
    }

    /** A step, without limits that its text must respect. */
    public static String step(Step step) {
        return of(step, (each, out) -> StepWriter.step(each, List.of(), out));
    }
}
