package io.github.systemregister

import io.github.systemregister.bridge.RunningSandbox
import io.github.systemregister.bridge.TokenClaimsData
import kotlinx.coroutines.runBlocking
import java.time.Duration
import java.util.concurrent.atomic.AtomicBoolean

/**
 * A System Register of one's own on loopback, in this process: it answers as the real one does, and needs no account.
 *
 * @sample io.github.systemregister.samples.SandboxSamples.sandbox
 */
public class Sandbox private constructor(private val running: RunningSandbox) : AutoCloseable {
    private val closed = AtomicBoolean()

    /** Where it listens, for example `http://127.0.0.1:40123`. */
    public val url: String = running.url()

    /** The same, for a client. */
    public val environment: Environment = Environment.at(url)

    /** All requests that it answered, in order. */
    public val requests: List<RecordedRequest>
        get() = running.requests().map { it.toRequest() }

    /**
     * A signed token of that organisation.
     *
     * Without [scopes] it has the one that vendors need; it is valid for an hour unless [lifetime] says otherwise (a
     * negative one makes an expired token); [clientId] is the Maskinporten client that the changelog then names.
     */
    @JvmOverloads
    public fun token(
        orgNumber: String,
        scopes: List<String> = emptyList(),
        clientId: String? = null,
        lifetime: Duration? = null,
    ): String = running.token(TokenClaimsData(orgNumber, scopes, clientId, lifetime?.seconds))

    /**
     * Puts a system, given as a JSON document, into the register as it is: no rule is applied, the changelog gets no
     * entry.
     *
     * @throws ConfigException where the document is no JSON object with an `id`
     */
    public fun seed(document: String): Unit = crossing { running.seed(document) }

    /** Puts a system into the register as it is. */
    public fun seed(system: System): Unit = seed(system.toJson())

    /**
     * Registers a client at the sandbox's Maskinporten, which then gives it tokens.
     *
     * @throws ConfigException where a value cannot be used, or a key is no public JWK
     *
     * @sample io.github.systemregister.samples.TokenSamples.sandboxClient
     */
    public fun addClient(client: SandboxClient): Unit = addClient(client.toJson())

    /** Registers a client, given as JSON in the shape of [SandboxClient]. See the other [addClient]. */
    public fun addClient(client: String): Unit = crossing { running.addClient(client) }

    /**
     * Has coming answers fail as that [fault] says, given as JSON: `{"method"?, "path"?, "skip"?, "times"?, "effect"}`,
     * of which the effect is one of
     * - `{"delayMs"}`;
     * - `{"status", "retryAfter"?, "body"?, "text"?, "contentType"?, "when"?}`, where with `"when": "after"` the request is
     *   done and then answered so (what is refused, is never called a success);
     * - `{"refuse": "MP-011"}`;
     * - `{"reset": "before" or "after"}`, which cuts off the connection;
     * - `{"truncate"}`, after how many bytes of the answer it is cut off;
     * - `{"rival": {"method", "path", "body"?, "orgNumber"?}, "when"?}`: somebody else's request comes right before it, or
     *   right after.
     *
     * @throws ConfigException where it says something else
     *
     * @sample io.github.systemregister.samples.TokenSamples.fault
     */
    public fun fault(fault: String): Unit = crossing { running.fault(fault) }

    /**
     * Has no answer fail any more.
     *
     * @sample io.github.systemregister.samples.SandboxSamples.faults
     */
    public fun clearFaults(): Unit = crossing { running.clearFaults() }

    /**
     * Sets the clock of the sandbox's Maskinporten ahead by [offset], or back.
     *
     * @sample io.github.systemregister.samples.TokenSamples.clock
     */
    public fun setClockOffset(offset: Duration): Unit = crossing { running.setClockOffset(offset.seconds) }

    /** Back to an empty register and no recorded requests; tokens stay valid. */
    public fun reset(): Unit = running.reset()

    /** Stops listening and frees the port. A second call does nothing. */
    override fun close() {
        if (closed.getAndSet(true)) return
        runBlocking { running.stop() }
        running.close()
    }

    /** Starts sandboxes. */
    public companion object {
        /**
         * Starts one; it runs until it is closed or the JVM ends.
         *
         * @throws ConfigException where the port is taken or the catalogue cannot be read
         */
        @JvmStatic
        @JvmOverloads
        public fun start(options: SandboxOptions = SandboxOptions()): Sandbox =
            Sandbox(runBlocking { crossing { RunningSandbox.start(options.toData()) } })
    }
}
