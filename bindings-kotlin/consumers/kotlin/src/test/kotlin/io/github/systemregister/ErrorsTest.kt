package io.github.systemregister

import com.sun.net.httpserver.HttpServer
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Test
import java.net.InetAddress
import java.net.InetSocketAddress
import java.net.ServerSocket
import java.time.Duration

/** Each class of error, as a user meets it. */
class ErrorsTest {
    private inline fun <reified E : SystemRegisterException> failing(crossinline call: suspend () -> Unit): E =
        assertThrows(E::class.java) { runBlocking { call() } }

    @Test
    fun `the sandbox's refusals are told apart`() = Sandbox.start().use { sandbox ->
        client(sandbox).use { register ->
            val missing = failing<NotFoundException> { register.get("991825827_nothing") }
            assertEquals(404, missing.status)
            assertEquals(32, missing.requestId?.length)
            assertFalse(missing.help.isEmpty())

            runBlocking { register.create(Guide.document) }
            val twice = failing<AlreadyExistsException> { register.create(Guide.document) }
            assertEquals("AUTH.VLD-00002", twice.code)
            assertEquals(Outcome.NOT_APPLIED, twice.outcome)

            val rejected = failing<RejectedException> {
                register.setRights(Guide.ID, listOf(Right.forResource("no-such-resource")))
            }
            assertEquals("AUTH.VLD-00003", rejected.findings.single().code)
        }
        client(sandbox, sandbox.token(Guide.VENDOR, listOf("some:scope"))).use { register ->
            assertEquals(403, failing<ForbiddenException> { register.list() }.status)
        }
        client(sandbox, sandbox.token(Guide.VENDOR, lifetime = Duration.ofHours(-1))).use { register ->
            assertEquals(401, failing<UnauthorizedException> { register.list() }.status)
        }
    }

    @Test
    fun `other answers are told apart`() {
        answering(429, "Retry-After" to "7").use { register ->
            val error = failing<RateLimitedException> { register.setRights(Guide.ID, emptyList()) }
            assertEquals(Duration.ofSeconds(7), error.retryAfter)
        }
        answering(500).use { register ->
            val error = failing<ServerException> { register.setRights(Guide.ID, emptyList()) }
            assertNotNull(error.outcome)
        }
        answering(418).use { register -> assertEquals(418, failing<ApiException> { register.list() }.status) }
    }

    @Test
    fun `no answer at all`() {
        val freed = ServerSocket(0, 1, InetAddress.getLoopbackAddress()).use { it.localPort }
        SystemRegister(Environment.at("http://127.0.0.1:$freed"), TokenSource.fixed("a.b.c")).use { register ->
            val error = failing<TransportException> { register.create(Guide.document) }
            assertEquals("connect", error.code)
            assertNull(error.requestId) // nothing was sent
            assertEquals(Outcome.NOT_APPLIED, error.outcome)
        }
    }

    @Test
    fun `what the token source threw is the cause`() {
        for (thrown in listOf(IllegalStateException("no key"), StackOverflowError("deep"))) {
            SystemRegister(Environment.TT02, { throw thrown }).use { register ->
                assertSame(thrown, failing<AuthException> { register.list() }.cause)
            }
        }
    }

    @Test
    fun `after a 401 the token source is asked once more`() = Sandbox.start().use { sandbox ->
        val expired = sandbox.token(Guide.VENDOR, lifetime = Duration.ofHours(-1))
        val tokens = mutableListOf(expired, sandbox.token(Guide.VENDOR))
        SystemRegister(sandbox.environment, { tokens.removeAt(0) }).use { register ->
            assertEquals(0, runBlocking { register.list() }.size)
        }
        assertEquals(listOf(401, 200), sandbox.requests.map { it.status })
    }

    @Test
    fun `a setting that cannot be used`() {
        val options = SystemRegisterOptions(caBundle = "no certificate")
        assertThrows(ConfigException::class.java) { SystemRegister(Environment.TT02, TokenSource.fixed("x"), options) }
        assertThrows(IllegalArgumentException::class.java) { SystemRegisterOptions(maxAnswerBytes = 0) }
    }

    @Test
    fun `a token never shows`() {
        val token = "secret.secret.secret"
        val source = TokenSource.fixed(token)
        SystemRegister(Environment.at("http://127.0.0.1:1"), source).use { register ->
            val error = failing<TransportException> { register.list() }
            val all = listOf(error.stackTraceToString(), "$source", "$register", error.help)
            assertFalse(all.any { token in it })
        }
    }

    @Test
    fun `a closed client says so`() {
        val register = SystemRegister(Environment.TT02, TokenSource.fixed("x"))
        register.close()
        register.close()
        val error = assertThrows(IllegalStateException::class.java) { runBlocking { register.list() } }
        assertEquals("this client is closed", error.message)
    }

    private fun answering(status: Int, vararg headers: Pair<String, String>): ClosingBoth {
        val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0)
        server.createContext("/") { exchange ->
            headers.forEach { (name, value) -> exchange.responseHeaders.add(name, value) }
            exchange.sendResponseHeaders(status, -1)
            exchange.close()
        }
        server.start()
        return ClosingBoth(server)
    }

    private class ClosingBoth(private val server: HttpServer) : AutoCloseable {
        private val environment = Environment.at("http://127.0.0.1:${server.address.port}")
        private val once = SystemRegisterOptions(retry = Retry(attempts = 1))
        private val register = SystemRegister(environment, TokenSource.fixed("a.b.c"), once)

        suspend fun list() = register.list()

        suspend fun setRights(id: String, rights: List<Right>) = register.setRights(id, rights)

        override fun close() {
            register.close()
            server.stop(0)
        }
    }
}
