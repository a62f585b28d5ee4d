// The life of a system in the register: in the one that the environment names, else in a sandbox.

import io.github.systemregister.AccessPackage
import io.github.systemregister.Environment
import io.github.systemregister.Right
import io.github.systemregister.Sandbox
import io.github.systemregister.System
import io.github.systemregister.SystemRegister
import io.github.systemregister.TokenSource
import java.io.File
import java.lang.System.getenv

suspend fun main() {
    println("Kotlin: the life of a system in the register")
    val url = getenv("SYSTEMREGISTER_URL")
    val token = getenv("SYSTEMREGISTER_TOKEN")
    if (url != null && token != null) {
        live(Environment.at(url), token)
    } else {
        Sandbox.start().use { live(it.environment, it.token("991825827")) }
    }
}

private suspend fun live(environment: Environment, token: String) {
    SystemRegister(environment, TokenSource.fixed(token)).use { register ->
        val id = register.create(File("examples/smartcloud.json").readText()).id
        say("1 create", "$id is registered")

        val system = register.get(id)
        say("2 get", describe(system))

        say("3 list", count(register.list(), "system"))

        val renamed = system.copy(name = system.name + ("en" to "SmartCloud 2"))
        register.replace(renamed)
        say("4 replace", "the English name is now ${renamed.name["en"]}")

        val rights = listOf("ske-krav-og-betalinger", "app_ttd_smartcloud").map(Right::forResource)
        register.setRights(id, rights)
        say("5 set rights", count(rights, "right"))

        val packages = listOf("skattegrunnlag", "jordbruk").map(AccessPackage::named)
        register.setAccessPackages(id, packages)
        say("6 set access packages", count(packages, "access package"))

        say("7 changelog", register.changelog(id).joinToString { it.changeType.word })

        register.delete(id)
        say("8 delete", "deleted, for good")

        val deleted = register.get(id).isDeleted
        say("9 get", if (deleted) "still readable, marked as deleted" else "not marked as deleted")
    }
}

private fun describe(system: System): String = listOf(
    system.name["en"],
    if (system.isVisible == true) "visible" else "hidden",
    count(system.rights, "right"),
    count(system.accessPackages, "access package"),
    count(system.clientIds, "client id"),
    count(system.allowedRedirectUrls, "redirect URL"),
).joinToString()

private fun count(things: List<Any>, what: String): String = "${things.size} $what${if (things.size == 1) "" else "s"}"

private fun say(step: String, result: String) = println(step.padEnd(23) + result)
