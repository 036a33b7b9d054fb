/**
 * Makes the texts of files that are only written: evaluations, spreadsheets, and the tidy forms of Open SDG and SDMX.
 */
@NullMarked
package org.akkoord.csv.write;

import org.jspecify.annotations.NullMarked;
