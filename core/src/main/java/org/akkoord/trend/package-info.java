/**
 * The change between two values and the trend through three or more. The door is
 * {@link org.akkoord.trend.TrendEvaluator}: it takes a {@link org.akkoord.trend.Series} of
 * {@linkplain org.akkoord.trend.Point points} and gives a {@link org.akkoord.trend.Trend}.
 */
@NullMarked
package org.akkoord.trend;

import org.jspecify.annotations.NullMarked;
