/**
 * Agreements as JSON: {@link org.akkoord.json.AgreementJson} reads them strictly, with every problem of a document
 * found in one run, and writes them so that equal agreements give equal bytes. {@link org.akkoord.json.MeasurementJson}
 * does the same for figures, as documents and as lines. {@link org.akkoord.json.EvaluationJson} writes evaluations.
 * {@link org.akkoord.json.AkkoordModule} puts all of them into documents of an application.
 */
@NullMarked
package org.akkoord.json;

import org.jspecify.annotations.NullMarked;
