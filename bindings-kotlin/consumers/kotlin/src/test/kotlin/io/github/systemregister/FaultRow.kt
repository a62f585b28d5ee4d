package io.github.systemregister

import com.google.gson.JsonObject
import com.google.gson.JsonParser
import kotlinx.coroutines.delay
import org.junit.jupiter.api.Assertions.assertEquals
import java.time.Duration

/** One row of tests/vectors/changes/faults.json: a write, and what goes wrong. */
class FaultRow(private val all: JsonObject, private val row: JsonObject) {
    val name = "${row.text("operation")}, ${row.text("fault")}"
    private val operation = all["operations"].asJsonObject[row.text("operation")].asJsonObject
    private val fault = all["faults"].asJsonObject[row.text("fault")].asJsonObject
    private val method = operation["method"].asString

    suspend fun check(): Unit = Sandbox.start().use { sandbox ->
        val patient = client(sandbox, PATIENT)
        system("stored", operation)?.let { patient.create(it) }
        fault.list("rules").forEach { sandbox.fault("${rule(it.asJsonObject)}") }
        val hurried = client(sandbox, fault["timeoutMs"]?.let { Duration.ofMillis(it.asLong) } ?: PATIENT)
        val result = runCatching { call(hurried) }
        sandbox.clearFaults()

        assertEquals(said(), result.fold(::heard) { heard(it as? SystemRegisterException ?: throw it) })
        val expected = system("final", row)
        assertEquals(expected, end(patient, expected))
        assertEquals(row["writes"].asInt, sandbox.requests.count { it.method == method })
        hurried.close()
        patient.close()
    }

    private fun system(member: String, owner: JsonObject): System? {
        val states = owner[member]?.takeUnless { it.isJsonNull } ?: return null
        val members = states.asJsonArray.map { state(it.asString) }
        return System.fromJson("${members.fold(all["system"].asJsonObject) { system, state -> system.with(state) }}")
    }

    private fun state(name: String): JsonObject = all["states"].asJsonObject[name].asJsonObject

    private fun rule(rule: JsonObject): JsonObject = rule.deepCopy().apply {
        val reads = operation["reads"].asInt
        val (method, skip) = when (val on = remove("on").asString) {
            "write" -> method to 0
            "read" -> "GET" to reads - 1
            "read-back" -> "GET" to reads
            else -> error(on)
        }
        addProperty("method", method)
        addProperty("skip", skip)
    }

    /** What the result is, where it is an [Applied]. */
    private suspend fun call(register: SystemRegister): Any {
        val options = ApplyOptions(merge = operation["merge"]?.asBoolean == true)
        val given by lazy { system("system", operation)!! }
        val rights by lazy { list("rights").rights }
        val packages by lazy { list("accessPackages").accessPackages }
        return when (val call = operation.text("call")) {
            "create" -> register.create(given)
            "replace" -> register.replace(given, options)
            "edit" -> register.edit(Guide.ID, options) { edited(it) }
            "apply" -> register.apply(register.plan(given), options)
            "set_rights" -> register.setRights(Guide.ID, rights)
            "add_rights" -> register.addRights(Guide.ID, rights)
            "remove_rights" -> register.removeRights(Guide.ID, rights)
            "set_access_packages" -> register.setAccessPackages(Guide.ID, packages)
            "add_access_packages" -> register.addAccessPackages(Guide.ID, packages)
            "remove_access_packages" -> register.removeAccessPackages(Guide.ID, packages)
            "delete" -> register.delete(Guide.ID)
            else -> error("$call")
        }
    }

    private fun list(member: String): System =
        System.fromJson("${JsonObject().apply { add(member, operation["list"]) }}")

    private fun edited(system: System): System {
        val document = JsonParser.parseString(system.toJson()).asJsonObject
        return System.fromJson("${document.with(state(operation.text("edit")!!))}")
    }

    /** What the row says of the result. */
    private fun said(): Map<String, Any?> {
        val error = row["error"]?.asJsonObject
        val conflict = error?.get("conflict")?.asJsonObject
        return mapOf(
            "done" to row.text("done"),
            "since" to row["since"]?.let { row.texts("since") },
            "error" to error?.let { listOf(it.text("class"), it.text("code"), it.text("outcome")) },
            "conflict" to conflict?.let { listOf(it.texts("changes"), it.texts("overlaps"), it["merged"].asBoolean) },
        )
    }

    private fun heard(result: Any): Map<String, Any?> {
        val applied = result as? Applied
        return mapOf(
            "done" to (applied?.done ?: Done.CREATED).name.lowercase(),
            "since" to row["since"]?.let { applied?.since?.map { it.path } },
            "error" to null,
            "conflict" to null,
        )
    }

    private fun heard(error: SystemRegisterException): Map<String, Any?> {
        val conflict = (error as? ConflictException)?.conflict
        return mapOf(
            "done" to null,
            "since" to null,
            "error" to listOf(error.className, error.code, error.outcome?.name?.lowercase()),
            "conflict" to conflict?.let {
                listOf(it.changes.map(Change::path), it.overlaps.map(Overlap::path), it.merged != null)
            },
        )
    }

    /** What the register has at the end, which may be a while off. */
    private suspend fun end(register: SystemRegister, expected: System?): System? {
        repeat(200) {
            val found = found(register)
            if (found == expected) return found
            delay(50)
        }
        return found(register)
    }

    private suspend fun found(register: SystemRegister): System? = try {
        register.get(Guide.ID)
    } catch (_: NotFoundException) {
        null
    }

    private fun client(sandbox: Sandbox, timeout: Duration): SystemRegister {
        val options = SystemRegisterOptions(timeout = timeout, retry = Retry(pause = Duration.ofMillis(10)))
        return SystemRegister(sandbox.environment, TokenSource.fixed(sandbox.token(Guide.VENDOR)), options)
    }

    private companion object {
        /** Long enough for any machine, where nobody is to lose patience. */
        val PATIENT: Duration = Duration.ofSeconds(30)
    }
}
