package io.github.systemregister

import com.google.gson.JsonParser
import com.sun.net.httpserver.HttpServer
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.io.File
import java.net.InetAddress
import java.net.InetSocketAddress
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit

/** Registers the guide's system at the register of that address, with what its environment has for tokens. */
object RegistersFromEnv {
    @JvmStatic
    fun main(arguments: Array<String>) = try {
        Maskinporten.fromEnv().use { auth ->
            SystemRegister(Environment.at(arguments.single()), auth).use { register ->
                println(runBlocking { register.create(Guide.document) }.id)
            }
        }
    } catch (error: SystemRegisterException) {
        println("${error.javaClass.simpleName} ${error.code}: ${error.message}")
    }
}

/** The environment of a running JVM cannot be set, so each case has a JVM of its own. */
class FromEnvTest {
    private val sandbox = sandboxWithClient()

    @AfterEach
    fun close() = sandbox.close()

    @Test
    fun `variables say it all`() {
        val printed = registering(
            "MASKINPORTEN_CLIENT_ID" to TestKeys.CLIENT_ID,
            "MASKINPORTEN_CLIENT_JWK" to TestKeys.text("client.jwk.json"),
            "MASKINPORTEN_SCOPES" to "altinn:authentication/systemregister.write",
            "MASKINPORTEN_ISSUER" to "${sandbox.url}/",
            "MASKINPORTEN_TOKEN_ENDPOINT" to "${sandbox.url}/token",
        )
        assertEquals(Guide.ID, printed)
        assertEquals(1, tokenRequests(sandbox))
    }

    @Test
    fun `files say it`(@TempDir folder: Path) {
        val id = Files.writeString(folder.resolve("id"), "${TestKeys.CLIENT_ID}\n")
        val password = Files.writeString(folder.resolve("password"), "${TestKeys.PASSWORD}\n")
        val printed = registering(
            "MASKINPORTEN_CLIENT_ID_FILE" to "$id",
            "MASKINPORTEN_CLIENT_JWK_FILE" to "${TestKeys.path("business.p12").toAbsolutePath()}",
            "MASKINPORTEN_KEY_PASSWORD_FILE" to "$password",
            "MASKINPORTEN_ENVIRONMENT" to sandbox.url,
        )
        assertEquals(Guide.ID, printed)
    }

    @Test
    fun `a sidecar is asked where there is no client`() {
        val asked = mutableListOf<String>()
        val sidecar = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0)
        sidecar.createContext("/api/v1/token") { exchange ->
            asked += exchange.requestBody.readAllBytes().decodeToString()
            val token = sandbox.token(Guide.VENDOR)
            val answer = """{"access_token": "$token", "expires_in": 599, "token_type": "Bearer"}""".toByteArray()
            exchange.sendResponseHeaders(200, answer.size.toLong())
            exchange.responseBody.use { it.write(answer) }
        }
        sidecar.start()
        try {
            val endpoint = "http://127.0.0.1:${sidecar.address.port}/api/v1/token"
            assertEquals(Guide.ID, registering("NAIS_TOKEN_ENDPOINT" to endpoint))
        } finally {
            sidecar.stop(0)
        }
        val scope = "altinn:authentication/systemregister.write"
        val expected = """{"identity_provider": "maskinporten", "target": "$scope"}"""
        assertEquals(JsonParser.parseString(expected), JsonParser.parseString(asked.single()))
    }

    @Test
    fun `nothing is a setting that is missing`() {
        val printed = registering("MASKINPORTEN_ENVIRONMENT" to "test")
        assertTrue(printed.startsWith("ConfigException missing-setting: ")) { printed }
    }

    private fun registering(vararg environment: Pair<String, String>): String {
        val launcher = File(java.lang.System.getProperty("java.home"), "bin/java").path
        val classPath = java.lang.System.getProperty("java.class.path")
        val command = listOf(launcher, "-cp", classPath, RegistersFromEnv::class.java.name, sandbox.url)
        val builder = ProcessBuilder(command).redirectErrorStream(true)
        builder.environment().keys.removeIf { it.startsWith("MASKINPORTEN_") || it.startsWith("NAIS_") }
        builder.environment() += environment
        val program = builder.start()
        try {
            val printed = program.inputStream.bufferedReader().readText().trim()
            assertTrue(program.waitFor(30, TimeUnit.SECONDS), "it still runs")
            return printed
        } finally {
            program.destroyForcibly()
        }
    }
}
