package io.github.systemregister

/**
 * One system of many is done with.
 *
 * @sample io.github.systemregister.samples.BatchSamples.progress
 */
public data class Progress(
    /** Its place in the list, from 0. */
    public val index: Int,
    /** How many are done with, this one too. */
    public val done: Int,
    /** How many there are. */
    public val total: Int,
    /** What became of it. */
    public val system: SystemResult,
)
