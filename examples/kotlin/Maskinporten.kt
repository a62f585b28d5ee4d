import io.github.systemregister.Maskinporten
import io.github.systemregister.MaskinportenSettings
import io.github.systemregister.Sandbox
import io.github.systemregister.SandboxClient
import io.github.systemregister.SystemRegister
import io.github.systemregister.generateKey
import java.io.File

suspend fun main() = Sandbox.start().use { sandbox ->
    val key = generateKey()
    val client = SandboxClient("32ef65ac-6e62-498d-880f-76c85c2052ae", "991825827", listOf(key.publicJwk))
    sandbox.addClient(client)

    val auth = Maskinporten(MaskinportenSettings(sandbox.url, client.clientId, key.source))
    SystemRegister(sandbox.environment, auth).use { register ->
        println(register.create(File("examples/smartcloud.json").readText()).id)
    }
}
