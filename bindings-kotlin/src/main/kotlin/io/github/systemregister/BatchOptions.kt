package io.github.systemregister

/**
 * How many systems are changed: see [SystemRegister.applyAll].
 *
 * @sample io.github.systemregister.samples.BatchSamples.applyAll
 */
public data class BatchOptions @JvmOverloads constructor(
    /** How many are worked on at a time. */
    public val concurrency: Int = 8,
    /** What each change may do. */
    public val apply: ApplyOptions = ApplyOptions(),
) {
    init {
        require(concurrency > 0) { "`concurrency` must be positive" }
    }
}
