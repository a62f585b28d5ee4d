package io.github.systemregister

import io.github.systemregister.bridge.MaskinportenClient
import io.github.systemregister.bridge.MaskinportenSettingsData
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext

/**
 * Tokens from Maskinporten, got with a client's own key, kept while they are good, and renewed in time. Safe to share
 * between threads, coroutines and clients of the register; close it when done.
 *
 * Many who wait for the same token wait for one request; who is cancelled leaves the others' wait alone.
 *
 * @sample io.github.systemregister.samples.TokenSamples.maskinporten
 */
public class Maskinporten private constructor(internal val client: MaskinportenClient) :
    TokenSource,
    AutoCloseable {
    /**
     * A client with those [settings]. The key is read now; nothing is sent.
     *
     * @throws ConfigException where a setting or the key cannot be used
     */
    public constructor(settings: MaskinportenSettings) : this(made(settings, ::MaskinportenClient))

    /** The public half of the key as a JWK (JSON), to be registered; `null` where a sidecar holds the key. */
    public val publicJwk: String? = crossing { client.publicJwk() }

    /** The issuer, for example `https://test.maskinporten.no/`; where a sidecar holds the key, its address. */
    public val issuer: String = crossing { client.issuer() }

    /**
     * A token as the settings have it, kept or new.
     *
     * @throws AuthException where Maskinporten refuses: its code and words are in there
     * @throws TransportException where Maskinporten cannot be reached
     *
     * @sample io.github.systemregister.samples.TokenSamples.maskinporten
     */
    override suspend fun token(): String = token(TokenRequest())

    /**
     * A token for that [request], kept or new.
     *
     * @throws AuthException where Maskinporten refuses: its code and words are in there
     * @throws TransportException where Maskinporten cannot be reached
     *
     * @sample io.github.systemregister.samples.TokenSamples.request
     */
    public suspend fun token(request: TokenRequest): String {
        checkOpen()
        return crossing { withContext(Dispatchers.Default) { client.token(request.toData()) } }
    }

    /**
     * The same for Java, and for Kotlin code without coroutines: it blocks its thread. Interrupting the thread cancels.
     *
     * @sample io.github.systemregister.samples.TokenSamples.blocking
     */
    @JvmOverloads
    @Throws(InterruptedException::class)
    public fun tokenBlocking(request: TokenRequest = TokenRequest()): String = runBlocking { token(request) }

    /**
     * Frees the client. Calls that are under way end well, and clients of the register that were made with it go on;
     * later calls fail with [IllegalStateException].
     */
    override fun close(): Unit = client.close()

    /** The issuer alone. */
    override fun toString(): String = "Maskinporten($issuer)"

    internal fun checkOpen() = check(!client.uniffiIsDestroyed) { "this client is closed" }

    /** Makes clients from the environment. */
    public companion object {
        /**
         * A client whose [settings], where they are not given, come from the process's environment:
         * `MASKINPORTEN_CLIENT_ID`, `MASKINPORTEN_CLIENT_JWK` (a key in any form), `MASKINPORTEN_KEY_PASSWORD`,
         * `MASKINPORTEN_SCOPES`, and, unless the settings say which Maskinporten, `MASKINPORTEN_ENVIRONMENT`,
         * `MASKINPORTEN_ISSUER` and `MASKINPORTEN_TOKEN_ENDPOINT`; each also from the file that the variable of that
         * name with `_FILE` behind it names. Where there is no client, the token sidecar at `NAIS_TOKEN_ENDPOINT` is
         * asked.
         *
         * @throws ConfigException where nothing, or nothing whole, is found
         *
         * @sample io.github.systemregister.samples.TokenSamples.fromEnv
         */
        @JvmStatic
        @JvmOverloads
        public fun fromEnv(settings: MaskinportenSettings = MaskinportenSettings()): Maskinporten =
            Maskinporten(made(settings, MaskinportenClient::fromEnv))

        private fun made(
            settings: MaskinportenSettings,
            make: (MaskinportenSettingsData) -> MaskinportenClient,
        ): MaskinportenClient = crossing {
            val data = settings.toData()
            try {
                make(data)
            } finally {
                data.keyPassword?.close()
            }
        }
    }
}
