/**
 * The two reference agreements and the command line. The door for programs is
 * {@link org.akkoord.examples.ReferenceAgreement}.
 */
@NullMarked
package org.akkoord.examples;

import org.jspecify.annotations.NullMarked;
