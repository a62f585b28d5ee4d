package io.github.systemregister

import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.File
import java.util.concurrent.TimeUnit

/** Leaves a sandbox and a client open. */
object LeavesOpen {
    @JvmStatic
    fun main(arguments: Array<String>) {
        val sandbox = Sandbox.start()
        println(runBlocking { client(sandbox).create(Guide.document) }.id)
    }
}

class ExitTest {
    @Test
    fun `the JVM ends with a client and a sandbox open`() {
        val launcher = File(java.lang.System.getProperty("java.home"), "bin/java").path
        val classPath = java.lang.System.getProperty("java.class.path")
        val command = listOf(launcher, "-cp", classPath, LeavesOpen::class.java.name)
        val program = ProcessBuilder(command).redirectErrorStream(true).start()
        try {
            assertTrue(program.waitFor(30, TimeUnit.SECONDS), "it still runs")
            assertEquals(Guide.ID, program.inputStream.bufferedReader().readText().trim())
            assertEquals(0, program.exitValue())
        } finally {
            program.destroyForcibly()
        }
    }
}
