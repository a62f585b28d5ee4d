package io.github.systemregister

import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineName
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeout
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.net.InetAddress
import java.net.ServerSocket
import java.util.concurrent.CountDownLatch
import kotlin.concurrent.thread

class ConcurrencyTest {
    @Test
    fun `fifty calls at once`() = Sandbox.start().use { sandbox ->
        client(sandbox).use { register ->
            val systems = runBlocking(Dispatchers.Default) {
                (1..50).map { number ->
                    async {
                        val id = "991825827_parallel$number"
                        register.create(Guide.system.copy(id = id, clientIds = emptyList()))
                        register.get(id)
                    }
                }.awaitAll()
            }
            assertEquals(50, systems.map { it.id }.toSet().size)
            assertEquals(50, runBlocking { register.list() }.size)
        }
    }

    @Test
    fun `a cancelled call drops its connection`() = runBlocking(Dispatchers.Default) {
        ServerSocket(0, 1, InetAddress.getLoopbackAddress()).use { silent ->
            val environment = Environment.at("http://127.0.0.1:${silent.localPort}")
            SystemRegister(environment, TokenSource.fixed("a.b.c")).use { register ->
                val call = launch { register.list() }
                withContext(Dispatchers.IO) {
                    silent.accept().use { connection ->
                        connection.getInputStream().read() // the request has begun
                        call.cancelAndJoin()
                        connection.soTimeout = 10_000
                        connection.getInputStream().readAllBytes() // ends when the client has hung up
                    }
                }
                assertTrue(call.isCancelled)
            }
        }
    }

    @Test
    fun `a cancelled call cancels the token source`() = runBlocking(Dispatchers.Default) {
        val asked = CompletableDeferred<Unit>()
        val cancelled = CompletableDeferred<Unit>()
        val tokens = TokenSource {
            asked.complete(Unit)
            try {
                awaitCancellation()
            } finally {
                cancelled.complete(Unit)
            }
        }
        SystemRegister(Environment.TT02, tokens).use { register ->
            val call = launch { register.list() }
            asked.await()
            call.cancelAndJoin()
            withTimeout(10_000) { cancelled.await() }
        }
    }

    @Test
    fun `the token source runs in the caller's context`() = Sandbox.start().use { sandbox ->
        var name: String? = null
        val tokens = TokenSource {
            name = currentCoroutineContext()[CoroutineName]?.name
            sandbox.token(Guide.VENDOR)
        }
        SystemRegister(sandbox.environment, tokens).use { register ->
            runBlocking(CoroutineName("the caller")) { register.list() }
        }
        assertEquals("the caller", name)
    }

    @Test
    fun `a caller without a dispatcher may block after a call`() = runBlocking(Dispatchers.Unconfined) {
        val sandbox = Sandbox.start()
        client(sandbox).use { it.list() }
        sandbox.close()
    }

    @Test
    fun `an interrupted thread leaves a blocking call`() {
        val asked = CountDownLatch(1)
        val tokens = TokenSource {
            asked.countDown()
            awaitCancellation()
        }
        SystemRegisterBlocking(Environment.TT02, tokens).use { register ->
            var ended: Throwable? = null
            val caller = thread { ended = runCatching { register.list() }.exceptionOrNull() }
            asked.await()
            caller.interrupt()
            caller.join(10_000)
            assertTrue(ended is InterruptedException) { "$ended" }
        }
    }

    @Test
    fun `calls under way survive a close`() = runBlocking(Dispatchers.Default) {
        Sandbox.start().use { sandbox ->
            val asked = CompletableDeferred<Unit>()
            val closed = CompletableDeferred<Unit>()
            val register = SystemRegister(sandbox.environment, {
                asked.complete(Unit)
                closed.await()
                sandbox.token(Guide.VENDOR)
            })
            val call = async { register.list() }
            asked.await()
            register.close()
            closed.complete(Unit)
            assertEquals(0, call.await().size)
        }
    }
}
