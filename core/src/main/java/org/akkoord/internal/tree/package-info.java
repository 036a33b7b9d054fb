/**
 * Documents that consist of objects and lists, as trees of values that know where they stand. Exported to the modules
 * that read and write files only; what parses text into such a tree is provided by one of them.
 */
@NullMarked
package org.akkoord.internal.tree;

import org.jspecify.annotations.NullMarked;
