package io.github.systemregister

/**
 * A client as a [Sandbox] knows it at its Maskinporten.
 *
 * @sample io.github.systemregister.samples.TokenSamples.sandboxClient
 */
public data class SandboxClient @JvmOverloads constructor(
    /** The client's id: a UUID. */
    public val clientId: String,
    /** The organisation whose client it is. */
    public val orgNumber: String,
    /** Its registered keys: public JWKs as JSON text; `expires` in one is the second since 1970 at which it does. */
    public val keys: List<String> = emptyList(),
    /** Its scopes; by default the one that vendors need. */
    public val scopes: List<String> = emptyList(),
    /** Scopes of it that its type of integration does not allow. */
    public val integrationScopes: List<String> = emptyList(),
    /** Scopes of it to which its organisation has no access. */
    public val deniedScopes: List<String> = emptyList(),
    /** The scopes that other organisations, by their numbers, have delegated to its. */
    public val delegations: Map<String, List<String>> = emptyMap(),
    /** The system users that it may act as. */
    public val systemUsers: List<SystemUser> = emptyList(),
)
