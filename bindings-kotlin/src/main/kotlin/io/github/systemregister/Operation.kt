package io.github.systemregister

/**
 * The operation that a document is checked for: the register checks each of them differently.
 *
 * @sample io.github.systemregister.samples.ValidationSamples.findings
 */
public enum class Operation {
    /** Register a new system. */
    CREATE,

    /** Replace a whole system. */
    REPLACE,

    /** Replace a system's rights: the document is a bare array. */
    SET_RIGHTS,

    /** Replace a system's access packages: the document is a bare array. */
    SET_ACCESS_PACKAGES,
}
