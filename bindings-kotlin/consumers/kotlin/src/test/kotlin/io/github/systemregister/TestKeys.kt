package io.github.systemregister

import java.nio.file.Files
import java.nio.file.Path

/** The keys of tests/vectors/keys, and the client whose keys they are. */
object TestKeys {
    const val CLIENT_ID = "32ef65ac-6e62-498d-880f-76c85c2052ae"
    const val PASSWORD = "correct horse"
    const val KID = "smartcloud-1"

    /** Every form of the client's key, with what else is to be known of it. */
    val forms: Map<String, MaskinportenSettings> = mapOf(
        "client.jwk.json" to MaskinportenSettings(),
        "client.pkcs8.pem" to MaskinportenSettings(kid = KID),
        "client.pkcs1.pem" to MaskinportenSettings(kid = KID),
        "client.p12" to MaskinportenSettings(kid = KID, keyPassword = PASSWORD),
        "business.p12" to MaskinportenSettings(keyPassword = PASSWORD),
    )

    fun path(name: String): Path = Path.of("tests/vectors/keys", name)

    fun text(name: String): String = Files.readString(path(name))
}

/** A client of the guide's vendor at that sandbox's Maskinporten, with its usual key. */
fun maskinporten(
    sandbox: Sandbox,
    key: String = "client.jwk.json",
    settings: MaskinportenSettings = TestKeys.forms.getValue(key),
): Maskinporten = Maskinporten(
    settings.copy(
        environment = sandbox.url,
        clientId = TestKeys.CLIENT_ID,
        key = KeySource.file(TestKeys.path(key)),
    ),
)

/** A sandbox at whose Maskinporten the guide's vendor has a client. */
fun sandboxWithClient(): Sandbox = Sandbox.start().apply {
    addClient(SandboxClient(TestKeys.CLIENT_ID, Guide.VENDOR, listOf(TestKeys.text("client.public.jwk.json"))))
}

/** How often that sandbox was asked for a token. */
fun tokenRequests(sandbox: Sandbox): Int = sandbox.requests.count { it.method == "POST" && it.path == "/token" }
