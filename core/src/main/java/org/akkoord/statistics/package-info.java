/**
 * Estimators over plain numbers; no word of the domain enters here.
 */
@NullMarked
package org.akkoord.statistics;

import org.jspecify.annotations.NullMarked;
