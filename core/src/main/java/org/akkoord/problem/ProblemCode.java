package org.akkoord.problem;

/** The kinds of problems. Codes are added and never renamed, because they are part of the file formats. */
public enum ProblemCode {
    /** The file could not be opened or read. */
    UNREADABLE,
    /** The bytes are not valid in the expected character set. */
    ENCODING,
    /** The text is not well-formed in its format. */
    SYNTAX,
    /** A limit on size, depth or length is exceeded. */
    LIMIT,
    /** The format version is not supported. */
    VERSION,
    /** A required member, column or cell is absent. */
    MISSING,
    /** A member or column that the format does not have. */
    UNKNOWN,
    /** The same member, column, id or key occurs more than once. */
    DUPLICATE,
    /** A value of another type than expected, such as text instead of a number. */
    TYPE,
    /** A value of the right type that is not allowed there. */
    VALUE,
    /** A reference to something that is not there. */
    DANGLING,
    /** Values that are allowed on their own contradict each other. */
    CONFLICT,
    /** A row with more or fewer cells than the header has columns. */
    CELL_COUNT
}
