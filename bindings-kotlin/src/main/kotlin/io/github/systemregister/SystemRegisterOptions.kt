package io.github.systemregister

import io.github.systemregister.bridge.OptionsData
import io.github.systemregister.bridge.defaultOptions
import java.time.Duration

internal val DEFAULTS: OptionsData by lazy { crossing { defaultOptions() } }

/**
 * How requests are sent.
 *
 * @sample io.github.systemregister.samples.RegisterSamples.options
 */
public data class SystemRegisterOptions @JvmOverloads constructor(
    /** Time for a whole request; default 60 s, for the register looks up every right and package one by one. */
    public val timeout: Duration = DEFAULTS.timeout,
    /** Time to connect; default 10 s. */
    public val connectTimeout: Duration = DEFAULTS.connectTimeout,
    /** Largest answer that is read, in bytes; default 16 MiB. */
    public val maxAnswerBytes: Long = DEFAULTS.maxAnswerBytes.toLong(),
    /** Further certificate authorities to trust, as PEM text. */
    public val caBundle: String? = null,
    /** Put before the library's own name in `User-Agent`. */
    public val userAgent: String? = null,
    /** When a request is sent again. */
    public val retry: Retry = Retry(),
) {
    init {
        require(!timeout.isNegative && !connectTimeout.isNegative) { "a timeout must not be negative" }
        require(maxAnswerBytes > 0) { "`maxAnswerBytes` must be positive" }
    }
}
