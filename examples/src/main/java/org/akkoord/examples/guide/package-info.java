/** One class for each question of the guide. The pages in {@code docs/guide} show their regions and what they print. */
@NullMarked
package org.akkoord.examples.guide;

import org.jspecify.annotations.NullMarked;
