package io.github.systemregister

/**
 * What somebody else changed, and we too.
 *
 * @sample io.github.systemregister.samples.ChangeSamples.conflict
 */
public data class Conflict(
    /** The system as it was when we began. */
    public val base: System,
    /** The system as somebody else has made it. */
    public val theirs: System,
    /** The system as we would make it, or have made it. */
    public val ours: System,
    /** What they changed. */
    public val changes: List<Change>,
    /** The members that both changed, each in another way. */
    public val overlaps: List<Overlap>,
    /** The system with the changes of both, where none overlap. */
    public val merged: System?,
)
