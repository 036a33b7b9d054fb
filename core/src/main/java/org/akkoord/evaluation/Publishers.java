package org.akkoord.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.akkoord.indicator.Indicator;
import org.akkoord.measurement.Measurement;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.verdict.Reason;

/**
 * Chooses the publisher whose figures make the series: two publishers are two series, and they are never mixed.
 *
 * <p>Where the indicator names its source of record, its figures count, or those without a publisher where it has none.
 * Otherwise the publisher of the newest period counts; where several have published that period, they must agree.
 *
 * @param chosen the figures that count
 * @param others the figures of other publishers, with the reason why they do not count
 * @param disagreement the period for which publishers disagree
 */
record Publishers(
        List<Measurement> chosen, Map<Reason, List<Measurement>> others, Optional<ReportingPeriod> disagreement) {

    private static final String NOT_STATED = "";

    static Publishers choose(Indicator indicator, List<Measurement> figures) {
        if (isOfOne(indicator, figures)) {
            return new Publishers(figures, Map.of(), Optional.empty());
        }
        Map<String, List<Measurement>> byPublisher = figures.stream()
                .collect(Collectors.groupingBy(
                        figure -> figure.publisher().orElse(NOT_STATED), TreeMap::new, Collectors.toList()));
        Optional<String> record =
                indicator.source().map(source -> byPublisher.containsKey(source) ? source : NOT_STATED);
        if (record.isPresent()) {
            return only(record.get(), byPublisher);
        }
        // a figure that names no publisher is one of the only publisher that is named
        boolean isOne = byPublisher.size() < 2 || (byPublisher.size() == 2 && byPublisher.containsKey(NOT_STATED));
        return isOne ? new Publishers(figures, Map.of(), Optional.empty()) : ofNewest(indicator, byPublisher);
    }

    /** Whether all figures are of the same publisher, which the indicator does not refuse. */
    private static boolean isOfOne(Indicator indicator, List<Measurement> figures) {
        for (Measurement figure : figures) {
            if (!figure.publisher().equals(figures.get(0).publisher())) {
                return false;
            }
        }
        return indicator.source().isEmpty()
                || figures.isEmpty()
                || figures.get(0).publisher().isEmpty()
                || figures.get(0).publisher().equals(indicator.source());
    }

    private static Publishers only(String publisher, Map<String, List<Measurement>> byPublisher) {
        List<Measurement> others = new ArrayList<>();
        byPublisher.forEach((each, figures) -> {
            if (!each.equals(publisher)) {
                others.addAll(figures);
            }
        });
        return new Publishers(
                byPublisher.getOrDefault(publisher, List.of()),
                others.isEmpty() ? Map.of() : Map.of(Reason.OTHER_PUBLISHER, others),
                Optional.empty());
    }

    private static Publishers ofNewest(Indicator indicator, Map<String, List<Measurement>> byPublisher) {
        Map<String, Optional<PeriodValue>> newest = new TreeMap<>();
        byPublisher.forEach((publisher, figures) -> newest.put(publisher, newest(indicator, figures)));
        Optional<ReportingPeriod> period = newest.values().stream()
                .flatMap(Optional::stream)
                .map(value -> value.point().period())
                .max(Comparator.comparing(ReportingPeriod::end).thenComparing(ReportingPeriod::start));
        List<String> latest = newest.entrySet().stream()
                .filter(entry -> entry.getValue()
                        .filter(value -> value.point().period().equals(period.orElseThrow()))
                        .isPresent())
                .map(Map.Entry::getKey)
                .toList();
        String longest = latest.stream()
                .max(Comparator.comparingInt(publisher ->
                        byPublisher.getOrDefault(publisher, List.of()).size()))
                .orElse(byPublisher.keySet().iterator().next());
        Publishers choice = only(longest, byPublisher);
        List<Quantity> values = latest.stream()
                .flatMap(publisher -> newest.getOrDefault(publisher, Optional.empty()).stream())
                .map(value -> value.point().value())
                .toList();
        if (!Wholes.differ(values)) {
            return choice;
        }
        ReportingPeriod disputed = period.orElseThrow();
        return new Publishers(
                choice.chosen().stream()
                        .filter(figure -> !figure.period().equals(disputed))
                        .toList(),
                Map.of(
                        Reason.PUBLISHERS_DISAGREE,
                        byPublisher.values().stream()
                                .flatMap(List::stream)
                                .filter(figure -> figure.period().equals(disputed))
                                .toList()),
                period);
    }

    private static Optional<PeriodValue> newest(Indicator indicator, List<Measurement> figures) {
        Wholes wholes = new Wholes(indicator, figures);
        return figures.stream()
                .collect(Collectors.groupingBy(Measurement::period, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(wholes::of)
                .flatMap(found -> found.value().stream())
                .reduce((earlier, later) -> later);
    }
}
