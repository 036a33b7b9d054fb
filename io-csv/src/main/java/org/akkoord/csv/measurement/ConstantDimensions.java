package org.akkoord.csv.measurement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.akkoord.agreement.Agreement;
import org.akkoord.indicator.Cell;
import org.akkoord.indicator.Indicator;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/**
 * Takes a dimension out of the figures of an indicator where all of them have the same member of it: it divides
 * nothing.
 *
 * <p>It stays where the agreement declares it for the indicator, and where it is the sex: one sex alone is a part.
 */
public final class ConstantDimensions {

    private static final Set<String> SEX = Set.of("sex", "gender", "geslacht", "sexe");

    private final Optional<Agreement> agreement;
    private final List<Problem> problems = new ArrayList<>();

    private ConstantDimensions(Optional<Agreement> agreement) {
        this.agreement = agreement;
    }

    /** What was read, without the dimensions that divide nothing, and a warning for each indicator that had one. */
    public static Checked<MeasurementSet> without(
            Checked<MeasurementSet> read, Optional<Agreement> agreement, Location file) {
        ConstantDimensions constant = new ConstantDimensions(agreement);
        List<Measurement> figures = constant.without(read.value().all(), file);
        if (constant.problems.isEmpty()) {
            return read;
        }
        List<Problem> problems = new ArrayList<>(read.problems());
        problems.addAll(constant.problems);
        return new Checked<>(MeasurementSet.of(figures), problems, read.read(), read.accepted(), read.rejected());
    }

    /** Figures without the dimensions that divide nothing; the warnings are added to the problems. */
    public static List<Measurement> without(
            List<Measurement> figures, Optional<Agreement> agreement, Location file, List<Problem> problems) {
        ConstantDimensions constant = new ConstantDimensions(agreement);
        List<Measurement> rest = constant.without(figures, file);
        problems.addAll(constant.problems);
        return rest;
    }

    private List<Measurement> without(List<Measurement> figures, Location file) {
        Map<String, Map<String, String>> common = new TreeMap<>();
        for (Measurement figure : figures) {
            Map<String, String> members = figure.cell().members();
            common.computeIfAbsent(figure.indicator(), id -> new TreeMap<>(members))
                    .entrySet()
                    .removeIf(entry -> !entry.getValue().equals(members.get(entry.getKey())));
        }
        common.forEach((id, members) -> members.keySet().removeIf(dimension -> isBreakdown(id, dimension)));
        common.forEach((id, members) -> say(id, members, file));
        return figures.stream()
                .map(figure -> without(
                        figure,
                        common.getOrDefault(figure.indicator(), Map.of()).keySet()))
                .toList();
    }

    private static Measurement without(Measurement figure, Set<String> dimensions) {
        if (dimensions.isEmpty()) {
            return figure;
        }
        Map<String, String> rest = new TreeMap<>(figure.cell().members());
        rest.keySet().removeAll(dimensions);
        return figure.toBuilder().cell(new Cell(rest)).build();
    }

    private boolean isBreakdown(String indicator, String dimension) {
        Set<String> declared = new HashSet<>(SEX);
        agreement.stream()
                .flatMap(found -> found.indicators().stream())
                .filter(found -> found.id().equals(indicator))
                .map(Indicator::dimensions)
                .forEach(found -> found.keySet().forEach(name -> declared.add(name.toLowerCase(Locale.ROOT))));
        return declared.contains(dimension.toLowerCase(Locale.ROOT));
    }

    private void say(String indicator, Map<String, String> members, Location file) {
        if (!members.isEmpty()) {
            String all = members.entrySet().stream()
                    .map(member -> "'" + member.getKey() + "' is '" + member.getValue() + "'")
                    .collect(Collectors.joining(", "));
            problems.add(Problem.warning(
                    ProblemCode.VALUE,
                    file,
                    "in all figures of indicator '" + indicator + "' " + all
                            + ", so they are read as figures of the whole; if they are about a part, the indicator must"
                            + " declare the dimension"));
        }
    }
}
