/**
 * Decodes the plain lines of a CSV file straight from their bytes.
 *
 * <pre>
 *   input ─▶ LineBlocks ─▶ LineBlock ─▶ LineDecoder: LineStarts, then column after column ─▶ arrays, one element a row
 *                          (DecodedBlocks: some blocks ahead, on several threads)
 * </pre>
 *
 * <p>A line is plain if its names are short and of ASCII, its numbers short and without frills, and its cells without
 * quotes. Nearly all lines of register files are. A plain cell becomes a number without ever being a text; every other
 * line is left to the readers of texts, which know all rules and write all messages.
 */
@NullMarked
package org.akkoord.csv.bytes;

import org.jspecify.annotations.NullMarked;
