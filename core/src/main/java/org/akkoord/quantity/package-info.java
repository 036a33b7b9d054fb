/**
 * Values as they were published, with or without a number, and their units. The door is
 * {@link org.akkoord.quantity.Quantity}.
 *
 * <pre>{@code
 * Quantity.of("80.40").decimal();                                         // 80.40, as written
 * Quantity.share(58, 200).percent();                                      // 29.0
 * Quantity.Bounds.fewerThan(5).relates(Relation.BELOW, BigDecimal.TEN);   // Optional[true]: 1 to 4 are below 10
 * Quantity.missing(MissingReason.SUPPRESSED).decimal();                   // empty, never 0
 * }</pre>
 */
@NullMarked
package org.akkoord.quantity;

import org.jspecify.annotations.NullMarked;
