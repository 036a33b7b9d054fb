/**
 * Figures of a text that can be computed again. The door is {@link org.akkoord.claim.Claim}, whose two sides are
 * {@linkplain org.akkoord.claim.Expression expressions}.
 *
 * <pre>{@code
 * Expression share = new Expression("100 * (68 + 14) / (94 + 38)");
 * share.evaluate(name -> BigDecimal.ZERO).value();    // 62.12..., for an expression without names
 * }</pre>
 */
@NullMarked
package org.akkoord.claim;

import org.jspecify.annotations.NullMarked;
