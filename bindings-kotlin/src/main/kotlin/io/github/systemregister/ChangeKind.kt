package io.github.systemregister

/**
 * What is done to a member.
 *
 * @sample io.github.systemregister.samples.ChangeSamples.change
 */
public enum class ChangeKind {
    /** It is new. */
    ADDED,

    /** It goes. */
    REMOVED,

    /** It has another value. */
    CHANGED,
}
