/**
 * What several packages need and users do not: checks of the value types, and runs on several threads. Not exported.
 */
@NullMarked
package org.akkoord.internal;

import org.jspecify.annotations.NullMarked;
