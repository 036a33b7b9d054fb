/** What follows from an evaluation: instruments and amounts. The door is {@link org.akkoord.funding.FollowUp}. */
@NullMarked
package org.akkoord.funding;

import org.jspecify.annotations.NullMarked;
