package io.github.systemregister

/**
 * What a change did: it is written, and was read back.
 *
 * @sample io.github.systemregister.samples.ChangeSamples.edit
 */
public data class Applied(
    /** The system's id. */
    public val id: String,
    /** What was done. */
    public val done: Done,
    /** What was changed. */
    public val changes: List<Change>,
    /** The entry of the changelog that is this change's, where the register tells. */
    public val entry: ChangelogEntry?,
    /** What somebody else has changed since. */
    public val since: List<Change>,
    /** The id under which the write was sent: see [SystemRegisterException.requestId]. */
    public val requestId: String?,
    /** The register's trace id of the write, where it gave one. */
    public val traceId: String?,
)
