package org.akkoord.problem;

/** How bad a problem is. */
public enum Severity {
    /** The item was not accepted. */
    ERROR,
    /** The item was accepted, and its owner should know something about it. */
    WARNING
}
