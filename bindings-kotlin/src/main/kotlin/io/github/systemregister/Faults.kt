package io.github.systemregister

import kotlinx.coroutines.runBlocking
import io.github.systemregister.bridge.panicOnPurpose as panicInRust
import io.github.systemregister.bridge.panicWhileWaiting as panicLaterInRust

// Faults on purpose, for the test that a fault does not end the JVM; no part of the API.

internal fun panicOnPurpose(): Unit = crossing { panicInRust() }

internal fun panicByJni(): Unit = crossing { Frequent.panicByJni() }

internal fun panicWhileWaiting(): Unit = runBlocking { crossing { panicLaterInRust() } }
