package org.akkoord.csv.profile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.akkoord.csv.text.CellText;

/** What the columns of statuses say about the value of a row. */
final class StatusCells {

    private final Set<String> flags = new LinkedHashSet<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    private final List<Unknown> unknown = new ArrayList<>();
    private Optional<String> always = Optional.empty();
    private Optional<String> whereEmpty = Optional.empty();

    /** A status of which nothing is known. */
    record Unknown(String column, String message) {}

    StatusCells(RowPlan plan, ProfileParts.Codes codes, Function<RowPlan.Status, String> cells) {
        List<Integer> kept = plan.parts().getOrDefault(MeasurementColumns.NOTE + "en", List.of()).stream()
                .map(RowPlan.Part::position)
                .toList();
        for (RowPlan.Status status : plan.statuses()) {
            String text = cells.apply(status).strip();
            String cell = status.column().words() ? text : codes.code(text, ": ");
            if (!cell.isEmpty()) {
                boolean isKept = kept.contains(status.part().position());
                status.column().read(cell).forEach(found -> add(status, found, isKept));
            }
        }
    }

    private void add(RowPlan.Status status, StatusColumn.Found found, boolean isKept) {
        String name = status.part().name();
        if (found.meaning().isEmpty()) {
            if (!isKept) {
                unknown.add(new Unknown(
                        name,
                        "the status " + CellText.quote(found.code())
                                + " says nothing that is known here; its figures are kept without it"));
            }
            return;
        }
        String meaning = found.meaning().get();
        if (StatusColumn.flag(meaning)) {
            flags.add(meaning);
        } else if (StatusColumn.reason(meaning)) {
            if (status.column().besideValues()) {
                whereEmpty = whereEmpty.or(() -> Optional.of(meaning));
            } else {
                always = always.or(() -> Optional.of(meaning));
            }
        } else if (!meaning.isEmpty()) {
            remarks.add(meaning + " (" + name + " " + found.code() + ")");
        }
    }

    List<Unknown> unknown() {
        return unknown;
    }

    /** The flags, after those that are there. */
    String flags(String given) {
        return joined(given, ";", flags);
    }

    /** The remarks, after what is there. */
    String note(String given) {
        return joined(given, "; ", remarks);
    }

    private static String joined(String given, String separator, Set<String> more) {
        Set<String> all = new LinkedHashSet<>();
        all.add(given);
        all.addAll(more);
        all.remove("");
        return all.stream().collect(Collectors.joining(separator));
    }

    /** Why there is no value, if a status says it; empty if none does. */
    String reason(boolean isGiven) {
        return always.or(() -> whereEmpty.filter(reason -> !isGiven)).orElse("");
    }
}
