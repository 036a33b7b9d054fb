/**
 * What is measured and how it may be read. The door is {@link org.akkoord.indicator.Indicator}.
 *
 * <pre>{@code
 * Indicator hours = Indicator.builder()
 *         .id("pe-two-hours")
 *         .title(LocalizedText.of("en", "Schools with two hours of physical education"))
 *         .definition(new IndicatorDefinition.ShareOfUnits("pe-hours", Relation.AT_LEAST, new BigDecimal("2")))
 *         .build();
 * }</pre>
 */
@NullMarked
package org.akkoord.indicator;

import org.jspecify.annotations.NullMarked;
