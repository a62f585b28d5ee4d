package io.github.systemregister

/**
 * What was done.
 *
 * @sample io.github.systemregister.samples.ChangeSamples.edit
 */
public enum class Done {
    /** A new system was registered. */
    CREATED,

    /** The system was changed. */
    UPDATED,

    /** The system was deleted. */
    DELETED,

    /** Nothing was written: all was as desired. */
    NOTHING,
}
