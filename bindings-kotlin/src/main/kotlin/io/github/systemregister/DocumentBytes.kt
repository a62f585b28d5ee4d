package io.github.systemregister

import java.nio.CharBuffer

/**
 * Calls with a document's bytes: as Latin-1 where it has nothing else, for so the JVM holds such a text, and only copies
 * it; else as UTF-8.
 *
 * @throws java.nio.charset.CharacterCodingException where the text has half a surrogate pair
 */
internal inline fun <T> inBytes(document: String, call: (bytes: ByteArray, latin: Boolean) -> T): T {
    val latin = document.toByteArray(Charsets.ISO_8859_1)
    if (String(latin, Charsets.ISO_8859_1) == document) return call(latin, true)
    val encoded = Charsets.UTF_8.newEncoder().encode(CharBuffer.wrap(document))
    return call(ByteArray(encoded.remaining()).also { encoded.get(it) }, false)
}
