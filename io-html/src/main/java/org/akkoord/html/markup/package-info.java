/** The one place that writes characters of HTML: escaping, nesting, identifiers, the style sheet. */
@NullMarked
package org.akkoord.html.markup;

import org.jspecify.annotations.NullMarked;
