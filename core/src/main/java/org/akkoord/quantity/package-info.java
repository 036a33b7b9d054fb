/** Values as they were published, with or without a number. The door is {@link org.akkoord.quantity.Quantity}. */
@NullMarked
package org.akkoord.quantity;

import org.jspecify.annotations.NullMarked;
