package io.github.systemregister

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.File

/** The workspace's version is the truth. */
class VersionTest {
    private val version = Regex("""(?m)^version = "(.*)"$""").find(File("Cargo.toml").readText())!!.groupValues[1]

    @Test
    fun `the jar bears the workspace's version`() {
        val pom = File("bindings-kotlin/pom.xml").readText()
        assertEquals(version, pom.substringAfter("<version>").substringBefore("</version>"))
        val jar = SystemRegister::class.java.protectionDomain.codeSource.location.path
        assertTrue(jar.endsWith("altinn-systemregister-$version.jar"), jar)
    }

    @Test
    fun `the user agent names version and language`() = Sandbox.start().use { sandbox ->
        SystemRegisterBlocking(sandbox.environment, TokenSource.fixed(sandbox.token(Guide.VENDOR))).use { it.list() }
        assertEquals("altinn-systemregister/$version (kotlin)", sandbox.requests.single().headers["user-agent"])
    }
}
