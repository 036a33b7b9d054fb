package org.akkoord.problem;

/** How bad a problem is. */
public enum Severity {
    /** The item was not accepted. */
    ERROR,
    /** The item was accepted, and there is something about it that its owner should know. */
    WARNING
}
