@file:JvmName("Keys")

package io.github.systemregister

import io.github.systemregister.bridge.generateKeyPair

/**
 * A new key pair. [toString] shows its id alone.
 *
 * @sample io.github.systemregister.samples.TokenSamples.generatedKey
 */
public class GeneratedKey internal constructor(
    /** The id of the key, in both JWKs. */
    public val kid: String,
    /** The private half as a JWK (JSON): keep it secret. */
    public val privateJwk: String,
    /** The public half as a JWK (JSON): register it at Maskinporten, where it lives for one year. */
    public val publicJwk: String,
) {
    /** The private half, for [MaskinportenSettings.key]. */
    public val source: KeySource
        get() = KeySource.text(privateJwk)

    /** The id alone. */
    override fun toString(): String = "GeneratedKey($kid)"
}

private const val USUAL_BITS = 2048

/**
 * Makes an RSA key pair of that many [bits], with an id of its own unless [kid] is given. It blocks, for a moment.
 *
 * @throws ConfigException where Maskinporten takes no key of that size
 *
 * @sample io.github.systemregister.samples.TokenSamples.generatedKey
 */
@JvmOverloads
public fun generateKey(bits: Int = USUAL_BITS, kid: String? = null): GeneratedKey {
    require(bits > 0) { "`bits` must be positive" }
    val made = crossing { generateKeyPair(bits.toUInt(), kid) }
    return GeneratedKey(made.kid, made.privateJwk, made.publicJwk)
}
