package org.akkoord.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.akkoord.agreement.Agreement;
import org.akkoord.check.Finding.Kind;
import org.akkoord.check.Finding.Subject;
import org.akkoord.indicator.Cell;
import org.akkoord.indicator.Indicator;
import org.akkoord.internal.NearestName;
import org.akkoord.internal.Printable;
import org.akkoord.measurement.Measurement;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.ProblemCode;

/** What is doubtful about the figures of one indicator together. */
final class FigureSetCheck {

    /** So many years before it is concluded, figures still explain an agreement. */
    static final int YEARS_BEFORE = 25;

    /** So many years after it ends, figures still say what became of an agreement. */
    static final int YEARS_AFTER = 5;

    private final String id;
    private final List<Measurement> figures;
    private final List<Finding> findings = new ArrayList<>();

    private FigureSetCheck(String id, List<Measurement> figures) {
        this.id = id;
        this.figures = figures;
    }

    /** What is doubtful without an agreement: names that are almost the same, and unequal spans. */
    static List<Finding> alone(String id, List<Measurement> figures) {
        FigureSetCheck check = new FigureSetCheck(id, figures);
        check.checkNames();
        check.checkSpans();
        return check.findings;
    }

    /** What is doubtful beside an agreement that has the indicator. */
    static List<Finding> against(Agreement agreement, Indicator indicator, List<Measurement> figures) {
        FigureSetCheck check = new FigureSetCheck(indicator.id(), figures);
        check.checkNames();
        check.checkSpans();
        check.checkPeriods(agreement);
        check.checkDimensions(indicator.dimensions());
        if (indicator.role() != Indicator.Role.CONTEXT) {
            check.checkForecasts();
            check.checkPublishers(indicator);
        }
        return check.findings;
    }

    private void warn(ProblemCode code, String part, Optional<ReportingPeriod> period, String message) {
        findings.add(Finding.warning(code, new Subject(Kind.FIGURES, id, period, part), message));
    }

    private void checkPeriods(Agreement agreement) {
        LocalDate first = agreement.concluded().start().minusYears(YEARS_BEFORE);
        LocalDate last = agreement.ends().plusYears(YEARS_AFTER);
        List<ReportingPeriod> far = figures.stream()
                .map(Measurement::period)
                .filter(period -> period.end().isBefore(first) || period.start().isAfter(last))
                .distinct()
                .toList();
        if (!far.isEmpty()) {
            warn(
                    ProblemCode.VALUE,
                    "period",
                    Optional.of(far.get(0)),
                    "has figures far outside the agreement, of "
                            + far.stream().map(Object::toString).limit(3).collect(Collectors.joining(", "))
                            + (far.size() > 3 ? " and " + (far.size() - 3) + " more" : "")
                            + "; expected periods from " + first + " to " + last);
        }
    }

    private void checkDimensions(Map<String, List<String>> declared) {
        if (declared.isEmpty()) {
            return;
        }
        Set<String> said = new TreeSet<>();
        figures.forEach(figure -> figure.cell().members().forEach((dimension, member) -> {
            List<String> members = declared.getOrDefault(dimension, List.of());
            if (members.isEmpty()) {
                NearestName.nearest(dimension, declared.keySet())
                        .filter(near -> said.add(dimension))
                        .ifPresent(near -> warn(
                                ProblemCode.UNKNOWN,
                                "category",
                                Optional.empty(),
                                "has figures in dimension '" + Printable.text(dimension)
                                        + "', but the agreement declares '" + near + "'"));
            } else if (!members.contains(member) && !Cell.isTotal(member) && said.add(dimension + "=" + member)) {
                warn(ProblemCode.UNKNOWN, "category", Optional.empty(), undeclared(dimension, member, members));
            }
        }));
    }

    private static String undeclared(String dimension, String member, List<String> members) {
        return "has figures of '" + Printable.text(member) + "' in dimension '" + dimension + "', but the agreement"
                + " declares only "
                + members.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "))
                + NearestName.nearest(member, members)
                        .map(near -> "; the nearest is '" + near + "'")
                        .orElse("");
    }

    /** Names of dimensions, and members of one dimension, that differ in case, blanks and hyphens only. */
    private void checkNames() {
        Map<String, Set<String>> members = new TreeMap<>();
        figures.forEach(figure -> figure.cell()
                .members()
                .forEach((dimension, member) -> members.computeIfAbsent(dimension, name -> new TreeSet<>())
                        .add(member)));
        alike("dimensions", members.keySet());
        members.forEach((dimension, names) -> alike("members of dimension '" + dimension + "'", names));
    }

    private void alike(String what, Collection<String> names) {
        names.stream()
                .collect(Collectors.groupingBy(FigureSetCheck::plain, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> warn(
                        ProblemCode.CONFLICT,
                        "category",
                        Optional.empty(),
                        "has " + what + " that differ only in case or blanks, "
                                + same.stream()
                                        .map(name -> "'" + Printable.text(name) + "'")
                                        .collect(Collectors.joining(" and "))
                                + "; each counts as another one"));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }

    private void checkPublishers(Indicator indicator) {
        Set<String> publishers = figures.stream()
                .flatMap(figure -> figure.publisher().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (publishers.size() > 1 && indicator.source().isEmpty()) {
            warn(
                    ProblemCode.CONFLICT,
                    "publisher",
                    Optional.empty(),
                    "has figures of the publishers "
                            + publishers.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "))
                            + ", and the agreement does not say whose count; expected a 'source' of the indicator");
        }
    }

    /** Counts and sums of unequal spans cannot be compared; percentages can. */
    private void checkSpans() {
        Map<Long, ReportingPeriod> lengths = new TreeMap<>();
        figures.stream()
                .filter(figure -> !figure.unit().isPercent())
                .filter(figure -> !figure.has(Measurement.StatusFlag.PERIOD_NOT_STATED))
                .map(Measurement::period)
                .forEach(period -> lengths.putIfAbsent(period.months(), period));
        if (lengths.size() > 1) {
            warn(
                    ProblemCode.CONFLICT,
                    "period",
                    Optional.empty(),
                    "has figures over unequal spans, such as "
                            + lengths.values().stream().map(Object::toString).collect(Collectors.joining(" and "))
                            + ", which are not compared; expected periods of one length");
        }
    }

    private void checkForecasts() {
        List<ReportingPeriod> forecasts = figures.stream()
                .filter(figure -> figure.has(Measurement.StatusFlag.FORECAST))
                .map(Measurement::period)
                .distinct()
                .toList();
        if (!forecasts.isEmpty()) {
            warn(
                    ProblemCode.VALUE,
                    "flags",
                    Optional.of(forecasts.get(0)),
                    "has forecasts, of "
                            + forecasts.stream().map(Object::toString).collect(Collectors.joining(", "))
                            + "; expected measurements, so no verdict rests on them");
        }
    }
}
