/**
 * From an agreement and its figures to verdicts with reasons. The door is
 * {@link org.akkoord.evaluation.AgreementEvaluator}.
 */
@NullMarked
package org.akkoord.evaluation;

import org.jspecify.annotations.NullMarked;
