package io.github.systemregister

/**
 * A customer's system user, as whom a token may be asked for.
 *
 * @sample io.github.systemregister.samples.TokenSamples.systemUser
 */
public data class SystemUser @JvmOverloads constructor(
    /** The customer's organisation number. */
    public val orgNumber: String,
    /** The reference with which the system user was requested, if there was one. */
    public val externalRef: String? = null,
)
