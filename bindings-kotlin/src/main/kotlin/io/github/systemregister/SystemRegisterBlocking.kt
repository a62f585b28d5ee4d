package io.github.systemregister

import kotlinx.coroutines.runBlocking
import java.time.Instant
import java.util.function.Consumer
import java.util.function.UnaryOperator

/**
 * [SystemRegister] for Java, and for Kotlin code without coroutines: each call blocks its thread. Interrupting the
 * thread cancels the call.
 *
 * @throws ConfigException where an option cannot be used
 *
 * @sample io.github.systemregister.samples.RegisterSamples.blocking
 */
public class SystemRegisterBlocking @JvmOverloads constructor(
    /** Where the register is. */
    public val environment: Environment,
    auth: TokenSource,
    options: SystemRegisterOptions = SystemRegisterOptions(),
) : AutoCloseable {
    private val register = SystemRegister(environment, auth, options)

    /** Registers a new system, given as a JSON document. See [SystemRegister.create]. */
    @Throws(InterruptedException::class)
    public fun create(document: String): Created = runBlocking { register.create(document) }

    /** Registers a new system. See [SystemRegister.create]. */
    @Throws(InterruptedException::class)
    public fun create(system: System): Created = runBlocking { register.create(system) }

    /** A whole system. See [SystemRegister.get]. */
    @Throws(InterruptedException::class)
    public fun get(id: String): System = runBlocking { register.get(id) }

    /** The vendor's systems. See [SystemRegister.list]. */
    @Throws(InterruptedException::class)
    public fun list(): List<ListedSystem> = runBlocking { register.list() }

    /** What would be done to bring a system into the state of a JSON document. See [SystemRegister.plan]. */
    @Throws(InterruptedException::class)
    public fun plan(document: String): Plan = runBlocking { register.plan(document) }

    /** What would be done to bring a system into that state. See [SystemRegister.plan]. */
    @Throws(InterruptedException::class)
    public fun plan(system: System): Plan = runBlocking { register.plan(system) }

    /** Carries a plan out. See [SystemRegister.apply]. */
    @JvmOverloads
    @Throws(InterruptedException::class)
    public fun apply(plan: Plan, options: ApplyOptions = ApplyOptions()): Applied =
        runBlocking { register.apply(plan, options) }

    /** Brings a system into the state of a JSON document. See [SystemRegister.apply]. */
    @JvmOverloads
    @Throws(InterruptedException::class)
    public fun apply(document: String, options: ApplyOptions = ApplyOptions()): Applied =
        runBlocking { register.apply(document, options) }

    /** Brings a system into that state. See [SystemRegister.apply]. */
    @JvmOverloads
    @Throws(InterruptedException::class)
    public fun apply(system: System, options: ApplyOptions = ApplyOptions()): Applied =
        runBlocking { register.apply(system, options) }

    /** Changes a system: [change] gives what it is to be, from what it is. See [SystemRegister.edit]. */
    @JvmOverloads
    @Throws(InterruptedException::class)
    public fun edit(id: String, options: ApplyOptions = ApplyOptions(), change: UnaryOperator<System>): Applied =
        runBlocking { register.edit(id, options, change::apply) }

    /** A plan that brings a system back to what it was at that moment. See [SystemRegister.restore]. */
    @Throws(InterruptedException::class)
    public fun restore(id: String, at: Instant): Plan = runBlocking { register.restore(id, at) }

    /**
     * Brings many systems into the states that are given. See [SystemRegister.applyAll].
     *
     * Interrupting the thread lets no further system begin; what has begun is finished and told to [progress], and only
     * then the exception comes out.
     */
    @JvmOverloads
    @Throws(InterruptedException::class)
    public fun applyAll(
        systems: List<System>,
        options: BatchOptions = BatchOptions(),
        progress: Consumer<Progress> = Consumer {},
    ): List<SystemResult> = runBlocking { register.applyAll(systems, options, progress::accept) }

    /** Replaces a whole system by a JSON document. See [SystemRegister.replace]. */
    @JvmOverloads
    @Throws(InterruptedException::class)
    public fun replace(document: String, options: ApplyOptions = ApplyOptions()): Applied =
        runBlocking { register.replace(document, options) }

    /** Replaces a whole system. See [SystemRegister.replace]. */
    @JvmOverloads
    @Throws(InterruptedException::class)
    public fun replace(system: System, options: ApplyOptions = ApplyOptions()): Applied =
        runBlocking { register.replace(system, options) }

    /** Replaces all rights of a system. See [SystemRegister.setRights]. */
    @Throws(InterruptedException::class)
    public fun setRights(id: String, rights: List<Right>): Applied = runBlocking { register.setRights(id, rights) }

    /** Adds rights to a system's. See [SystemRegister.addRights]. */
    @Throws(InterruptedException::class)
    public fun addRights(id: String, rights: List<Right>): Applied = runBlocking { register.addRights(id, rights) }

    /** Takes rights from a system's. See [SystemRegister.removeRights]. */
    @Throws(InterruptedException::class)
    public fun removeRights(id: String, rights: List<Right>): Applied =
        runBlocking { register.removeRights(id, rights) }

    /** Replaces all access packages of a system. See [SystemRegister.setAccessPackages]. */
    @Throws(InterruptedException::class)
    public fun setAccessPackages(id: String, packages: List<AccessPackage>): Applied =
        runBlocking { register.setAccessPackages(id, packages) }

    /** Adds access packages to a system's. See [SystemRegister.addAccessPackages]. */
    @Throws(InterruptedException::class)
    public fun addAccessPackages(id: String, packages: List<AccessPackage>): Applied =
        runBlocking { register.addAccessPackages(id, packages) }

    /** Takes access packages from a system's. See [SystemRegister.removeAccessPackages]. */
    @Throws(InterruptedException::class)
    public fun removeAccessPackages(id: String, packages: List<AccessPackage>): Applied =
        runBlocking { register.removeAccessPackages(id, packages) }

    /** Deletes a system, for good. See [SystemRegister.delete]. */
    @Throws(InterruptedException::class)
    public fun delete(id: String): Applied = runBlocking { register.delete(id) }

    /** What was done to a system, newest first. See [SystemRegister.changelog]. */
    @Throws(InterruptedException::class)
    public fun changelog(id: String): List<ChangelogEntry> = runBlocking { register.changelog(id) }

    /** Frees the client. */
    override fun close(): Unit = register.close()
}
