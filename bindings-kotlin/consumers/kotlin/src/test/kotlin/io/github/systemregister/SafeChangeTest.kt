package io.github.systemregister

import com.google.gson.JsonParser
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import java.io.File
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse.BodyHandlers

/** The guide's warning, and why it frightens nobody: examples/kotlin/SafeChange.kt. */
class SafeChangeTest {
    @Test
    fun `one access package comes and all else stays to the byte`() = Sandbox.start().use { sandbox ->
        client(sandbox).use { register -> runBlocking { register.create(Guide.document) } }
        val before = raw(sandbox)
        assertEquals(
            "/accessPackages/1 access-package-added: send a change request for each system user that needs it",
            printedBy("SafeChangeKt", sandbox),
        )

        val packages = JsonParser.parseString(before).asJsonObject["accessPackages"].toString()
        val jordbruk = """{"urn":"urn:altinn:accesspackage:jordbruk"}"""
        assertEquals(before.replace(packages, "${packages.dropLast(1)},$jordbruk]"), raw(sandbox))
    }

    private fun raw(sandbox: Sandbox): String {
        val uri = URI("${sandbox.url}/authentication/api/v1/systemregister/vendor/${Guide.ID}")
        val request = HttpRequest.newBuilder(uri).header("authorization", "Bearer ${sandbox.token(Guide.VENDOR)}")
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString()).body()
    }

    private fun printedBy(program: String, sandbox: Sandbox): String {
        val launcher = File(java.lang.System.getProperty("java.home"), "bin/java").path
        val process = ProcessBuilder(launcher, "-cp", java.lang.System.getProperty("java.class.path"), program)
        process.environment() += mapOf(
            "SYSTEMREGISTER_URL" to sandbox.url,
            "SYSTEMREGISTER_TOKEN" to sandbox.token(Guide.VENDOR),
        )
        return process.redirectErrorStream(true).start().inputStream.bufferedReader().readText().trim()
    }
}
