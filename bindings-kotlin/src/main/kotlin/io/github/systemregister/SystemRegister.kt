package io.github.systemregister

import io.github.systemregister.bridge.CallTokens
import io.github.systemregister.bridge.Register
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.withContext

/**
 * The client of one environment's register. Safe to share between threads and coroutines; close it when done.
 *
 * Cancelling the coroutine drops the request; whether a write that was cut off took effect is then not known: get the
 * system to see. Java callers use [SystemRegisterBlocking].
 *
 * @throws ConfigException where an option cannot be used
 *
 * @sample io.github.systemregister.samples.RegisterSamples.create
 */
public class SystemRegister @JvmOverloads constructor(
    /** Where the register is. */
    public val environment: Environment,
    private val auth: TokenSource,
    options: SystemRegisterOptions = SystemRegisterOptions(),
) : AutoCloseable {
    private val maskinporten = (auth as? Maskinporten)?.also { it.checkOpen() }
    private val register = crossing { Register(environment.name, maskinporten?.client, options.toData()) }

    /**
     * Registers a new system, given as a JSON document.
     *
     * @throws ValidationException where the document breaks a rule; nothing is sent then
     * @throws AlreadyExistsException where the id is, or ever was, in use
     * @throws SystemRegisterException for all else that can go wrong
     *
     * @sample io.github.systemregister.samples.RegisterSamples.created
     */
    public suspend fun create(document: String): Created = call { register.create(it, document).toCreated() }

    /** Registers a new system. See the other [create]. */
    public suspend fun create(system: System): Created = create(system.toJson())

    /**
     * A whole system; a deleted one too ([System.isDeleted]).
     *
     * @throws NotFoundException where the register has no such system
     *
     * @sample io.github.systemregister.samples.RegisterSamples.create
     */
    public suspend fun get(id: String): System = call { register.get(it, id).toSystem() }

    /**
     * The vendor's systems, but for the deleted ones.
     *
     * @sample io.github.systemregister.samples.RegisterSamples.list
     */
    public suspend fun list(): List<ListedSystem> = call { tokens -> register.list(tokens).map { it.toListedSystem() } }

    /**
     * Replaces a whole system, given as a JSON document that states every list and `isVisible`: what is left out, the
     * register would empty. Get the system first, and send back what came with your changes.
     *
     * @throws ValidationException where the document breaks a rule; nothing is sent then
     *
     * @sample io.github.systemregister.samples.RegisterSamples.create
     */
    public suspend fun replace(document: String): Unit = call { register.replace(it, document) }

    /** Replaces a whole system. See the other [replace]. */
    public suspend fun replace(system: System): Unit = replace(system.toJson())

    /**
     * Replaces all rights of a system; an empty list removes them.
     *
     * @throws ValidationException where a right breaks a rule; nothing is sent then
     *
     * @sample io.github.systemregister.samples.RegisterSamples.rightsAndPackages
     */
    public suspend fun setRights(id: String, rights: List<Right>): Unit =
        call { tokens -> register.setRights(tokens, id, rights.map { it.toData() }) }

    /**
     * Replaces all access packages of a system; an empty list removes them.
     *
     * @throws ValidationException where an access package breaks a rule; nothing is sent then
     *
     * @sample io.github.systemregister.samples.RegisterSamples.rightsAndPackages
     */
    public suspend fun setAccessPackages(id: String, packages: List<AccessPackage>): Unit =
        call { tokens -> register.setAccessPackages(tokens, id, packages.map { it.toData() }) }

    /**
     * Deletes a system, for good: its id can never be used again.
     *
     * @sample io.github.systemregister.samples.RegisterSamples.changelog
     */
    public suspend fun delete(id: String): Unit = call { register.delete(it, id) }

    /**
     * What was done to a system, newest first.
     *
     * @sample io.github.systemregister.samples.RegisterSamples.changelog
     */
    public suspend fun changelog(id: String): List<ChangelogEntry> =
        call { tokens -> register.changelog(tokens, id).map { it.toEntry() } }

    /** Frees the client. Calls that are under way end well; later ones fail with [IllegalStateException]. */
    override fun close(): Unit = register.close()

    /** On a dispatcher of its own, lest a caller without one goes on in the native runtime's thread and blocks it. */
    private suspend fun <T> call(operation: suspend (CallTokens?) -> T): T {
        check(!register.uniffiIsDestroyed) { "this client is closed" }
        val tokens = if (maskinporten == null) CallersTokens(auth, currentCoroutineContext()) else null
        return crossing(tokens) { withContext(Dispatchers.Default) { operation(tokens) } }
    }
}
