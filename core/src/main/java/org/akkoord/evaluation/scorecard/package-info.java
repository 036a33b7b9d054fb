/** Not exported: the columns of scorecards, their rows as texts, and where a unit stands. */
@NullMarked
package org.akkoord.evaluation.scorecard;

import org.jspecify.annotations.NullMarked;
