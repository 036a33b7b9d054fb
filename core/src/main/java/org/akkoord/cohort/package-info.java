/**
 * Groups of units that are followed from a start to a reference date. The door is {@link org.akkoord.cohort.Cohort}.
 * What a text says became of a cohort is {@link org.akkoord.cohort.CohortFlows}. What is counted in a panel of units is
 * {@link org.akkoord.cohort.Transitions} between two periods and {@link org.akkoord.cohort.Retention} over several.
 */
@NullMarked
package org.akkoord.cohort;

import org.jspecify.annotations.NullMarked;
