/** Change between two points and trend over more. The door is {@link org.akkoord.trend.TrendEvaluator}. */
@NullMarked
package org.akkoord.trend;

import org.jspecify.annotations.NullMarked;
