package io.github.systemregister

import io.github.systemregister.bridge.CallTokens
import kotlinx.coroutines.withContext
import kotlin.coroutines.CoroutineContext

/** The user's token source for one call: it runs as a child of the caller, and what it throws is kept as the cause. */
internal class CallersTokens(private val source: TokenSource, private val caller: CoroutineContext) : CallTokens {
    @Volatile
    var failure: Throwable? = null
        private set

    @Suppress("TooGenericExceptionCaught") // whatever it is, it must come out of the call, not end in a native thread
    override suspend fun token(): String? = try {
        // As a result, for coroutines copy an exception that crosses contexts.
        withContext(caller) { runCatching { source.token() } }.getOrThrow()
    } catch (thrown: Throwable) {
        failure = thrown
        null
    }
}
