/**
 * Turns the rows of a source into rows of a canonical form, as a profile says.
 *
 * <pre>
 *   first row ─▶ CanonicalHeader | DeclaredHeader ─▶ RowPlan, one for each canonical row that a row gives
 *   each row  ─▶ CanonicalCells | DeclaredCells   ─▶ SourceRow, one for each plan
 * </pre>
 *
 * <p>{@link org.akkoord.csv.profile.ProfileParts} holds what a profile declares, with a record for each concern;
 * {@link org.akkoord.csv.profile.SourceTable} is the door for the rooms that decode the canonical rows.
 */
@NullMarked
package org.akkoord.csv.profile;

import org.jspecify.annotations.NullMarked;
