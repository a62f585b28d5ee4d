package io.github.systemregister

/** Reads what `bindings-kotlin/src/frequent/answer.rs` wrote. */
internal class Answer(private val bytes: ByteArray) {
    private var at = 0

    fun byte(): Int = bytes[at++].toInt() and 0xff

    fun number(): Int = (byte() shl 24) or (byte() shl 16) or (byte() shl 8) or byte()

    fun text(): String {
        val length = number()
        at += length
        return String(bytes, at - length, length, Charsets.UTF_8)
    }
}
