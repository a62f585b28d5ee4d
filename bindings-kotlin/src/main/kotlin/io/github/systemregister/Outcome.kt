package io.github.systemregister

/**
 * Whether a write took effect.
 *
 * @sample io.github.systemregister.samples.RegisterSamples.outcome
 */
public enum class Outcome {
    /** It did. */
    APPLIED,

    /** It did not. */
    NOT_APPLIED,

    /** It may have: get the system to find out. */
    UNKNOWN,
}
