/**
 * What a text says, and where it says it: {@link org.akkoord.text.LocalizedText} and
 * {@link org.akkoord.text.SourceReference}.
 *
 * <pre>{@code
 * LocalizedText name = LocalizedText.of("nl", "lezen").with("en", "reading");
 * name.in(Locale.FRENCH);                     // "reading": English where the language is absent
 * SourceReference.parse("D:28-29").locator(); // "28-29"
 * }</pre>
 */
@NullMarked
package org.akkoord.text;

import org.jspecify.annotations.NullMarked;
