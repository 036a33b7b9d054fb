/**
 * Looks at the beginning of a file, and finds or writes a profile for it.
 *
 * <pre>
 *   CsvSample ─▶ SampleTable, one for each delimiter that may be meant
 *             ─▶ ProfileFit, one for each profile that finds its columns | PlainProfile, if none does
 * </pre>
 */
@NullMarked
package org.akkoord.csv.sniff;

import org.jspecify.annotations.NullMarked;
