package io.github.systemregister

import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.cancel
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.util.concurrent.CopyOnWriteArrayList
import kotlin.concurrent.thread

/** Many systems at once. */
class BatchTest {
    private val sandbox = Sandbox.start()
    private val register = client(sandbox)
    private val systems = (1..12).map { Guide.system.copy(id = "991825827_batch$it", clientIds = emptyList()) }
    private val told = CopyOnWriteArrayList<Progress>()
    private val two = BatchOptions(concurrency = 2)

    @AfterEach
    fun close() {
        register.close()
        sandbox.close()
    }

    @Test
    fun `one that fails does not stop the rest`() = runBlocking {
        val bad = systems.first().copy(id = "991825827_bad", rights = listOf(Right.forResource("no")))
        val results = register.applyAll(systems + bad) { told += it }
        assertEquals(systems.map { it.id } + bad.id, results.map { it.id })
        assertTrue(results.dropLast(1).all { it.ok && it.applied?.done == Done.CREATED && it.error == null })
        assertTrue(results.last().error is RejectedException) { "${results.last()}" }
        assertNull(results.last().applied)
        assertEquals((1..13).toList(), told.map { it.done })
        assertEquals((0..12).toSet(), told.map { it.index }.toSet())
        assertTrue(told.all { it.total == 13 })
        assertEquals(emptyList<SystemResult>(), register.applyAll(emptyList()))
    }

    @Test
    fun `a client id that is claimed twice is found before anything is written`() = runBlocking {
        val both = listOf("991825827_one", "991825827_two").map { Guide.system.copy(id = it) }
        val error = runCatching { register.applyAll(both) { told += it } }.exceptionOrNull() as ValidationException
        assertEquals("claimed-twice" to Outcome.NOT_APPLIED, error.code to error.outcome)
        assertEquals(0 to 0, sandbox.requests.size to told.size)
    }

    @Test
    fun `a cancelled batch finishes what has begun and tells of every system`() = runBlocking(Dispatchers.Default) {
        slowWrites()
        val batch = async { register.applyAll(systems, two) { told += it } }
        while (sandbox.requests.none { it.method == "POST" }) delay(5)
        batch.cancel()
        val thrown = runCatching { batch.await() }.exceptionOrNull()
        assertTrue(thrown is CancellationException) { "$thrown" }
        batch.join()
        everySystemIsTold()
    }

    @Test
    fun `a batch whose caller was cancelled before it tells of every system too`() = runBlocking(Dispatchers.Default) {
        launch {
            currentCoroutineContext().cancel()
            register.applyAll(systems, two) { told += it }
        }.join()
        assertEquals(systems.size, told.size)
        assertTrue(told.all { it.system.error is CancelledException })
        assertEquals(0, sandbox.requests.size)
    }

    @Test
    fun `tokens are got for what has begun`() = runBlocking(Dispatchers.Default) {
        val asked = CompletableDeferred<Unit>()
        val tokens = TokenSource {
            asked.complete(Unit)
            delay(100)
            sandbox.token(Guide.VENDOR)
        }
        SystemRegister(sandbox.environment, tokens).use { register ->
            val batch = launch { register.applyAll(systems, two) { told += it } }
            asked.await()
            batch.cancel()
            batch.join()
        }
        assertEquals(systems.size, told.size)
        assertTrue(told.none { it.system.error is AuthException }) { "$told" }
    }

    @Test
    fun `a progress that throws loses nothing`() = runBlocking(Dispatchers.Default) {
        slowWrites()
        val thrown = IllegalStateException("the disk is full")
        val again = IllegalStateException("still")
        val caught = runCatching {
            register.applyAll(systems, two) {
                told += it
                throw if (told.size == 1) thrown else again
            }
        }.exceptionOrNull()
        assertSame(thrown, caught)
        assertTrue(again in thrown.suppressed)
        everySystemIsTold()
    }

    @Test
    fun `progress comes in the caller's context and may call the register`() {
        for (dispatcher in listOf(null, Dispatchers.Unconfined)) {
            told.clear()
            runBlocking {
                val thread = Thread.currentThread()
                val work = suspend {
                    register.applyAll(systems, two) {
                        if (dispatcher == null) assertSame(thread, Thread.currentThread())
                        if (dispatcher != null) runBlocking { register.list() }
                        told += it
                    }
                }
                if (dispatcher == null) work() else async(dispatcher) { work() }.await()
            }
            assertEquals(systems.size, told.size)
        }
    }

    @Test
    fun `what the token source threw is the cause`() = runBlocking {
        val thrown = IllegalStateException("no key")
        SystemRegister(sandbox.environment, { throw thrown }).use { register ->
            val results = register.applyAll(systems)
            assertTrue(results.all { it.error is AuthException && it.error?.cause === thrown })
        }
    }

    @Test
    fun `an interrupted thread finishes what has begun`() {
        slowWrites()
        var ended: Throwable? = null
        val tokens = TokenSource.fixed(sandbox.token(Guide.VENDOR))
        val caller = thread {
            SystemRegisterBlocking(sandbox.environment, tokens).use { register ->
                ended = runCatching { register.applyAll(systems, two) { told += it } }.exceptionOrNull()
            }
        }
        while (sandbox.requests.none { it.method == "POST" }) Thread.sleep(5)
        caller.interrupt()
        caller.join(20_000)
        assertTrue(ended is InterruptedException) { "$ended" }
        everySystemIsTold()
    }

    private fun slowWrites() = sandbox.fault("""{"method": "POST", "times": null, "effect": {"delayMs": 200}}""")

    /** Each system is told once, and as the register has it. */
    private fun everySystemIsTold() {
        assertEquals(systems.indices.toList(), told.map { it.index }.sorted())
        val (done, others) = told.map { it.system }.partition { it.ok }
        assertTrue(done.isNotEmpty() && others.isNotEmpty()) { "${done.size} ${others.size}" }
        val errors = others.map { it.error }
        assertTrue(errors.all { it is CancelledException && it.outcome == Outcome.NOT_APPLIED }) { "$errors" }
        val registered = runBlocking { register.list() }.map { it.systemId }.toSet()
        assertEquals(done.map { it.id }.toSet(), registered)
    }
}
