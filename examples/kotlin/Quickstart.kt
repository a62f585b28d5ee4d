import io.github.systemregister.Sandbox
import io.github.systemregister.SystemRegister
import io.github.systemregister.TokenSource
import io.github.systemregister.validate
import java.io.File

suspend fun main() {
    val document = File("examples/smartcloud.json").readText()
    validate(document).findings.forEach { println("${it.severity} ${it.path} ${it.message}") }

    Sandbox.start().use { sandbox ->
        SystemRegister(sandbox.environment, TokenSource.fixed(sandbox.token("991825827"))).use { register ->
            val created = register.create(document)
            println(register.get(created.id).name["en"])
        }
    }
}
