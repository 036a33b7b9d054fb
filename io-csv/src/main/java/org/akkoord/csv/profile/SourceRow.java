package org.akkoord.csv.profile;

import java.util.List;
import org.akkoord.csv.text.CsvHeader;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.problem.Problem;

/**
 * A row of a source, turned into one of the canonical form.
 *
 * @param header its canonical columns
 * @param row its cells
 * @param problems why it could not be turned; if there are any, the row is not used
 * @param remarks what is doubtful about it, each once in the file
 */
public record SourceRow(CsvHeader header, CsvRow row, List<Problem> problems, List<Problem> remarks) {

    /** A row without remarks. */
    public SourceRow(CsvHeader header, CsvRow row, List<Problem> problems) {
        this(header, row, problems, List.of());
    }
}
