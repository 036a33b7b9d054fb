package org.akkoord.evaluation;

/**
 * How far the evidence behind an evaluation carries, apart from the verdict. The grade follows from the remarks, the flags and the NCHS standards:
 *
 * <ul>
 *   <li>{@link #NONE}: there is no value.
 *   <li>{@link #WEAK}: the indicator is a proxy, a figure is flagged unreliable or of unknown representativeness, or the NCHS standards would
 *       suppress the latest value.
 *   <li>{@link #LIMITED}: the latest value is old, approximate or derived, values were compared across a break or lost to one, a figure is provisional,
 *       estimated, self-reported, of an unstated period, of exceptional circumstances or of another definition, or the NCHS standards ask for a footnote
 *       or a review.
 *   <li>{@link #GOOD}: none of these.
 * </ul>
 *
 * <p>The classes are this library's own; the NCHS standards are those of {@link NchsPresentation}. A target read from the wording, few values and an unknown
 * sampling error are remarks that do not lower the grade: they limit the verdict or the trend, not the figure.
 */
public enum EvidenceGrade {
    /** Nothing is known that limits it. */
    GOOD,
    /** Something limits it. */
    LIMITED,
    /** It says little about the objective. */
    WEAK,
    /** There is none. */
    NONE
}
