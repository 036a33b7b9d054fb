/** Not exported: the columns of scorecards, and their rows as texts. */
@NullMarked
package org.akkoord.evaluation.scorecard;

import org.jspecify.annotations.NullMarked;
