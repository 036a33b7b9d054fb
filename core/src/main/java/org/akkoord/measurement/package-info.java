/**
 * Published figures. The door is {@link org.akkoord.measurement.MeasurementSet}; one figure is a
 * {@link org.akkoord.measurement.Measurement}.
 *
 * <pre>{@code
 * Measurement figure = Measurement.builder()
 *         .indicator("pe-two-hours")
 *         .period(ReportingPeriod.parse("2017/2018"))
 *         .value(Quantity.share(58, 200))
 *         .build();
 * MeasurementSet figures = MeasurementSet.of(List.of(figure));
 * figures.knownAt(LocalDate.of(2018, 12, 31)).of("pe-two-hours");
 * }</pre>
 */
@NullMarked
package org.akkoord.measurement;

import org.jspecify.annotations.NullMarked;
