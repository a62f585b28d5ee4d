package io.github.systemregister

import io.github.systemregister.bridge.StopHandle
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/**
 * One run of [SystemRegister.applyAll]. Nothing of it is dropped half-way: where its caller is cancelled, or [tell] throws,
 * it is asked to end, tells what became of every system, and only then the exception comes out.
 */
internal class Batch(private val tell: (Progress) -> Unit) {
    private val stop = StopHandle()
    private val told = Channel<Progress>(Channel.UNLIMITED)
    private var thrown: Throwable? = null

    suspend fun <T> run(work: suspend (StopHandle, (Progress) -> Unit) -> T): T {
        val result = coroutineScope {
            val watch = launch(Dispatchers.Default, CoroutineStart.UNDISPATCHED) {
                try {
                    awaitCancellation()
                } finally {
                    stop.stop()
                }
            }
            withContext(NonCancellable) { finish(work) }.also { watch.cancel() }
        }
        // Out here, for coroutines copy an exception that leaves a scope.
        thrown?.let { throw it }
        return result.getOrThrow()
    }

    private suspend fun <T> finish(work: suspend (StopHandle, (Progress) -> Unit) -> T): Result<T> = coroutineScope {
        val caller = coroutineContext
        val result = async {
            runCatching { work(stop) { told.trySend(it) } }.also { told.close() }
        }
        // What is told comes from within the core: the caller's code must not run there, whatever dispatcher it has.
        withContext(Dispatchers.Default) {
            for (progress in told) withContext(caller) { pass(progress) }
        }
        result.await()
    }

    private fun pass(progress: Progress) {
        val failure = runCatching { tell(progress) }.exceptionOrNull() ?: return
        stop.stop()
        when (val first = thrown) {
            null -> thrown = failure
            failure -> Unit
            else -> first.addSuppressed(failure)
        }
    }
}
