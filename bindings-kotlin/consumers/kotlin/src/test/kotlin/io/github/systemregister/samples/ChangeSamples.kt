package io.github.systemregister.samples

import io.github.systemregister.AccessPackage
import io.github.systemregister.ApplyOptions
import io.github.systemregister.ChangeKind
import io.github.systemregister.ConflictException
import io.github.systemregister.Done
import io.github.systemregister.Effect
import io.github.systemregister.Guide
import io.github.systemregister.Outcome
import io.github.systemregister.Plan
import io.github.systemregister.PlanAction
import io.github.systemregister.RejectedException
import io.github.systemregister.Sandbox
import io.github.systemregister.SystemRegister
import io.github.systemregister.TokenSource
import io.github.systemregister.ValidationException
import io.github.systemregister.Weight
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import java.time.Instant

/** The examples of the safe change's documentation. */
class ChangeSamples {
    private val sandbox = Sandbox.start()
    private val register = SystemRegister(sandbox.environment, TokenSource.fixed(sandbox.token(Guide.VENDOR)))
    private val id = Guide.ID

    @BeforeEach
    fun create(): Unit = runBlocking { register.create(Guide.document) }

    @AfterEach
    fun close() {
        register.close()
        sandbox.close()
    }

    @Test
    fun edit() = runBlocking {
        val jordbruk = AccessPackage.named("jordbruk")
        val applied = register.edit(id) { it.copy(accessPackages = it.accessPackages + jordbruk) }
        assertEquals(Done.UPDATED, applied.done)
        assertEquals(listOf(Effect.ACCESS_PACKAGE_ADDED), applied.changes.map { it.effect })
        assertEquals(Guide.VENDOR, applied.entry?.changedByOrgNumber)

        assertEquals(Done.NOTHING, register.edit(id) { it }.done)
    }

    @Test
    fun plan() = runBlocking {
        val plan = register.plan(Guide.system.copy(clientIds = emptyList()))
        assertEquals(PlanAction.UPDATE, plan.action)
        assertEquals(setOf(Effect.CLIENT_ID_REMOVED), plan.destructive)
        println(plan.render(width = 60, color = true))
    }

    @Test
    fun refused() = runBlocking {
        register.delete(id)
        val plan = register.plan(Guide.system)
        assertEquals(PlanAction.REFUSED, plan.action)
        assertEquals(RejectedException::class.java, plan.refusal?.exception)
    }

    @Test
    fun kept() = runBlocking {
        val plan = register.plan(Guide.system.copy(isVisible = false))
        val kept = plan.toJson() // in a file, for somebody to look at
        assertEquals(Done.UPDATED, register.apply(Plan.fromJson(kept)).done)
    }

    @Test
    fun change() = runBlocking {
        val plan = register.plan(Guide.system.copy(name = Guide.system.name + ("en" to "SmartCloud 2")))
        val change = plan.changes.single()
        assertEquals("/name/en", change.path)
        assertEquals(ChangeKind.CHANGED, change.kind)
        assertEquals("\"SmartCloud 1\"" to "\"SmartCloud 2\"", change.before to change.after)
    }

    @Test
    fun effect() {
        val effect = Effect.CLIENT_ID_REMOVED
        assertEquals("client-id-removed", effect.wireName)
        assertEquals(Weight.DESTRUCTIVE, effect.weight)
    }

    @Test
    fun allow() = runBlocking {
        val plan = register.plan(Guide.system.copy(clientIds = emptyList()))
        try {
            register.apply(plan)
        } catch (error: ValidationException) {
            assertEquals("client-id-removed", error.findings.first().code)
        }
        val applied = register.apply(plan, ApplyOptions(allow = setOf(Effect.CLIENT_ID_REMOVED)))
        assertEquals(Done.UPDATED, applied.done)
    }

    @Test
    fun applied() = runBlocking {
        assertEquals(Done.NOTHING, register.apply(Guide.document).done)
        val other = Guide.system.copy(id = "991825827_other", clientIds = emptyList())
        assertEquals(Done.CREATED, register.apply(other).done)
    }

    @Test
    fun conflict() = runBlocking {
        val system = Guide.system
        val plan = register.plan(system.copy(name = system.name + ("en" to "Ours")))
        register.replace(system.copy(name = system.name + ("en" to "Theirs"))) // a colleague
        try {
            register.apply(plan)
        } catch (error: ConflictException) {
            assertEquals(Outcome.NOT_APPLIED, error.outcome)
            val overlap = error.conflict!!.overlaps.single()
            assertEquals("/name/en", overlap.path)
            assertEquals("\"Theirs\"" to "\"Ours\"", overlap.theirs to overlap.ours)
        }
        assertEquals("Theirs", register.get(id).name["en"])
    }

    @Test
    fun restore() = runBlocking {
        val before = Instant.parse(register.changelog(id).first().created)
        register.setAccessPackages(id, emptyList())

        val plan = register.restore(id, before)
        assertTrue(plan.changes.all { it.effect == Effect.ACCESS_PACKAGE_ADDED })
        register.apply(plan)
        assertEquals(Guide.system.accessPackages, register.get(id).accessPackages)
    }
}
