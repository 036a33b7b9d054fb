/**
 * What the modules that read and write files share. Exported to these modules only, and the only package of this module
 * that touches files.
 */
@NullMarked
package org.akkoord.internal.io;

import org.jspecify.annotations.NullMarked;
