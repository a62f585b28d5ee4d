package io.github.systemregister

import com.google.gson.JsonParser
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.File
import java.time.Duration
import java.util.concurrent.CopyOnWriteArrayList
import java.util.logging.Handler
import java.util.logging.Level
import java.util.logging.LogRecord
import java.util.logging.Logger

/** A good and a bad day, and all that a user's log, debugger or console would show of it. */
class SecretsTest {
    private val shown = CopyOnWriteArrayList<String>()
    private val generated = generateKey()

    @Test
    fun `nothing shows a key or a password or a token`() {
        val log = Logger.getLogger("io.github.systemregister")
        val keeping = Keeping()
        log.addHandler(keeping)
        log.level = Level.ALL
        try {
            goodDay()
            badDay()
        } finally {
            log.removeHandler(keeping)
            log.level = null
        }
        java.lang.System.getenv("SECRETS_FILE")?.let { File(it).writeText(shown.joinToString("\n")) }
        assertTrue(shown.size > 40) { "${shown.size}" }
        val found = secrets().filter { secret -> shown.any { secret in it } }.map { it.take(4) + "…" }
        assertEquals(emptyList<String>(), found)
        assertTrue(shown.none(token::containsMatchIn))
    }

    private fun goodDay() = sandboxWithClient().use { sandbox ->
        show(generated, generated.source)
        for (form in TestKeys.forms.keys) {
            val settings = TestKeys.forms.getValue(form)
            show(settings, KeySource.text(TestKeys.text("client.jwk.json")))
            maskinporten(sandbox, form).use { auth ->
                SystemRegister(sandbox.environment, auth).use { register ->
                    auth.tokenBlocking()
                    SystemRegisterBlocking(sandbox.environment, auth).use { runCatching { it.create(Guide.document) } }
                    show(auth, register, auth.publicJwk)
                    show(runBlocking { register.edit(Guide.ID) { it.copy(isVisible = false) } })
                    runBlocking { register.plan(Guide.document) }.let { show(it, it.toJson()) }
                }
            }
        }
        show(*sandbox.requests.toTypedArray())
    }

    private fun badDay() {
        val jwk = TestKeys.text("client.jwk.json")
        val made = listOf(
            MaskinportenSettings(key = KeySource.text(jwk.dropLast(3))),
            MaskinportenSettings(key = KeySource.text(jwk.replace("\"d\"", "\"delta\""))),
            MaskinportenSettings(key = KeySource.text(TestKeys.text("client.pkcs8.pem").replace("\n", " "))),
            MaskinportenSettings(key = KeySource.text("no/such/file.pem")),
            MaskinportenSettings(key = KeySource.bytes(byteArrayOf())),
            MaskinportenSettings(key = KeySource.bytes(TestKeys.text("client.pkcs1.pem").toByteArray())),
            MaskinportenSettings(key = KeySource.file(TestKeys.path("client.p12")), keyPassword = "wrong horse"),
            MaskinportenSettings(key = KeySource.file(TestKeys.path("client.p12"))),
            MaskinportenSettings(key = KeySource.file(TestKeys.path("client.encrypted.pem")), kid = "a"),
            MaskinportenSettings(key = KeySource.file(TestKeys.path("set.jwks.json")), keyPassword = TestKeys.PASSWORD),
            MaskinportenSettings(clientId = jwk, key = KeySource.text(jwk)),
        )
        for (settings in made) {
            val whole = settings.copy(environment = "test", clientId = settings.clientId ?: TestKeys.CLIENT_ID)
            showFailing { Maskinporten(whole).close() }
        }
        val nowhere = MaskinportenSettings("http://127.0.0.1:1", TestKeys.CLIENT_ID, KeySource.text(jwk))
        Maskinporten(nowhere).use { auth -> showFailing { auth.tokenBlocking() } }
        asking({ fault("""{"path": "/token", "times": null, "effect": {"refuse": "MP-011"}}""") })
        asking({ fault("""{"path": "/token", "times": null, "effect": {"status": 400, "body": "no JSON"}}""") })
        asking({ fault("""{"path": "/token", "times": null, "effect": {"status": 429, "retryAfter": "3000"}}""") })
        asking({ fault("""{"path": "/auth", "times": null, "effect": {"status": 401}}""") })
        asking({ fault("""{"path": "/auth", "times": null, "effect": {"status": 500, "body": "no"}}""") })
        asking({ setClockOffset(Duration.ofMinutes(7)) })
        asking({}, "other.jwk.json")
        asking({}, "production.p12")
        Sandbox.start().use { sandbox ->
            showFailing { sandbox.addClient(SandboxClient("a", Guide.VENDOR, listOf(jwk))) }
            showFailing { sandbox.addClient(jwk) }
        }
    }

    private fun asking(prepare: Sandbox.() -> Unit, key: String = "client.jwk.json") {
        val sandbox = sandboxWithClient().apply(prepare)
        maskinporten(sandbox, key, MaskinportenSettings(keyPassword = TestKeys.PASSWORD)).use { auth ->
            showFailing { auth.tokenBlocking() }
            SystemRegisterBlocking(sandbox.environment, auth).use { register ->
                showFailing { register.create(Guide.document) }
                showFailing { register.list() }
            }
        }
        show(*sandbox.requests.toTypedArray())
        sandbox.close()
    }

    private fun show(vararg things: Any?) {
        things.forEach { shown += "$it" }
    }

    private fun showFailing(call: () -> Unit) {
        val error = runCatching(call).exceptionOrNull() ?: return
        show(error.stackTraceToString())
        if (error is SystemRegisterException) show(error.code, error.help, error.traceId, error.findings)
        if (error is AuthException) show(error.mpCode, error.error, error.description)
    }

    /** What must not be shown: the private parts of every key, in each spelling, and the passwords. */
    private fun secrets(): List<String> {
        val jwks = listOf(generated.privateJwk, TestKeys.text("client.jwk.json"), TestKeys.text("other.jwk.json"))
        val members = jwks.map { JsonParser.parseString(it).asJsonObject }.flatMap { jwk ->
            listOf("d", "p", "q", "dp", "dq", "qi").map { jwk[it].asString.take(40) }
        }
        // The lines before the fifth one hold the modulus, which is public.
        val lines = listOf("client.pkcs8.pem", "client.pkcs1.pem").flatMap { file ->
            TestKeys.text(file).lines().dropWhile { !it.startsWith("-----BEGIN") }.drop(8).filter { it.length == 64 }
        }
        return members + lines + listOf(TestKeys.PASSWORD, "wrong horse")
    }

    private inner class Keeping : Handler() {
        override fun publish(record: LogRecord) = show("${record.level} ${record.message}")

        override fun flush() = Unit

        override fun close() = Unit
    }

    private companion object {
        val token = Regex("""eyJ[\w-]{8,}\.eyJ[\w-]{8,}""")
    }
}
