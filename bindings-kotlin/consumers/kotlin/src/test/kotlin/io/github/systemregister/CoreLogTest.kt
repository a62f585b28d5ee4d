package io.github.systemregister

import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import java.time.Duration
import java.util.concurrent.CopyOnWriteArrayList
import java.util.logging.Handler
import java.util.logging.Level
import java.util.logging.LogRecord
import java.util.logging.Logger

/** The core's events in the JVM's log, which is java.util.logging's where there is no other. */
class CoreLogTest {
    private val log = Logger.getLogger("io.github.systemregister")
    private val kept = Kept()

    @BeforeEach
    fun listen() {
        log.addHandler(kept)
        log.useParentHandlers = false
    }

    @AfterEach
    fun leave() {
        log.removeHandler(kept)
        log.useParentHandlers = true
        log.level = null
    }

    @Test
    fun `what the register answered is for those who look for faults`() = sandboxWithClient().use { sandbox ->
        client(sandbox).use { register ->
            runBlocking { register.list() }
            assertEquals(emptyList<String>(), kept.lines)
            log.level = Level.FINE
            runBlocking { register.list() }
            val path = "/authentication/api/v1/systemregister/vendor"
            val answered = "FINE the register answered method=GET path=\"$path\" status=200 attempt=1 request_id="
            assertEquals(answered, kept.lines.single().replace(Regex(""""[0-9a-f]{32}"$"""), ""))
            log.level = Level.OFF
            runBlocking { register.list() }
            assertEquals(1, kept.lines.size)
        }
    }

    @Test
    fun `a wrong clock is worth a warning`() = sandboxWithClient().use { sandbox ->
        sandbox.setClockOffset(Duration.ofMinutes(-5))
        maskinporten(sandbox).use { it.tokenBlocking() }
        assertTrue(kept.lines.single().startsWith("WARNING ")) { "${kept.lines}" }
    }

    @Test
    fun `a log that throws harms no call`() = sandboxWithClient().use { sandbox ->
        log.level = Level.ALL
        for (thrown in listOf(IllegalStateException("no disk"), StackOverflowError("deep"))) {
            kept.thrown = thrown
            client(sandbox).use { register -> assertEquals(0, runBlocking { register.list() }.size) }
        }
    }

    @Test
    fun `a log may call the library`() = sandboxWithClient().use { sandbox ->
        log.level = Level.FINE
        client(sandbox).use { register ->
            var more = 1
            kept.then = { if (more-- > 0) runBlocking { register.list() } }
            runBlocking { register.list() }
        }
        assertEquals(2, sandbox.requests.size)
    }

    private class Kept : Handler() {
        val lines = CopyOnWriteArrayList<String>()
        var thrown: Throwable? = null
        var then: () -> Unit = {}

        override fun publish(record: LogRecord) {
            lines += "${record.level} ${record.message}"
            thrown?.let { throw it }
            then()
        }

        override fun flush() = Unit

        override fun close() = Unit
    }
}
