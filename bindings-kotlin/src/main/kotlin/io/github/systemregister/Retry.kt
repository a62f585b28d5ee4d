package io.github.systemregister

import java.time.Duration

/**
 * How often and how soon a request is sent again: one that only reads, after a failure of the moment; one that writes, only
 * where nothing can have been done.
 *
 * A failure of the moment is a connection that could not be made or broke, an answer that was cut off, and the statuses 429,
 * 502, 503 and 504. Where no connection could be made, or the answer was 429, nothing can have been done. Whoever has waited
 * for the whole timeout has waited enough: nothing is sent again.
 *
 * @sample io.github.systemregister.samples.RegisterSamples.retry
 */
public data class Retry @JvmOverloads constructor(
    /** All attempts, the first one too; default 3. */
    public val attempts: Int = DEFAULTS.retry.attempts.toInt(),
    /**
     * The longest pause before the second attempt, each further one twice as long, up to [patience]; default 250 ms. The
     * pause is anything from nothing to that, by chance.
     */
    public val pause: Duration = DEFAULTS.retry.pause,
    /** The longest `Retry-After` that is waited for, above which the caller is told; default 10 s. */
    public val patience: Duration = DEFAULTS.retry.patience,
    /**
     * How many retries a client may have in hand: each takes one, each success gives a tenth back, and where none is left
     * none is made, so that a register in trouble is not asked ever more; default 20.
     */
    public val budget: Int = DEFAULTS.retry.budget.toInt(),
) {
    init {
        require(attempts >= 0 && budget >= 0) { "`attempts` and `budget` must not be negative" }
        require(!pause.isNegative && !patience.isNegative) { "`pause` and `patience` must not be negative" }
    }
}
