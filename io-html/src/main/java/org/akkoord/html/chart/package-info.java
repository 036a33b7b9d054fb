/** Charts as inline SVG, each with its key, its description and its table. */
@NullMarked
package org.akkoord.html.chart;

import org.jspecify.annotations.NullMarked;
