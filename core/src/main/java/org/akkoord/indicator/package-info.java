/** What is measured and how it may be read. The door is {@link org.akkoord.indicator.Indicator}. */
@NullMarked
package org.akkoord.indicator;

import org.jspecify.annotations.NullMarked;
