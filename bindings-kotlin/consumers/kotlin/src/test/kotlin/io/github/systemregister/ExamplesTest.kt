package io.github.systemregister

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import java.io.ByteArrayOutputStream
import java.io.File
import java.io.PrintStream

/** The programs in examples/kotlin. */
class ExamplesTest {
    @Test
    fun quickstart() = assertEquals("SmartCloud 1", printedBy("QuickstartKt").lines().last())

    @Test
    fun maskinporten() = assertEquals(Guide.ID, printedBy("MaskinportenKt"))

    @Test
    fun lifecycle() {
        val expected = File("tests/conformance/lifecycle.txt").readLines()
        assertEquals(expected, printedBy("LifecycleKt").lines().drop(1))
    }

    private fun printedBy(program: String): String {
        val console = java.lang.System.out
        val printed = ByteArrayOutputStream()
        java.lang.System.setOut(PrintStream(printed))
        try {
            Class.forName(program).getMethod("main", Array<String>::class.java).invoke(null, emptyArray<String>())
        } finally {
            java.lang.System.setOut(console)
        }
        return printed.toString().trim()
    }
}
