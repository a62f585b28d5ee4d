package io.github.systemregister

/**
 * The shape of the register's error bodies, which changed in July 2026. Both may be met.
 *
 * @sample io.github.systemregister.samples.SandboxSamples.errorShape
 */
public enum class ErrorShape {
    /** Since July 2026: each error's message is its `title`. */
    CURRENT,

    /** Before: each error's message is its `detail`. */
    LEGACY,
}
