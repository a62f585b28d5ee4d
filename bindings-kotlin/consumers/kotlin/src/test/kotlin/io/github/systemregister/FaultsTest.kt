package io.github.systemregister

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.ValueSource
import java.lang.reflect.InvocationTargetException

class FaultsTest {
    @ParameterizedTest
    @ValueSource(strings = ["panicOnPurpose", "panicByJni", "panicWhileWaiting"])
    fun `a panic comes out as an exception and the JVM lives on`(hook: String) {
        val method = Class.forName("io.github.systemregister.FaultsKt").getMethod(hook)
        repeat(2) {
            val thrown = assertThrows(InvocationTargetException::class.java) { method.invoke(null) }.targetException
            assertTrue(thrown is InternalException) { "$thrown" }
            assertEquals("internal", (thrown as InternalException).code)
            assertTrue("a panic" in thrown.message!!)
        }
        assertTrue(validate(Guide.document).ok)
    }
}
