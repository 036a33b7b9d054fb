/** How progress towards a target is judged. The door is {@link org.akkoord.progress.ProgressMethods}. */
@NullMarked
package org.akkoord.progress;

import org.jspecify.annotations.NullMarked;
