package io.github.systemregister

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.File
import java.util.jar.JarFile

/** Reads the published sources: everything public is documented, and every example named there is a test that runs. */
class DocumentationTest {
    private val classPath = java.lang.System.getProperty("java.class.path").split(File.pathSeparator)
    private val sources = JarFile(classPath.single { it.endsWith("-sources.jar") }).use { jar ->
        jar.entries().asSequence().map { it.name }
            .filter { it.endsWith(".kt") && "/bridge/" !in it }
            .associateWith { name -> jar.getInputStream(jar.getEntry(name)).bufferedReader().readLines() }
            .filterValues { lines -> lines.any { it.startsWith("public ") } }
    }

    @Test
    fun `every public declaration has a page`() {
        assertTrue(sources.size > 25) { "${sources.keys}" }
        val bare = sources.flatMap { (file, lines) ->
            val bareLines = lines.indices.filter { isPublic(lines[it]) && !isDocumented(lines, it) }
            bareLines.map { "$file:${it + 1} ${lines[it]}" }
        }
        assertEquals(emptyList<String>(), bare)
    }

    @Test
    fun `every example is a test`() {
        val targets = sources.values.flatten().mapNotNull { sample.find(it)?.groupValues?.get(1) }.toSet()
        assertTrue(targets.size > 15) { "$targets" }
        for (target in targets) {
            val (owner, name) = target.substringBeforeLast('.') to target.substringAfterLast('.')
            assertTrue(owner.endsWith("Samples")) { "$target: the build runs classes of that name only" }
            val method = Class.forName(owner).getMethod(name)
            assertNotNull(method.getAnnotation(Test::class.java), target)
        }
    }

    @Test
    fun `every file of the API has an example`() {
        val without = sources.filterValues { lines -> lines.none { "@sample" in it } }
        assertEquals(emptySet<String>(), without.keys)
    }

    private fun isPublic(line: String): Boolean = declaration.containsMatchIn(line) || enumEntry.matches(line)

    private fun isDocumented(lines: List<String>, at: Int): Boolean =
        lines.take(at).last { !it.trim().startsWith("@") }.trim().endsWith("*/")

    private companion object {
        val declaration = Regex("""^\s*(public|override|protected) """)
        val enumEntry = Regex("""^ {4}[A-Z][A-Z_0-9]+(\(.*\))?,""")
        val sample = Regex("""@sample (\S+)""")
    }
}
