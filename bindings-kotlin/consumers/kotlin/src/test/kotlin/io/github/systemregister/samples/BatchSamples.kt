package io.github.systemregister.samples

import io.github.systemregister.ApplyOptions
import io.github.systemregister.BatchOptions
import io.github.systemregister.Done
import io.github.systemregister.Effect
import io.github.systemregister.Guide
import io.github.systemregister.Sandbox
import io.github.systemregister.SystemRegister
import io.github.systemregister.TokenSource
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** The examples of the documentation of many systems at once. */
class BatchSamples {
    private val sandbox = Sandbox.start()
    private val register = SystemRegister(sandbox.environment, TokenSource.fixed(sandbox.token(Guide.VENDOR)))
    private val hidden = Guide.system.copy(clientIds = emptyList(), isVisible = false)
    private val systems = listOf("991825827_one", "991825827_two").map { hidden.copy(id = it) }

    @AfterEach
    fun close() {
        register.close()
        sandbox.close()
    }

    @Test
    fun applyAll() = runBlocking {
        val options = BatchOptions(concurrency = 4, apply = ApplyOptions(allow = setOf(Effect.MADE_VISIBLE)))
        val results = register.applyAll(systems, options)
        assertTrue(results.all { it.ok })
        assertEquals(listOf(Done.CREATED, Done.CREATED), results.map { it.applied?.done })
    }

    @Test
    fun progress() = runBlocking {
        val lines = mutableListOf<String>()
        register.applyAll(systems) { progress ->
            lines += "${progress.done} of ${progress.total}: ${progress.system.id} ${progress.system.applied?.done}"
        }
        assertTrue(lines.last().startsWith("2 of 2: 991825827_"))
    }
}
