package org.akkoord.evaluation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.akkoord.measurement.Coverage;
import org.akkoord.measurement.StatusFlag;

/**
 * What a verdict on an indicator rests on, apart from the verdict itself.
 *
 * @param grade how far it carries
 * @param presentation what the NCHS standards say about the latest value, where it is a share of a sample
 * @param ageMonths whole months from the end of the latest value's period to the date of the evaluation; 0 if that period had not ended
 * @param coverage whether everybody was counted for the latest value
 * @param publishers the ids of the surveys and registers used, sorted
 * @param remarks what limits it, in the order of the enum
 * @param flags the status flags of the figures used, in the order of the enum
 */
public record Evidence(
        EvidenceGrade grade,
        Optional<NchsPresentation> presentation,
        OptionalInt ageMonths,
        Coverage coverage,
        List<String> publishers,
        List<EvidenceRemark> remarks,
        List<StatusFlag> flags) {

    /** Checks and copies. */
    public Evidence {
        Objects.requireNonNull(grade, "grade");
        Objects.requireNonNull(presentation, "presentation");
        Objects.requireNonNull(ageMonths, "ageMonths");
        Objects.requireNonNull(coverage, "coverage");
        publishers = List.copyOf(publishers);
        remarks = List.copyOf(remarks);
        flags = List.copyOf(flags);
    }
}
