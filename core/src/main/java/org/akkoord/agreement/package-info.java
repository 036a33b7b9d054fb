/**
 * What the parties agreed and declared. The door is {@link org.akkoord.agreement.Agreement}: it has ambitions, an
 * ambition has goals, a goal has objectives, and an objective has a {@link org.akkoord.agreement.TargetValue}.
 * Indicators, cohorts, parties and money belong to the agreement; its parts name them by id.
 *
 * <pre>{@code
 * Agreement agreement = AgreementJson.read(path).orThrow();
 * Objective objective = agreement.goal("po-4").objectives().get(0);
 * objective.target().test(Quantity.share(58, 200));    // MET, NOT_MET or UNDECIDED
 * }</pre>
 */
@NullMarked
package org.akkoord.agreement;

import org.jspecify.annotations.NullMarked;
