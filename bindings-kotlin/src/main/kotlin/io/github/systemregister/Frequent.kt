package io.github.systemregister

import com.sun.jna.JNIEnv
import com.sun.jna.Native

/** The calls that happen often, by JNI: `bindings-kotlin/src/frequent` has the other side, and the reason. */
internal object Frequent {
    init {
        Binding.altinn_systemregister_bind_frequent(JNIEnv.CURRENT)
    }

    /** The rules that findings are of: see [Answer]. */
    @JvmStatic
    external fun rules(): ByteArray

    /** Every finding; `null` where there is none. */
    @JvmStatic
    external fun validate(document: ByteArray, latin: Boolean, operation: Int): ByteArray?

    /** Takes up a call that registers a system. */
    @JvmStatic
    external fun create(register: Long, tokens: Long, document: ByteArray, latin: Boolean): Long

    /** The call's answer; `null` where it is not there yet: [woken] then tells when to ask again. */
    @JvmStatic
    external fun poll(call: Long): ByteArray?

    /** Drops a call, done or not. */
    @JvmStatic
    external fun forget(call: Long)

    /** Waits for calls that are to be polled again. */
    @JvmStatic
    external fun woken(): LongArray

    /** A fault on purpose. */
    @JvmStatic
    external fun panicByJni()
}

/** JNA finds the library and loads it; with it comes the function that knows those of [Frequent]. */
private object Binding {
    init {
        // As UniFFI's declarations find it, so that it is the same.
        val library = java.lang.System.getProperty("uniffi.component.bridge.libraryOverride")
        Native.register(Binding::class.java, library ?: "altinn_systemregister_kotlin")
    }

    @Suppress("FunctionName", "ktlint:standard:function-naming") // as it is called in the library
    external fun altinn_systemregister_bind_frequent(env: JNIEnv)
}
