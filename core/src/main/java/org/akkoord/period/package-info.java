/**
 * Periods to which figures, targets and deadlines refer, on one time axis. The door is
 * {@link org.akkoord.period.ReportingPeriod}.
 *
 * <pre>{@code
 * ReportingPeriod year = ReportingPeriod.parse("2017/2018");
 * year.end();                                                  // 2018-07-31
 * year.contains(LocalDate.of(2018, 1, 1));                     // true
 * ReportingPeriod.parse("2019").position();                    // 2019.5
 * }</pre>
 */
@NullMarked
package org.akkoord.period;

import org.jspecify.annotations.NullMarked;
