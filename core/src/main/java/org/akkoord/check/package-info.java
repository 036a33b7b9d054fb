/**
 * Does it fit together, and is it plausible? {@link org.akkoord.check.AgreementCheck} looks at an agreement alone,
 * {@link org.akkoord.check.FiguresCheck} at figures alone and at figures beside an agreement. Both give
 * {@link org.akkoord.check.Finding}s, which say what they are about, not where that stands in a file: a reader maps the
 * subject of a finding to a line, a column or a JSON Pointer.
 *
 * <p>When a check runs:
 *
 * <ul>
 *   <li>Reading an agreement from a file checks the agreement alone. An error refuses the agreement, a warning does
 *       not.
 *   <li>Reading figures for an agreement checks each row against it. An error refuses the row.
 *   <li>Evaluating checks all figures against the agreement. It refuses nothing: its
 *       {@linkplain org.akkoord.problem.Problem problems} are warnings.
 *   <li>An agreement or a set of figures that a program makes is checked when the program asks for it; the constructors
 *       refuse only what has no meaning, such as an id that refers to nothing.
 * </ul>
 *
 * <pre>{@code
 * AgreementCheck.check(agreement).forEach(finding -> System.out.println(finding.problem()));
 * FiguresCheck.against(agreement).check(figures).forEach(finding -> System.out.println(finding.problem()));
 * }</pre>
 */
@NullMarked
package org.akkoord.check;

import org.jspecify.annotations.NullMarked;
