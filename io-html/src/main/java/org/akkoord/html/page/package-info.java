/** The parts of the page, from its head to its last section. */
@NullMarked
package org.akkoord.html.page;

import org.jspecify.annotations.NullMarked;
