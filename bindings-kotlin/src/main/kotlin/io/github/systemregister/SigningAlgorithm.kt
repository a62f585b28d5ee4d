package io.github.systemregister

/**
 * What Maskinporten lets clients sign with.
 *
 * @sample io.github.systemregister.samples.TokenSamples.settings
 */
public enum class SigningAlgorithm {
    /** RSASSA-PKCS1-v1_5 with SHA-256. */
    RS256,

    /** RSASSA-PKCS1-v1_5 with SHA-384. */
    RS384,

    /** RSASSA-PKCS1-v1_5 with SHA-512. */
    RS512,
}
