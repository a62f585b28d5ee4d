package io.github.systemregister

import io.github.systemregister.bridge.ProgressData
import io.github.systemregister.bridge.ProgressSink

/** Hands on what the core tells of a batch; it is called within the core's work, so [take] must not wait. */
internal class BatchSink(private val tokens: CallersTokens?, private val take: (Progress) -> Unit) : ProgressSink {
    override fun tell(progress: ProgressData): Unit = take(progress.toProgress(tokens?.failure))
}
