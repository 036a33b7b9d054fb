package org.akkoord.internal.tree;

/** The version of a format, which every document names. */
public final class SchemaVersion {

    /** The member that holds it. */
    public static final String NAME = "schemaVersion";

    /** The version of all formats so far. */
    public static final int SUPPORTED = 1;

    private SchemaVersion() {}
}
