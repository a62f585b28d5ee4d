package io.github.systemregister

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class ModelTest {
    @Test
    fun `the guide's JSON is read as it stands`() {
        assertEquals("iso6523-actorid-upis", Guide.system.vendor.authority)
        assertEquals(listOf("https://smartcloudxxxx/receipt"), Guide.system.allowedRedirectUrls)
        assertEquals(true, Guide.system.isVisible)
        assertEquals(emptySet<ListMember>(), Guide.system.absent)
        assertTrue(Guide.system.toJson().contains("\"allowedRedirectUrls\""))
    }

    @Test
    fun `members that this version does not know survive at every level`() {
        val text = """{"id":"991825827_x","vendor":{"ID":"0192:991825827","v":1},"name":{},"description":{},""" +
            """"rights":[{"resource":[{"id":"a","value":"b","w":[2]}],"r":{"deep":null}}],""" +
            """"accessPackages":[{"urn":"u","p":"ø"}],"clientId":[],"isVisible":false,"allowedRedirectUrls":[],""" +
            """"later":[1.50,"x",{"y":true}]}"""
        val system = System.fromJson(text)
        assertEquals(mapOf("later" to """[1.5,"x",{"y":true}]"""), system.extra)
        assertEquals(text.replace("1.50", "1.5"), system.toJson())
        assertEquals(system, System.fromJson(system.toJson()))
    }

    @Test
    fun `lists that were left out stay out until they are filled`() {
        val system = System.fromJson("""{"id":"991825827_x","rights":[]}""")
        assertEquals(ListMember.entries.toSet() - ListMember.RIGHTS, system.absent)
        assertNull(system.isVisible)
        assertTrue(system.toJson().contains("\"rights\":[]"))
        assertFalse(system.toJson().contains("clientId"))
        assertTrue(system.copy(clientIds = listOf("a")).toJson().contains("\"clientId\":[\"a\"]"))
    }

    @Test
    fun `a text that is no system is refused`() {
        assertThrows(ValidationException::class.java) { System.fromJson("{") }
        assertThrows(ValidationException::class.java) { System.fromJson("""{"id": 1}""") }
    }

    @Test
    fun `an extra that is not JSON text is refused by name`() {
        val error = assertThrows(ConfigException::class.java) { Guide.system.copy(extra = mapOf("x" to "{")).toJson() }
        assertTrue(error.message!!.contains("`x`"))
    }

    @Test
    fun `identifiers are checked by the core`() {
        assertThrows(ConfigException::class.java) { SystemId("smartcloud") }
        assertThrows(ConfigException::class.java) { SystemId(OrgNumber(Guide.VENDOR), "a b") }
        assertThrows(ConfigException::class.java) { Environment.at("http://example.com") }
        assertEquals(Environment.TT02, Environment.at("TT02"))
        assertEquals("991825827", "${OrgNumber("991825827")}")
    }
}
