package io.github.systemregister.samples

import io.github.systemregister.AccessPackage
import io.github.systemregister.ApiException
import io.github.systemregister.AuthException
import io.github.systemregister.ChangeType
import io.github.systemregister.ChangedData
import io.github.systemregister.Done
import io.github.systemregister.Guide
import io.github.systemregister.NotFoundException
import io.github.systemregister.Outcome
import io.github.systemregister.Retry
import io.github.systemregister.Right
import io.github.systemregister.Sandbox
import io.github.systemregister.SystemRegister
import io.github.systemregister.SystemRegisterBlocking
import io.github.systemregister.SystemRegisterException
import io.github.systemregister.SystemRegisterOptions
import io.github.systemregister.TokenSource
import io.github.systemregister.ValidationException
import kotlinx.coroutines.delay
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import java.time.Duration

/** The examples of the client's documentation. */
class RegisterSamples {
    private val sandbox = Sandbox.start()
    private val token = sandbox.token(Guide.VENDOR)
    private val document = Guide.document

    @AfterEach
    fun close() = sandbox.close()

    @Test
    fun create() = runBlocking {
        SystemRegister(sandbox.environment, TokenSource.fixed(token)).use { register ->
            val id = register.create(document).id
            val system = register.get(id)
            register.replace(system.copy(name = system.name + ("en" to "SmartCloud 2")))
            assertEquals("SmartCloud 2", register.get(id).name["en"])
        }
    }

    @Test
    fun created() = runBlocking {
        SystemRegister(sandbox.environment, TokenSource.fixed(token)).use { register ->
            val created = register.create(document)
            assertEquals("991825827_smartcloud", created.id)
            assertEquals(created.internalId, register.changelog(created.id).single().systemInternalId)
        }
    }

    @Test
    fun rightsAndPackages() = runBlocking {
        SystemRegister(sandbox.environment, TokenSource.fixed(token)).use { register ->
            val id = register.create(document).id
            register.setRights(id, listOf(Right.forResource("app_ttd_smartcloud")))
            register.setAccessPackages(id, listOf(AccessPackage.named("jordbruk")))
            assertEquals(listOf(AccessPackage.named("jordbruk")), register.get(id).accessPackages)
        }
    }

    @Test
    fun moreAndLess() = runBlocking {
        SystemRegister(sandbox.environment, TokenSource.fixed(token)).use { register ->
            val id = register.create(document).id
            register.addAccessPackages(id, listOf(AccessPackage.named("jordbruk")))
            register.removeAccessPackages(id, listOf(AccessPackage.named("skattegrunnlag")))
            assertEquals(listOf(AccessPackage.named("jordbruk")), register.get(id).accessPackages)

            val right = Right.forResource("app_ttd_smartcloud")
            register.addRights(id, listOf(right))
            assertEquals(Done.UPDATED, register.removeRights(id, listOf(right)).done)
        }
    }

    @Test
    fun retry(): Unit = runBlocking {
        sandbox.fault("""{"method": "GET", "effect": {"status": 503}}""")
        val options = SystemRegisterOptions(retry = Retry(attempts = 2, pause = Duration.ofMillis(10)))
        SystemRegister(sandbox.environment, TokenSource.fixed(token), options).use { it.list() }
        assertEquals(listOf(503, 200), sandbox.requests.map { it.status })
    }

    @Test
    fun outcome(): Unit = runBlocking {
        SystemRegister(sandbox.environment, TokenSource.fixed(token)).use { register ->
            try {
                register.create("{}")
            } catch (error: ValidationException) {
                assertEquals(Outcome.NOT_APPLIED, error.outcome)
                error.findings.forEach { println("${it.path}: ${it.message}") }
            }
        }
    }

    @Test
    fun noToken(): Unit = runBlocking {
        SystemRegister(sandbox.environment, { error("Maskinporten is down") }).use { register ->
            try {
                register.list()
            } catch (error: AuthException) {
                assertEquals("Maskinporten is down", error.cause?.message)
            }
        }
    }

    @Test
    fun changedData() = runBlocking {
        SystemRegister(sandbox.environment, TokenSource.fixed(token)).use { register ->
            val id = register.create(document).id
            val sent = when (val data = register.changelog(id).first().changedData) {
                is ChangedData.WholeSystem -> data.system.name["en"]
                is ChangedData.Rights -> "${data.rights.size} rights"
                is ChangedData.AccessPackages -> "${data.accessPackages.size} access packages"
                is ChangedData.Other, null -> "nothing"
            }
            assertEquals("SmartCloud 1", sent)
        }
    }

    @Test
    fun list() = runBlocking {
        SystemRegister(sandbox.environment, TokenSource.fixed(token)).use { register ->
            register.create(document)
            assertEquals(listOf("991825827_smartcloud"), register.list().map { it.systemId })
        }
    }

    @Test
    fun changelog() = runBlocking {
        SystemRegister(sandbox.environment, TokenSource.fixed(token)).use { register ->
            val id = register.create(document).id
            register.delete(id)
            assertEquals(listOf(ChangeType.DELETE, ChangeType.CREATE), register.changelog(id).map { it.changeType })
        }
    }

    @Test
    fun tokenSource() = runBlocking {
        val tokens = TokenSource {
            delay(1) // ask Maskinporten
            token
        }
        SystemRegister(sandbox.environment, tokens).use { assertEquals(0, it.list().size) }
    }

    @Test
    fun options() = runBlocking {
        val options = SystemRegisterOptions(timeout = Duration.ofSeconds(20), userAgent = "smartcloud/1.0")
        SystemRegister(sandbox.environment, TokenSource.fixed(token), options).use { it.list() }
        assertEquals(true, sandbox.requests.single().headers["user-agent"]?.startsWith("smartcloud/1.0 "))
    }

    @Test
    fun errors(): Unit = runBlocking {
        fun told(error: SystemRegisterException): String = when (error) {
            is ValidationException -> error.findings.joinToString { "${it.path}: ${it.message}" }
            is NotFoundException -> "no such system"
            is ApiException -> "${error.status} ${error.code}, trace ${error.traceId}"
            else -> "${error.message}: ${error.help}"
        }
        SystemRegister(sandbox.environment, TokenSource.fixed(token)).use { register ->
            try {
                register.get("991825827_nothing")
            } catch (error: SystemRegisterException) {
                assertEquals("no such system", told(error))
            }
        }
    }

    @Test
    fun blocking() {
        SystemRegisterBlocking(sandbox.environment, TokenSource.fixed(token)).use { register ->
            val id = register.create(document).id
            assertEquals("SmartCloud 1", register.get(id).name["en"])
        }
    }
}
