package io.github.systemregister

import java.io.File

/** The platform's own example, as the guide has it. */
object Guide {
    const val ID = "991825827_smartcloud"
    const val VENDOR = "991825827"

    val document: String by lazy { File("examples/smartcloud.json").readText() }
    val system: System by lazy { System.fromJson(document) }
}

/** A client of that sandbox with a token of the guide's vendor. */
fun client(sandbox: Sandbox, token: String = sandbox.token(Guide.VENDOR)): SystemRegister =
    SystemRegister(sandbox.environment, TokenSource.fixed(token))
