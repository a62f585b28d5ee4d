package io.github.systemregister

import io.github.systemregister.bridge.FfiConverterTypeCallTokens
import io.github.systemregister.bridge.FfiConverterTypeCreatedData
import io.github.systemregister.bridge.Register
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.withContext
import java.time.Instant

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
    private val fixed = (auth as? FixedToken)?.token
    private val register = crossing { Register(environment.name, maskinporten?.client, fixed, options.toData()) }
    private val number = register.number()

    /**
     * Registers a new system, given as a JSON document.
     *
     * @throws ValidationException where the document breaks a rule; nothing is sent then
     * @throws AlreadyExistsException where the id is, or ever was, in use
     * @throws SystemRegisterException for all else that can go wrong
     *
     * @sample io.github.systemregister.samples.RegisterSamples.created
     */
    public suspend fun create(document: String): Created = call { tokens ->
        val call = inBytes(document) { bytes, latin ->
            Frequent.create(number, tokens?.let(FfiConverterTypeCallTokens::lower) ?: 0, bytes, latin)
        }
        Calls.answer(call, FfiConverterTypeCreatedData::read).toCreated()
    }

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
     * What would be done to bring a system into that state. Nothing is written.
     *
     * @throws ValidationException where the document breaks a rule
     *
     * @sample io.github.systemregister.samples.ChangeSamples.plan
     */
    public suspend fun plan(document: String): Plan = call { Plan(register.plan(it, document)) }

    /** What would be done to bring a system into that state. See the other [plan]. */
    public suspend fun plan(system: System): Plan = plan(system.toJson())

    /**
     * Carries a plan out, and makes sure that it took effect and that nobody's change was lost: the system is read again
     * right before it is written, and afterwards, with its changelog. What is destructive must be allowed by name.
     *
     * @throws ConflictException where somebody else has changed the system since it was planned
     * @throws ValidationException where something destructive is not allowed: its findings name it; nothing is sent then
     *
     * @sample io.github.systemregister.samples.ChangeSamples.allow
     */
    public suspend fun apply(plan: Plan, options: ApplyOptions = ApplyOptions()): Applied =
        call { register.apply(it, plan.handle, options.toData()).toApplied() }

    /**
     * Brings a system into the state that a document describes: [plan] and [apply] in one.
     *
     * @sample io.github.systemregister.samples.ChangeSamples.applied
     */
    public suspend fun apply(document: String, options: ApplyOptions = ApplyOptions()): Applied =
        call { register.applyDocument(it, document, options.toData()).toApplied() }

    /** Brings a system into that state. See the other [apply]. */
    public suspend fun apply(system: System, options: ApplyOptions = ApplyOptions()): Applied =
        apply(system.toJson(), options)

    /**
     * Changes a system: it is read, [change] gives what it is to be, and that is written as [apply] writes. Where nothing
     * is changed, or [change] throws, or the coroutine is cancelled before it returns, nothing is written.
     *
     * @throws ConflictException where somebody else has changed the system meanwhile
     * @throws ValidationException where something destructive is not allowed, or a rule is broken; nothing is sent then
     *
     * @sample io.github.systemregister.samples.ChangeSamples.edit
     */
    public suspend fun edit(
        id: String,
        options: ApplyOptions = ApplyOptions(),
        change: suspend (System) -> System,
    ): Applied {
        val base = call { register.base(it, id).toSystem() }
        val desired = change(base)
        return call { register.change(it, base.toData(), desired.toData(), options.toData()).toApplied() }
    }

    /**
     * A plan that brings a system back to what it was at that moment, from the register's changelog.
     *
     * @throws NotFoundException where the changelog does not tell what the system was then
     *
     * @sample io.github.systemregister.samples.ChangeSamples.restore
     */
    public suspend fun restore(id: String, at: Instant): Plan = call { Plan(register.restore(it, id, "$at")) }

    /**
     * Brings many systems into the states that are given, some at a time, and tells [progress] of each when it is done.
     * One that fails does not stop the rest. The results are in the order of the systems.
     *
     * Cancelling the coroutine, or a [progress] that throws, lets no further system begin: what has begun is finished,
     * [progress] is told of every other one with a [CancelledException], and only then the exception comes out.
     *
     * @throws ValidationException before anything is read or written, where two of the systems claim the same client id
     *
     * @sample io.github.systemregister.samples.BatchSamples.applyAll
     * @sample io.github.systemregister.samples.BatchSamples.progress
     */
    public suspend fun applyAll(
        systems: List<System>,
        options: BatchOptions = BatchOptions(),
        progress: (Progress) -> Unit = {},
    ): List<SystemResult> {
        val documents = systems.map { it.toJson() }
        return Batch(progress).run { stop, told ->
            call { tokens ->
                val sink = BatchSink(tokens, told)
                val (concurrency, apply) = options
                val results =
                    register.applyAll(tokens, documents, concurrency.toUInt(), apply.toData(), stop, sink)
                results.map { it.toResult(tokens?.failure) }
            }
        }
    }

    /**
     * Replaces a whole system, whatever the register holds of it, by a JSON document that states every list and
     * `isVisible`: what is left out, the register would empty. What is destructive must be allowed by name.
     *
     * [edit] and [apply] also see whether somebody else has changed the system meanwhile.
     *
     * @throws ValidationException where the document breaks a rule, or something destructive is not allowed; nothing is
     * sent then
     *
     * @sample io.github.systemregister.samples.RegisterSamples.create
     */
    public suspend fun replace(document: String, options: ApplyOptions = ApplyOptions()): Applied =
        call { register.replace(it, document, options.toData()).toApplied() }

    /** Replaces a whole system. See the other [replace]. */
    public suspend fun replace(system: System, options: ApplyOptions = ApplyOptions()): Applied =
        replace(system.toJson(), options)

    /**
     * Replaces all rights of a system; an empty list removes them.
     *
     * @throws ValidationException where a right breaks a rule; nothing is sent then
     *
     * @sample io.github.systemregister.samples.RegisterSamples.rightsAndPackages
     */
    public suspend fun setRights(id: String, rights: List<Right>): Applied =
        call { tokens -> register.setRights(tokens, id, rights.map { it.toData() }).toApplied() }

    /**
     * Adds rights to a system's; those that it has stay as they are.
     *
     * @sample io.github.systemregister.samples.RegisterSamples.moreAndLess
     */
    public suspend fun addRights(id: String, rights: List<Right>): Applied =
        call { tokens -> register.addRights(tokens, id, rights.map { it.toData() }).toApplied() }

    /**
     * Takes rights from a system's; those that it does not have are passed over.
     *
     * @sample io.github.systemregister.samples.RegisterSamples.moreAndLess
     */
    public suspend fun removeRights(id: String, rights: List<Right>): Applied =
        call { tokens -> register.removeRights(tokens, id, rights.map { it.toData() }).toApplied() }

    /**
     * Replaces all access packages of a system; an empty list removes them.
     *
     * @throws ValidationException where an access package breaks a rule; nothing is sent then
     *
     * @sample io.github.systemregister.samples.RegisterSamples.rightsAndPackages
     */
    public suspend fun setAccessPackages(id: String, packages: List<AccessPackage>): Applied =
        call { tokens -> register.setAccessPackages(tokens, id, packages.map { it.toData() }).toApplied() }

    /**
     * Adds access packages to a system's; those that it has stay as they are.
     *
     * @sample io.github.systemregister.samples.RegisterSamples.moreAndLess
     */
    public suspend fun addAccessPackages(id: String, packages: List<AccessPackage>): Applied =
        call { tokens -> register.addAccessPackages(tokens, id, packages.map { it.toData() }).toApplied() }

    /**
     * Takes access packages from a system's; those that it does not have are passed over.
     *
     * @sample io.github.systemregister.samples.RegisterSamples.moreAndLess
     */
    public suspend fun removeAccessPackages(id: String, packages: List<AccessPackage>): Applied =
        call { tokens -> register.removeAccessPackages(tokens, id, packages.map { it.toData() }).toApplied() }

    /**
     * Deletes a system, for good: its id can never be used again, and its customers' tokens stop.
     *
     * @sample io.github.systemregister.samples.RegisterSamples.changelog
     */
    public suspend fun delete(id: String): Applied = call { register.delete(it, id).toApplied() }

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
    private suspend fun <T> call(operation: suspend (CallersTokens?) -> T): T {
        check(!register.uniffiIsDestroyed) { "this client is closed" }
        val own = maskinporten == null && fixed == null
        val tokens = if (own) CallersTokens(auth, currentCoroutineContext()) else null
        return crossing(tokens) { withContext(Dispatchers.Default) { operation(tokens) } }
    }
}
