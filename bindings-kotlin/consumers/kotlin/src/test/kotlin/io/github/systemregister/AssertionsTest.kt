package io.github.systemregister

import com.nimbusds.jose.JOSEObjectType
import com.nimbusds.jose.JWSAlgorithm
import com.nimbusds.jose.JWSHeader
import com.nimbusds.jose.crypto.RSASSASigner
import com.nimbusds.jose.crypto.RSASSAVerifier
import com.nimbusds.jose.jwk.RSAKey
import com.nimbusds.jose.util.X509CertUtils
import com.nimbusds.jwt.JWTClaimsSet
import com.nimbusds.jwt.SignedJWT
import com.sun.net.httpserver.HttpServer
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.EnumSource
import java.net.InetAddress
import java.net.InetSocketAddress
import java.net.URI
import java.net.URLDecoder
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse.BodyHandlers
import java.security.interfaces.RSAPublicKey
import java.time.Instant
import java.util.Date
import java.util.UUID
import java.util.concurrent.CopyOnWriteArrayList

/** Assertions, as somebody else's JOSE library reads and writes them. */
class AssertionsTest {
    private val received = CopyOnWriteArrayList<Map<String, String>>()
    private val endpoint = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0).apply {
        createContext("/token") { exchange ->
            received += form(exchange.requestBody.readAllBytes().decodeToString())
            val token = """{"access_token": "a.b.c", "token_type": "Bearer", "expires_in": 119}""".toByteArray()
            exchange.responseHeaders.add("content-type", "application/json")
            exchange.sendResponseHeaders(200, token.size.toLong())
            exchange.responseBody.use { it.write(token) }
        }
        start()
    }
    private val settings = MaskinportenSettings(
        clientId = TestKeys.CLIENT_ID,
        key = KeySource.file(TestKeys.path("client.jwk.json")),
        scopes = listOf("altinn:authentication/systemregister.write", "skatteetaten:krav"),
        issuer = "https://test.maskinporten.no/",
        tokenEndpoint = "http://127.0.0.1:${endpoint.address.port}/token",
    )

    @AfterEach
    fun close() = endpoint.stop(0)

    @ParameterizedTest
    @EnumSource
    fun `ours is good and says no more than it must`(algorithm: SigningAlgorithm) {
        val assertion = assertionOf(settings.copy(algorithm = algorithm), TokenRequest())
        val publicKey = RSAKey.parse(TestKeys.text("client.public.jwk.json")).toRSAPublicKey()
        assertTrue(assertion.verify(RSASSAVerifier(publicKey)))
        assertEquals(algorithm.name, assertion.header.algorithm.name)
        assertEquals(TestKeys.KID, assertion.header.keyID)
        assertTrue(assertion.header.toJSONObject().keys.minus("typ") == setOf("alg", "kid")) { "${assertion.header}" }

        val claims = assertion.jwtClaimsSet
        assertEquals(setOf("aud", "iss", "scope", "iat", "exp", "jti"), claims.claims.keys)
        assertEquals("https://test.maskinporten.no/", claims.toJSONObject()["aud"])
        assertEquals(TestKeys.CLIENT_ID, claims.issuer)
        assertEquals(settings.scopes.toSet(), claims.getStringClaim("scope").split(" ").toSet())
        val seconds = claims.expirationTime.toInstant().epochSecond - claims.issueTime.toInstant().epochSecond
        assertTrue(seconds in 1..120) { "$seconds s" }
    }

    @Test
    fun `what a request adds is added and each id is new`() {
        val first = assertionOf(settings, TokenRequest()).jwtClaimsSet
        val request = TokenRequest(
            resource = listOf("https://example.com/"),
            consumerOrg = "310547891",
            systemUser = SystemUser("310547891", "branch-7"),
        )
        val second = assertionOf(settings, request).jwtClaimsSet
        assertNotEquals(first.jwtid, second.jwtid)
        assertEquals(setOf("resource", "consumer_org", "authorization_details"), second.claims.keys - first.claims.keys)
        val user = mapOf(
            "type" to "urn:altinn:systemuser",
            "systemuser_org" to mapOf("authority" to "iso6523-actorid-upis", "ID" to "0192:310547891"),
            "externalRef" to "branch-7",
        )
        assertEquals(listOf(user), second.getClaim("authorization_details"))
        assertEquals("310547891", second.getClaim("consumer_org"))
        assertEquals(listOf("https://example.com/"), second.getClaim("resource"))
    }

    @Test
    fun `a business certificate goes along instead of a key's id`() {
        val key = KeySource.file(TestKeys.path("business.p12"))
        val assertion = assertionOf(settings.copy(key = key, keyPassword = TestKeys.PASSWORD), TokenRequest())
        val chain = assertion.header.x509CertChain.map { X509CertUtils.parse(it.decode()) }
        assertTrue(assertion.verify(RSASSAVerifier(chain.first().publicKey as RSAPublicKey)))
        assertTrue(assertion.header.toJSONObject().keys.minus("typ") == setOf("alg", "x5c")) { "${assertion.header}" }
        assertTrue("991825827" in chain.first().subjectX500Principal.toString())
        chain.zipWithNext { certificate, issuer -> certificate.verify(issuer.publicKey) }
    }

    @ParameterizedTest
    @EnumSource
    fun `another library's is good for a token that the register takes`(algorithm: SigningAlgorithm) =
        sandboxWithClient().use { sandbox ->
            val key = RSAKey.parse(TestKeys.text("client.jwk.json"))
            val header = JWSHeader.Builder(JWSAlgorithm.parse(algorithm.name)).keyID(key.keyID).type(JOSEObjectType.JWT)
            val assertion = SignedJWT(header.build(), claimsFor(sandbox)).apply { sign(RSASSASigner(key)) }
            val answer = ask(sandbox, assertion.serialize())
            val token = Regex(""""access_token":\s*"([^"]+)"""").find(answer)?.groupValues?.get(1)
            client(sandbox, token!!).use { register ->
                assertEquals(Guide.ID, runBlocking { register.create(Guide.document) }.id)
            }
        }

    private fun assertionOf(settings: MaskinportenSettings, request: TokenRequest): SignedJWT {
        Maskinporten(settings).use { assertEquals("a.b.c", it.tokenBlocking(request)) }
        val form = received.last()
        assertEquals(setOf("grant_type", "assertion"), form.keys)
        assertEquals("urn:ietf:params:oauth:grant-type:jwt-bearer", form["grant_type"])
        return SignedJWT.parse(form["assertion"])
    }

    private fun claimsFor(sandbox: Sandbox): JWTClaimsSet = JWTClaimsSet.Builder()
        .audience("${sandbox.url}/")
        .issuer(TestKeys.CLIENT_ID)
        .claim("scope", "altinn:authentication/systemregister.write")
        .issueTime(Date.from(Instant.now()))
        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
        .jwtID("${UUID.randomUUID()}")
        .build()

    private fun ask(sandbox: Sandbox, assertion: String): String {
        val form = "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=$assertion"
        val request = HttpRequest.newBuilder(URI("${sandbox.url}/token"))
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString()).body()
    }

    private fun form(body: String): Map<String, String> = body.split("&").associate { pair ->
        val (name, value) = pair.split("=", limit = 2).map { URLDecoder.decode(it, Charsets.UTF_8) }
        name to value
    }
}
