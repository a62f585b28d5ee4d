package io.github.systemregister

import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class SandboxTest {
    @Test
    fun `what it cannot use is told`() {
        assertThrows(ConfigException::class.java) { Sandbox.start(SandboxOptions(catalogue = "[]")) }
        assertThrows(IllegalArgumentException::class.java) { SandboxOptions(port = 70_000) }
        Sandbox.start().use { sandbox ->
            assertThrows(ConfigException::class.java) { sandbox.seed("[]") }
            val taken = SandboxOptions(port = sandbox.environment.platformUrl.port)
            assertThrows(ConfigException::class.java) { Sandbox.start(taken) }
        }
    }

    @Test
    fun `a reset empties it and its tokens stay valid`() = Sandbox.start().use { sandbox ->
        client(sandbox).use { register ->
            runBlocking {
                register.create(Guide.document)
                sandbox.reset()
                assertTrue(register.list().isEmpty())
            }
        }
        assertEquals(1, sandbox.requests.size)
    }

    @Test
    fun `a closed one frees its port`() {
        val first = Sandbox.start()
        val port = first.environment.platformUrl.port
        first.close()
        first.close()
        Sandbox.start(SandboxOptions(port = port)).use { assertEquals(first.url, it.url) }
    }

    @Test
    fun `a replace that would empty lists or publish is refused before it is sent`() = Sandbox.start().use { sandbox ->
        sandbox.seed(Guide.system.copy(isVisible = false))
        client(sandbox).use { register ->
            val careless = """{"id":"${Guide.ID}","vendor":{"ID":"0192:${Guide.VENDOR}"},"name":{},"description":{}}"""
            val error = assertThrows(ValidationException::class.java) { runBlocking { register.replace(careless) } }
            assertTrue(error.findings.size >= 5) { "${error.findings}" }
        }
        assertTrue(sandbox.requests.isEmpty())
    }
}
