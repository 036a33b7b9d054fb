/** Periods to which figures refer, on one time axis. The door is {@link org.akkoord.period.ReportingPeriod}. */
@NullMarked
package org.akkoord.period;

import org.jspecify.annotations.NullMarked;
