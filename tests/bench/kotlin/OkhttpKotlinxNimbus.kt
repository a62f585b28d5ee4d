@file:JvmName("Okhttp_kotlinx_nimbusKt")

import com.nimbusds.jose.JWSAlgorithm
import com.nimbusds.jose.JWSHeader
import com.nimbusds.jose.crypto.RSASSASigner
import com.nimbusds.jose.jwk.RSAKey
import com.nimbusds.jwt.JWTClaimsSet
import com.nimbusds.jwt.SignedJWT
import kotlinx.serialization.json.Json
import java.time.Instant
import java.util.Date
import java.util.UUID

private val json = Json { ignoreUnknownKeys = true }

/** OkHttp, kotlinx.serialization with rules by hand, and nimbus. */
internal fun main(arguments: Array<String>) = when (val work = arguments.first()) {
    "thousand" -> OkHttpPosts(THOUSAND_AT_ONCE).use { posts ->
        val token = posts.token(grant())
        val good = json.decodeFromString<Document>(documentOf("good"))
        thousand(work) { index, answered ->
            val document = good.copy(id = idOf(index))
            if (faultsOf(document).isNotEmpty()) fail("there are faults")
            posts.create(token, json.encodeToString(document), answered)
        }
    }

    else -> {
        if (faultsIn(documentOf("good")).isNotEmpty()) fail("there are faults")
        OkHttpPosts(1).use { it.token(grant()) }
        println("""{"work": "$work", "done": 1}""")
    }
}

/** A Maskinporten grant, signed. */
private fun grant(): String {
    val key = RSAKey.parse(keyText())
    val now = Instant.now()
    val claims = JWTClaimsSet.Builder()
        .audience(SERVER)
        .issuer("a-client")
        .claim("scope", "altinn:authentication/systemregister.write")
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(100)))
        .jwtID(UUID.randomUUID().toString())
        .build()
    val header = JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.keyID).build()
    return SignedJWT(header, claims).apply { sign(RSASSASigner(key)) }.serialize()
}
