package io.github.systemregister

import com.google.gson.Gson
import com.google.gson.GsonBuilder
import com.google.gson.JsonArray
import com.google.gson.JsonObject
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.TestFactory
import java.io.File
import java.util.concurrent.atomic.AtomicInteger

/** What all languages agree on: every case of tests/vectors/validation. */
class VectorsTest {
    @TestFactory
    fun validation(): List<DynamicTest> {
        val files = File("tests/vectors/validation").listFiles { file -> file.extension == "json" }.orEmpty().sorted()
        val cases = files.flatMap { gson.fromJson(it.readText(), JsonArray::class.java) }.map { it.asJsonObject }
        assertTrue(cases.isNotEmpty(), "no vectors")
        return cases.map { DynamicTest.dynamicTest(it["id"].asString) { check(it) } }
    }

    private fun check(case: JsonObject) {
        val document = case["text"]?.asString ?: gson.toJson(case["document"])
        val expected = case["findings"].asJsonArray.map { it.asJsonObject }.map { finding ->
            listOf("code", "rule", "severity", "path").map { finding[it].asString }
        }
        val operation = Operation.valueOf(case["operation"].asString.uppercase())
        val found = validate(document, operation).findings.map {
            listOf(it.code, it.rule, it.severity.name.lowercase(), it.path)
        }
        assertEquals(lines(expected), lines(found)) { "${case["why"]} ($document)" }
        ran.incrementAndGet()
    }

    private fun lines(findings: List<List<String>>) = findings.map { it.joinToString(" ") }.sorted().joinToString("\n")

    companion object {
        private val gson: Gson = GsonBuilder().disableHtmlEscaping().serializeNulls().create()
        private val ran = AtomicInteger()

        @AfterAll
        @JvmStatic
        fun count() {
            java.lang.System.getenv("VECTOR_COUNT_FILE")?.let { File(it).writeText("$ran\n") }
        }
    }
}
