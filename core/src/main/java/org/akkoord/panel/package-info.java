/** School-level data of many periods in memory, and what they answer. The door is {@link org.akkoord.panel.Panel}. */
@NullMarked
package org.akkoord.panel;

import org.jspecify.annotations.NullMarked;
