/**
 * Evaluations as a page that people open, print and trust.
 *
 * <pre>{@code
 * EvaluationHtml.write(evaluation, Path.of("dashboard.html"), Locale.ENGLISH);    // one file, no network, no script
 * EvaluationHtml.fragment(evaluation.goal("po-10"), locale, "monitor-");          // one section for a page of your own
 * EvaluationHtml.styleSheet();                                                    // what that page needs once
 * }</pre>
 */
@NullMarked
package org.akkoord.html;

import org.jspecify.annotations.NullMarked;
