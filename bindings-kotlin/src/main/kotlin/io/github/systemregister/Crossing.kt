package io.github.systemregister

import io.github.systemregister.bridge.Failure
import java.nio.charset.CharacterCodingException
import io.github.systemregister.bridge.InternalException as Panic

/** Calls the core, its events going to the log; what fails there becomes an exception of the face's tree. */
internal inline fun <T> crossing(tokens: CallersTokens? = null, call: () -> T): T = silently(tokens) {
    CoreLog.attune()
    call()
}

/** The same where the core has no events to tell. */
internal inline fun <T> silently(tokens: CallersTokens? = null, call: () -> T): T = try {
    call()
} catch (failure: Failure.Failed) {
    throw failure.facts.toException(tokens?.failure)
} catch (panic: Panic) {
    throw panic.toException()
} catch (halves: CharacterCodingException) {
    throw IllegalArgumentException("a text is not Unicode: expected no half of a surrogate pair", halves)
}
