package io.github.systemregister

import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class ValidationTest {
    private val fiveFaults = Guide.document
        .replace("\"991825827_smartcloud\"", "\"991825827_smart cloud\"")
        .replace("0192:991825827", "0193:991825827")
        .replace("\"nn\": \"Smart SKY\"", "\"no\": \"Smart SKY\"")
        .replace("urn:altinn:resource", "urn:altinn:app")
        .replace("https://smartcloudxxxx", "http://smartcloudxxxx")

    @Test
    fun `five faults give five findings, each with pointer, code and cure`() {
        val errors = validate(fiveFaults).findings.filter { it.severity == Severity.ERROR }
        val faults = listOf("/id", "/vendor/ID", "/name/nn", "/rights/0/resource/0/id", "/allowedredirecturls/0")
        assertTrue(errors.map { it.path }.containsAll(faults)) { "$errors" }
        assertTrue(errors.all { it.code.isNotEmpty() && it.help.isNotEmpty() && it.message.isNotEmpty() })
        assertTrue(errors.all { it.line != null && it.column != null })
    }

    @Test
    fun `a create with faults sends nothing`() = runBlocking {
        Sandbox.start().use { sandbox ->
            client(sandbox).use { register ->
                val error = assertThrows(ValidationException::class.java) {
                    runBlocking { register.create(fiveFaults) }
                }
                assertEquals(Outcome.NOT_APPLIED, error.outcome)
                assertEquals(validate(fiveFaults).findings, error.findings)
                assertTrue(sandbox.requests.isEmpty())
            }
        }
    }

    @Test
    fun `text that is no JSON is a finding, not a crash`() {
        for (text in listOf("", "{", "nul", "[".repeat(100_000), "\u0000")) {
            assertEquals(false, validate(text).ok)
        }
    }

    @Test
    fun `texts of every kind cross as they are`() {
        for (text in listOf("a", "å", "\u0080ÿ", "en – strek", "\u0100", "😀", "a?b", "日本", "å".repeat(100) + "😀")) {
            val finding = validate("""{"$text": 1}""").findings.single { it.rule == "unknown-member" }
            assertEquals("/$text", finding.path)
        }
        val nul = validate("{\"a\u0000\": 1}").findings.single()
        assertEquals("not-json", nul.rule)
    }

    @Test
    fun `a finding has its rule's help, or a better one`() {
        val (first, second) = validate("""[{"urn": "jordbruk"}, {}]""", Operation.SET_ACCESS_PACKAGES).findings
        assertEquals("write `urn:altinn:accesspackage:jordbruk`", first.help)
        assertEquals("AUTH.VLD-00008", first.code)
        assertEquals("access-package-urn", first.rule)
        assertEquals(1L to 10L, first.line to first.column)
        assertTrue(second.help.isNotEmpty())
    }

    @Test
    fun `half a surrogate pair is told as what it is`() {
        assertThrows(IllegalArgumentException::class.java) { validate("\"\ud800\"") }
        assertThrows(IllegalArgumentException::class.java) { OrgNumber("\udfff") }
    }
}
