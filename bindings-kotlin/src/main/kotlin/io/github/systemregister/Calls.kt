package io.github.systemregister

import io.github.systemregister.bridge.FfiConverterTypeFailure
import kotlinx.coroutines.channels.Channel
import java.nio.ByteBuffer
import java.util.concurrent.ConcurrentHashMap
import kotlin.concurrent.thread

/** What an answer begins with; else it is a failure. */
private const val DONE: Byte = 0

/** The calls under way: each is polled by its own coroutine, and one thread tells all of them when to. */
internal object Calls {
    private val underWay = ConcurrentHashMap<Long, Channel<Unit>>()

    init {
        thread(isDaemon = true, name = "systemregister") {
            while (true) for (call in Frequent.woken()) underWay[call]?.trySend(Unit)
        }
    }

    /** Waits for a call's answer, and reads it; who is cancelled drops the call. */
    suspend fun <T> answer(call: Long, read: (ByteBuffer) -> T): T {
        val woken = Channel<Unit>(Channel.CONFLATED)
        underWay[call] = woken
        try {
            var answer = Frequent.poll(call)
            while (answer == null) {
                woken.receive()
                answer = Frequent.poll(call)
            }
            return opened(answer, read)
        } finally {
            underWay.remove(call)
            Frequent.forget(call)
        }
    }

    private fun <T> opened(answer: ByteArray, read: (ByteBuffer) -> T): T {
        val bytes = ByteBuffer.wrap(answer)
        if (bytes.get() != DONE) throw FfiConverterTypeFailure.read(bytes)
        return read(bytes)
    }
}
