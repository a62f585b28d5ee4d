package io.github.systemregister

import com.google.gson.JsonArray
import com.google.gson.JsonElement
import com.google.gson.JsonObject
import com.google.gson.JsonParser
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.TestFactory
import java.io.File
import java.nio.file.Files
import java.time.Duration
import java.util.concurrent.atomic.AtomicInteger

/** What all languages agree on of keys and refusals: tests/vectors/keys and tests/vectors/maskinporten. */
class TokenVectorsTest {
    @TestFactory
    fun keys(): List<DynamicTest> = cases("keys/cases.json", ::checkKey)

    @TestFactory
    fun refusals(): List<DynamicTest> = cases("maskinporten/refusals.json", ::checkRefusal)

    private fun cases(file: String, check: (JsonObject) -> Unit): List<DynamicTest> {
        val cases = vectors(file).asJsonArray.map { it.asJsonObject }
        assertTrue(cases.isNotEmpty(), "no vectors")
        return cases.map { case ->
            DynamicTest.dynamicTest(case["id"].asString) {
                check(case)
                ran.incrementAndGet()
            }
        }
    }

    private fun checkKey(case: JsonObject) {
        fun made() = Maskinporten(
            MaskinportenSettings(
                environment = "test",
                clientId = TestKeys.CLIENT_ID,
                key = source(case),
                kid = case.text("kid"),
                keyPassword = case.text("password"),
                algorithm = case.text("algorithm")?.let(SigningAlgorithm::valueOf),
            ),
        )
        val error = case["error"]?.asJsonObject
        if (error == null) {
            made().use { assertEquals(case["publicJwk"], it.publicJwk?.let(JsonParser::parseString)) }
        } else {
            val thrown = assertThrows(SystemRegisterException::class.java) { made().close() }
            assertEquals(error["class"].asString to error["code"].asString, thrown.className to thrown.code)
        }
    }

    private fun source(case: JsonObject): KeySource {
        val file = case.text("file")?.let(TestKeys::path)
        return when (case.text("as")) {
            "text" -> KeySource.text(case.text("text") ?: Files.readString(file))
            "bytes" -> KeySource.bytes(case.text("text")?.toByteArray() ?: Files.readAllBytes(file))
            else -> file?.let(KeySource::file) ?: KeySource.text(case["text"].asString)
        }
    }

    private fun checkRefusal(case: JsonObject): Unit = Sandbox.start().use { sandbox ->
        case.list("seed").forEach { sandbox.seed("$it") }
        case["client"]?.takeUnless { it.isJsonNull }?.let { sandbox.addClient("${clientOf(it.asJsonObject)}") }
        case.list("faults").forEach { sandbox.fault("$it") }
        case["clockOffset"]?.let { sandbox.setClockOffset(Duration.ofSeconds(it.asLong)) }
        val thrown = assertThrows(SystemRegisterException::class.java) {
            Maskinporten(settings(sandbox, case["settings"].asJsonObject)).use { it.tokenBlocking(request(case)) }
        }
        val expected = case["error"].asJsonObject
        val refused = thrown as? AuthException
        val found = mapOf(
            "class" to thrown.className,
            "code" to thrown.code,
            "mpCode" to refused?.mpCode,
            "error" to refused?.error,
            "message" to thrown.message,
            "help" to thrown.help,
            "status" to thrown.status?.toString(),
        )
        val shown = found.filterKeys { it != "status" || expected.has(it) }
        assertEquals(shown.mapValues { (name, _) -> expected.text(name) }, shown)
        if (expected.has("mpCode")) {
            assertNotNull(refused?.description)
            assertNotNull(thrown.traceId)
        }
    }

    private fun clientOf(client: JsonObject): JsonObject = client.deepCopy().apply {
        addProperty("clientId", TestKeys.CLIENT_ID)
        client["keys"]?.let { add("keys", JsonArray().apply { it.asJsonArray.forEach { key -> add(jwk(key)) } }) }
    }

    private fun jwk(key: JsonElement): JsonElement {
        val file = if (key.isJsonObject) key.asJsonObject["file"].asString else key.asString
        val jwk = JsonParser.parseString(TestKeys.text(file)).asJsonObject
        if (key.isJsonObject) key.asJsonObject["expires"]?.let { jwk.add("expires", it) }
        return jwk
    }

    private fun settings(sandbox: Sandbox, given: JsonObject) = MaskinportenSettings(
        environment = sandbox.url,
        clientId = given.text("clientId") ?: TestKeys.CLIENT_ID,
        key = given.text("key")?.let { KeySource.file(TestKeys.path(it)) },
        kid = given.text("kid"),
        keyPassword = given.text("password"),
        algorithm = given.text("algorithm")?.let(SigningAlgorithm::valueOf),
        scopes = given.texts("scopes"),
        resource = given.texts("resource"),
        consumerOrg = given.text("consumerOrg"),
        exchange = given.text("exchange"),
        issuer = given.text("issuer"),
        tokenEndpoint = given.text("tokenEndpoint"),
    )

    private fun request(case: JsonObject): TokenRequest {
        val given = case["request"]?.asJsonObject ?: return TokenRequest()
        val user = given["systemUser"]?.asJsonObject
        return TokenRequest(
            scopes = given.texts("scopes"),
            resource = given.texts("resource"),
            consumerOrg = given.text("consumerOrg"),
            systemUser = user?.let { SystemUser(it["orgNumber"].asString, it.text("externalRef")) },
        )
    }

    companion object {
        private val ran = AtomicInteger()

        @AfterAll
        @JvmStatic
        fun count() {
            java.lang.System.getenv("VECTOR_COUNT_FILE")?.let { File("$it.tokens").writeText("$ran\n") }
        }
    }
}
