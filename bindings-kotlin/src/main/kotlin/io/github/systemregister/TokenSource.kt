package io.github.systemregister

import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runInterruptible
import java.util.concurrent.Callable

/**
 * Where the token of each request comes from: a [Maskinporten], or code of one's own, which then runs in the caller's
 * coroutine context.
 *
 * What it throws comes out of the call as [AuthException], with the throwable as its cause.
 *
 * @sample io.github.systemregister.samples.RegisterSamples.tokenSource
 */
public fun interface TokenSource {
    /** A token that is valid now, without `Bearer`. Where the register refuses it with 401, it is asked once more. */
    public suspend fun token(): String

    /** Token sources to begin with. */
    public companion object {
        /** Always that [token]. */
        @JvmStatic
        public fun fixed(token: String): TokenSource = FixedToken(token)

        /** What [tokens] returns; it may block, and is interrupted when the call is cancelled. For Java callers. */
        @JvmStatic
        public fun calling(tokens: Callable<String>): TokenSource =
            TokenSource { runInterruptible(Dispatchers.IO) { runCatching { tokens.call() } }.getOrThrow() }
    }
}
