package io.github.systemregister

import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.delay
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import kotlin.concurrent.thread

/** Tokens through the real grant, at a sandbox. */
class MaskinportenTest {
    private val sandbox = sandboxWithClient()

    @AfterEach
    fun close() = sandbox.close()

    @TestFactory
    fun `each form of key registers the guide's system`(): List<DynamicTest> = TestKeys.forms.keys.map { form ->
        DynamicTest.dynamicTest(form) {
            sandboxWithClient().use { sandbox ->
                val registered = maskinporten(sandbox, form).use { auth ->
                    SystemRegister(sandbox.environment, auth).use { runBlocking { it.create(Guide.document) } }
                }
                assertEquals(Guide.ID, registered.id)
                assertEquals(1, tokenRequests(sandbox))
            }
        }
    }

    @Test
    fun `many first calls at once ask for one token`() = maskinporten(sandbox).use { auth ->
        val tokens = runBlocking(Dispatchers.Default) { (1..256).map { async { auth.token() } }.awaitAll() }
        assertEquals(1, tokens.toSet().size)
        assertEquals(1, tokenRequests(sandbox))
    }

    @Test
    fun `many first calls of a client ask for one token`() = maskinporten(sandbox).use { auth ->
        SystemRegister(sandbox.environment, auth).use { register ->
            runBlocking(Dispatchers.Default) { (1..256).map { async { register.list() } }.awaitAll() }
        }
        assertEquals(1, tokenRequests(sandbox))
    }

    @Test
    fun `who is cancelled leaves the others' wait alone`() = runBlocking(Dispatchers.Default) {
        sandbox.fault("""{"path": "/token", "effect": {"delayMs": 500}}""")
        maskinporten(sandbox).use { auth ->
            val first = async { auth.token() }
            delay(100) // the first one has asked
            val others = (1..8).map { async { auth.token() } }
            delay(100) // all of them wait
            first.cancelAndJoin()
            others.take(4).forEach { it.cancelAndJoin() }
            assertEquals(1, others.drop(4).awaitAll().toSet().size)
        }
        assertEquals(1, tokenRequests(sandbox))
    }

    @Test
    fun `a refused token is got anew once and the call is repeated once`() = maskinporten(sandbox).use { auth ->
        SystemRegister(sandbox.environment, auth).use { register ->
            val refused = """{"path": "/authentication", "effect": {"status": 401}}"""
            sandbox.fault(refused)
            runBlocking { register.create(Guide.document) }
            assertEquals(listOf(2, 2), listOf(tokenRequests(sandbox), sandbox.requests.size - tokenRequests(sandbox)))

            repeat(2) { sandbox.fault(refused) }
            assertThrows(UnauthorizedException::class.java) { runBlocking { register.list() } }
            assertEquals(3, tokenRequests(sandbox))
        }
    }

    @Test
    fun `a token is exchanged for Altinn's where that is wanted`() {
        val exchanging = TestKeys.forms.getValue("client.jwk.json").copy(exchange = sandbox.url)
        maskinporten(sandbox, settings = exchanging).use { auth ->
            SystemRegister(sandbox.environment, auth).use { runBlocking { it.create(Guide.document) } }
        }
        val paths = sandbox.requests.map { it.path.removePrefix("/authentication/api/v1") }
        assertEquals(listOf("/token", "/exchange/maskinporten", "/systemregister/vendor"), paths)
    }

    @Test
    fun `a register that does not take the tokens gets none`() {
        val ofTest = MaskinportenSettings("test", TestKeys.CLIENT_ID, KeySource.file(TestKeys.path("client.jwk.json")))
        Maskinporten(ofTest).use { auth ->
            val error = assertThrows(ConfigException::class.java) { SystemRegister(Environment.PROD, auth).close() }
            assertEquals("token-other-environment", error.code)
        }
    }

    @Test
    fun `what is asked for makes another token`() = maskinporten(sandbox).use { auth ->
        sandbox.seed(Guide.document)
        sandbox.addClient(
            SandboxClient(
                clientId = TestKeys.CLIENT_ID,
                orgNumber = Guide.VENDOR,
                keys = listOf(TestKeys.text("client.public.jwk.json")),
                scopes = listOf("altinn:authentication/systemregister.write", "skatteetaten:krav"),
                systemUsers = listOf(SystemUser("310547891", "branch-7")),
            ),
        )
        val requests = listOf(
            TokenRequest(),
            TokenRequest(scopes = listOf("skatteetaten:krav")),
            TokenRequest(resource = listOf("https://example.com/")),
            TokenRequest(systemUser = SystemUser("310547891", "branch-7")),
        )
        val tokens = requests.map { runBlocking { auth.token(it) } }
        assertEquals(requests.size, tokens.toSet().size)
        assertEquals(tokens, requests.map { auth.tokenBlocking(it) })
        assertEquals(requests.size, tokenRequests(sandbox))
    }

    @Test
    fun `a token source around it is one of the caller's own`() = maskinporten(sandbox).use { auth ->
        var asked = 0
        val counting = TokenSource {
            asked += 1
            auth.token()
        }
        SystemRegister(sandbox.environment, counting).use { runBlocking { it.list() } }
        assertEquals(listOf(1, 1), listOf(asked, tokenRequests(sandbox)))
    }

    @Test
    fun `a closed one says so and clients made with it go on`() {
        val auth = maskinporten(sandbox)
        SystemRegister(sandbox.environment, auth).use { register ->
            auth.close()
            auth.close()
            assertEquals(0, runBlocking { register.list() }.size)
        }
        val closed = assertThrows(IllegalStateException::class.java) { auth.tokenBlocking() }
        assertEquals("this client is closed", closed.message)
        assertThrows(IllegalStateException::class.java) { SystemRegister(sandbox.environment, auth) }
        assertEquals(sandbox.url + "/", auth.issuer)
    }

    @Test
    fun `an interrupted thread leaves a blocking call`() = maskinporten(sandbox).use { auth ->
        sandbox.fault("""{"path": "/token", "effect": {"delayMs": 20000}}""")
        var ended: Throwable? = null
        val caller = thread { ended = runCatching { auth.tokenBlocking() }.exceptionOrNull() }
        Thread.sleep(200) // it has asked
        caller.interrupt()
        caller.join(10_000)
        assertTrue(ended is InterruptedException) { "$ended" }
    }

    @Test
    fun `a new key is taken`() {
        val key = generateKey(kid = "new")
        assertEquals("new", key.kid)
        sandbox.addClient(SandboxClient(TestKeys.CLIENT_ID, Guide.VENDOR, listOf(key.publicJwk)))
        val settings = MaskinportenSettings(sandbox.url, TestKeys.CLIENT_ID, key.source)
        Maskinporten(settings).use { assertNotEquals("", it.tokenBlocking()) }
        assertThrows(ConfigException::class.java) { generateKey(bits = 512) }
        assertThrows(IllegalArgumentException::class.java) { generateKey(bits = -1) }
    }

    @Test
    fun `what a sandbox cannot use is told`() {
        for (client in listOf("[]", """{"clientId": "a"}""")) {
            assertThrows(ConfigException::class.java) { sandbox.addClient(client) }
        }
        val noKey = SandboxClient(TestKeys.CLIENT_ID, Guide.VENDOR, listOf("no JSON"))
        assertThrows(ConfigException::class.java) { sandbox.addClient(noKey) }
        assertThrows(ConfigException::class.java) { sandbox.fault("""{"effect": {}}""") }
    }
}
