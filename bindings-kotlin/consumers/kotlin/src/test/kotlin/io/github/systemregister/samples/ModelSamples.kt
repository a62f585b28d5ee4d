package io.github.systemregister.samples

import io.github.systemregister.AccessPackage
import io.github.systemregister.ConfigException
import io.github.systemregister.Environment
import io.github.systemregister.ListMember
import io.github.systemregister.Operation
import io.github.systemregister.OrgNumber
import io.github.systemregister.Right
import io.github.systemregister.System
import io.github.systemregister.SystemId
import io.github.systemregister.Vendor
import io.github.systemregister.texts
import io.github.systemregister.validate
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** The examples of the model's documentation. */
class ModelSamples {
    @Test
    fun system() {
        val vendor = OrgNumber("991825827")
        val system = System(
            id = SystemId(vendor, "smartcloud").value,
            vendor = Vendor(vendor),
            name = texts(nb = "SmartCloud", nn = "Smart SKY", en = "SmartCloud"),
            description = texts(nb = "Regnskap", nn = "Rekneskap", en = "Accounting"),
            rights = listOf(Right.forResource("ske-krav-og-betalinger")),
            clientIds = listOf("32ef65ac-6e62-498d-880f-76c85c2052ae"),
            isVisible = true,
        )
        assertTrue(validate(system).ok)

        val hidden = system.copy(isVisible = false)
        assertEquals(hidden, System.fromJson(hidden.toJson()))
    }

    @Test
    fun absent() {
        val system = System.fromJson("""{"id": "991825827_smartcloud", "rights": []}""")
        assertTrue(ListMember.CLIENT_IDS in system.absent)
        assertFalse(validate(system, Operation.REPLACE).ok) // the register would empty the list
    }

    @Test
    fun accessPackage() {
        assertEquals("urn:altinn:accesspackage:skattegrunnlag", AccessPackage.named("skattegrunnlag").urn)
    }

    @Test
    fun right() {
        val right = Right.forResource("ske-krav-og-betalinger")
        assertEquals("urn:altinn:resource", right.resource.single().id)
    }

    @Test
    fun vendor() {
        assertEquals("0192:991825827", Vendor(OrgNumber("991825827")).id)
    }

    @Test
    fun texts() {
        val name = texts(nb = "SmartCloud", nn = "Smart SKY", en = "SmartCloud")
        assertEquals("Smart SKY", name["nn"])
    }

    @Test
    fun orgNumber() {
        assertEquals("991825827", OrgNumber("991825827").value)
        val error = assertThrows(ConfigException::class.java) { OrgNumber("991825828") }
        assertEquals("the check digit of `991825828` is wrong: it should be 7", error.message)
    }

    @Test
    fun systemId() {
        val id = SystemId(OrgNumber("991825827"), "smartcloud")
        assertEquals("991825827_smartcloud", id.value)
        assertEquals(OrgNumber("991825827"), id.orgNumber)
    }

    @Test
    fun environment() {
        assertEquals("https://platform.tt02.altinn.no/", Environment.TT02.platformUrl.toString())
        val sandbox = Environment.at("http://127.0.0.1:8080")
        assertEquals(8080, sandbox.platformUrl.port)
    }
}
