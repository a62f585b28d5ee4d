package io.github.systemregister

/**
 * How a [Maskinporten] is made. [toString] shows neither the key nor its password.
 *
 * @sample io.github.systemregister.samples.TokenSamples.settings
 */
public data class MaskinportenSettings @JvmOverloads constructor(
    /**
     * `test`, `prod`, the name of one of Altinn's environments (each has its Maskinporten), or an address: a sandbox's.
     */
    public val environment: String? = null,
    /** The client's id at Maskinporten. */
    public val clientId: String? = null,
    /** The client's private key. */
    public val key: KeySource? = null,
    /** The id under which the key is registered; a JWK has its own. Of a set of JWKs, which one to take. */
    public val kid: String? = null,
    /** The password of a PKCS#12 file or of an encrypted PEM. */
    public val keyPassword: String? = null,
    /** What to sign with; by default the JWK's own `alg`, else RS256. */
    public val algorithm: SigningAlgorithm? = null,
    /** The scopes to ask for; by default the one that the operation needs. */
    public val scopes: List<String> = emptyList(),
    /** The audiences that tokens are limited to (claim `resource`). */
    public val resource: List<String> = emptyList(),
    /** The organisation that has delegated the scopes to the client's (claim `consumer_org`). */
    public val consumerOrg: String? = null,
    /**
     * Altinn's environment, by name or address, at which tokens are exchanged for Altinn's own; by default they are
     * used as they are, which the System Register takes.
     */
    public val exchange: String? = null,
    /** The issuer, where it is none of Maskinporten's own. */
    public val issuer: String? = null,
    /** The token endpoint; by default the issuer's. */
    public val tokenEndpoint: String? = null,
    /** How requests are sent. */
    public val options: SystemRegisterOptions = SystemRegisterOptions(),
) {
    /** The settings but for the key and its password. */
    override fun toString(): String = "MaskinportenSettings(environment=$environment, clientId=$clientId, key=$key, " +
        "kid=$kid, algorithm=$algorithm, scopes=$scopes, resource=$resource, consumerOrg=$consumerOrg, " +
        "exchange=$exchange, issuer=$issuer, tokenEndpoint=$tokenEndpoint, options=$options)"
}
