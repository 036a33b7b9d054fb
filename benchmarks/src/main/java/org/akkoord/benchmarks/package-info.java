/** Benchmarks over the public API. */
@NullMarked
package org.akkoord.benchmarks;

import org.jspecify.annotations.NullMarked;
