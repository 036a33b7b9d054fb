package org.akkoord.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.akkoord.indicator.Cell;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Interval;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;

/** Figures for tests. */
final class FigureSamples {

    private FigureSamples() {}

    /** A figure in which no component is empty. */
    static Measurement rich() {
        return Measurement.builder()
                .indicator("readers")
                .period(ReportingPeriod.schoolYear(2017))
                .value(new Quantity.Figure(new BigDecimal("80.40"), Quantity.Qualifier.ABOUT))
                .cell(Cell.of(Cell.UNNAMED, "small schools"))
                .cohort("weak-2017")
                .interval(new Interval(new BigDecimal("77.9"), new BigDecimal("82.90"), new BigDecimal("0.95")))
                .coverage(Measurement.Coverage.SAMPLE)
                .provenance(Provenance.DERIVED)
                .flags(List.of(Measurement.StatusFlag.PROVISIONAL, Measurement.StatusFlag.ESTIMATED))
                .publisher("survey-2017")
                .sources(List.of(SourceReference.parse("D:28-29"), SourceReference.parse("E:page 7")))
                .published(LocalDate.of(2018, 11, 30))
                .note(LocalizedText.of("nl", "Gevraagd aan scholen").with("en", "Asked of schools"))
                .build();
    }

    static Measurement of(String period, Quantity value, Unit unit) {
        return Measurement.builder()
                .indicator("library")
                .period(ReportingPeriod.parse(period))
                .value(value)
                .unit(unit)
                .build();
    }

    /** Every kind of value, in the order of the set. */
    static MeasurementSet all() {
        return MeasurementSet.of(List.of(
                rich(),
                of("2015", Quantity.of("1000000000000000"), Unit.COUNT),
                of("2016", Quantity.share(58, 200), Unit.PERCENT),
                of("2017-06", Quantity.Bounds.fewerThan(5), Unit.parse("visitors/month")),
                of("2018-01-01", new Quantity.Words(LocalizedText.of("en", "nearly all")), Unit.PERCENT),
                of("2019-01-01/2020-10-12", Quantity.missing(Quantity.MissingReason.SUPPRESSED), Unit.PERCENT)));
    }
}
