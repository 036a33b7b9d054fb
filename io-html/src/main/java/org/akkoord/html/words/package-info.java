/** The words of the page in all languages. */
@NullMarked
package org.akkoord.html.words;

import org.jspecify.annotations.NullMarked;
