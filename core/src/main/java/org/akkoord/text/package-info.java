/**
 * What a text says and where it says it: {@link org.akkoord.text.LocalizedText} and
 * {@link org.akkoord.text.SourceReference}.
 */
@NullMarked
package org.akkoord.text;

import org.jspecify.annotations.NullMarked;
