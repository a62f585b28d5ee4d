package io.github.systemregister

/**
 * One change of a system.
 *
 * @sample io.github.systemregister.samples.ChangeSamples.change
 */
public data class Change(
    /** JSON Pointer (RFC 6901) into the system as it will be, or, where something goes, as it was. */
    public val path: String,
    /** What is done. */
    public val kind: ChangeKind,
    /** What was there, as JSON text. */
    public val before: String?,
    /** What will be there, as JSON text. */
    public val after: String?,
    /** What it means. */
    public val effect: Effect,
    /** The same in words. */
    public val meaning: String,
    /** What to do, before or after. */
    public val help: String,
) {
    /** How much it can hurt. */
    public val weight: Weight
        get() = effect.weight
}
