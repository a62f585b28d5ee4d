package io.github.systemregister

/**
 * A member that two people have changed, each in another way. The values are JSON text, `null` where there is none.
 *
 * @sample io.github.systemregister.samples.ChangeSamples.conflict
 */
public data class Overlap(
    /** JSON Pointer (RFC 6901) into the system. */
    public val path: String,
    /** What was there before both. */
    public val base: String?,
    /** What the other one has made of it. */
    public val theirs: String?,
    /** What we would make of it. */
    public val ours: String?,
)
