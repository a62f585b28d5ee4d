package io.github.systemregister

/**
 * What a token is asked for. What is empty is as the client's [MaskinportenSettings] have it.
 *
 * @sample io.github.systemregister.samples.TokenSamples.request
 */
public data class TokenRequest @JvmOverloads constructor(
    /** The scopes; by default that of the System Register. */
    public val scopes: List<String> = emptyList(),
    /** The audiences that the token is limited to (claim `resource`). */
    public val resource: List<String> = emptyList(),
    /** The organisation that has delegated the scopes to the client's (claim `consumer_org`). */
    public val consumerOrg: String? = null,
    /** The system user to act as. Not for the System Register itself, which wants the vendor's own token. */
    public val systemUser: SystemUser? = null,
)
