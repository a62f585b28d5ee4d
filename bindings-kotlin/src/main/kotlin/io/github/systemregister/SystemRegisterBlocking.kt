package io.github.systemregister

import kotlinx.coroutines.runBlocking

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

    /** Replaces a whole system, given as a JSON document. See [SystemRegister.replace]. */
    @Throws(InterruptedException::class)
    public fun replace(document: String): Unit = runBlocking { register.replace(document) }

    /** Replaces a whole system. See [SystemRegister.replace]. */
    @Throws(InterruptedException::class)
    public fun replace(system: System): Unit = runBlocking { register.replace(system) }

    /** Replaces all rights of a system. See [SystemRegister.setRights]. */
    @Throws(InterruptedException::class)
    public fun setRights(id: String, rights: List<Right>): Unit = runBlocking { register.setRights(id, rights) }

    /** Replaces all access packages of a system. See [SystemRegister.setAccessPackages]. */
    @Throws(InterruptedException::class)
    public fun setAccessPackages(id: String, packages: List<AccessPackage>): Unit =
        runBlocking { register.setAccessPackages(id, packages) }

    /** Deletes a system, for good. See [SystemRegister.delete]. */
    @Throws(InterruptedException::class)
    public fun delete(id: String): Unit = runBlocking { register.delete(id) }

    /** What was done to a system, newest first. See [SystemRegister.changelog]. */
    @Throws(InterruptedException::class)
    public fun changelog(id: String): List<ChangelogEntry> = runBlocking { register.changelog(id) }

    /** Frees the client. */
    override fun close(): Unit = register.close()
}
