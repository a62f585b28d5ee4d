import io.github.systemregister.AccessPackage
import io.github.systemregister.Environment
import io.github.systemregister.SystemRegister
import io.github.systemregister.TokenSource
import java.lang.System.getenv

suspend fun main() {
    val environment = Environment.at(getenv("SYSTEMREGISTER_URL"))
    SystemRegister(environment, TokenSource.fixed(getenv("SYSTEMREGISTER_TOKEN"))).use { register ->
        val applied = register.edit("991825827_smartcloud") {
            it.copy(accessPackages = it.accessPackages + AccessPackage.named("jordbruk"))
        }
        applied.changes.forEach { println("${it.path} ${it.effect.wireName}: ${it.help}") }
    }
}
