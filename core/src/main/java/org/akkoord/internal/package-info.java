/** Shared checks of the value types; not exported. */
@NullMarked
package org.akkoord.internal;

import org.jspecify.annotations.NullMarked;
