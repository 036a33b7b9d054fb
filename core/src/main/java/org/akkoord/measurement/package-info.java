/** Published figures. The door is {@link org.akkoord.measurement.MeasurementSet}. */
@NullMarked
package org.akkoord.measurement;

import org.jspecify.annotations.NullMarked;
