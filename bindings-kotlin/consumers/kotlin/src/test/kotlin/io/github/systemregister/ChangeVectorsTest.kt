package io.github.systemregister

import com.google.gson.JsonObject
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.sync.Semaphore
import kotlinx.coroutines.sync.withPermit
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.Timeout
import java.io.File
import java.util.concurrent.atomic.AtomicInteger

/** What all languages agree on of changes: tests/vectors/changes. */
class ChangeVectorsTest {
    /** Some at a time, for they wait more than they work; then each is reported as a test of its own. */
    @TestFactory
    @Timeout(300)
    fun faults(): List<DynamicTest> {
        val all = vectors("changes/faults.json").asJsonObject
        val rows = all.list("rows").map { FaultRow(all, it.asJsonObject) }
        assertTrue(rows.isNotEmpty(), "no vectors")
        val atOnce = Semaphore(16)
        val results = runBlocking(Dispatchers.Default) {
            rows.map { row -> async { atOnce.withPermit { runCatching { row.check() } } } }.awaitAll()
        }
        return rows.zip(results) { row, result -> test(row.name) { result.getOrThrow() } }
    }

    @TestFactory
    fun plans(): List<DynamicTest> {
        val all = vectors("changes/plans.json").asJsonObject
        val cases = all.list("cases").map { it.asJsonObject }
        assertTrue(cases.isNotEmpty(), "no vectors")
        return cases.map { case -> test(case["id"].asString) { check(all["system"].asJsonObject, case) } }
    }

    private fun test(name: String, check: () -> Unit): DynamicTest = DynamicTest.dynamicTest(name) {
        check()
        ran.incrementAndGet()
    }

    private fun check(system: JsonObject, case: JsonObject): Unit = Sandbox.start().use { sandbox ->
        case["stored"].takeUnless { it.isJsonNull }?.let { sandbox.seed("${system.with(it.asJsonObject)}") }
        val desired = "${system.with(case["desired"].asJsonObject)}"
        client(sandbox).use { register ->
            runBlocking {
                val plan = register.plan(desired)
                assertEquals(case.text("action"), plan.action.name.lowercase())
                assertEquals(case.text("refusal"), plan.refusal?.code)
                val changes = case.list("changes").map { it.asJsonObject }.map { change ->
                    listOf("path", "kind", "effect", "weight").map { change.text(it) }
                }
                assertEquals(changes, plan.changes.map(::brief))

                val applied = runCatching { register.apply(plan, ApplyOptions(allow = Effect.entries.toSet())) }
                val error = applied.exceptionOrNull() as SystemRegisterException?
                assertEquals(plan.refusal?.code, error?.code)
                assertTrue(error != null || register.plan(desired).isEmpty)
            }
        }
    }

    private fun brief(change: Change): List<String> =
        listOf(change.path, change.kind.name.lowercase(), change.effect.wireName, change.weight.name.lowercase())

    companion object {
        private val ran = AtomicInteger()

        @AfterAll
        @JvmStatic
        fun count() {
            java.lang.System.getenv("VECTOR_COUNT_FILE")?.let { File("$it.changes").writeText("$ran\n") }
        }
    }
}
