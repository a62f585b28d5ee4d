package io.github.systemregister

import io.github.systemregister.bridge.KeyHandle
import java.nio.ByteBuffer
import java.nio.file.Path

/**
 * Where the private key of a Maskinporten client comes from: a text, bytes or a file.
 *
 * What the bytes are is seen from themselves: a JWK or a set of them (JSON), PEM (PKCS#1 or PKCS#8), PKCS#12, DER of a
 * private key, or base64 of any of these. The key is kept outside of the JVM's heap and zeroed when this is collected.
 *
 * @sample io.github.systemregister.samples.TokenSamples.keySource
 */
public class KeySource private constructor(internal val handle: KeyHandle, private val form: String) {
    /** The form and, of a file, the path; nothing of the key. */
    override fun toString(): String = "KeySource($form)"

    /** Makes sources. */
    public companion object {
        /** A [text]: JSON, PEM, or base64. */
        @JvmStatic
        public fun text(text: String): KeySource = KeySource(crossing { KeyHandle.text(text) }, "text")

        /** The [bytes] of a file. They are copied, so they may be wiped afterwards. */
        @JvmStatic
        public fun bytes(bytes: ByteArray): KeySource {
            val direct = ByteBuffer.allocateDirect(bytes.size).put(bytes).flip()
            try {
                return KeySource(crossing { KeyHandle.bytes(direct) }, "bytes")
            } finally {
                direct.clear().put(ByteArray(bytes.size))
            }
        }

        /** A file, which is read when the client is made. */
        @JvmStatic
        public fun file(path: Path): KeySource = KeySource(crossing { KeyHandle.file("$path") }, "file $path")
    }
}
