package io.github.systemregister

import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineName
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test

/** The safe change, as a user meets it. */
class ChangeTest {
    private val sandbox = Sandbox.start()
    private val register = client(sandbox)
    private val jordbruk = AccessPackage.named("jordbruk")

    @BeforeEach
    fun create(): Unit = runBlocking { register.create(Guide.document) }

    @AfterEach
    fun close() {
        register.close()
        sandbox.close()
    }

    @Test
    fun `the effects are the core's`() {
        val bridge = Class.forName("io.github.systemregister.bridge.BridgeKt")
        val ofCore = bridge.getMethod("effects").invoke(null) as List<*>
        val known = Effect.entries.map { "EffectData(name=${it.wireName}, weight=${it.weight.name.lowercase()})" }
        assertEquals(ofCore.map { "$it" }, known)
    }

    @Test
    fun `an edit changes what it says and nothing else`() = runBlocking {
        val before = register.get(Guide.ID)
        val applied = register.edit(Guide.ID) { it.copy(accessPackages = it.accessPackages + jordbruk) }
        assertEquals(Done.UPDATED, applied.done)
        assertEquals(ChangeType.UPDATE, applied.entry?.changeType)
        assertEquals(emptyList<Change>(), applied.since)
        assertEquals(32, applied.requestId?.length)
        assertEquals(before.copy(accessPackages = before.accessPackages + jordbruk), register.get(Guide.ID))
        assertEquals(1, writes())
    }

    @Test
    fun `what throws within an edit comes out and nothing is written`() = runBlocking {
        val thrown = IllegalStateException("no licence")
        val caught = runCatching { register.edit(Guide.ID) { throw thrown } }.exceptionOrNull()
        assertSame(thrown, caught)
        assertEquals(0, writes())
    }

    @Test
    fun `an edit that is cancelled writes nothing`() = runBlocking(Dispatchers.Default) {
        for (wait in listOf<suspend () -> Unit>({ awaitCancellation() }, { busy() })) {
            val edit = launch {
                register.edit(Guide.ID) {
                    wait()
                    it.copy(accessPackages = emptyList())
                }
            }
            while (sandbox.requests.none { it.method == "GET" }) delay(5)
            edit.cancelAndJoin()
            assertTrue(edit.isCancelled)
        }
        assertEquals(0, writes())
    }

    @Test
    fun `the change runs in the caller's context`() = runBlocking(CoroutineName("the caller")) {
        val thread = Thread.currentThread()
        register.edit(Guide.ID) {
            assertSame(thread, Thread.currentThread())
            assertEquals("the caller", currentCoroutineContext()[CoroutineName]?.name)
            it
        }
        Unit
    }

    @Test
    fun `two who edit one system lose nothing`() = runBlocking(Dispatchers.Default) {
        val names = listOf("nb", "nn", "en")
        names.map { language ->
            async {
                while (true) {
                    try {
                        register.edit(Guide.ID) { it.copy(name = it.name + (language to "$language is new")) }
                        break
                    } catch (conflict: ConflictException) {
                        // Ours was written, and theirs overwritten: make theirs again.
                        if (conflict.outcome == Outcome.APPLIED) makeAgain(conflict.conflict!!)
                        if (conflict.outcome == Outcome.APPLIED) break
                    }
                }
            }
        }.awaitAll()
        assertEquals(names.associateWith { "$it is new" }, register.get(Guide.ID).name)
    }

    private suspend fun makeAgain(lost: Conflict) {
        val texts = lost.changes.associate { it.path.removePrefix("/name/") to it.after!!.trim('"') }
        while (true) {
            try {
                register.edit(Guide.ID) { it.copy(name = it.name + texts) }
                return
            } catch (conflict: ConflictException) {
                if (conflict.outcome == Outcome.APPLIED) return makeAgain(conflict.conflict!!)
            }
        }
    }

    @Test
    fun `a plan says what would be done and after it nothing is left`() = runBlocking {
        val desired = Guide.system.copy(name = Guide.system.name + ("en" to "New"), isVisible = false)
        val plan = register.plan(desired)
        assertEquals(PlanAction.UPDATE, plan.action)
        assertEquals(setOf("/name/en", "/isVisible"), plan.changes.map { it.path }.toSet())
        assertEquals(Guide.ID to Guide.system.name, plan.id to plan.base?.name)
        assertFalse(plan.isEmpty)
        assertNull(plan.refusal)
        assertEquals(emptySet<Effect>(), plan.destructive)

        assertEquals(plan.changes, register.apply(plan).changes)
        assertTrue(register.plan(desired.toJson()).isEmpty)
        assertEquals(1, writes())
    }

    @Test
    fun `a plan can be kept and shown`() = runBlocking {
        val plan = register.plan(Guide.system.copy(isVisible = false))
        val kept = Plan.fromJson(plan.toJson())
        assertEquals(plan, kept)
        assertEquals(plan.hashCode(), kept.hashCode())
        assertNotEquals(plan, register.plan(Guide.system))
        assertEquals(plan.render(), "$plan")
        assertTrue("\u001b[" in plan.render(color = true))
        assertFalse("\u001b[" in plan.render())
        assertNotEquals(plan.render(), plan.render(width = 40))
        assertThrows(IllegalArgumentException::class.java) { plan.render(width = -1) }
        assertEquals("not-a-plan", assertThrows(ConfigException::class.java) { Plan.fromJson("{}") }.code)
        Unit
    }

    @Test
    fun `what is destructive must be allowed by name`() = runBlocking {
        val without: suspend (System) -> System = { it.copy(clientIds = emptyList()) }
        val refused = runCatching { register.edit(Guide.ID, change = without) }.exceptionOrNull() as ValidationException
        assertEquals("destructive-change" to Outcome.NOT_APPLIED, refused.code to refused.outcome)
        assertEquals("/clientId/0" to "client-id-removed", refused.findings.single().let { it.path to it.code })
        assertThrows(ValidationException::class.java) {
            runBlocking { register.replace(Guide.system.copy(clientIds = emptyList())) }
        }
        assertEquals(0, writes())

        register.edit(Guide.ID, ApplyOptions(allow = setOf(Effect.CLIENT_ID_REMOVED)), without)
        assertEquals(emptyList<String>(), register.get(Guide.ID).clientIds)
    }

    @Test
    fun `a change meanwhile is a conflict that says all`() = runBlocking {
        rivalBefore("GET", skip = 1)
        val error = runCatching { addPackage(ApplyOptions()) }.exceptionOrNull() as ConflictException
        assertEquals("changed-meanwhile" to Outcome.NOT_APPLIED, error.code to error.outcome)
        val conflict = error.conflict!!
        assertEquals("Theirs", conflict.theirs.name["en"])
        assertEquals("SmartCloud 1", conflict.base.name["en"])
        assertEquals(2, conflict.ours.accessPackages.size)
        assertEquals(listOf("/name/en"), conflict.changes.map { it.path })
        assertEquals(emptyList<Overlap>(), conflict.overlaps)
        assertEquals("Theirs" to 2, conflict.merged!!.let { it.name["en"] to it.accessPackages.size })
    }

    @Test
    fun `changes that do not touch each other are merged where that is asked for`() = runBlocking {
        rivalBefore("GET", skip = 1)
        assertEquals(Done.UPDATED, addPackage(ApplyOptions(merge = true)).done)
        val system = register.get(Guide.ID)
        assertEquals("Theirs" to 2, system.name["en"] to system.accessPackages.size)
    }

    @Test
    fun `an overwritten change is told and can be brought back`() = runBlocking {
        rivalBefore("PUT", skip = 0)
        val error = runCatching { addPackage(ApplyOptions()) }.exceptionOrNull() as ConflictException
        assertEquals("overwrote-a-change" to Outcome.APPLIED, error.code to error.outcome)
        assertNotNull(error.requestId)

        register.apply(error.conflict?.merged!!)
        val system = register.get(Guide.ID)
        assertEquals("Theirs" to 2, system.name["en"] to system.accessPackages.size)
    }

    @Test
    fun `a plan for another vendor's system is refused`() = runBlocking {
        register.delete(Guide.ID)
        val plan = register.plan(Guide.system)
        val refusal = plan.refusal!!
        assertEquals(PlanAction.REFUSED, plan.action)
        val error = runCatching { register.apply(plan) }.exceptionOrNull() as SystemRegisterException
        assertEquals(refusal, Refusal(error.javaClass, error.code, error.message!!, error.help))
    }

    @Test
    fun `a lone half of a surrogate pair is no text`(): Unit = runBlocking {
        val half = mapOf("nb" to "\uD800")
        val thrown = runCatching { register.edit(Guide.ID) { it.copy(name = half) } }.exceptionOrNull()
        assertTrue(thrown is IllegalArgumentException && thrown !is CancellationException) { "$thrown" }
    }

    private suspend fun addPackage(options: ApplyOptions): Applied =
        register.edit(Guide.ID, options) { it.copy(accessPackages = it.accessPackages + jordbruk) }

    private fun busy() = Thread.sleep(300)

    /** Right before the request, somebody else gives the system another English name. */
    private fun rivalBefore(method: String, skip: Int) {
        val path = "/authentication/api/v1/systemregister/vendor/${Guide.ID}"
        val body = Guide.system.copy(name = Guide.system.name + ("en" to "Theirs")).toJson()
        val rival = """{"method": "PUT", "path": "$path", "body": $body}"""
        sandbox.fault("""{"method": "$method", "path": "$path", "skip": $skip, "effect": {"rival": $rival}}""")
    }

    private fun writes(): Int = sandbox.requests.count { it.method == "PUT" }
}
