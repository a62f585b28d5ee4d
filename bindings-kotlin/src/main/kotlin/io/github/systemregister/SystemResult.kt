package io.github.systemregister

/**
 * What became of one system of many: either [applied] or [error] is there.
 *
 * @sample io.github.systemregister.samples.BatchSamples.applyAll
 */
public data class SystemResult(
    /** Its id. */
    public val id: String,
    /** What was done. */
    public val applied: Applied?,
    /** Why it was not done; its [SystemRegisterException.outcome] says whether anything was written. */
    public val error: SystemRegisterException?,
) {
    /** Whether it is as desired. */
    public val ok: Boolean
        get() = error == null
}
