package io.github.systemregister.samples

import io.github.systemregister.ErrorShape
import io.github.systemregister.Guide
import io.github.systemregister.Sandbox
import io.github.systemregister.SandboxOptions
import io.github.systemregister.SystemRegister
import io.github.systemregister.TokenSource
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

/** The examples of the sandbox's documentation. */
class SandboxSamples {
    @Test
    fun sandbox() = runBlocking {
        Sandbox.start().use { sandbox ->
            sandbox.seed(Guide.system)
            SystemRegister(sandbox.environment, TokenSource.fixed(sandbox.token("991825827"))).use { register ->
                assertEquals("SmartCloud 1", register.get("991825827_smartcloud").name["en"])
            }
        }
    }

    @Test
    fun catalogue() {
        val catalogue = """{"resources": [{"identifier": "my-api", "resourceType": "MaskinportenSchema"}],
            "accessPackages": []}"""
        Sandbox.start(SandboxOptions(catalogue = catalogue)).use { assertEquals(emptyList<Any>(), it.requests) }
    }

    @Test
    fun errorShape() {
        val before = SandboxOptions(errorShape = ErrorShape.LEGACY) // as the register answered before July 2026
        Sandbox.start(before).use { assertEquals(emptyList<Any>(), it.requests) }
    }

    @Test
    fun faults() = runBlocking {
        Sandbox.start().use { sandbox ->
            sandbox.fault("""{"times": null, "effect": {"reset": "before"}}""") // nothing gets through
            sandbox.clearFaults()
            SystemRegister(sandbox.environment, TokenSource.fixed(sandbox.token("991825827"))).use { register ->
                assertEquals(0, register.list().size)
            }
        }
    }

    @Test
    fun requests() = runBlocking {
        Sandbox.start().use { sandbox ->
            SystemRegister(sandbox.environment, TokenSource.fixed(sandbox.token("991825827"))).use { it.list() }
            val request = sandbox.requests.single()
            assertEquals("GET", request.method)
            assertEquals("Bearer …", request.headers["authorization"])
        }
    }
}
