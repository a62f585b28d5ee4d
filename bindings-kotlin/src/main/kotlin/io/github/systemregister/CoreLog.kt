package io.github.systemregister

import io.github.systemregister.bridge.EventSink
import io.github.systemregister.bridge.sendEventsTo
import io.github.systemregister.bridge.wantEvents
import java.lang.System.Logger.Level

/** The core's events in the JVM's own log, named for the package. */
internal object CoreLog : EventSink {
    private val levels = mapOf(
        "trace" to Level.TRACE,
        "debug" to Level.DEBUG,
        "info" to Level.INFO,
        "warn" to Level.WARNING,
        "error" to Level.ERROR,
    )
    private val logger = runCatching { java.lang.System.getLogger("io.github.systemregister") }.getOrNull()

    @Volatile
    private var wanted = "off"

    init {
        sendEventsTo(this)
    }

    /** Has the core send what the log takes at this time, and nothing else: asking a log is cheap, crossing is not. */
    fun attune() {
        val takes = runCatching { lowest() }.getOrNull() ?: "off"
        if (takes == wanted) return
        wanted = takes
        wantEvents(takes)
    }

    private fun lowest(): String? = levels.entries.firstOrNull { logger?.isLoggable(it.value) == true }?.key

    /** A log that throws is no reason for the call to fail. */
    override fun take(level: String, text: String) {
        runCatching { logger?.log(levels.getValue(level.lowercase()), text) }
    }
}
