package io.github.systemregister.samples

import io.github.systemregister.Guide
import io.github.systemregister.Operation
import io.github.systemregister.Severity
import io.github.systemregister.validate
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** The examples of validation's documentation. */
class ValidationSamples {
    @Test
    fun findings() {
        val report = validate("""[{"resource": [{"id": "urn:altinn:app", "value": "x"}]}]""", Operation.SET_RIGHTS)
        assertFalse(report.ok)

        val finding = report.findings.first()
        assertEquals("AUTH.VLD-00009", finding.code)
        assertEquals("/0/resource/0/id", finding.path)
        println("${finding.severity} ${finding.path}: ${finding.message} (${finding.help})")
    }

    @Test
    fun system() {
        assertTrue(validate(Guide.system).ok)
        val report = validate(Guide.system.copy(name = mapOf("nb" to "SmartCloud")))
        assertEquals(2, report.findings.count { it.severity == Severity.ERROR }) // `nn` and `en` are missing
    }
}
