package io.github.systemregister.samples

import io.github.systemregister.AuthException
import io.github.systemregister.ConfigException
import io.github.systemregister.Environment
import io.github.systemregister.Guide
import io.github.systemregister.KeySource
import io.github.systemregister.Maskinporten
import io.github.systemregister.MaskinportenSettings
import io.github.systemregister.Sandbox
import io.github.systemregister.SandboxClient
import io.github.systemregister.SigningAlgorithm
import io.github.systemregister.SystemRegister
import io.github.systemregister.SystemUser
import io.github.systemregister.TokenRequest
import io.github.systemregister.generateKey
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration

/** The examples of the tokens' documentation. */
class TokenSamples {
    private val sandbox = Sandbox.start()
    private val clientId = "32ef65ac-6e62-498d-880f-76c85c2052ae"
    private val keyFile = Path.of("tests/vectors/keys/client.jwk.json")
    private val publicJwk = Files.readString(Path.of("tests/vectors/keys/client.public.jwk.json"))
    private val settings = MaskinportenSettings(sandbox.url, clientId, KeySource.file(keyFile))

    init {
        sandbox.addClient(SandboxClient(clientId, "991825827", listOf(publicJwk)))
    }

    @AfterEach
    fun close() = sandbox.close()

    @Test
    fun maskinporten() = runBlocking {
        val auth = Maskinporten(
            MaskinportenSettings(environment = sandbox.url, clientId = clientId, key = KeySource.file(keyFile)),
        )
        SystemRegister(sandbox.environment, auth).use { register -> register.create(Guide.document) }
        assertTrue(auth.token().isNotEmpty()) // the one that the call has used
        auth.close()
    }

    @Test
    fun settings() {
        val settings = MaskinportenSettings(
            environment = "test",
            clientId = clientId,
            key = KeySource.file(Path.of("tests/vectors/keys/business.p12")),
            keyPassword = "correct horse",
            algorithm = SigningAlgorithm.RS512,
        )
        assertFalse("horse" in "$settings")
        Maskinporten(settings).use { assertEquals("https://test.maskinporten.no/", it.issuer) }
    }

    @Test
    fun keySource() {
        val sources = listOf(
            KeySource.file(keyFile),
            KeySource.text(Files.readString(keyFile)),
            KeySource.bytes(Files.readAllBytes(keyFile)),
        )
        for (source in sources) {
            Maskinporten(settings.copy(key = source)).use { println(it.publicJwk) }
        }
    }

    @Test
    fun generatedKey() = runBlocking {
        val key = generateKey()
        sandbox.addClient(SandboxClient(clientId, "991825827", listOf(key.publicJwk)))
        Maskinporten(settings.copy(key = key.source)).use { assertTrue(it.token().isNotEmpty()) }
        assertEquals("GeneratedKey(${key.kid})", "$key")
    }

    @Test
    fun sandboxClient() = runBlocking {
        val client = SandboxClient(
            clientId = clientId,
            orgNumber = "991825827",
            keys = listOf(publicJwk),
            scopes = listOf("skatteetaten:krav"),
            delegations = mapOf("310547891" to listOf("skatteetaten:krav")),
        )
        sandbox.addClient(client)
        val request = TokenRequest(scopes = client.scopes, consumerOrg = "310547891")
        Maskinporten(settings).use { assertTrue(it.token(request).isNotEmpty()) }
    }

    @Test
    fun request() = runBlocking {
        Maskinporten(settings).use { auth ->
            val limited = TokenRequest(resource = listOf("https://example.com/"))
            assertFalse(auth.token(limited) == auth.token())
        }
    }

    @Test
    fun systemUser() = runBlocking {
        sandbox.seed(Guide.document) // the system whose system user it is; it names the client
        val user = SystemUser("310547891", externalRef = "branch-7")
        sandbox.addClient(SandboxClient(clientId, "991825827", listOf(publicJwk), systemUsers = listOf(user)))
        Maskinporten(settings).use { auth -> assertTrue(auth.token(TokenRequest(systemUser = user)).isNotEmpty()) }
    }

    @Test
    fun blocking() {
        Maskinporten(settings).use { auth -> assertTrue(auth.tokenBlocking().isNotEmpty()) }
    }

    @Test
    fun fromEnv(): Unit = runBlocking {
        try {
            SystemRegister(Environment.TT02, Maskinporten.fromEnv()).use { println(it.list()) }
        } catch (error: ConfigException) {
            println("${error.message}: ${error.help}") // here, where the environment has nothing
        }
    }

    @Test
    fun refused(): Unit = runBlocking {
        Maskinporten(settings.copy(clientId = "8a5b2d1c-52f9-4d5c-9c1b-3c2f4c7a9e10")).use { auth ->
            try {
                auth.token()
            } catch (error: AuthException) {
                assertEquals("MP-100", error.mpCode)
                println("${error.message}: ${error.help} (${error.description}, trace ${error.traceId})")
            }
        }
    }

    @Test
    fun fault() {
        sandbox.fault("""{"path": "/token", "effect": {"refuse": "MP-250"}}""")
        Maskinporten(settings).use { auth ->
            assertEquals("MP-250", assertThrows(AuthException::class.java) { auth.tokenBlocking() }.mpCode)
        }
    }

    @Test
    fun clock() {
        sandbox.setClockOffset(Duration.ofMinutes(-5)) // the library sees that, and goes by Maskinporten's clock
        Maskinporten(settings).use { auth -> assertTrue(auth.tokenBlocking().isNotEmpty()) }
    }
}
