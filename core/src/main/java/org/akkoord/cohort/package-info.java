/**
 * Groups of units that are followed from a start to a reference date. The door is {@link org.akkoord.cohort.Cohort}.
 */
@NullMarked
package org.akkoord.cohort;

import org.jspecify.annotations.NullMarked;
