package io.github.systemregister

/**
 * How much a [Change] can hurt.
 *
 * @sample io.github.systemregister.samples.ChangeSamples.effect
 */
public enum class Weight {
    /** Nobody loses anything. */
    HARMLESS,

    /** Somebody has to know, or to do something. */
    NOTABLE,

    /** Somebody loses something: it happens only where it is allowed by name, see [ApplyOptions.allow]. */
    DESTRUCTIVE,
}
