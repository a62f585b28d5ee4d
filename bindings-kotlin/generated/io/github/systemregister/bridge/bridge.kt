// Made by UniFFI from bindings-kotlin/src: do not edit, run `make kotlin-declarations`.

@file:Suppress("NAME_SHADOWING")

package io.github.systemregister.bridge

// Common helper code.
//
// Ideally this would live in a separate .kt file where it can be unittested etc
// in isolation, and perhaps even published as a re-useable package.
//
// However, it's important that the details of how this helper code works (e.g. the
// way that different builtin types are passed across the FFI) exactly match what's
// expected by the Rust code on the other side of the interface. In practice right
// now that means coming from the exact some version of `uniffi` that was used to
// compile the Rust component. The easiest way to ensure this is to bundle the Kotlin
// helpers directly inline like we're doing here.

import com.sun.jna.Library
import com.sun.jna.IntegerType
import com.sun.jna.Native
import com.sun.jna.Pointer
import com.sun.jna.Structure
import com.sun.jna.Callback
import com.sun.jna.ptr.*
import java.nio.ByteBuffer
import java.nio.ByteOrder
import java.nio.CharBuffer
import java.nio.charset.CodingErrorAction
import java.util.concurrent.atomic.AtomicLong
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.atomic.AtomicBoolean
import kotlin.coroutines.resume
import kotlinx.coroutines.CancellableContinuation
import kotlinx.coroutines.DelicateCoroutinesApi
import kotlinx.coroutines.GlobalScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.launch
import kotlinx.coroutines.suspendCancellableCoroutine

// This is a helper for safely working with byte buffers returned from the Rust code.
// A rust-owned buffer is represented by its capacity, its current length, and a
// pointer to the underlying data.

/**
 * @suppress
 */
@Structure.FieldOrder("capacity", "len", "data")
internal open class RustBuffer : Structure() {
    // Note: `capacity` and `len` are actually `ULong` values, but JVM only supports signed values.
    // When dealing with these fields, make sure to call `toULong()`.
    @JvmField var capacity: Long = 0
    @JvmField var len: Long = 0
    @JvmField var data: Pointer? = null

    class ByValue: RustBuffer(), Structure.ByValue
    class ByReference: RustBuffer(), Structure.ByReference

   internal fun setValue(other: RustBuffer) {
        capacity = other.capacity
        len = other.len
        data = other.data
    }

    companion object {
        internal fun alloc(size: ULong = 0UL) = uniffiRustCall() { status ->
            // Note: need to convert the size to a `Long` value to make this work with JVM.
            UniffiLib.ffi_altinn_systemregister_kotlin_rustbuffer_alloc(size.toLong(), status)
        }.also {
            if(it.data == null) {
               throw RuntimeException("RustBuffer.alloc() returned null data pointer (size=${size})")
           }
        }

        internal fun create(capacity: ULong, len: ULong, data: Pointer?): RustBuffer.ByValue {
            var buf = RustBuffer.ByValue()
            buf.capacity = capacity.toLong()
            buf.len = len.toLong()
            buf.data = data
            return buf
        }

        internal fun free(buf: RustBuffer.ByValue) = uniffiRustCall() { status ->
            UniffiLib.ffi_altinn_systemregister_kotlin_rustbuffer_free(buf, status)
        }
    }

    @Suppress("TooGenericExceptionThrown")
    fun asByteBuffer() =
        this.data?.getByteBuffer(0, this.len)?.also {
            it.order(ByteOrder.BIG_ENDIAN)
        }
}

// This is a helper for safely passing byte references into the rust code.
// It's not actually used at the moment, because there aren't many things that you
// can take a direct pointer to in the JVM, and if we're going to copy something
// then we might as well copy it into a `RustBuffer`. But it's here for API
// completeness.

@Structure.FieldOrder("len", "data")
internal open class ForeignBytes : Structure() {
    @JvmField var len: Int = 0
    @JvmField var data: Pointer? = null

    class ByValue : ForeignBytes(), Structure.ByValue
}

// Converter for `&[u8]` / `[ByRef] bytes` arguments.
//
// Only `lower` is valid — zero-copy byte buffers only flow foreign -> Rust,
// and only in argument position. `lift`, `read`, `write`, and
// `allocationSize` have no sound implementation here and all panic at
// runtime. The `FfiConverter` interface is implemented so that the
// compiler enforces the full method set (rather than relying on eyeball).
//
// The provided `ByteBuffer` MUST be direct — only direct buffers have a
// stable native address that JNA can expose via `getDirectBufferPointer`.
// The returned `ForeignBytes.ByValue` is only valid for the duration of
// the FFI call; the Rust side treats it as a borrow.
internal object FfiConverterByRefBytes : FfiConverter<java.nio.ByteBuffer, ForeignBytes.ByValue> {
    override fun lower(value: java.nio.ByteBuffer): ForeignBytes.ByValue {
        require(value.isDirect) { "UniFFI zero-copy &[u8] requires a direct ByteBuffer. Use ByteBuffer.allocateDirect()." }
        val remaining = value.remaining()
        val fb = ForeignBytes.ByValue()
        fb.len = remaining
        // Zero-length direct buffers: skip getDirectBufferPointer (platform-variable behavior)
        // and pass null. The Rust side treats (null, 0) as &[].
        fb.data = if (remaining == 0) null else com.sun.jna.Native.getDirectBufferPointer(value)
        return fb
    }

    override fun lift(value: ForeignBytes.ByValue): java.nio.ByteBuffer =
        error("ByRef bytes cannot be lifted: zero-copy &[u8] only flows foreign->Rust")

    override fun read(buf: java.nio.ByteBuffer): java.nio.ByteBuffer =
        error("ByRef bytes cannot be read from a buffer: zero-copy &[u8] is only supported in argument position, not nested in records/options/etc.")

    override fun write(value: java.nio.ByteBuffer, buf: java.nio.ByteBuffer): Unit =
        error("ByRef bytes cannot be written to a buffer: zero-copy &[u8] is only supported in argument position, not nested in records/options/etc.")

    override fun allocationSize(value: java.nio.ByteBuffer): ULong =
        error("ByRef bytes have no RustBuffer allocation size: zero-copy &[u8] is only supported in argument position, not nested in records/options/etc.")
}
/**
 * The FfiConverter interface handles converter types to and from the FFI
 *
 * All implementing objects should be public to support external types.  When a
 * type is external we need to import it's FfiConverter.
 *
 * @suppress
 */
internal interface FfiConverter<KotlinType, FfiType> {
    // Convert an FFI type to a Kotlin type
    fun lift(value: FfiType): KotlinType

    // Convert an Kotlin type to an FFI type
    fun lower(value: KotlinType): FfiType

    // Read a Kotlin type from a `ByteBuffer`
    fun read(buf: ByteBuffer): KotlinType

    // Calculate bytes to allocate when creating a `RustBuffer`
    //
    // This must return at least as many bytes as the write() function will
    // write. It can return more bytes than needed, for example when writing
    // Strings we can't know the exact bytes needed until we the UTF-8
    // encoding, so we pessimistically allocate the largest size possible (3
    // bytes per codepoint).  Allocating extra bytes is not really a big deal
    // because the `RustBuffer` is short-lived.
    fun allocationSize(value: KotlinType): ULong

    // Write a Kotlin type to a `ByteBuffer`
    fun write(value: KotlinType, buf: ByteBuffer)

    // Lower a value into a `RustBuffer`
    //
    // This method lowers a value into a `RustBuffer` rather than the normal
    // FfiType.  It's used by the callback interface code.  Callback interface
    // returns are always serialized into a `RustBuffer` regardless of their
    // normal FFI type.
    fun lowerIntoRustBuffer(value: KotlinType): RustBuffer.ByValue {
        val rbuf = RustBuffer.alloc(allocationSize(value))
        try {
            val bbuf = rbuf.data!!.getByteBuffer(0, rbuf.capacity).also {
                it.order(ByteOrder.BIG_ENDIAN)
            }
            write(value, bbuf)
            rbuf.writeField("len", bbuf.position().toLong())
            return rbuf
        } catch (e: Throwable) {
            RustBuffer.free(rbuf)
            throw e
        }
    }

    // Lift a value from a `RustBuffer`.
    //
    // This here mostly because of the symmetry with `lowerIntoRustBuffer()`.
    // It's currently only used by the `FfiConverterRustBuffer` class below.
    fun liftFromRustBuffer(rbuf: RustBuffer.ByValue): KotlinType {
        val byteBuf = rbuf.asByteBuffer()!!
        try {
           val item = read(byteBuf)
           if (byteBuf.hasRemaining()) {
               throw RuntimeException("junk remaining in buffer after lifting, something is very wrong!!")
           }
           return item
        } finally {
            RustBuffer.free(rbuf)
        }
    }
}

/**
 * FfiConverter that uses `RustBuffer` as the FfiType
 *
 * @suppress
 */
internal interface FfiConverterRustBuffer<KotlinType>: FfiConverter<KotlinType, RustBuffer.ByValue> {
    override fun lift(value: RustBuffer.ByValue) = liftFromRustBuffer(value)
    override fun lower(value: KotlinType) = lowerIntoRustBuffer(value)
}
// A handful of classes and functions to support the generated data structures.
// This would be a good candidate for isolating in its own ffi-support lib.

internal const val UNIFFI_CALL_SUCCESS = 0.toByte()
internal const val UNIFFI_CALL_ERROR = 1.toByte()
internal const val UNIFFI_CALL_UNEXPECTED_ERROR = 2.toByte()

@Structure.FieldOrder("code", "error_buf")
internal open class UniffiRustCallStatus : Structure() {
    @JvmField var code: Byte = 0
    @JvmField var error_buf: RustBuffer.ByValue = RustBuffer.ByValue()

    class ByValue: UniffiRustCallStatus(), Structure.ByValue

    fun isSuccess(): Boolean {
        return code == UNIFFI_CALL_SUCCESS
    }

    fun isError(): Boolean {
        return code == UNIFFI_CALL_ERROR
    }

    fun isPanic(): Boolean {
        return code == UNIFFI_CALL_UNEXPECTED_ERROR
    }

    companion object {
        fun create(code: Byte, errorBuf: RustBuffer.ByValue): UniffiRustCallStatus.ByValue {
            val callStatus = UniffiRustCallStatus.ByValue()
            callStatus.code = code
            callStatus.error_buf = errorBuf
            return callStatus
        }
    }
}

internal class InternalException(message: String) : kotlin.Exception(message)

/**
 * Each top-level error class has a companion object that can lift the error from the call status's rust buffer
 *
 * @suppress
 */
internal interface UniffiRustCallStatusErrorHandler<E> {
    fun lift(error_buf: RustBuffer.ByValue): E;
}

// Helpers for calling Rust
// In practice we usually need to be synchronized to call this safely, so it doesn't
// synchronize itself

// Call a rust function that returns a Result<>.  Pass in the Error class companion that corresponds to the Err
private inline fun <U, E: kotlin.Exception> uniffiRustCallWithError(errorHandler: UniffiRustCallStatusErrorHandler<E>, callback: (UniffiRustCallStatus) -> U): U {
    var status = UniffiRustCallStatus()
    val return_value = callback(status)
    uniffiCheckCallStatus(errorHandler, status)
    return return_value
}

// Check UniffiRustCallStatus and throw an error if the call wasn't successful
private fun<E: kotlin.Exception> uniffiCheckCallStatus(errorHandler: UniffiRustCallStatusErrorHandler<E>, status: UniffiRustCallStatus) {
    if (status.isSuccess()) {
        return
    } else if (status.isError()) {
        throw errorHandler.lift(status.error_buf)
    } else if (status.isPanic()) {
        // when the rust code sees a panic, it tries to construct a rustbuffer
        // with the message.  but if that code panics, then it just sends back
        // an empty buffer.
        if (status.error_buf.len > 0) {
            throw InternalException(FfiConverterString.lift(status.error_buf))
        } else {
            throw InternalException("Rust panic")
        }
    } else {
        throw InternalException("Unknown rust call status: $status.code")
    }
}

/**
 * UniffiRustCallStatusErrorHandler implementation for times when we don't expect a CALL_ERROR
 *
 * @suppress
 */
internal object UniffiNullRustCallStatusErrorHandler: UniffiRustCallStatusErrorHandler<InternalException> {
    override fun lift(error_buf: RustBuffer.ByValue): InternalException {
        RustBuffer.free(error_buf)
        return InternalException("Unexpected CALL_ERROR")
    }
}

// Call a rust function that returns a plain value
private inline fun <U> uniffiRustCall(callback: (UniffiRustCallStatus) -> U): U {
    return uniffiRustCallWithError(UniffiNullRustCallStatusErrorHandler, callback)
}

internal inline fun<T> uniffiTraitInterfaceCall(
    callStatus: UniffiRustCallStatus,
    makeCall: () -> T,
    writeReturn: (T) -> Unit,
) {
    try {
        writeReturn(makeCall())
    } catch(e: kotlin.Exception) {
        val err = try { e.stackTraceToString() } catch(_: Throwable) { "" }
        callStatus.code = UNIFFI_CALL_UNEXPECTED_ERROR
        callStatus.error_buf = FfiConverterString.lower(err)
    }
}

internal inline fun<T, reified E: Throwable> uniffiTraitInterfaceCallWithError(
    callStatus: UniffiRustCallStatus,
    makeCall: () -> T,
    writeReturn: (T) -> Unit,
    lowerError: (E) -> RustBuffer.ByValue
) {
    try {
        writeReturn(makeCall())
    } catch(e: kotlin.Exception) {
        if (e is E) {
            callStatus.code = UNIFFI_CALL_ERROR
            callStatus.error_buf = lowerError(e)
        } else {
            val err = try { e.stackTraceToString() } catch(_: Throwable) { "" }
            callStatus.code = UNIFFI_CALL_UNEXPECTED_ERROR
            callStatus.error_buf = FfiConverterString.lower(err)
        }
    }
}
// Initial value and increment amount for handles.
// These ensure that Kotlin-generated handles always have the lowest bit set
private const val UNIFFI_HANDLEMAP_INITIAL = 1.toLong()
private const val UNIFFI_HANDLEMAP_DELTA = 2.toLong()

// Map handles to objects
//
// This is used pass an opaque 64-bit handle representing a foreign object to the Rust code.
internal class UniffiHandleMap<T: Any> {
    private val map = ConcurrentHashMap<Long, T>()
    // Start
    private val counter = java.util.concurrent.atomic.AtomicLong(UNIFFI_HANDLEMAP_INITIAL)

    val size: Int
        get() = map.size

    // Insert a new object into the handle map and get a handle for it
    fun insert(obj: T): Long {
        val handle = counter.getAndAdd(UNIFFI_HANDLEMAP_DELTA)
        map.put(handle, obj)
        return handle
    }

    // Clone a handle, creating a new one
    fun clone(handle: Long): Long {
        val obj = map.get(handle) ?: throw InternalException("UniffiHandleMap.clone: Invalid handle")
        return insert(obj)
    }

    // Get an object from the handle map
    fun get(handle: Long): T {
        return map.get(handle) ?: throw InternalException("UniffiHandleMap.get: Invalid handle")
    }

    // Remove an entry from the handlemap and get the Kotlin object back
    fun remove(handle: Long): T {
        return map.remove(handle) ?: throw InternalException("UniffiHandleMap: Invalid handle")
    }
}

// Contains loading, initialization code,
// and the FFI Function declarations in a com.sun.jna.Library.
@Synchronized
private fun findLibraryName(componentName: String): String {
    val libOverride = System.getProperty("uniffi.component.$componentName.libraryOverride")
    if (libOverride != null) {
        return libOverride
    }
    return "altinn_systemregister_kotlin"
}

// Define FFI callback types
internal interface UniffiRustFutureContinuationCallback : com.sun.jna.Callback {
    fun callback(`data`: Long,`pollResult`: Byte,)
}
internal interface UniffiForeignFutureDroppedCallback : com.sun.jna.Callback {
    fun callback(`handle`: Long,)
}
internal interface UniffiCallbackInterfaceFree : com.sun.jna.Callback {
    fun callback(`handle`: Long,)
}
internal interface UniffiCallbackInterfaceClone : com.sun.jna.Callback {
    fun callback(`handle`: Long,)
    : Long
}
@Structure.FieldOrder("handle", "free")
internal open class UniffiForeignFutureDroppedCallbackStruct(
    @JvmField internal var `handle`: Long = 0.toLong(),
    @JvmField internal var `free`: UniffiForeignFutureDroppedCallback? = null,
) : Structure() {
    class UniffiByValue(
        `handle`: Long = 0.toLong(),
        `free`: UniffiForeignFutureDroppedCallback? = null,
    ): UniffiForeignFutureDroppedCallbackStruct(`handle`,`free`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureDroppedCallbackStruct) {
        `handle` = other.`handle`
        `free` = other.`free`
    }

}
@Structure.FieldOrder("returnValue", "callStatus")
internal open class UniffiForeignFutureResultU8(
    @JvmField internal var `returnValue`: Byte = 0.toByte(),
    @JvmField internal var `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
) : Structure() {
    class UniffiByValue(
        `returnValue`: Byte = 0.toByte(),
        `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
    ): UniffiForeignFutureResultU8(`returnValue`,`callStatus`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureResultU8) {
        `returnValue` = other.`returnValue`
        `callStatus` = other.`callStatus`
    }

}
internal interface UniffiForeignFutureCompleteU8 : com.sun.jna.Callback {
    fun callback(`callbackData`: Long,`result`: UniffiForeignFutureResultU8.UniffiByValue,)
}
@Structure.FieldOrder("returnValue", "callStatus")
internal open class UniffiForeignFutureResultI8(
    @JvmField internal var `returnValue`: Byte = 0.toByte(),
    @JvmField internal var `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
) : Structure() {
    class UniffiByValue(
        `returnValue`: Byte = 0.toByte(),
        `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
    ): UniffiForeignFutureResultI8(`returnValue`,`callStatus`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureResultI8) {
        `returnValue` = other.`returnValue`
        `callStatus` = other.`callStatus`
    }

}
internal interface UniffiForeignFutureCompleteI8 : com.sun.jna.Callback {
    fun callback(`callbackData`: Long,`result`: UniffiForeignFutureResultI8.UniffiByValue,)
}
@Structure.FieldOrder("returnValue", "callStatus")
internal open class UniffiForeignFutureResultU16(
    @JvmField internal var `returnValue`: Short = 0.toShort(),
    @JvmField internal var `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
) : Structure() {
    class UniffiByValue(
        `returnValue`: Short = 0.toShort(),
        `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
    ): UniffiForeignFutureResultU16(`returnValue`,`callStatus`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureResultU16) {
        `returnValue` = other.`returnValue`
        `callStatus` = other.`callStatus`
    }

}
internal interface UniffiForeignFutureCompleteU16 : com.sun.jna.Callback {
    fun callback(`callbackData`: Long,`result`: UniffiForeignFutureResultU16.UniffiByValue,)
}
@Structure.FieldOrder("returnValue", "callStatus")
internal open class UniffiForeignFutureResultI16(
    @JvmField internal var `returnValue`: Short = 0.toShort(),
    @JvmField internal var `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
) : Structure() {
    class UniffiByValue(
        `returnValue`: Short = 0.toShort(),
        `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
    ): UniffiForeignFutureResultI16(`returnValue`,`callStatus`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureResultI16) {
        `returnValue` = other.`returnValue`
        `callStatus` = other.`callStatus`
    }

}
internal interface UniffiForeignFutureCompleteI16 : com.sun.jna.Callback {
    fun callback(`callbackData`: Long,`result`: UniffiForeignFutureResultI16.UniffiByValue,)
}
@Structure.FieldOrder("returnValue", "callStatus")
internal open class UniffiForeignFutureResultU32(
    @JvmField internal var `returnValue`: Int = 0,
    @JvmField internal var `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
) : Structure() {
    class UniffiByValue(
        `returnValue`: Int = 0,
        `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
    ): UniffiForeignFutureResultU32(`returnValue`,`callStatus`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureResultU32) {
        `returnValue` = other.`returnValue`
        `callStatus` = other.`callStatus`
    }

}
internal interface UniffiForeignFutureCompleteU32 : com.sun.jna.Callback {
    fun callback(`callbackData`: Long,`result`: UniffiForeignFutureResultU32.UniffiByValue,)
}
@Structure.FieldOrder("returnValue", "callStatus")
internal open class UniffiForeignFutureResultI32(
    @JvmField internal var `returnValue`: Int = 0,
    @JvmField internal var `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
) : Structure() {
    class UniffiByValue(
        `returnValue`: Int = 0,
        `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
    ): UniffiForeignFutureResultI32(`returnValue`,`callStatus`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureResultI32) {
        `returnValue` = other.`returnValue`
        `callStatus` = other.`callStatus`
    }

}
internal interface UniffiForeignFutureCompleteI32 : com.sun.jna.Callback {
    fun callback(`callbackData`: Long,`result`: UniffiForeignFutureResultI32.UniffiByValue,)
}
@Structure.FieldOrder("returnValue", "callStatus")
internal open class UniffiForeignFutureResultU64(
    @JvmField internal var `returnValue`: Long = 0.toLong(),
    @JvmField internal var `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
) : Structure() {
    class UniffiByValue(
        `returnValue`: Long = 0.toLong(),
        `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
    ): UniffiForeignFutureResultU64(`returnValue`,`callStatus`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureResultU64) {
        `returnValue` = other.`returnValue`
        `callStatus` = other.`callStatus`
    }

}
internal interface UniffiForeignFutureCompleteU64 : com.sun.jna.Callback {
    fun callback(`callbackData`: Long,`result`: UniffiForeignFutureResultU64.UniffiByValue,)
}
@Structure.FieldOrder("returnValue", "callStatus")
internal open class UniffiForeignFutureResultI64(
    @JvmField internal var `returnValue`: Long = 0.toLong(),
    @JvmField internal var `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
) : Structure() {
    class UniffiByValue(
        `returnValue`: Long = 0.toLong(),
        `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
    ): UniffiForeignFutureResultI64(`returnValue`,`callStatus`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureResultI64) {
        `returnValue` = other.`returnValue`
        `callStatus` = other.`callStatus`
    }

}
internal interface UniffiForeignFutureCompleteI64 : com.sun.jna.Callback {
    fun callback(`callbackData`: Long,`result`: UniffiForeignFutureResultI64.UniffiByValue,)
}
@Structure.FieldOrder("returnValue", "callStatus")
internal open class UniffiForeignFutureResultF32(
    @JvmField internal var `returnValue`: Float = 0.0f,
    @JvmField internal var `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
) : Structure() {
    class UniffiByValue(
        `returnValue`: Float = 0.0f,
        `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
    ): UniffiForeignFutureResultF32(`returnValue`,`callStatus`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureResultF32) {
        `returnValue` = other.`returnValue`
        `callStatus` = other.`callStatus`
    }

}
internal interface UniffiForeignFutureCompleteF32 : com.sun.jna.Callback {
    fun callback(`callbackData`: Long,`result`: UniffiForeignFutureResultF32.UniffiByValue,)
}
@Structure.FieldOrder("returnValue", "callStatus")
internal open class UniffiForeignFutureResultF64(
    @JvmField internal var `returnValue`: Double = 0.0,
    @JvmField internal var `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
) : Structure() {
    class UniffiByValue(
        `returnValue`: Double = 0.0,
        `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
    ): UniffiForeignFutureResultF64(`returnValue`,`callStatus`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureResultF64) {
        `returnValue` = other.`returnValue`
        `callStatus` = other.`callStatus`
    }

}
internal interface UniffiForeignFutureCompleteF64 : com.sun.jna.Callback {
    fun callback(`callbackData`: Long,`result`: UniffiForeignFutureResultF64.UniffiByValue,)
}
@Structure.FieldOrder("returnValue", "callStatus")
internal open class UniffiForeignFutureResultRustBuffer(
    @JvmField internal var `returnValue`: RustBuffer.ByValue = RustBuffer.ByValue(),
    @JvmField internal var `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
) : Structure() {
    class UniffiByValue(
        `returnValue`: RustBuffer.ByValue = RustBuffer.ByValue(),
        `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
    ): UniffiForeignFutureResultRustBuffer(`returnValue`,`callStatus`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureResultRustBuffer) {
        `returnValue` = other.`returnValue`
        `callStatus` = other.`callStatus`
    }

}
internal interface UniffiForeignFutureCompleteRustBuffer : com.sun.jna.Callback {
    fun callback(`callbackData`: Long,`result`: UniffiForeignFutureResultRustBuffer.UniffiByValue,)
}
@Structure.FieldOrder("callStatus")
internal open class UniffiForeignFutureResultVoid(
    @JvmField internal var `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
) : Structure() {
    class UniffiByValue(
        `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
    ): UniffiForeignFutureResultVoid(`callStatus`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureResultVoid) {
        `callStatus` = other.`callStatus`
    }

}
internal interface UniffiForeignFutureCompleteVoid : com.sun.jna.Callback {
    fun callback(`callbackData`: Long,`result`: UniffiForeignFutureResultVoid.UniffiByValue,)
}
internal interface UniffiCallbackInterfaceCallTokensMethod0 : com.sun.jna.Callback {
    fun callback(`uniffiHandle`: Long,`uniffiFutureCallback`: UniffiForeignFutureCompleteRustBuffer,`uniffiCallbackData`: Long,`uniffiOutDroppedCallback`: UniffiForeignFutureDroppedCallbackStruct,)
}
internal interface UniffiCallbackInterfaceProgressSinkMethod0 : com.sun.jna.Callback {
    fun callback(`uniffiHandle`: Long,`progress`: RustBuffer.ByValue,`uniffiOutReturn`: Pointer,uniffiCallStatus: UniffiRustCallStatus,)
}
internal interface UniffiCallbackInterfaceEventSinkMethod0 : com.sun.jna.Callback {
    fun callback(`uniffiHandle`: Long,`level`: RustBuffer.ByValue,`text`: RustBuffer.ByValue,`uniffiOutReturn`: Pointer,uniffiCallStatus: UniffiRustCallStatus,)
}
@Structure.FieldOrder("uniffiFree", "uniffiClone", "token")
internal open class UniffiVTableCallbackInterfaceCallTokens(
    @JvmField internal var `uniffiFree`: UniffiCallbackInterfaceFree? = null,
    @JvmField internal var `uniffiClone`: UniffiCallbackInterfaceClone? = null,
    @JvmField internal var `token`: UniffiCallbackInterfaceCallTokensMethod0? = null,
) : Structure() {
    class UniffiByValue(
        `uniffiFree`: UniffiCallbackInterfaceFree? = null,
        `uniffiClone`: UniffiCallbackInterfaceClone? = null,
        `token`: UniffiCallbackInterfaceCallTokensMethod0? = null,
    ): UniffiVTableCallbackInterfaceCallTokens(`uniffiFree`,`uniffiClone`,`token`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiVTableCallbackInterfaceCallTokens) {
        `uniffiFree` = other.`uniffiFree`
        `uniffiClone` = other.`uniffiClone`
        `token` = other.`token`
    }

}
@Structure.FieldOrder("uniffiFree", "uniffiClone", "tell")
internal open class UniffiVTableCallbackInterfaceProgressSink(
    @JvmField internal var `uniffiFree`: UniffiCallbackInterfaceFree? = null,
    @JvmField internal var `uniffiClone`: UniffiCallbackInterfaceClone? = null,
    @JvmField internal var `tell`: UniffiCallbackInterfaceProgressSinkMethod0? = null,
) : Structure() {
    class UniffiByValue(
        `uniffiFree`: UniffiCallbackInterfaceFree? = null,
        `uniffiClone`: UniffiCallbackInterfaceClone? = null,
        `tell`: UniffiCallbackInterfaceProgressSinkMethod0? = null,
    ): UniffiVTableCallbackInterfaceProgressSink(`uniffiFree`,`uniffiClone`,`tell`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiVTableCallbackInterfaceProgressSink) {
        `uniffiFree` = other.`uniffiFree`
        `uniffiClone` = other.`uniffiClone`
        `tell` = other.`tell`
    }

}
@Structure.FieldOrder("uniffiFree", "uniffiClone", "take")
internal open class UniffiVTableCallbackInterfaceEventSink(
    @JvmField internal var `uniffiFree`: UniffiCallbackInterfaceFree? = null,
    @JvmField internal var `uniffiClone`: UniffiCallbackInterfaceClone? = null,
    @JvmField internal var `take`: UniffiCallbackInterfaceEventSinkMethod0? = null,
) : Structure() {
    class UniffiByValue(
        `uniffiFree`: UniffiCallbackInterfaceFree? = null,
        `uniffiClone`: UniffiCallbackInterfaceClone? = null,
        `take`: UniffiCallbackInterfaceEventSinkMethod0? = null,
    ): UniffiVTableCallbackInterfaceEventSink(`uniffiFree`,`uniffiClone`,`take`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiVTableCallbackInterfaceEventSink) {
        `uniffiFree` = other.`uniffiFree`
        `uniffiClone` = other.`uniffiClone`
        `take` = other.`take`
    }

}

// A JNA Library to expose the extern-C FFI definitions.
// This is an implementation detail which will be called internally by the public API.

// For large crates we prevent `MethodTooLargeException` (see #2340)
// N.B. the name of the extension is very misleading, since it is
// rather `InterfaceTooLargeException`, caused by too many methods
// in the interface for large crates.
//
// By splitting the otherwise huge interface into two parts
// * UniffiLib (this)
// * IntegrityCheckingUniffiLib
// And all checksum methods are put into `IntegrityCheckingUniffiLib`
// we allow for ~2x as many methods in the UniffiLib interface.
//
// Note: above all written when we used JNA's `loadIndirect` etc.
// We now use JNA's "direct mapping" - unclear if same considerations apply exactly.
internal object IntegrityCheckingUniffiLib {
    init {
        Native.register(IntegrityCheckingUniffiLib::class.java, findLibraryName(componentName = "bridge"))
        uniffiCheckContractApiVersion(this)
    }

    internal fun ensureInitialized() = Unit
    external fun ffi_altinn_systemregister_kotlin_uniffi_contract_version(
    ): Int


}

internal object UniffiLib {

    // The Cleaner for the whole library
    internal val CLEANER: UniffiCleaner by lazy {
        UniffiCleaner.create()
    }


    init {
        Native.register(UniffiLib::class.java, findLibraryName(componentName = "bridge"))
        uniffiCallbackInterfaceCallTokens.register(this)
        uniffiCallbackInterfaceEventSink.register(this)
        uniffiCallbackInterfaceProgressSink.register(this)

    }

    internal fun ensureInitialized() = Unit
    external fun uniffi_altinn_systemregister_kotlin_fn_clone_calltokens(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_free_calltokens(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_altinn_systemregister_kotlin_fn_init_callback_vtable_calltokens(`vtable`: UniffiVTableCallbackInterfaceCallTokens,
    ): Unit
    external fun uniffi_altinn_systemregister_kotlin_fn_method_calltokens_token(`ptr`: Long,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_clone_progresssink(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_free_progresssink(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_altinn_systemregister_kotlin_fn_init_callback_vtable_progresssink(`vtable`: UniffiVTableCallbackInterfaceProgressSink,
    ): Unit
    external fun uniffi_altinn_systemregister_kotlin_fn_method_progresssink_tell(`ptr`: Long,`progress`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_altinn_systemregister_kotlin_fn_clone_stophandle(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_free_stophandle(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_altinn_systemregister_kotlin_fn_constructor_stophandle_new(uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_method_stophandle_stop(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_altinn_systemregister_kotlin_fn_clone_keyhandle(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_free_keyhandle(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_altinn_systemregister_kotlin_fn_constructor_keyhandle_bytes(`bytes`: ForeignBytes.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_constructor_keyhandle_file(`path`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_constructor_keyhandle_text(`text`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_clone_passwordhandle(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_free_passwordhandle(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_altinn_systemregister_kotlin_fn_constructor_passwordhandle_new(`text`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_clone_eventsink(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_free_eventsink(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_altinn_systemregister_kotlin_fn_init_callback_vtable_eventsink(`vtable`: UniffiVTableCallbackInterfaceEventSink,
    ): Unit
    external fun uniffi_altinn_systemregister_kotlin_fn_method_eventsink_take(`ptr`: Long,`level`: RustBuffer.ByValue,`text`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_altinn_systemregister_kotlin_fn_clone_maskinportenclient(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_free_maskinportenclient(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_altinn_systemregister_kotlin_fn_constructor_maskinportenclient_from_env(`settings`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_constructor_maskinportenclient_new(`settings`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_method_maskinportenclient_issuer(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_altinn_systemregister_kotlin_fn_method_maskinportenclient_public_jwk(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_altinn_systemregister_kotlin_fn_method_maskinportenclient_token(`ptr`: Long,`request`: RustBuffer.ByValue,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_clone_planhandle(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_free_planhandle(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_altinn_systemregister_kotlin_fn_constructor_planhandle_from_json(`text`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_method_planhandle_data(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_altinn_systemregister_kotlin_fn_method_planhandle_render(`ptr`: Long,`width`: Int,`color`: Byte,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_altinn_systemregister_kotlin_fn_method_planhandle_to_json(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_altinn_systemregister_kotlin_fn_clone_register(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_free_register(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_altinn_systemregister_kotlin_fn_constructor_register_new(`environment`: RustBuffer.ByValue,`maskinporten`: RustBuffer.ByValue,`token`: RustBuffer.ByValue,`options`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_method_register_apply_all(`ptr`: Long,`tokens`: RustBuffer.ByValue,`documents`: RustBuffer.ByValue,`concurrency`: Int,`options`: RustBuffer.ByValue,`stop`: Long,`progress`: Long,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_method_register_apply(`ptr`: Long,`tokens`: RustBuffer.ByValue,`plan`: Long,`options`: RustBuffer.ByValue,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_method_register_apply_document(`ptr`: Long,`tokens`: RustBuffer.ByValue,`document`: RustBuffer.ByValue,`options`: RustBuffer.ByValue,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_method_register_base(`ptr`: Long,`tokens`: RustBuffer.ByValue,`id`: RustBuffer.ByValue,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_method_register_change(`ptr`: Long,`tokens`: RustBuffer.ByValue,`base`: RustBuffer.ByValue,`desired`: RustBuffer.ByValue,`options`: RustBuffer.ByValue,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_method_register_delete(`ptr`: Long,`tokens`: RustBuffer.ByValue,`id`: RustBuffer.ByValue,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_method_register_plan(`ptr`: Long,`tokens`: RustBuffer.ByValue,`document`: RustBuffer.ByValue,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_method_register_replace(`ptr`: Long,`tokens`: RustBuffer.ByValue,`document`: RustBuffer.ByValue,`options`: RustBuffer.ByValue,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_method_register_restore(`ptr`: Long,`tokens`: RustBuffer.ByValue,`id`: RustBuffer.ByValue,`at`: RustBuffer.ByValue,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_method_register_add_access_packages(`ptr`: Long,`tokens`: RustBuffer.ByValue,`id`: RustBuffer.ByValue,`packages`: RustBuffer.ByValue,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_method_register_add_rights(`ptr`: Long,`tokens`: RustBuffer.ByValue,`id`: RustBuffer.ByValue,`rights`: RustBuffer.ByValue,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_method_register_remove_access_packages(`ptr`: Long,`tokens`: RustBuffer.ByValue,`id`: RustBuffer.ByValue,`packages`: RustBuffer.ByValue,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_method_register_remove_rights(`ptr`: Long,`tokens`: RustBuffer.ByValue,`id`: RustBuffer.ByValue,`rights`: RustBuffer.ByValue,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_method_register_set_access_packages(`ptr`: Long,`tokens`: RustBuffer.ByValue,`id`: RustBuffer.ByValue,`packages`: RustBuffer.ByValue,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_method_register_set_rights(`ptr`: Long,`tokens`: RustBuffer.ByValue,`id`: RustBuffer.ByValue,`rights`: RustBuffer.ByValue,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_method_register_changelog(`ptr`: Long,`tokens`: RustBuffer.ByValue,`id`: RustBuffer.ByValue,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_method_register_get(`ptr`: Long,`tokens`: RustBuffer.ByValue,`id`: RustBuffer.ByValue,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_method_register_list(`ptr`: Long,`tokens`: RustBuffer.ByValue,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_method_register_number(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_clone_runningsandbox(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_free_runningsandbox(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_altinn_systemregister_kotlin_fn_constructor_runningsandbox_start(`options`: RustBuffer.ByValue,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_method_runningsandbox_add_client(`ptr`: Long,`client`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_altinn_systemregister_kotlin_fn_method_runningsandbox_clear_faults(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_altinn_systemregister_kotlin_fn_method_runningsandbox_fault(`ptr`: Long,`fault`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_altinn_systemregister_kotlin_fn_method_runningsandbox_requests(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_altinn_systemregister_kotlin_fn_method_runningsandbox_reset(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_altinn_systemregister_kotlin_fn_method_runningsandbox_seed(`ptr`: Long,`document`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_altinn_systemregister_kotlin_fn_method_runningsandbox_set_clock_offset(`ptr`: Long,`seconds`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_altinn_systemregister_kotlin_fn_method_runningsandbox_stop(`ptr`: Long,
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_method_runningsandbox_token(`ptr`: Long,`claims`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_altinn_systemregister_kotlin_fn_method_runningsandbox_url(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_altinn_systemregister_kotlin_fn_func_effects(uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_altinn_systemregister_kotlin_fn_func_check_org_number(`text`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_altinn_systemregister_kotlin_fn_func_check_system_id(`text`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_altinn_systemregister_kotlin_fn_func_environment(`text`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_altinn_systemregister_kotlin_fn_func_generate_key_pair(`bits`: Int,`kid`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_altinn_systemregister_kotlin_fn_func_send_events_to(`sink`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_altinn_systemregister_kotlin_fn_func_want_events(`level`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_altinn_systemregister_kotlin_fn_func_system_from_json(`text`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_altinn_systemregister_kotlin_fn_func_system_to_json(`system`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_altinn_systemregister_kotlin_fn_func_default_options(uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_altinn_systemregister_kotlin_fn_func_panic_on_purpose(uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_altinn_systemregister_kotlin_fn_func_panic_while_waiting(
    ): Long
    external fun uniffi_altinn_systemregister_kotlin_fn_func_sandbox_client_to_json(`client`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun ffi_altinn_systemregister_kotlin_rustbuffer_alloc(`size`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun ffi_altinn_systemregister_kotlin_rustbuffer_free(`buf`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun ffi_altinn_systemregister_kotlin_rust_future_poll_u64(`handle`: Long,`callback`: UniffiRustFutureContinuationCallback,`callbackData`: Long,
    ): Unit
    external fun ffi_altinn_systemregister_kotlin_rust_future_free_u64(`handle`: Long,
    ): Unit
    external fun ffi_altinn_systemregister_kotlin_rust_future_complete_u64(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun ffi_altinn_systemregister_kotlin_rust_future_poll_rust_buffer(`handle`: Long,`callback`: UniffiRustFutureContinuationCallback,`callbackData`: Long,
    ): Unit
    external fun ffi_altinn_systemregister_kotlin_rust_future_free_rust_buffer(`handle`: Long,
    ): Unit
    external fun ffi_altinn_systemregister_kotlin_rust_future_complete_rust_buffer(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun ffi_altinn_systemregister_kotlin_rust_future_poll_void(`handle`: Long,`callback`: UniffiRustFutureContinuationCallback,`callbackData`: Long,
    ): Unit
    external fun ffi_altinn_systemregister_kotlin_rust_future_free_void(`handle`: Long,
    ): Unit
    external fun ffi_altinn_systemregister_kotlin_rust_future_complete_void(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit


}

private fun uniffiCheckContractApiVersion(lib: IntegrityCheckingUniffiLib) {
    // Get the bindings contract version from our ComponentInterface
    val bindings_contract_version = 30
    // Get the scaffolding contract version by calling the into the dylib
    val scaffolding_contract_version = lib.ffi_altinn_systemregister_kotlin_uniffi_contract_version()
    if (bindings_contract_version != scaffolding_contract_version) {
        throw RuntimeException("UniFFI contract version mismatch: try cleaning and rebuilding your project")
    }
}

/**
 * @suppress
 */
internal fun uniffiEnsureInitialized() {
    // Call arbitrary methods on IntegrityCheckingUniffiLib and UniffiLib to ensure that
    // their init blocks run. This ensures initialization across crates works as expected.
    IntegrityCheckingUniffiLib.ensureInitialized()
    UniffiLib.ensureInitialized()
}

// Async support
// Async return type handlers

internal const val UNIFFI_RUST_FUTURE_POLL_READY = 0.toByte()
internal const val UNIFFI_RUST_FUTURE_POLL_WAKE = 1.toByte()

internal val uniffiContinuationHandleMap = UniffiHandleMap<CancellableContinuation<Byte>>()

// FFI type for Rust future continuations
internal object uniffiRustFutureContinuationCallbackImpl: UniffiRustFutureContinuationCallback {
    override fun callback(data: Long, pollResult: Byte) {
        uniffiContinuationHandleMap.remove(data).resume(pollResult)
    }
}

internal suspend fun<T, F, E: kotlin.Exception> uniffiRustCallAsync(
    rustFuture: Long,
    pollFunc: (Long, UniffiRustFutureContinuationCallback, Long) -> Unit,
    completeFunc: (Long, UniffiRustCallStatus) -> F,
    freeFunc: (Long) -> Unit,
    liftFunc: (F) -> T,
    errorHandler: UniffiRustCallStatusErrorHandler<E>
): T {
    try {
        do {
            val pollResult = suspendCancellableCoroutine<Byte> { continuation ->
                pollFunc(
                    rustFuture,
                    uniffiRustFutureContinuationCallbackImpl,
                    uniffiContinuationHandleMap.insert(continuation)
                )
            }
        } while (pollResult != UNIFFI_RUST_FUTURE_POLL_READY);

        return liftFunc(
            uniffiRustCallWithError(errorHandler, { status -> completeFunc(rustFuture, status) })
        )
    } finally {
        freeFunc(rustFuture)
    }
}
internal inline fun<T> uniffiTraitInterfaceCallAsync(
    crossinline makeCall: suspend () -> T,
    crossinline handleSuccess: (T) -> Unit,
    crossinline handleError: (UniffiRustCallStatus.ByValue) -> Unit,
    uniffiOutDroppedCallback: UniffiForeignFutureDroppedCallbackStruct,
) {
    // Using `GlobalScope` is labeled as a "delicate API" and generally discouraged in Kotlin programs, since it breaks structured concurrency.
    // However, our parent task is a Rust future, so we're going to need to break structure concurrency in any case.
    //
    // Uniffi does its best to support structured concurrency across the FFI.
    // If the Rust future is dropped, `uniffiForeignFutureDroppedCallbackImpl` is called, which will cancel the Kotlin coroutine if it's still running.
    @OptIn(DelicateCoroutinesApi::class)
    val job = GlobalScope.launch coroutineBlock@ {
        // Note: it's important we call either `handleSuccess` or `handleError` exactly once.  Each
        // call consumes an Arc reference, which means there should be no possibility of a double
        // call.  The following code is structured so that will will never call both `handleSuccess`
        // and `handleError`, even in the face of weird exceptions.
        //
        // In extreme circumstances we may not call either, for example if we fail to make the JNA
        // call to `handleSuccess`.  This means we will leak the Arc reference, which is better than
        // double-freeing it.
        val callResult = try {
            makeCall()
        } catch(e: kotlin.Exception) {
            handleError(
                UniffiRustCallStatus.create(
                    UNIFFI_CALL_UNEXPECTED_ERROR,
                    FfiConverterString.lower(e.toString()),
                )
            )
            return@coroutineBlock
        }
        handleSuccess(callResult)
    }
    val handle = uniffiForeignFutureHandleMap.insert(job)
    uniffiOutDroppedCallback.uniffiSetValue(UniffiForeignFutureDroppedCallbackStruct(handle, uniffiForeignFutureDroppedCallbackImpl))
}

internal inline fun<T, reified E: Throwable> uniffiTraitInterfaceCallAsyncWithError(
    crossinline makeCall: suspend () -> T,
    crossinline handleSuccess: (T) -> Unit,
    crossinline handleError: (UniffiRustCallStatus.ByValue) -> Unit,
    crossinline lowerError: (E) -> RustBuffer.ByValue,
    uniffiOutDroppedCallback: UniffiForeignFutureDroppedCallbackStruct,
) {
    // See uniffiTraitInterfaceCallAsync for details on `DelicateCoroutinesApi`
    @OptIn(DelicateCoroutinesApi::class)
    val job = GlobalScope.launch coroutineBlock@ {
        // See the note in uniffiTraitInterfaceCallAsync for details on `handleSuccess` and
        // `handleError`.
        val callResult = try {
            makeCall()
        } catch(e: kotlin.Exception) {
            if (e is E) {
                handleError(
                    UniffiRustCallStatus.create(
                        UNIFFI_CALL_ERROR,
                        lowerError(e),
                    )
                )
            } else {
                handleError(
                    UniffiRustCallStatus.create(
                        UNIFFI_CALL_UNEXPECTED_ERROR,
                        FfiConverterString.lower(e.toString()),
                    )
                )
            }
            return@coroutineBlock
        }
        handleSuccess(callResult)
    }
    val handle = uniffiForeignFutureHandleMap.insert(job)
    uniffiOutDroppedCallback.uniffiSetValue(UniffiForeignFutureDroppedCallbackStruct(handle, uniffiForeignFutureDroppedCallbackImpl))
}

internal val uniffiForeignFutureHandleMap = UniffiHandleMap<Job>()

internal object uniffiForeignFutureDroppedCallbackImpl: UniffiForeignFutureDroppedCallback {
    override fun callback(handle: Long) {
        val job = uniffiForeignFutureHandleMap.remove(handle)
        if (!job.isCompleted) {
            job.cancel()
        }
    }
}

// For testing
internal fun uniffiForeignFutureHandleCount() = uniffiForeignFutureHandleMap.size

// Public interface members begin here.


// Interface implemented by anything that can contain an object reference.
//
// Such types expose a `destroy()` method that must be called to cleanly
// dispose of the contained objects. Failure to call this method may result
// in memory leaks.
//
// The easiest way to ensure this method is called is to use the `.use`
// helper method to execute a block and destroy the object at the end.
internal interface Disposable {
    fun destroy()
    companion object {
        fun destroy(vararg args: Any?) {
            for (arg in args) {
                when (arg) {
                    is Disposable -> arg.destroy()
                    is ArrayList<*> -> {
                        for (idx in arg.indices) {
                            val element = arg[idx]
                            if (element is Disposable) {
                                element.destroy()
                            }
                        }
                    }
                    is Map<*, *> -> {
                        for (element in arg.values) {
                            if (element is Disposable) {
                                element.destroy()
                            }
                        }
                    }
                    is Iterable<*> -> {
                        for (element in arg) {
                            if (element is Disposable) {
                                element.destroy()
                            }
                        }
                    }
                }
            }
        }
    }
}

/**
 * @suppress
 */
internal inline fun <T : Disposable?, R> T.use(block: (T) -> R) =
    try {
        block(this)
    } finally {
        try {
            // N.B. our implementation is on the nullable type `Disposable?`.
            this?.destroy()
        } catch (e: Throwable) {
            // swallow
        }
    }

/**
 * Placeholder object used to signal that we're constructing an interface with a FFI handle.
 *
 * This is the first argument for interface constructors that input a raw handle. It exists is that
 * so we can avoid signature conflicts when an interface has a regular constructor than inputs a
 * Long.
 *
 * @suppress
 * */
internal object UniffiWithHandle

/**
 * Used to instantiate an interface without an actual pointer, for fakes in tests, mostly.
 *
 * @suppress
 * */
internal object NoHandle// Magic number for the Rust proxy to call using the same mechanism as every other method,
// to free the callback once it's dropped by Rust.
internal const val IDX_CALLBACK_FREE = 0
// Callback return codes
internal const val UNIFFI_CALLBACK_SUCCESS = 0
internal const val UNIFFI_CALLBACK_ERROR = 1
internal const val UNIFFI_CALLBACK_UNEXPECTED_ERROR = 2

/**
 * @suppress
 */
internal abstract class FfiConverterCallbackInterface<CallbackInterface: Any>: FfiConverter<CallbackInterface, Long> {
    internal val handleMap = UniffiHandleMap<CallbackInterface>()

    internal fun drop(handle: Long) {
        handleMap.remove(handle)
    }

    override fun lift(value: Long): CallbackInterface {
        return handleMap.get(value)
    }

    override fun read(buf: ByteBuffer) = lift(buf.getLong())

    override fun lower(value: CallbackInterface) = handleMap.insert(value)

    override fun allocationSize(value: CallbackInterface) = 8UL

    override fun write(value: CallbackInterface, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}
/**
 * The cleaner interface for Object finalization code to run.
 * This is the entry point to any implementation that we're using.
 *
 * The cleaner registers objects and returns cleanables, so now we are
 * defining a `UniffiCleaner` with a `UniffiClenaer.Cleanable` to abstract the
 * different implmentations available at compile time.
 *
 * @suppress
 */
internal interface UniffiCleaner {
    interface Cleanable {
        fun clean()
    }

    fun register(value: Any, cleanUpTask: Runnable): UniffiCleaner.Cleanable

    companion object
}

// The fallback Jna cleaner, which is available for both Android, and the JVM.
private class UniffiJnaCleaner : UniffiCleaner {
    private val cleaner = com.sun.jna.internal.Cleaner.getCleaner()

    override fun register(value: Any, cleanUpTask: Runnable): UniffiCleaner.Cleanable =
        UniffiJnaCleanable(cleaner.register(value, cleanUpTask))
}

private class UniffiJnaCleanable(
    private val cleanable: com.sun.jna.internal.Cleaner.Cleanable,
) : UniffiCleaner.Cleanable {
    override fun clean() = cleanable.clean()
}


// We decide at uniffi binding generation time whether we were
// using Android or not.
// There are further runtime checks to chose the correct implementation
// of the cleaner.
private fun UniffiCleaner.Companion.create(): UniffiCleaner =
    try {
        // For safety's sake: if the library hasn't been run in android_cleaner = true
        // mode, but is being run on Android, then we still need to think about
        // Android API versions.
        // So we check if java.lang.ref.Cleaner is there, and use that…
        java.lang.Class.forName("java.lang.ref.Cleaner")
        JavaLangRefCleaner()
    } catch (e: ClassNotFoundException) {
        // … otherwise, fallback to the JNA cleaner.
        UniffiJnaCleaner()
    }

private class JavaLangRefCleaner : UniffiCleaner {
    val cleaner = java.lang.ref.Cleaner.create()

    override fun register(value: Any, cleanUpTask: Runnable): UniffiCleaner.Cleanable =
        JavaLangRefCleanable(cleaner.register(value, cleanUpTask))
}

private class JavaLangRefCleanable(
    val cleanable: java.lang.ref.Cleaner.Cleanable
) : UniffiCleaner.Cleanable {
    override fun clean() = cleanable.clean()
}

/**
 * @suppress
 */
internal object FfiConverterUShort: FfiConverter<UShort, Short> {
    override fun lift(value: Short): UShort {
        return value.toUShort()
    }

    fun lift(value: Int): UShort {
        return value.toUShort()
    }

    override fun read(buf: ByteBuffer): UShort {
        return lift(buf.getShort())
    }

    override fun lower(value: UShort): Short {
        return value.toShort()
    }

    override fun allocationSize(value: UShort) = 2UL

    override fun write(value: UShort, buf: ByteBuffer) {
        buf.putShort(value.toShort())
    }
}

/**
 * @suppress
 */
internal object FfiConverterUInt: FfiConverter<UInt, Int> {
    override fun lift(value: Int): UInt {
        return value.toUInt()
    }

    override fun read(buf: ByteBuffer): UInt {
        return lift(buf.getInt())
    }

    override fun lower(value: UInt): Int {
        return value.toInt()
    }

    override fun allocationSize(value: UInt) = 4UL

    override fun write(value: UInt, buf: ByteBuffer) {
        buf.putInt(value.toInt())
    }
}

/**
 * @suppress
 */
internal object FfiConverterULong: FfiConverter<ULong, Long> {
    override fun lift(value: Long): ULong {
        return value.toULong()
    }

    override fun read(buf: ByteBuffer): ULong {
        return lift(buf.getLong())
    }

    override fun lower(value: ULong): Long {
        return value.toLong()
    }

    override fun allocationSize(value: ULong) = 8UL

    override fun write(value: ULong, buf: ByteBuffer) {
        buf.putLong(value.toLong())
    }
}

/**
 * @suppress
 */
internal object FfiConverterLong: FfiConverter<Long, Long> {
    override fun lift(value: Long): Long {
        return value
    }

    override fun read(buf: ByteBuffer): Long {
        return buf.getLong()
    }

    override fun lower(value: Long): Long {
        return value
    }

    override fun allocationSize(value: Long) = 8UL

    override fun write(value: Long, buf: ByteBuffer) {
        buf.putLong(value)
    }
}

/**
 * @suppress
 */
internal object FfiConverterBoolean: FfiConverter<Boolean, Byte> {
    override fun lift(value: Byte): Boolean {
        return value.toInt() != 0
    }

    override fun read(buf: ByteBuffer): Boolean {
        return lift(buf.get())
    }

    override fun lower(value: Boolean): Byte {
        return if (value) 1.toByte() else 0.toByte()
    }

    override fun allocationSize(value: Boolean) = 1UL

    override fun write(value: Boolean, buf: ByteBuffer) {
        buf.put(lower(value))
    }
}

/**
 * @suppress
 */
internal object FfiConverterString: FfiConverter<String, RustBuffer.ByValue> {
    // Note: we don't inherit from FfiConverterRustBuffer, because we use a
    // special encoding when lowering/lifting.  We can use `RustBuffer.len` to
    // store our length and avoid writing it out to the buffer.
    override fun lift(value: RustBuffer.ByValue): String {
        try {
            val byteArr = ByteArray(value.len.toInt())
            value.asByteBuffer()!!.get(byteArr)
            return byteArr.toString(Charsets.UTF_8)
        } finally {
            RustBuffer.free(value)
        }
    }

    override fun read(buf: ByteBuffer): String {
        val len = buf.getInt()
        val byteArr = ByteArray(len)
        buf.get(byteArr)
        return byteArr.toString(Charsets.UTF_8)
    }

    fun toUtf8(value: String): ByteBuffer {
        // Make sure we don't have invalid UTF-16, check for lone surrogates.
        return Charsets.UTF_8.newEncoder().run {
            onMalformedInput(CodingErrorAction.REPORT)
            encode(CharBuffer.wrap(value))
        }
    }

    override fun lower(value: String): RustBuffer.ByValue {
        val byteBuf = toUtf8(value)
        // Ideally we'd pass these bytes to `ffi_bytebuffer_from_bytes`, but doing so would require us
        // to copy them into a JNA `Memory`. So we might as well directly copy them into a `RustBuffer`.
        val rbuf = RustBuffer.alloc(byteBuf.limit().toULong())
        rbuf.asByteBuffer()!!.put(byteBuf)
        return rbuf
    }

    // We aren't sure exactly how many bytes our string will be once it's UTF-8
    // encoded.  Allocate 3 bytes per UTF-16 code unit which will always be
    // enough.
    override fun allocationSize(value: String): ULong {
        val sizeForLength = 4UL
        val sizeForString = value.length.toULong() * 3UL
        return sizeForLength + sizeForString
    }

    override fun write(value: String, buf: ByteBuffer) {
        val byteBuf = toUtf8(value)
        buf.putInt(byteBuf.limit())
        buf.put(byteBuf)
    }
}

/**
 * @suppress
 */
internal object FfiConverterByteArray: FfiConverterRustBuffer<ByteArray> {
    override fun read(buf: ByteBuffer): ByteArray {
        val len = buf.getInt()
        val byteArr = ByteArray(len)
        buf.get(byteArr)
        return byteArr
    }
    override fun allocationSize(value: ByteArray): ULong {
        return 4UL + value.size.toULong()
    }
    override fun write(value: ByteArray, buf: ByteBuffer) {
        buf.putInt(value.size)
        buf.put(value)
    }
}


/**
 * @suppress
 */
internal object FfiConverterDuration: FfiConverterRustBuffer<java.time.Duration> {
    override fun read(buf: ByteBuffer): java.time.Duration {
        // Type mismatch (should be u64) but we check for overflow/underflow below
        val seconds = buf.getLong()
        // Type mismatch (should be u32) but we check for overflow/underflow below
        val nanoseconds = buf.getInt().toLong()
        if (seconds < 0) {
            throw java.time.DateTimeException("Duration exceeds minimum or maximum value supported by uniffi")
        }
        if (nanoseconds < 0) {
            throw java.time.DateTimeException("Duration nanoseconds exceed minimum or maximum supported by uniffi")
        }
        return java.time.Duration.ofSeconds(seconds, nanoseconds)
    }

    // 8 bytes for seconds, 4 bytes for nanoseconds
    override fun allocationSize(value: java.time.Duration) = 12UL

    override fun write(value: java.time.Duration, buf: ByteBuffer) {
        if (value.seconds < 0) {
            // Rust does not support negative Durations
            throw IllegalArgumentException("Invalid duration, must be non-negative")
        }

        if (value.nano < 0) {
            // Java docs provide guarantee that nano will always be positive, so this should be impossible
            // See: https://docs.oracle.com/javase/8/docs/api/java/time/Duration.html
            throw IllegalArgumentException("Invalid duration, nano value must be non-negative")
        }

        // Type mismatch (should be u64) but since Rust doesn't support negative durations we should be OK
        buf.putLong(value.seconds)
        // Type mismatch (should be u32) but since values will always be between 0 and 999,999,999 it should be OK
        buf.putInt(value.nano)
    }
}


// This template implements a class for working with a Rust struct via a handle
// to the live Rust struct on the other side of the FFI.
//
// There's some subtlety here, because we have to be careful not to operate on a Rust
// struct after it has been dropped, and because we must expose a public API for freeing
// theq Kotlin wrapper object in lieu of reliable finalizers. The core requirements are:
//
//   * Each instance holds an opaque handle to the underlying Rust struct.
//     Method calls need to read this handle from the object's state and pass it in to
//     the Rust FFI.
//
//   * When an instance is no longer needed, its handle should be passed to a
//     special destructor function provided by the Rust FFI, which will drop the
//     underlying Rust struct.
//
//   * Given an instance, calling code is expected to call the special
//     `destroy` method in order to free it after use, either by calling it explicitly
//     or by using a higher-level helper like the `use` method. Failing to do so risks
//     leaking the underlying Rust struct.
//
//   * We can't assume that calling code will do the right thing, and must be prepared
//     to handle Kotlin method calls executing concurrently with or even after a call to
//     `destroy`, and to handle multiple (possibly concurrent!) calls to `destroy`.
//
//   * We must never allow Rust code to operate on the underlying Rust struct after
//     the destructor has been called, and must never call the destructor more than once.
//     Doing so may trigger memory unsafety.
//
//   * To mitigate many of the risks of leaking memory and use-after-free unsafety, a `Cleaner`
//     is implemented to call the destructor when the Kotlin object becomes unreachable.
//     This is done in a background thread. This is not a panacea, and client code should be aware that
//      1. the thread may starve if some there are objects that have poorly performing
//     `drop` methods or do significant work in their `drop` methods.
//      2. the thread is shared across the whole library. This can be tuned by using `android_cleaner = true`,
//         or `android = true` in the [`kotlin` section of the `uniffi.toml` file](https://mozilla.github.io/uniffi-rs/kotlin/configuration.html).
//
// If we try to implement this with mutual exclusion on access to the handle, there is the
// possibility of a race between a method call and a concurrent call to `destroy`:
//
//    * Thread A starts a method call, reads the value of the handle, but is interrupted
//      before it can pass the handle over the FFI to Rust.
//    * Thread B calls `destroy` and frees the underlying Rust struct.
//    * Thread A resumes, passing the already-read handle value to Rust and triggering
//      a use-after-free.
//
// One possible solution would be to use a `ReadWriteLock`, with each method call taking
// a read lock (and thus allowed to run concurrently) and the special `destroy` method
// taking a write lock (and thus blocking on live method calls). However, we aim not to
// generate methods with any hidden blocking semantics, and a `destroy` method that might
// block if called incorrectly seems to meet that bar.
//
// So, we achieve our goals by giving each instance an associated `AtomicLong` counter to track
// the number of in-flight method calls, and an `AtomicBoolean` flag to indicate whether `destroy`
// has been called. These are updated according to the following rules:
//
//    * The initial value of the counter is 1, indicating a live object with no in-flight calls.
//      The initial value for the flag is false.
//
//    * At the start of each method call, we atomically check the counter.
//      If it is 0 then the underlying Rust struct has already been destroyed and the call is aborted.
//      If it is nonzero them we atomically increment it by 1 and proceed with the method call.
//
//    * At the end of each method call, we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
//    * When `destroy` is called, we atomically flip the flag from false to true.
//      If the flag was already true we silently fail.
//      Otherwise we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
// Astute readers may observe that this all sounds very similar to the way that Rust's `Arc<T>` works,
// and indeed it is, with the addition of a flag to guard against multiple calls to `destroy`.
//
// The overall effect is that the underlying Rust struct is destroyed only when `destroy` has been
// called *and* all in-flight method calls have completed, avoiding violating any of the expectations
// of the underlying Rust code.
//
// This makes a cleaner a better alternative to _not_ calling `destroy()` as
// and when the object is finished with, but the abstraction is not perfect: if the Rust object's `drop`
// method is slow, and/or there are many objects to cleanup, and it's on a low end Android device, then the cleaner
// thread may be starved, and the app will leak memory.
//
// In this case, `destroy`ing manually may be a better solution.
//
// The cleaner can live side by side with the manual calling of `destroy`. In the order of responsiveness, uniffi objects
// with Rust peers are reclaimed:
//
// 1. By calling the `destroy` method of the object, which calls `rustObject.free()`. If that doesn't happen:
// 2. When the object becomes unreachable, AND the Cleaner thread gets to call `rustObject.free()`. If the thread is starved then:
// 3. The memory is reclaimed when the process terminates.
//
// [1] https://stackoverflow.com/questions/24376768/can-java-finalize-an-object-when-it-is-still-in-scope/24380219
//


/**
 * The token source of one call, so that it runs in the caller's own coroutine context.
 */
internal interface CallTokens {

    /**
     * A token; none where the user's token source threw, which the face remembers.
     */
    suspend fun `token`(): kotlin.String?

    companion object
}

/**
 * The token source of one call, so that it runs in the caller's own coroutine context.
 */
internal open class CallTokensImpl: Disposable, AutoCloseable, CallTokens
{

    @Suppress("UNUSED_PARAMETER")
    /**
     * @suppress
     */
    constructor(withHandle: UniffiWithHandle, handle: Long) {
        this.handle = handle
        this.cleanable = UniffiLib.CLEANER.register(this, UniffiCleanAction(handle))
    }

    /**
     * @suppress
     *
     * This constructor can be used to instantiate a fake object. Only used for tests. Any
     * attempt to actually use an object constructed this way will fail as there is no
     * connected Rust object.
     */
    @Suppress("UNUSED_PARAMETER")
    constructor(noHandle: NoHandle) {
        this.handle = 0
        this.cleanable = null
    }

    protected val handle: Long
    protected val cleanable: UniffiCleaner.Cleanable?

    private val wasDestroyed = AtomicBoolean(false)
    private val callCounter = AtomicLong(1)

    /**
     * Whether the current object has been destroyed and its reference is gone in the Rust side.
     */
    val uniffiIsDestroyed: Boolean get() = wasDestroyed.get()

    override fun destroy() {
        // Only allow a single call to this method.
        // TODO: maybe we should log a warning if called more than once?
        if (this.wasDestroyed.compareAndSet(false, true)) {
            // This decrement always matches the initial count of 1 given at creation time.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    @Synchronized
    override fun close() {
        this.destroy()
    }

    internal inline fun <R> callWithHandle(block: (handle: Long) -> R): R {
        // Check and increment the call counter, to keep the object alive.
        // This needs a compare-and-set retry loop in case of concurrent updates.
        do {
            val c = this.callCounter.get()
            if (c == 0L) {
                throw IllegalStateException("${this.javaClass.simpleName} object has already been destroyed")
            }
            if (c == Long.MAX_VALUE) {
                throw IllegalStateException("${this.javaClass.simpleName} call counter would overflow")
            }
        } while (! this.callCounter.compareAndSet(c, c + 1L))
        // Now we can safely do the method call without the handle being freed concurrently.
        try {
            return block(this.uniffiCloneHandle())
        } finally {
            // This decrement always matches the increment we performed above.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    // Use a static inner class instead of a closure so as not to accidentally
    // capture `this` as part of the cleanable's action.
    private class UniffiCleanAction(private val handle: Long) : Runnable {
        override fun run() {
            if (handle == 0.toLong()) {
                // Fake object created with `NoHandle`, don't try to free.
                return;
            }
            uniffiRustCall { status ->
                UniffiLib.uniffi_altinn_systemregister_kotlin_fn_free_calltokens(handle, status)
            }
        }
    }

    /**
     * @suppress
     */
    fun uniffiCloneHandle(): Long {
        if (handle == 0.toLong()) {
            throw InternalException("uniffiCloneHandle() called on NoHandle object");
        }
        return uniffiRustCall() { status ->
            UniffiLib.uniffi_altinn_systemregister_kotlin_fn_clone_calltokens(handle, status)
        }
    }


    /**
     * A token; none where the user's token source threw, which the face remembers.
     */
    @Suppress("ASSIGNED_BUT_NEVER_ACCESSED_VARIABLE")
    override suspend fun `token`() : kotlin.String? {
        return uniffiRustCallAsync(
        callWithHandle { uniffiHandle ->
            UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_calltokens_token(
                uniffiHandle,

            )
        },
        { future, callback, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_poll_rust_buffer(future, callback, continuation) },
        { future, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_complete_rust_buffer(future, continuation) },
        { future -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_free_rust_buffer(future) },
        // lift function
        { FfiConverterOptionalString.lift(it) },
        // Error FFI converter
        UniffiNullRustCallStatusErrorHandler,
    )
    }








    /**
     * @suppress
     */
    companion object

}



// Put the implementation in an object so we don't pollute the top-level namespace
internal object uniffiCallbackInterfaceCallTokens {
    internal object `token`: UniffiCallbackInterfaceCallTokensMethod0 {
        override fun callback(`uniffiHandle`: Long,`uniffiFutureCallback`: UniffiForeignFutureCompleteRustBuffer,`uniffiCallbackData`: Long,`uniffiOutDroppedCallback`: UniffiForeignFutureDroppedCallbackStruct,) {
            val uniffiObj = FfiConverterTypeCallTokens.handleMap.get(uniffiHandle)
            val makeCall = suspend { ->
                uniffiObj.`token`(
                )
            }
            val uniffiHandleSuccess = { returnValue: kotlin.String? ->
                val uniffiResult = UniffiForeignFutureResultRustBuffer.UniffiByValue(
                    FfiConverterOptionalString.lower(returnValue),
                    UniffiRustCallStatus.ByValue()
                )
                uniffiResult.write()
                uniffiFutureCallback.callback(uniffiCallbackData, uniffiResult)
            }
            val uniffiHandleError = { callStatus: UniffiRustCallStatus.ByValue ->
                uniffiFutureCallback.callback(
                    uniffiCallbackData,
                    UniffiForeignFutureResultRustBuffer.UniffiByValue(
                        RustBuffer.ByValue(),
                        callStatus,
                    ),
                )
            }
            uniffiTraitInterfaceCallAsync(
                makeCall,
                uniffiHandleSuccess,
                uniffiHandleError,
                uniffiOutDroppedCallback
            )
        }
    }

    internal object uniffiFree: UniffiCallbackInterfaceFree {
        override fun callback(handle: Long) {
            FfiConverterTypeCallTokens.handleMap.remove(handle)
        }
    }

    internal object uniffiClone: UniffiCallbackInterfaceClone {
        override fun callback(handle: Long): Long {
            return FfiConverterTypeCallTokens.handleMap.clone(handle)
        }
    }

    internal var vtable = UniffiVTableCallbackInterfaceCallTokens.UniffiByValue(
        uniffiFree,
        uniffiClone,
        `token`,
    )

    // Registers the foreign callback with the Rust side.
    // This method is generated for each callback interface.
    internal fun register(lib: UniffiLib) {
        lib.uniffi_altinn_systemregister_kotlin_fn_init_callback_vtable_calltokens(vtable)
    }
}

/**
 * @suppress
 */
internal object FfiConverterTypeCallTokens: FfiConverter<CallTokens, Long> {
    internal val handleMap = UniffiHandleMap<CallTokens>()

    override fun lower(value: CallTokens): Long {
        if (value is CallTokensImpl) {
             // Rust-implemented object.  Clone the handle and return it
            return value.uniffiCloneHandle()
         } else {
            // Kotlin object, generate a new vtable handle and return that.
            return handleMap.insert(value)
         }
    }

    override fun lift(value: Long): CallTokens {
        if ((value and 1.toLong()) == 0.toLong()) {
            // Rust-generated handle, construct a new class that uses the handle to implement the
            // interface
            return CallTokensImpl(UniffiWithHandle, value)
        } else {
            // Kotlin-generated handle, get the object from the handle map
            return handleMap.remove(value)
        }
    }

    override fun read(buf: ByteBuffer): CallTokens {
        return lift(buf.getLong())
    }

    override fun allocationSize(value: CallTokens) = 8UL

    override fun write(value: CallTokens, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}


// This template implements a class for working with a Rust struct via a handle
// to the live Rust struct on the other side of the FFI.
//
// There's some subtlety here, because we have to be careful not to operate on a Rust
// struct after it has been dropped, and because we must expose a public API for freeing
// theq Kotlin wrapper object in lieu of reliable finalizers. The core requirements are:
//
//   * Each instance holds an opaque handle to the underlying Rust struct.
//     Method calls need to read this handle from the object's state and pass it in to
//     the Rust FFI.
//
//   * When an instance is no longer needed, its handle should be passed to a
//     special destructor function provided by the Rust FFI, which will drop the
//     underlying Rust struct.
//
//   * Given an instance, calling code is expected to call the special
//     `destroy` method in order to free it after use, either by calling it explicitly
//     or by using a higher-level helper like the `use` method. Failing to do so risks
//     leaking the underlying Rust struct.
//
//   * We can't assume that calling code will do the right thing, and must be prepared
//     to handle Kotlin method calls executing concurrently with or even after a call to
//     `destroy`, and to handle multiple (possibly concurrent!) calls to `destroy`.
//
//   * We must never allow Rust code to operate on the underlying Rust struct after
//     the destructor has been called, and must never call the destructor more than once.
//     Doing so may trigger memory unsafety.
//
//   * To mitigate many of the risks of leaking memory and use-after-free unsafety, a `Cleaner`
//     is implemented to call the destructor when the Kotlin object becomes unreachable.
//     This is done in a background thread. This is not a panacea, and client code should be aware that
//      1. the thread may starve if some there are objects that have poorly performing
//     `drop` methods or do significant work in their `drop` methods.
//      2. the thread is shared across the whole library. This can be tuned by using `android_cleaner = true`,
//         or `android = true` in the [`kotlin` section of the `uniffi.toml` file](https://mozilla.github.io/uniffi-rs/kotlin/configuration.html).
//
// If we try to implement this with mutual exclusion on access to the handle, there is the
// possibility of a race between a method call and a concurrent call to `destroy`:
//
//    * Thread A starts a method call, reads the value of the handle, but is interrupted
//      before it can pass the handle over the FFI to Rust.
//    * Thread B calls `destroy` and frees the underlying Rust struct.
//    * Thread A resumes, passing the already-read handle value to Rust and triggering
//      a use-after-free.
//
// One possible solution would be to use a `ReadWriteLock`, with each method call taking
// a read lock (and thus allowed to run concurrently) and the special `destroy` method
// taking a write lock (and thus blocking on live method calls). However, we aim not to
// generate methods with any hidden blocking semantics, and a `destroy` method that might
// block if called incorrectly seems to meet that bar.
//
// So, we achieve our goals by giving each instance an associated `AtomicLong` counter to track
// the number of in-flight method calls, and an `AtomicBoolean` flag to indicate whether `destroy`
// has been called. These are updated according to the following rules:
//
//    * The initial value of the counter is 1, indicating a live object with no in-flight calls.
//      The initial value for the flag is false.
//
//    * At the start of each method call, we atomically check the counter.
//      If it is 0 then the underlying Rust struct has already been destroyed and the call is aborted.
//      If it is nonzero them we atomically increment it by 1 and proceed with the method call.
//
//    * At the end of each method call, we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
//    * When `destroy` is called, we atomically flip the flag from false to true.
//      If the flag was already true we silently fail.
//      Otherwise we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
// Astute readers may observe that this all sounds very similar to the way that Rust's `Arc<T>` works,
// and indeed it is, with the addition of a flag to guard against multiple calls to `destroy`.
//
// The overall effect is that the underlying Rust struct is destroyed only when `destroy` has been
// called *and* all in-flight method calls have completed, avoiding violating any of the expectations
// of the underlying Rust code.
//
// This makes a cleaner a better alternative to _not_ calling `destroy()` as
// and when the object is finished with, but the abstraction is not perfect: if the Rust object's `drop`
// method is slow, and/or there are many objects to cleanup, and it's on a low end Android device, then the cleaner
// thread may be starved, and the app will leak memory.
//
// In this case, `destroy`ing manually may be a better solution.
//
// The cleaner can live side by side with the manual calling of `destroy`. In the order of responsiveness, uniffi objects
// with Rust peers are reclaimed:
//
// 1. By calling the `destroy` method of the object, which calls `rustObject.free()`. If that doesn't happen:
// 2. When the object becomes unreachable, AND the Cleaner thread gets to call `rustObject.free()`. If the thread is starved then:
// 3. The memory is reclaimed when the process terminates.
//
// [1] https://stackoverflow.com/questions/24376768/can-java-finalize-an-object-when-it-is-still-in-scope/24380219
//


/**
 * Where events go.
 */
internal interface EventSink {

    /**
     * Takes one event, of the level of that name; it must not throw.
     */
    fun `take`(`level`: kotlin.String, `text`: kotlin.String)

    companion object
}

/**
 * Where events go.
 */
internal open class EventSinkImpl: Disposable, AutoCloseable, EventSink
{

    @Suppress("UNUSED_PARAMETER")
    /**
     * @suppress
     */
    constructor(withHandle: UniffiWithHandle, handle: Long) {
        this.handle = handle
        this.cleanable = UniffiLib.CLEANER.register(this, UniffiCleanAction(handle))
    }

    /**
     * @suppress
     *
     * This constructor can be used to instantiate a fake object. Only used for tests. Any
     * attempt to actually use an object constructed this way will fail as there is no
     * connected Rust object.
     */
    @Suppress("UNUSED_PARAMETER")
    constructor(noHandle: NoHandle) {
        this.handle = 0
        this.cleanable = null
    }

    protected val handle: Long
    protected val cleanable: UniffiCleaner.Cleanable?

    private val wasDestroyed = AtomicBoolean(false)
    private val callCounter = AtomicLong(1)

    /**
     * Whether the current object has been destroyed and its reference is gone in the Rust side.
     */
    val uniffiIsDestroyed: Boolean get() = wasDestroyed.get()

    override fun destroy() {
        // Only allow a single call to this method.
        // TODO: maybe we should log a warning if called more than once?
        if (this.wasDestroyed.compareAndSet(false, true)) {
            // This decrement always matches the initial count of 1 given at creation time.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    @Synchronized
    override fun close() {
        this.destroy()
    }

    internal inline fun <R> callWithHandle(block: (handle: Long) -> R): R {
        // Check and increment the call counter, to keep the object alive.
        // This needs a compare-and-set retry loop in case of concurrent updates.
        do {
            val c = this.callCounter.get()
            if (c == 0L) {
                throw IllegalStateException("${this.javaClass.simpleName} object has already been destroyed")
            }
            if (c == Long.MAX_VALUE) {
                throw IllegalStateException("${this.javaClass.simpleName} call counter would overflow")
            }
        } while (! this.callCounter.compareAndSet(c, c + 1L))
        // Now we can safely do the method call without the handle being freed concurrently.
        try {
            return block(this.uniffiCloneHandle())
        } finally {
            // This decrement always matches the increment we performed above.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    // Use a static inner class instead of a closure so as not to accidentally
    // capture `this` as part of the cleanable's action.
    private class UniffiCleanAction(private val handle: Long) : Runnable {
        override fun run() {
            if (handle == 0.toLong()) {
                // Fake object created with `NoHandle`, don't try to free.
                return;
            }
            uniffiRustCall { status ->
                UniffiLib.uniffi_altinn_systemregister_kotlin_fn_free_eventsink(handle, status)
            }
        }
    }

    /**
     * @suppress
     */
    fun uniffiCloneHandle(): Long {
        if (handle == 0.toLong()) {
            throw InternalException("uniffiCloneHandle() called on NoHandle object");
        }
        return uniffiRustCall() { status ->
            UniffiLib.uniffi_altinn_systemregister_kotlin_fn_clone_eventsink(handle, status)
        }
    }


    /**
     * Takes one event, of the level of that name; it must not throw.
     */override fun `take`(`level`: kotlin.String, `text`: kotlin.String)
        =
    callWithHandle {
    uniffiRustCall() { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_eventsink_take(
        it,

        FfiConverterString.lower(`level`),
        FfiConverterString.lower(`text`),_status)
}
    }










    /**
     * @suppress
     */
    companion object

}



// Put the implementation in an object so we don't pollute the top-level namespace
internal object uniffiCallbackInterfaceEventSink {
    internal object `take`: UniffiCallbackInterfaceEventSinkMethod0 {
        override fun callback(`uniffiHandle`: Long,`level`: RustBuffer.ByValue,`text`: RustBuffer.ByValue,`uniffiOutReturn`: Pointer,uniffiCallStatus: UniffiRustCallStatus,) {
            val uniffiObj = FfiConverterTypeEventSink.handleMap.get(uniffiHandle)
            val makeCall = { ->
                uniffiObj.`take`(
                    FfiConverterString.lift(`level`),
                    FfiConverterString.lift(`text`),
                )
            }
            val writeReturn = { _: Unit -> Unit }
            uniffiTraitInterfaceCall(uniffiCallStatus, makeCall, writeReturn)
        }
    }

    internal object uniffiFree: UniffiCallbackInterfaceFree {
        override fun callback(handle: Long) {
            FfiConverterTypeEventSink.handleMap.remove(handle)
        }
    }

    internal object uniffiClone: UniffiCallbackInterfaceClone {
        override fun callback(handle: Long): Long {
            return FfiConverterTypeEventSink.handleMap.clone(handle)
        }
    }

    internal var vtable = UniffiVTableCallbackInterfaceEventSink.UniffiByValue(
        uniffiFree,
        uniffiClone,
        `take`,
    )

    // Registers the foreign callback with the Rust side.
    // This method is generated for each callback interface.
    internal fun register(lib: UniffiLib) {
        lib.uniffi_altinn_systemregister_kotlin_fn_init_callback_vtable_eventsink(vtable)
    }
}

/**
 * @suppress
 */
internal object FfiConverterTypeEventSink: FfiConverter<EventSink, Long> {
    internal val handleMap = UniffiHandleMap<EventSink>()

    override fun lower(value: EventSink): Long {
        if (value is EventSinkImpl) {
             // Rust-implemented object.  Clone the handle and return it
            return value.uniffiCloneHandle()
         } else {
            // Kotlin object, generate a new vtable handle and return that.
            return handleMap.insert(value)
         }
    }

    override fun lift(value: Long): EventSink {
        if ((value and 1.toLong()) == 0.toLong()) {
            // Rust-generated handle, construct a new class that uses the handle to implement the
            // interface
            return EventSinkImpl(UniffiWithHandle, value)
        } else {
            // Kotlin-generated handle, get the object from the handle map
            return handleMap.remove(value)
        }
    }

    override fun read(buf: ByteBuffer): EventSink {
        return lift(buf.getLong())
    }

    override fun allocationSize(value: EventSink) = 8UL

    override fun write(value: EventSink, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}


// This template implements a class for working with a Rust struct via a handle
// to the live Rust struct on the other side of the FFI.
//
// There's some subtlety here, because we have to be careful not to operate on a Rust
// struct after it has been dropped, and because we must expose a public API for freeing
// theq Kotlin wrapper object in lieu of reliable finalizers. The core requirements are:
//
//   * Each instance holds an opaque handle to the underlying Rust struct.
//     Method calls need to read this handle from the object's state and pass it in to
//     the Rust FFI.
//
//   * When an instance is no longer needed, its handle should be passed to a
//     special destructor function provided by the Rust FFI, which will drop the
//     underlying Rust struct.
//
//   * Given an instance, calling code is expected to call the special
//     `destroy` method in order to free it after use, either by calling it explicitly
//     or by using a higher-level helper like the `use` method. Failing to do so risks
//     leaking the underlying Rust struct.
//
//   * We can't assume that calling code will do the right thing, and must be prepared
//     to handle Kotlin method calls executing concurrently with or even after a call to
//     `destroy`, and to handle multiple (possibly concurrent!) calls to `destroy`.
//
//   * We must never allow Rust code to operate on the underlying Rust struct after
//     the destructor has been called, and must never call the destructor more than once.
//     Doing so may trigger memory unsafety.
//
//   * To mitigate many of the risks of leaking memory and use-after-free unsafety, a `Cleaner`
//     is implemented to call the destructor when the Kotlin object becomes unreachable.
//     This is done in a background thread. This is not a panacea, and client code should be aware that
//      1. the thread may starve if some there are objects that have poorly performing
//     `drop` methods or do significant work in their `drop` methods.
//      2. the thread is shared across the whole library. This can be tuned by using `android_cleaner = true`,
//         or `android = true` in the [`kotlin` section of the `uniffi.toml` file](https://mozilla.github.io/uniffi-rs/kotlin/configuration.html).
//
// If we try to implement this with mutual exclusion on access to the handle, there is the
// possibility of a race between a method call and a concurrent call to `destroy`:
//
//    * Thread A starts a method call, reads the value of the handle, but is interrupted
//      before it can pass the handle over the FFI to Rust.
//    * Thread B calls `destroy` and frees the underlying Rust struct.
//    * Thread A resumes, passing the already-read handle value to Rust and triggering
//      a use-after-free.
//
// One possible solution would be to use a `ReadWriteLock`, with each method call taking
// a read lock (and thus allowed to run concurrently) and the special `destroy` method
// taking a write lock (and thus blocking on live method calls). However, we aim not to
// generate methods with any hidden blocking semantics, and a `destroy` method that might
// block if called incorrectly seems to meet that bar.
//
// So, we achieve our goals by giving each instance an associated `AtomicLong` counter to track
// the number of in-flight method calls, and an `AtomicBoolean` flag to indicate whether `destroy`
// has been called. These are updated according to the following rules:
//
//    * The initial value of the counter is 1, indicating a live object with no in-flight calls.
//      The initial value for the flag is false.
//
//    * At the start of each method call, we atomically check the counter.
//      If it is 0 then the underlying Rust struct has already been destroyed and the call is aborted.
//      If it is nonzero them we atomically increment it by 1 and proceed with the method call.
//
//    * At the end of each method call, we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
//    * When `destroy` is called, we atomically flip the flag from false to true.
//      If the flag was already true we silently fail.
//      Otherwise we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
// Astute readers may observe that this all sounds very similar to the way that Rust's `Arc<T>` works,
// and indeed it is, with the addition of a flag to guard against multiple calls to `destroy`.
//
// The overall effect is that the underlying Rust struct is destroyed only when `destroy` has been
// called *and* all in-flight method calls have completed, avoiding violating any of the expectations
// of the underlying Rust code.
//
// This makes a cleaner a better alternative to _not_ calling `destroy()` as
// and when the object is finished with, but the abstraction is not perfect: if the Rust object's `drop`
// method is slow, and/or there are many objects to cleanup, and it's on a low end Android device, then the cleaner
// thread may be starved, and the app will leak memory.
//
// In this case, `destroy`ing manually may be a better solution.
//
// The cleaner can live side by side with the manual calling of `destroy`. In the order of responsiveness, uniffi objects
// with Rust peers are reclaimed:
//
// 1. By calling the `destroy` method of the object, which calls `rustObject.free()`. If that doesn't happen:
// 2. When the object becomes unreachable, AND the Cleaner thread gets to call `rustObject.free()`. If the thread is starved then:
// 3. The memory is reclaimed when the process terminates.
//
// [1] https://stackoverflow.com/questions/24376768/can-java-finalize-an-object-when-it-is-still-in-scope/24380219
//


/**
 * Where a key comes from; it is zeroed at its end.
 */
internal interface KeyHandleInterface {

    companion object
}

/**
 * Where a key comes from; it is zeroed at its end.
 */
internal open class KeyHandle: Disposable, AutoCloseable, KeyHandleInterface
{

    @Suppress("UNUSED_PARAMETER")
    /**
     * @suppress
     */
    constructor(withHandle: UniffiWithHandle, handle: Long) {
        this.handle = handle
        this.cleanable = UniffiLib.CLEANER.register(this, UniffiCleanAction(handle))
    }

    /**
     * @suppress
     *
     * This constructor can be used to instantiate a fake object. Only used for tests. Any
     * attempt to actually use an object constructed this way will fail as there is no
     * connected Rust object.
     */
    @Suppress("UNUSED_PARAMETER")
    constructor(noHandle: NoHandle) {
        this.handle = 0
        this.cleanable = null
    }

    protected val handle: Long
    protected val cleanable: UniffiCleaner.Cleanable?

    private val wasDestroyed = AtomicBoolean(false)
    private val callCounter = AtomicLong(1)

    /**
     * Whether the current object has been destroyed and its reference is gone in the Rust side.
     */
    val uniffiIsDestroyed: Boolean get() = wasDestroyed.get()

    override fun destroy() {
        // Only allow a single call to this method.
        // TODO: maybe we should log a warning if called more than once?
        if (this.wasDestroyed.compareAndSet(false, true)) {
            // This decrement always matches the initial count of 1 given at creation time.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    @Synchronized
    override fun close() {
        this.destroy()
    }

    internal inline fun <R> callWithHandle(block: (handle: Long) -> R): R {
        // Check and increment the call counter, to keep the object alive.
        // This needs a compare-and-set retry loop in case of concurrent updates.
        do {
            val c = this.callCounter.get()
            if (c == 0L) {
                throw IllegalStateException("${this.javaClass.simpleName} object has already been destroyed")
            }
            if (c == Long.MAX_VALUE) {
                throw IllegalStateException("${this.javaClass.simpleName} call counter would overflow")
            }
        } while (! this.callCounter.compareAndSet(c, c + 1L))
        // Now we can safely do the method call without the handle being freed concurrently.
        try {
            return block(this.uniffiCloneHandle())
        } finally {
            // This decrement always matches the increment we performed above.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    // Use a static inner class instead of a closure so as not to accidentally
    // capture `this` as part of the cleanable's action.
    private class UniffiCleanAction(private val handle: Long) : Runnable {
        override fun run() {
            if (handle == 0.toLong()) {
                // Fake object created with `NoHandle`, don't try to free.
                return;
            }
            uniffiRustCall { status ->
                UniffiLib.uniffi_altinn_systemregister_kotlin_fn_free_keyhandle(handle, status)
            }
        }
    }

    /**
     * @suppress
     */
    fun uniffiCloneHandle(): Long {
        if (handle == 0.toLong()) {
            throw InternalException("uniffiCloneHandle() called on NoHandle object");
        }
        return uniffiRustCall() { status ->
            UniffiLib.uniffi_altinn_systemregister_kotlin_fn_clone_keyhandle(handle, status)
        }
    }







    companion object {

    /**
     * The bytes of a file.
     */ fun `bytes`(`bytes`: java.nio.ByteBuffer): KeyHandle {
            return FfiConverterTypeKeyHandle.lift(
    uniffiRustCall() { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_constructor_keyhandle_bytes(


        FfiConverterByRefBytes.lower(`bytes`),_status)
}
    )
    }



    /**
     * A file, which the core reads.
     */ fun `file`(`path`: kotlin.String): KeyHandle {
            return FfiConverterTypeKeyHandle.lift(
    uniffiRustCall() { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_constructor_keyhandle_file(


        FfiConverterString.lower(`path`),_status)
}
    )
    }



    /**
     * A key as text. The text is the buffer that crossed, so nothing else is left to be zeroed.
     */ fun `text`(`text`: kotlin.String): KeyHandle {
            return FfiConverterTypeKeyHandle.lift(
    uniffiRustCall() { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_constructor_keyhandle_text(


        FfiConverterString.lower(`text`),_status)
}
    )
    }



    }

}


/**
 * @suppress
 */
internal object FfiConverterTypeKeyHandle: FfiConverter<KeyHandle, Long> {
    override fun lower(value: KeyHandle): Long {
        return value.uniffiCloneHandle()
    }

    override fun lift(value: Long): KeyHandle {
        return KeyHandle(UniffiWithHandle, value)
    }

    override fun read(buf: ByteBuffer): KeyHandle {
        return lift(buf.getLong())
    }

    override fun allocationSize(value: KeyHandle) = 8UL

    override fun write(value: KeyHandle, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}


// This template implements a class for working with a Rust struct via a handle
// to the live Rust struct on the other side of the FFI.
//
// There's some subtlety here, because we have to be careful not to operate on a Rust
// struct after it has been dropped, and because we must expose a public API for freeing
// theq Kotlin wrapper object in lieu of reliable finalizers. The core requirements are:
//
//   * Each instance holds an opaque handle to the underlying Rust struct.
//     Method calls need to read this handle from the object's state and pass it in to
//     the Rust FFI.
//
//   * When an instance is no longer needed, its handle should be passed to a
//     special destructor function provided by the Rust FFI, which will drop the
//     underlying Rust struct.
//
//   * Given an instance, calling code is expected to call the special
//     `destroy` method in order to free it after use, either by calling it explicitly
//     or by using a higher-level helper like the `use` method. Failing to do so risks
//     leaking the underlying Rust struct.
//
//   * We can't assume that calling code will do the right thing, and must be prepared
//     to handle Kotlin method calls executing concurrently with or even after a call to
//     `destroy`, and to handle multiple (possibly concurrent!) calls to `destroy`.
//
//   * We must never allow Rust code to operate on the underlying Rust struct after
//     the destructor has been called, and must never call the destructor more than once.
//     Doing so may trigger memory unsafety.
//
//   * To mitigate many of the risks of leaking memory and use-after-free unsafety, a `Cleaner`
//     is implemented to call the destructor when the Kotlin object becomes unreachable.
//     This is done in a background thread. This is not a panacea, and client code should be aware that
//      1. the thread may starve if some there are objects that have poorly performing
//     `drop` methods or do significant work in their `drop` methods.
//      2. the thread is shared across the whole library. This can be tuned by using `android_cleaner = true`,
//         or `android = true` in the [`kotlin` section of the `uniffi.toml` file](https://mozilla.github.io/uniffi-rs/kotlin/configuration.html).
//
// If we try to implement this with mutual exclusion on access to the handle, there is the
// possibility of a race between a method call and a concurrent call to `destroy`:
//
//    * Thread A starts a method call, reads the value of the handle, but is interrupted
//      before it can pass the handle over the FFI to Rust.
//    * Thread B calls `destroy` and frees the underlying Rust struct.
//    * Thread A resumes, passing the already-read handle value to Rust and triggering
//      a use-after-free.
//
// One possible solution would be to use a `ReadWriteLock`, with each method call taking
// a read lock (and thus allowed to run concurrently) and the special `destroy` method
// taking a write lock (and thus blocking on live method calls). However, we aim not to
// generate methods with any hidden blocking semantics, and a `destroy` method that might
// block if called incorrectly seems to meet that bar.
//
// So, we achieve our goals by giving each instance an associated `AtomicLong` counter to track
// the number of in-flight method calls, and an `AtomicBoolean` flag to indicate whether `destroy`
// has been called. These are updated according to the following rules:
//
//    * The initial value of the counter is 1, indicating a live object with no in-flight calls.
//      The initial value for the flag is false.
//
//    * At the start of each method call, we atomically check the counter.
//      If it is 0 then the underlying Rust struct has already been destroyed and the call is aborted.
//      If it is nonzero them we atomically increment it by 1 and proceed with the method call.
//
//    * At the end of each method call, we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
//    * When `destroy` is called, we atomically flip the flag from false to true.
//      If the flag was already true we silently fail.
//      Otherwise we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
// Astute readers may observe that this all sounds very similar to the way that Rust's `Arc<T>` works,
// and indeed it is, with the addition of a flag to guard against multiple calls to `destroy`.
//
// The overall effect is that the underlying Rust struct is destroyed only when `destroy` has been
// called *and* all in-flight method calls have completed, avoiding violating any of the expectations
// of the underlying Rust code.
//
// This makes a cleaner a better alternative to _not_ calling `destroy()` as
// and when the object is finished with, but the abstraction is not perfect: if the Rust object's `drop`
// method is slow, and/or there are many objects to cleanup, and it's on a low end Android device, then the cleaner
// thread may be starved, and the app will leak memory.
//
// In this case, `destroy`ing manually may be a better solution.
//
// The cleaner can live side by side with the manual calling of `destroy`. In the order of responsiveness, uniffi objects
// with Rust peers are reclaimed:
//
// 1. By calling the `destroy` method of the object, which calls `rustObject.free()`. If that doesn't happen:
// 2. When the object becomes unreachable, AND the Cleaner thread gets to call `rustObject.free()`. If the thread is starved then:
// 3. The memory is reclaimed when the process terminates.
//
// [1] https://stackoverflow.com/questions/24376768/can-java-finalize-an-object-when-it-is-still-in-scope/24380219
//


/**
 * A client of Maskinporten.
 */
internal interface MaskinportenClientInterface {

    /**
     * The issuer.
     */
    fun `issuer`(): kotlin.String

    /**
     * The public half of the key.
     */
    fun `publicJwk`(): kotlin.String?

    /**
     * A token, kept or new.
     */
    suspend fun `token`(`request`: TokenRequestData): kotlin.String

    companion object
}

/**
 * A client of Maskinporten.
 */
internal open class MaskinportenClient: Disposable, AutoCloseable, MaskinportenClientInterface
{

    @Suppress("UNUSED_PARAMETER")
    /**
     * @suppress
     */
    constructor(withHandle: UniffiWithHandle, handle: Long) {
        this.handle = handle
        this.cleanable = UniffiLib.CLEANER.register(this, UniffiCleanAction(handle))
    }

    /**
     * @suppress
     *
     * This constructor can be used to instantiate a fake object. Only used for tests. Any
     * attempt to actually use an object constructed this way will fail as there is no
     * connected Rust object.
     */
    @Suppress("UNUSED_PARAMETER")
    constructor(noHandle: NoHandle) {
        this.handle = 0
        this.cleanable = null
    }
    /**
     * A client with those settings.
     */
    constructor(`settings`: MaskinportenSettingsData) :
        this(UniffiWithHandle,
    uniffiRustCallWithError(Failure) { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_constructor_maskinportenclient_new(


        FfiConverterTypeMaskinportenSettingsData.lower(`settings`),_status)
}
    )

    protected val handle: Long
    protected val cleanable: UniffiCleaner.Cleanable?

    private val wasDestroyed = AtomicBoolean(false)
    private val callCounter = AtomicLong(1)

    /**
     * Whether the current object has been destroyed and its reference is gone in the Rust side.
     */
    val uniffiIsDestroyed: Boolean get() = wasDestroyed.get()

    override fun destroy() {
        // Only allow a single call to this method.
        // TODO: maybe we should log a warning if called more than once?
        if (this.wasDestroyed.compareAndSet(false, true)) {
            // This decrement always matches the initial count of 1 given at creation time.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    @Synchronized
    override fun close() {
        this.destroy()
    }

    internal inline fun <R> callWithHandle(block: (handle: Long) -> R): R {
        // Check and increment the call counter, to keep the object alive.
        // This needs a compare-and-set retry loop in case of concurrent updates.
        do {
            val c = this.callCounter.get()
            if (c == 0L) {
                throw IllegalStateException("${this.javaClass.simpleName} object has already been destroyed")
            }
            if (c == Long.MAX_VALUE) {
                throw IllegalStateException("${this.javaClass.simpleName} call counter would overflow")
            }
        } while (! this.callCounter.compareAndSet(c, c + 1L))
        // Now we can safely do the method call without the handle being freed concurrently.
        try {
            return block(this.uniffiCloneHandle())
        } finally {
            // This decrement always matches the increment we performed above.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    // Use a static inner class instead of a closure so as not to accidentally
    // capture `this` as part of the cleanable's action.
    private class UniffiCleanAction(private val handle: Long) : Runnable {
        override fun run() {
            if (handle == 0.toLong()) {
                // Fake object created with `NoHandle`, don't try to free.
                return;
            }
            uniffiRustCall { status ->
                UniffiLib.uniffi_altinn_systemregister_kotlin_fn_free_maskinportenclient(handle, status)
            }
        }
    }

    /**
     * @suppress
     */
    fun uniffiCloneHandle(): Long {
        if (handle == 0.toLong()) {
            throw InternalException("uniffiCloneHandle() called on NoHandle object");
        }
        return uniffiRustCall() { status ->
            UniffiLib.uniffi_altinn_systemregister_kotlin_fn_clone_maskinportenclient(handle, status)
        }
    }


    /**
     * The issuer.
     */override fun `issuer`(): kotlin.String {
            return FfiConverterString.lift(
    callWithHandle {
    uniffiRustCall() { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_maskinportenclient_issuer(
        it,
        _status)
}
    }
    )
    }



    /**
     * The public half of the key.
     */override fun `publicJwk`(): kotlin.String? {
            return FfiConverterOptionalString.lift(
    callWithHandle {
    uniffiRustCall() { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_maskinportenclient_public_jwk(
        it,
        _status)
}
    }
    )
    }



    /**
     * A token, kept or new.
     */
    @Throws(Failure::class)
    @Suppress("ASSIGNED_BUT_NEVER_ACCESSED_VARIABLE")
    override suspend fun `token`(`request`: TokenRequestData) : kotlin.String {
        return uniffiRustCallAsync(
        callWithHandle { uniffiHandle ->
            UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_maskinportenclient_token(
                uniffiHandle,

        FfiConverterTypeTokenRequestData.lower(`request`),
            )
        },
        { future, callback, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_poll_rust_buffer(future, callback, continuation) },
        { future, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_complete_rust_buffer(future, continuation) },
        { future -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_free_rust_buffer(future) },
        // lift function
        { FfiConverterString.lift(it) },
        // Error FFI converter
        Failure.ErrorHandler,
    )
    }







    companion object {

    /**
     * A client with those settings, and the process's environment for what they leave out.
     */
    @Throws(Failure::class) internal fun `fromEnv`(`settings`: MaskinportenSettingsData): MaskinportenClient {
            return FfiConverterTypeMaskinportenClient.lift(
    uniffiRustCallWithError(Failure) { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_constructor_maskinportenclient_from_env(


        FfiConverterTypeMaskinportenSettingsData.lower(`settings`),_status)
}
    )
    }



    }

}


/**
 * @suppress
 */
internal object FfiConverterTypeMaskinportenClient: FfiConverter<MaskinportenClient, Long> {
    override fun lower(value: MaskinportenClient): Long {
        return value.uniffiCloneHandle()
    }

    override fun lift(value: Long): MaskinportenClient {
        return MaskinportenClient(UniffiWithHandle, value)
    }

    override fun read(buf: ByteBuffer): MaskinportenClient {
        return lift(buf.getLong())
    }

    override fun allocationSize(value: MaskinportenClient) = 8UL

    override fun write(value: MaskinportenClient, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}


// This template implements a class for working with a Rust struct via a handle
// to the live Rust struct on the other side of the FFI.
//
// There's some subtlety here, because we have to be careful not to operate on a Rust
// struct after it has been dropped, and because we must expose a public API for freeing
// theq Kotlin wrapper object in lieu of reliable finalizers. The core requirements are:
//
//   * Each instance holds an opaque handle to the underlying Rust struct.
//     Method calls need to read this handle from the object's state and pass it in to
//     the Rust FFI.
//
//   * When an instance is no longer needed, its handle should be passed to a
//     special destructor function provided by the Rust FFI, which will drop the
//     underlying Rust struct.
//
//   * Given an instance, calling code is expected to call the special
//     `destroy` method in order to free it after use, either by calling it explicitly
//     or by using a higher-level helper like the `use` method. Failing to do so risks
//     leaking the underlying Rust struct.
//
//   * We can't assume that calling code will do the right thing, and must be prepared
//     to handle Kotlin method calls executing concurrently with or even after a call to
//     `destroy`, and to handle multiple (possibly concurrent!) calls to `destroy`.
//
//   * We must never allow Rust code to operate on the underlying Rust struct after
//     the destructor has been called, and must never call the destructor more than once.
//     Doing so may trigger memory unsafety.
//
//   * To mitigate many of the risks of leaking memory and use-after-free unsafety, a `Cleaner`
//     is implemented to call the destructor when the Kotlin object becomes unreachable.
//     This is done in a background thread. This is not a panacea, and client code should be aware that
//      1. the thread may starve if some there are objects that have poorly performing
//     `drop` methods or do significant work in their `drop` methods.
//      2. the thread is shared across the whole library. This can be tuned by using `android_cleaner = true`,
//         or `android = true` in the [`kotlin` section of the `uniffi.toml` file](https://mozilla.github.io/uniffi-rs/kotlin/configuration.html).
//
// If we try to implement this with mutual exclusion on access to the handle, there is the
// possibility of a race between a method call and a concurrent call to `destroy`:
//
//    * Thread A starts a method call, reads the value of the handle, but is interrupted
//      before it can pass the handle over the FFI to Rust.
//    * Thread B calls `destroy` and frees the underlying Rust struct.
//    * Thread A resumes, passing the already-read handle value to Rust and triggering
//      a use-after-free.
//
// One possible solution would be to use a `ReadWriteLock`, with each method call taking
// a read lock (and thus allowed to run concurrently) and the special `destroy` method
// taking a write lock (and thus blocking on live method calls). However, we aim not to
// generate methods with any hidden blocking semantics, and a `destroy` method that might
// block if called incorrectly seems to meet that bar.
//
// So, we achieve our goals by giving each instance an associated `AtomicLong` counter to track
// the number of in-flight method calls, and an `AtomicBoolean` flag to indicate whether `destroy`
// has been called. These are updated according to the following rules:
//
//    * The initial value of the counter is 1, indicating a live object with no in-flight calls.
//      The initial value for the flag is false.
//
//    * At the start of each method call, we atomically check the counter.
//      If it is 0 then the underlying Rust struct has already been destroyed and the call is aborted.
//      If it is nonzero them we atomically increment it by 1 and proceed with the method call.
//
//    * At the end of each method call, we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
//    * When `destroy` is called, we atomically flip the flag from false to true.
//      If the flag was already true we silently fail.
//      Otherwise we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
// Astute readers may observe that this all sounds very similar to the way that Rust's `Arc<T>` works,
// and indeed it is, with the addition of a flag to guard against multiple calls to `destroy`.
//
// The overall effect is that the underlying Rust struct is destroyed only when `destroy` has been
// called *and* all in-flight method calls have completed, avoiding violating any of the expectations
// of the underlying Rust code.
//
// This makes a cleaner a better alternative to _not_ calling `destroy()` as
// and when the object is finished with, but the abstraction is not perfect: if the Rust object's `drop`
// method is slow, and/or there are many objects to cleanup, and it's on a low end Android device, then the cleaner
// thread may be starved, and the app will leak memory.
//
// In this case, `destroy`ing manually may be a better solution.
//
// The cleaner can live side by side with the manual calling of `destroy`. In the order of responsiveness, uniffi objects
// with Rust peers are reclaimed:
//
// 1. By calling the `destroy` method of the object, which calls `rustObject.free()`. If that doesn't happen:
// 2. When the object becomes unreachable, AND the Cleaner thread gets to call `rustObject.free()`. If the thread is starved then:
// 3. The memory is reclaimed when the process terminates.
//
// [1] https://stackoverflow.com/questions/24376768/can-java-finalize-an-object-when-it-is-still-in-scope/24380219
//


/**
 * The password of a key; it is zeroed at its end.
 */
internal interface PasswordHandleInterface {

    companion object
}

/**
 * The password of a key; it is zeroed at its end.
 */
internal open class PasswordHandle: Disposable, AutoCloseable, PasswordHandleInterface
{

    @Suppress("UNUSED_PARAMETER")
    /**
     * @suppress
     */
    constructor(withHandle: UniffiWithHandle, handle: Long) {
        this.handle = handle
        this.cleanable = UniffiLib.CLEANER.register(this, UniffiCleanAction(handle))
    }

    /**
     * @suppress
     *
     * This constructor can be used to instantiate a fake object. Only used for tests. Any
     * attempt to actually use an object constructed this way will fail as there is no
     * connected Rust object.
     */
    @Suppress("UNUSED_PARAMETER")
    constructor(noHandle: NoHandle) {
        this.handle = 0
        this.cleanable = null
    }
    /**
     * That text, which is the buffer that crossed.
     */
    constructor(`text`: kotlin.String) :
        this(UniffiWithHandle,
    uniffiRustCall() { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_constructor_passwordhandle_new(


        FfiConverterString.lower(`text`),_status)
}
    )

    protected val handle: Long
    protected val cleanable: UniffiCleaner.Cleanable?

    private val wasDestroyed = AtomicBoolean(false)
    private val callCounter = AtomicLong(1)

    /**
     * Whether the current object has been destroyed and its reference is gone in the Rust side.
     */
    val uniffiIsDestroyed: Boolean get() = wasDestroyed.get()

    override fun destroy() {
        // Only allow a single call to this method.
        // TODO: maybe we should log a warning if called more than once?
        if (this.wasDestroyed.compareAndSet(false, true)) {
            // This decrement always matches the initial count of 1 given at creation time.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    @Synchronized
    override fun close() {
        this.destroy()
    }

    internal inline fun <R> callWithHandle(block: (handle: Long) -> R): R {
        // Check and increment the call counter, to keep the object alive.
        // This needs a compare-and-set retry loop in case of concurrent updates.
        do {
            val c = this.callCounter.get()
            if (c == 0L) {
                throw IllegalStateException("${this.javaClass.simpleName} object has already been destroyed")
            }
            if (c == Long.MAX_VALUE) {
                throw IllegalStateException("${this.javaClass.simpleName} call counter would overflow")
            }
        } while (! this.callCounter.compareAndSet(c, c + 1L))
        // Now we can safely do the method call without the handle being freed concurrently.
        try {
            return block(this.uniffiCloneHandle())
        } finally {
            // This decrement always matches the increment we performed above.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    // Use a static inner class instead of a closure so as not to accidentally
    // capture `this` as part of the cleanable's action.
    private class UniffiCleanAction(private val handle: Long) : Runnable {
        override fun run() {
            if (handle == 0.toLong()) {
                // Fake object created with `NoHandle`, don't try to free.
                return;
            }
            uniffiRustCall { status ->
                UniffiLib.uniffi_altinn_systemregister_kotlin_fn_free_passwordhandle(handle, status)
            }
        }
    }

    /**
     * @suppress
     */
    fun uniffiCloneHandle(): Long {
        if (handle == 0.toLong()) {
            throw InternalException("uniffiCloneHandle() called on NoHandle object");
        }
        return uniffiRustCall() { status ->
            UniffiLib.uniffi_altinn_systemregister_kotlin_fn_clone_passwordhandle(handle, status)
        }
    }








    /**
     * @suppress
     */
    companion object

}


/**
 * @suppress
 */
internal object FfiConverterTypePasswordHandle: FfiConverter<PasswordHandle, Long> {
    override fun lower(value: PasswordHandle): Long {
        return value.uniffiCloneHandle()
    }

    override fun lift(value: Long): PasswordHandle {
        return PasswordHandle(UniffiWithHandle, value)
    }

    override fun read(buf: ByteBuffer): PasswordHandle {
        return lift(buf.getLong())
    }

    override fun allocationSize(value: PasswordHandle) = 8UL

    override fun write(value: PasswordHandle, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}


// This template implements a class for working with a Rust struct via a handle
// to the live Rust struct on the other side of the FFI.
//
// There's some subtlety here, because we have to be careful not to operate on a Rust
// struct after it has been dropped, and because we must expose a public API for freeing
// theq Kotlin wrapper object in lieu of reliable finalizers. The core requirements are:
//
//   * Each instance holds an opaque handle to the underlying Rust struct.
//     Method calls need to read this handle from the object's state and pass it in to
//     the Rust FFI.
//
//   * When an instance is no longer needed, its handle should be passed to a
//     special destructor function provided by the Rust FFI, which will drop the
//     underlying Rust struct.
//
//   * Given an instance, calling code is expected to call the special
//     `destroy` method in order to free it after use, either by calling it explicitly
//     or by using a higher-level helper like the `use` method. Failing to do so risks
//     leaking the underlying Rust struct.
//
//   * We can't assume that calling code will do the right thing, and must be prepared
//     to handle Kotlin method calls executing concurrently with or even after a call to
//     `destroy`, and to handle multiple (possibly concurrent!) calls to `destroy`.
//
//   * We must never allow Rust code to operate on the underlying Rust struct after
//     the destructor has been called, and must never call the destructor more than once.
//     Doing so may trigger memory unsafety.
//
//   * To mitigate many of the risks of leaking memory and use-after-free unsafety, a `Cleaner`
//     is implemented to call the destructor when the Kotlin object becomes unreachable.
//     This is done in a background thread. This is not a panacea, and client code should be aware that
//      1. the thread may starve if some there are objects that have poorly performing
//     `drop` methods or do significant work in their `drop` methods.
//      2. the thread is shared across the whole library. This can be tuned by using `android_cleaner = true`,
//         or `android = true` in the [`kotlin` section of the `uniffi.toml` file](https://mozilla.github.io/uniffi-rs/kotlin/configuration.html).
//
// If we try to implement this with mutual exclusion on access to the handle, there is the
// possibility of a race between a method call and a concurrent call to `destroy`:
//
//    * Thread A starts a method call, reads the value of the handle, but is interrupted
//      before it can pass the handle over the FFI to Rust.
//    * Thread B calls `destroy` and frees the underlying Rust struct.
//    * Thread A resumes, passing the already-read handle value to Rust and triggering
//      a use-after-free.
//
// One possible solution would be to use a `ReadWriteLock`, with each method call taking
// a read lock (and thus allowed to run concurrently) and the special `destroy` method
// taking a write lock (and thus blocking on live method calls). However, we aim not to
// generate methods with any hidden blocking semantics, and a `destroy` method that might
// block if called incorrectly seems to meet that bar.
//
// So, we achieve our goals by giving each instance an associated `AtomicLong` counter to track
// the number of in-flight method calls, and an `AtomicBoolean` flag to indicate whether `destroy`
// has been called. These are updated according to the following rules:
//
//    * The initial value of the counter is 1, indicating a live object with no in-flight calls.
//      The initial value for the flag is false.
//
//    * At the start of each method call, we atomically check the counter.
//      If it is 0 then the underlying Rust struct has already been destroyed and the call is aborted.
//      If it is nonzero them we atomically increment it by 1 and proceed with the method call.
//
//    * At the end of each method call, we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
//    * When `destroy` is called, we atomically flip the flag from false to true.
//      If the flag was already true we silently fail.
//      Otherwise we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
// Astute readers may observe that this all sounds very similar to the way that Rust's `Arc<T>` works,
// and indeed it is, with the addition of a flag to guard against multiple calls to `destroy`.
//
// The overall effect is that the underlying Rust struct is destroyed only when `destroy` has been
// called *and* all in-flight method calls have completed, avoiding violating any of the expectations
// of the underlying Rust code.
//
// This makes a cleaner a better alternative to _not_ calling `destroy()` as
// and when the object is finished with, but the abstraction is not perfect: if the Rust object's `drop`
// method is slow, and/or there are many objects to cleanup, and it's on a low end Android device, then the cleaner
// thread may be starved, and the app will leak memory.
//
// In this case, `destroy`ing manually may be a better solution.
//
// The cleaner can live side by side with the manual calling of `destroy`. In the order of responsiveness, uniffi objects
// with Rust peers are reclaimed:
//
// 1. By calling the `destroy` method of the object, which calls `rustObject.free()`. If that doesn't happen:
// 2. When the object becomes unreachable, AND the Cleaner thread gets to call `rustObject.free()`. If the thread is starved then:
// 3. The memory is reclaimed when the process terminates.
//
// [1] https://stackoverflow.com/questions/24376768/can-java-finalize-an-object-when-it-is-still-in-scope/24380219
//


/**
 * A plan.
 */
internal interface PlanHandleInterface {

    /**
     * What is in it.
     */
    fun `data`(): PlanData

    /**
     * The plan as people read it.
     */
    fun `render`(`width`: kotlin.UInt, `color`: kotlin.Boolean): kotlin.String

    /**
     * The plan as JSON.
     */
    fun `toJson`(): kotlin.String

    companion object
}

/**
 * A plan.
 */
internal open class PlanHandle: Disposable, AutoCloseable, PlanHandleInterface
{

    @Suppress("UNUSED_PARAMETER")
    /**
     * @suppress
     */
    constructor(withHandle: UniffiWithHandle, handle: Long) {
        this.handle = handle
        this.cleanable = UniffiLib.CLEANER.register(this, UniffiCleanAction(handle))
    }

    /**
     * @suppress
     *
     * This constructor can be used to instantiate a fake object. Only used for tests. Any
     * attempt to actually use an object constructed this way will fail as there is no
     * connected Rust object.
     */
    @Suppress("UNUSED_PARAMETER")
    constructor(noHandle: NoHandle) {
        this.handle = 0
        this.cleanable = null
    }

    protected val handle: Long
    protected val cleanable: UniffiCleaner.Cleanable?

    private val wasDestroyed = AtomicBoolean(false)
    private val callCounter = AtomicLong(1)

    /**
     * Whether the current object has been destroyed and its reference is gone in the Rust side.
     */
    val uniffiIsDestroyed: Boolean get() = wasDestroyed.get()

    override fun destroy() {
        // Only allow a single call to this method.
        // TODO: maybe we should log a warning if called more than once?
        if (this.wasDestroyed.compareAndSet(false, true)) {
            // This decrement always matches the initial count of 1 given at creation time.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    @Synchronized
    override fun close() {
        this.destroy()
    }

    internal inline fun <R> callWithHandle(block: (handle: Long) -> R): R {
        // Check and increment the call counter, to keep the object alive.
        // This needs a compare-and-set retry loop in case of concurrent updates.
        do {
            val c = this.callCounter.get()
            if (c == 0L) {
                throw IllegalStateException("${this.javaClass.simpleName} object has already been destroyed")
            }
            if (c == Long.MAX_VALUE) {
                throw IllegalStateException("${this.javaClass.simpleName} call counter would overflow")
            }
        } while (! this.callCounter.compareAndSet(c, c + 1L))
        // Now we can safely do the method call without the handle being freed concurrently.
        try {
            return block(this.uniffiCloneHandle())
        } finally {
            // This decrement always matches the increment we performed above.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    // Use a static inner class instead of a closure so as not to accidentally
    // capture `this` as part of the cleanable's action.
    private class UniffiCleanAction(private val handle: Long) : Runnable {
        override fun run() {
            if (handle == 0.toLong()) {
                // Fake object created with `NoHandle`, don't try to free.
                return;
            }
            uniffiRustCall { status ->
                UniffiLib.uniffi_altinn_systemregister_kotlin_fn_free_planhandle(handle, status)
            }
        }
    }

    /**
     * @suppress
     */
    fun uniffiCloneHandle(): Long {
        if (handle == 0.toLong()) {
            throw InternalException("uniffiCloneHandle() called on NoHandle object");
        }
        return uniffiRustCall() { status ->
            UniffiLib.uniffi_altinn_systemregister_kotlin_fn_clone_planhandle(handle, status)
        }
    }


    /**
     * What is in it.
     */override fun `data`(): PlanData {
            return FfiConverterTypePlanData.lift(
    callWithHandle {
    uniffiRustCall() { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_planhandle_data(
        it,
        _status)
}
    }
    )
    }



    /**
     * The plan as people read it.
     */override fun `render`(`width`: kotlin.UInt, `color`: kotlin.Boolean): kotlin.String {
            return FfiConverterString.lift(
    callWithHandle {
    uniffiRustCall() { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_planhandle_render(
        it,

        FfiConverterUInt.lower(`width`),
        FfiConverterBoolean.lower(`color`),_status)
}
    }
    )
    }



    /**
     * The plan as JSON.
     */override fun `toJson`(): kotlin.String {
            return FfiConverterString.lift(
    callWithHandle {
    uniffiRustCall() { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_planhandle_to_json(
        it,
        _status)
}
    }
    )
    }








    companion object {

    /**
     * A plan that was kept as JSON.
     */
    @Throws(Failure::class) internal fun `fromJson`(`text`: kotlin.String): PlanHandle {
            return FfiConverterTypePlanHandle.lift(
    uniffiRustCallWithError(Failure) { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_constructor_planhandle_from_json(


        FfiConverterString.lower(`text`),_status)
}
    )
    }



    }

}


/**
 * @suppress
 */
internal object FfiConverterTypePlanHandle: FfiConverter<PlanHandle, Long> {
    override fun lower(value: PlanHandle): Long {
        return value.uniffiCloneHandle()
    }

    override fun lift(value: Long): PlanHandle {
        return PlanHandle(UniffiWithHandle, value)
    }

    override fun read(buf: ByteBuffer): PlanHandle {
        return lift(buf.getLong())
    }

    override fun allocationSize(value: PlanHandle) = 8UL

    override fun write(value: PlanHandle, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}


// This template implements a class for working with a Rust struct via a handle
// to the live Rust struct on the other side of the FFI.
//
// There's some subtlety here, because we have to be careful not to operate on a Rust
// struct after it has been dropped, and because we must expose a public API for freeing
// theq Kotlin wrapper object in lieu of reliable finalizers. The core requirements are:
//
//   * Each instance holds an opaque handle to the underlying Rust struct.
//     Method calls need to read this handle from the object's state and pass it in to
//     the Rust FFI.
//
//   * When an instance is no longer needed, its handle should be passed to a
//     special destructor function provided by the Rust FFI, which will drop the
//     underlying Rust struct.
//
//   * Given an instance, calling code is expected to call the special
//     `destroy` method in order to free it after use, either by calling it explicitly
//     or by using a higher-level helper like the `use` method. Failing to do so risks
//     leaking the underlying Rust struct.
//
//   * We can't assume that calling code will do the right thing, and must be prepared
//     to handle Kotlin method calls executing concurrently with or even after a call to
//     `destroy`, and to handle multiple (possibly concurrent!) calls to `destroy`.
//
//   * We must never allow Rust code to operate on the underlying Rust struct after
//     the destructor has been called, and must never call the destructor more than once.
//     Doing so may trigger memory unsafety.
//
//   * To mitigate many of the risks of leaking memory and use-after-free unsafety, a `Cleaner`
//     is implemented to call the destructor when the Kotlin object becomes unreachable.
//     This is done in a background thread. This is not a panacea, and client code should be aware that
//      1. the thread may starve if some there are objects that have poorly performing
//     `drop` methods or do significant work in their `drop` methods.
//      2. the thread is shared across the whole library. This can be tuned by using `android_cleaner = true`,
//         or `android = true` in the [`kotlin` section of the `uniffi.toml` file](https://mozilla.github.io/uniffi-rs/kotlin/configuration.html).
//
// If we try to implement this with mutual exclusion on access to the handle, there is the
// possibility of a race between a method call and a concurrent call to `destroy`:
//
//    * Thread A starts a method call, reads the value of the handle, but is interrupted
//      before it can pass the handle over the FFI to Rust.
//    * Thread B calls `destroy` and frees the underlying Rust struct.
//    * Thread A resumes, passing the already-read handle value to Rust and triggering
//      a use-after-free.
//
// One possible solution would be to use a `ReadWriteLock`, with each method call taking
// a read lock (and thus allowed to run concurrently) and the special `destroy` method
// taking a write lock (and thus blocking on live method calls). However, we aim not to
// generate methods with any hidden blocking semantics, and a `destroy` method that might
// block if called incorrectly seems to meet that bar.
//
// So, we achieve our goals by giving each instance an associated `AtomicLong` counter to track
// the number of in-flight method calls, and an `AtomicBoolean` flag to indicate whether `destroy`
// has been called. These are updated according to the following rules:
//
//    * The initial value of the counter is 1, indicating a live object with no in-flight calls.
//      The initial value for the flag is false.
//
//    * At the start of each method call, we atomically check the counter.
//      If it is 0 then the underlying Rust struct has already been destroyed and the call is aborted.
//      If it is nonzero them we atomically increment it by 1 and proceed with the method call.
//
//    * At the end of each method call, we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
//    * When `destroy` is called, we atomically flip the flag from false to true.
//      If the flag was already true we silently fail.
//      Otherwise we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
// Astute readers may observe that this all sounds very similar to the way that Rust's `Arc<T>` works,
// and indeed it is, with the addition of a flag to guard against multiple calls to `destroy`.
//
// The overall effect is that the underlying Rust struct is destroyed only when `destroy` has been
// called *and* all in-flight method calls have completed, avoiding violating any of the expectations
// of the underlying Rust code.
//
// This makes a cleaner a better alternative to _not_ calling `destroy()` as
// and when the object is finished with, but the abstraction is not perfect: if the Rust object's `drop`
// method is slow, and/or there are many objects to cleanup, and it's on a low end Android device, then the cleaner
// thread may be starved, and the app will leak memory.
//
// In this case, `destroy`ing manually may be a better solution.
//
// The cleaner can live side by side with the manual calling of `destroy`. In the order of responsiveness, uniffi objects
// with Rust peers are reclaimed:
//
// 1. By calling the `destroy` method of the object, which calls `rustObject.free()`. If that doesn't happen:
// 2. When the object becomes unreachable, AND the Cleaner thread gets to call `rustObject.free()`. If the thread is starved then:
// 3. The memory is reclaimed when the process terminates.
//
// [1] https://stackoverflow.com/questions/24376768/can-java-finalize-an-object-when-it-is-still-in-scope/24380219
//


/**
 * Where the progress of a batch goes. It is called on the thread that polls, which is one of the JVM's own, and the
 * whole batch waits for it: it must only take what it is told, and must not throw.
 */
internal interface ProgressSink {

    /**
     * One more system is done with.
     */
    fun `tell`(`progress`: ProgressData)

    companion object
}

/**
 * Where the progress of a batch goes. It is called on the thread that polls, which is one of the JVM's own, and the
 * whole batch waits for it: it must only take what it is told, and must not throw.
 */
internal open class ProgressSinkImpl: Disposable, AutoCloseable, ProgressSink
{

    @Suppress("UNUSED_PARAMETER")
    /**
     * @suppress
     */
    constructor(withHandle: UniffiWithHandle, handle: Long) {
        this.handle = handle
        this.cleanable = UniffiLib.CLEANER.register(this, UniffiCleanAction(handle))
    }

    /**
     * @suppress
     *
     * This constructor can be used to instantiate a fake object. Only used for tests. Any
     * attempt to actually use an object constructed this way will fail as there is no
     * connected Rust object.
     */
    @Suppress("UNUSED_PARAMETER")
    constructor(noHandle: NoHandle) {
        this.handle = 0
        this.cleanable = null
    }

    protected val handle: Long
    protected val cleanable: UniffiCleaner.Cleanable?

    private val wasDestroyed = AtomicBoolean(false)
    private val callCounter = AtomicLong(1)

    /**
     * Whether the current object has been destroyed and its reference is gone in the Rust side.
     */
    val uniffiIsDestroyed: Boolean get() = wasDestroyed.get()

    override fun destroy() {
        // Only allow a single call to this method.
        // TODO: maybe we should log a warning if called more than once?
        if (this.wasDestroyed.compareAndSet(false, true)) {
            // This decrement always matches the initial count of 1 given at creation time.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    @Synchronized
    override fun close() {
        this.destroy()
    }

    internal inline fun <R> callWithHandle(block: (handle: Long) -> R): R {
        // Check and increment the call counter, to keep the object alive.
        // This needs a compare-and-set retry loop in case of concurrent updates.
        do {
            val c = this.callCounter.get()
            if (c == 0L) {
                throw IllegalStateException("${this.javaClass.simpleName} object has already been destroyed")
            }
            if (c == Long.MAX_VALUE) {
                throw IllegalStateException("${this.javaClass.simpleName} call counter would overflow")
            }
        } while (! this.callCounter.compareAndSet(c, c + 1L))
        // Now we can safely do the method call without the handle being freed concurrently.
        try {
            return block(this.uniffiCloneHandle())
        } finally {
            // This decrement always matches the increment we performed above.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    // Use a static inner class instead of a closure so as not to accidentally
    // capture `this` as part of the cleanable's action.
    private class UniffiCleanAction(private val handle: Long) : Runnable {
        override fun run() {
            if (handle == 0.toLong()) {
                // Fake object created with `NoHandle`, don't try to free.
                return;
            }
            uniffiRustCall { status ->
                UniffiLib.uniffi_altinn_systemregister_kotlin_fn_free_progresssink(handle, status)
            }
        }
    }

    /**
     * @suppress
     */
    fun uniffiCloneHandle(): Long {
        if (handle == 0.toLong()) {
            throw InternalException("uniffiCloneHandle() called on NoHandle object");
        }
        return uniffiRustCall() { status ->
            UniffiLib.uniffi_altinn_systemregister_kotlin_fn_clone_progresssink(handle, status)
        }
    }


    /**
     * One more system is done with.
     */override fun `tell`(`progress`: ProgressData)
        =
    callWithHandle {
    uniffiRustCall() { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_progresssink_tell(
        it,

        FfiConverterTypeProgressData.lower(`progress`),_status)
}
    }










    /**
     * @suppress
     */
    companion object

}



// Put the implementation in an object so we don't pollute the top-level namespace
internal object uniffiCallbackInterfaceProgressSink {
    internal object `tell`: UniffiCallbackInterfaceProgressSinkMethod0 {
        override fun callback(`uniffiHandle`: Long,`progress`: RustBuffer.ByValue,`uniffiOutReturn`: Pointer,uniffiCallStatus: UniffiRustCallStatus,) {
            val uniffiObj = FfiConverterTypeProgressSink.handleMap.get(uniffiHandle)
            val makeCall = { ->
                uniffiObj.`tell`(
                    FfiConverterTypeProgressData.lift(`progress`),
                )
            }
            val writeReturn = { _: Unit -> Unit }
            uniffiTraitInterfaceCall(uniffiCallStatus, makeCall, writeReturn)
        }
    }

    internal object uniffiFree: UniffiCallbackInterfaceFree {
        override fun callback(handle: Long) {
            FfiConverterTypeProgressSink.handleMap.remove(handle)
        }
    }

    internal object uniffiClone: UniffiCallbackInterfaceClone {
        override fun callback(handle: Long): Long {
            return FfiConverterTypeProgressSink.handleMap.clone(handle)
        }
    }

    internal var vtable = UniffiVTableCallbackInterfaceProgressSink.UniffiByValue(
        uniffiFree,
        uniffiClone,
        `tell`,
    )

    // Registers the foreign callback with the Rust side.
    // This method is generated for each callback interface.
    internal fun register(lib: UniffiLib) {
        lib.uniffi_altinn_systemregister_kotlin_fn_init_callback_vtable_progresssink(vtable)
    }
}

/**
 * @suppress
 */
internal object FfiConverterTypeProgressSink: FfiConverter<ProgressSink, Long> {
    internal val handleMap = UniffiHandleMap<ProgressSink>()

    override fun lower(value: ProgressSink): Long {
        if (value is ProgressSinkImpl) {
             // Rust-implemented object.  Clone the handle and return it
            return value.uniffiCloneHandle()
         } else {
            // Kotlin object, generate a new vtable handle and return that.
            return handleMap.insert(value)
         }
    }

    override fun lift(value: Long): ProgressSink {
        if ((value and 1.toLong()) == 0.toLong()) {
            // Rust-generated handle, construct a new class that uses the handle to implement the
            // interface
            return ProgressSinkImpl(UniffiWithHandle, value)
        } else {
            // Kotlin-generated handle, get the object from the handle map
            return handleMap.remove(value)
        }
    }

    override fun read(buf: ByteBuffer): ProgressSink {
        return lift(buf.getLong())
    }

    override fun allocationSize(value: ProgressSink) = 8UL

    override fun write(value: ProgressSink, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}


// This template implements a class for working with a Rust struct via a handle
// to the live Rust struct on the other side of the FFI.
//
// There's some subtlety here, because we have to be careful not to operate on a Rust
// struct after it has been dropped, and because we must expose a public API for freeing
// theq Kotlin wrapper object in lieu of reliable finalizers. The core requirements are:
//
//   * Each instance holds an opaque handle to the underlying Rust struct.
//     Method calls need to read this handle from the object's state and pass it in to
//     the Rust FFI.
//
//   * When an instance is no longer needed, its handle should be passed to a
//     special destructor function provided by the Rust FFI, which will drop the
//     underlying Rust struct.
//
//   * Given an instance, calling code is expected to call the special
//     `destroy` method in order to free it after use, either by calling it explicitly
//     or by using a higher-level helper like the `use` method. Failing to do so risks
//     leaking the underlying Rust struct.
//
//   * We can't assume that calling code will do the right thing, and must be prepared
//     to handle Kotlin method calls executing concurrently with or even after a call to
//     `destroy`, and to handle multiple (possibly concurrent!) calls to `destroy`.
//
//   * We must never allow Rust code to operate on the underlying Rust struct after
//     the destructor has been called, and must never call the destructor more than once.
//     Doing so may trigger memory unsafety.
//
//   * To mitigate many of the risks of leaking memory and use-after-free unsafety, a `Cleaner`
//     is implemented to call the destructor when the Kotlin object becomes unreachable.
//     This is done in a background thread. This is not a panacea, and client code should be aware that
//      1. the thread may starve if some there are objects that have poorly performing
//     `drop` methods or do significant work in their `drop` methods.
//      2. the thread is shared across the whole library. This can be tuned by using `android_cleaner = true`,
//         or `android = true` in the [`kotlin` section of the `uniffi.toml` file](https://mozilla.github.io/uniffi-rs/kotlin/configuration.html).
//
// If we try to implement this with mutual exclusion on access to the handle, there is the
// possibility of a race between a method call and a concurrent call to `destroy`:
//
//    * Thread A starts a method call, reads the value of the handle, but is interrupted
//      before it can pass the handle over the FFI to Rust.
//    * Thread B calls `destroy` and frees the underlying Rust struct.
//    * Thread A resumes, passing the already-read handle value to Rust and triggering
//      a use-after-free.
//
// One possible solution would be to use a `ReadWriteLock`, with each method call taking
// a read lock (and thus allowed to run concurrently) and the special `destroy` method
// taking a write lock (and thus blocking on live method calls). However, we aim not to
// generate methods with any hidden blocking semantics, and a `destroy` method that might
// block if called incorrectly seems to meet that bar.
//
// So, we achieve our goals by giving each instance an associated `AtomicLong` counter to track
// the number of in-flight method calls, and an `AtomicBoolean` flag to indicate whether `destroy`
// has been called. These are updated according to the following rules:
//
//    * The initial value of the counter is 1, indicating a live object with no in-flight calls.
//      The initial value for the flag is false.
//
//    * At the start of each method call, we atomically check the counter.
//      If it is 0 then the underlying Rust struct has already been destroyed and the call is aborted.
//      If it is nonzero them we atomically increment it by 1 and proceed with the method call.
//
//    * At the end of each method call, we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
//    * When `destroy` is called, we atomically flip the flag from false to true.
//      If the flag was already true we silently fail.
//      Otherwise we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
// Astute readers may observe that this all sounds very similar to the way that Rust's `Arc<T>` works,
// and indeed it is, with the addition of a flag to guard against multiple calls to `destroy`.
//
// The overall effect is that the underlying Rust struct is destroyed only when `destroy` has been
// called *and* all in-flight method calls have completed, avoiding violating any of the expectations
// of the underlying Rust code.
//
// This makes a cleaner a better alternative to _not_ calling `destroy()` as
// and when the object is finished with, but the abstraction is not perfect: if the Rust object's `drop`
// method is slow, and/or there are many objects to cleanup, and it's on a low end Android device, then the cleaner
// thread may be starved, and the app will leak memory.
//
// In this case, `destroy`ing manually may be a better solution.
//
// The cleaner can live side by side with the manual calling of `destroy`. In the order of responsiveness, uniffi objects
// with Rust peers are reclaimed:
//
// 1. By calling the `destroy` method of the object, which calls `rustObject.free()`. If that doesn't happen:
// 2. When the object becomes unreachable, AND the Cleaner thread gets to call `rustObject.free()`. If the thread is starved then:
// 3. The memory is reclaimed when the process terminates.
//
// [1] https://stackoverflow.com/questions/24376768/can-java-finalize-an-object-when-it-is-still-in-scope/24380219
//


/**
 * The client of one environment's register.
 */
internal interface RegisterInterface {

    /**
     * Brings many systems into the states that documents describe.
     */
    suspend fun `applyAll`(`tokens`: CallTokens?, `documents`: List<kotlin.String>, `concurrency`: kotlin.UInt, `options`: ApplyOptionsData, `stop`: StopHandle, `progress`: ProgressSink): List<SystemResultData>

    /**
     * Carries a plan out.
     */
    suspend fun `apply`(`tokens`: CallTokens?, `plan`: PlanHandle, `options`: ApplyOptionsData): AppliedData

    /**
     * Brings a system into the state that a document describes.
     */
    suspend fun `applyDocument`(`tokens`: CallTokens?, `document`: kotlin.String, `options`: ApplyOptionsData): AppliedData

    /**
     * A whole system, to be changed.
     */
    suspend fun `base`(`tokens`: CallTokens?, `id`: kotlin.String): SystemData

    /**
     * Changes a system from a state that was read into another.
     */
    suspend fun `change`(`tokens`: CallTokens?, `base`: SystemData, `desired`: SystemData, `options`: ApplyOptionsData): AppliedData

    /**
     * Deletes a system.
     */
    suspend fun `delete`(`tokens`: CallTokens?, `id`: kotlin.String): AppliedData

    /**
     * What would be done to bring a system into that state.
     */
    suspend fun `plan`(`tokens`: CallTokens?, `document`: kotlin.String): PlanHandle

    /**
     * Replaces a whole system.
     */
    suspend fun `replace`(`tokens`: CallTokens?, `document`: kotlin.String, `options`: ApplyOptionsData): AppliedData

    /**
     * A plan that brings a system back to what it was at a moment.
     */
    suspend fun `restore`(`tokens`: CallTokens?, `id`: kotlin.String, `at`: kotlin.String): PlanHandle

    /**
     * Adds access packages to a system's.
     */
    suspend fun `addAccessPackages`(`tokens`: CallTokens?, `id`: kotlin.String, `packages`: List<AccessPackageData>): AppliedData

    /**
     * Adds rights to a system's.
     */
    suspend fun `addRights`(`tokens`: CallTokens?, `id`: kotlin.String, `rights`: List<RightData>): AppliedData

    /**
     * Takes access packages from a system's.
     */
    suspend fun `removeAccessPackages`(`tokens`: CallTokens?, `id`: kotlin.String, `packages`: List<AccessPackageData>): AppliedData

    /**
     * Takes rights from a system's.
     */
    suspend fun `removeRights`(`tokens`: CallTokens?, `id`: kotlin.String, `rights`: List<RightData>): AppliedData

    /**
     * Replaces a system's access packages.
     */
    suspend fun `setAccessPackages`(`tokens`: CallTokens?, `id`: kotlin.String, `packages`: List<AccessPackageData>): AppliedData

    /**
     * Replaces a system's rights.
     */
    suspend fun `setRights`(`tokens`: CallTokens?, `id`: kotlin.String, `rights`: List<RightData>): AppliedData

    /**
     * What was done to a system.
     */
    suspend fun `changelog`(`tokens`: CallTokens?, `id`: kotlin.String): List<ChangelogEntryData>

    /**
     * A whole system.
     */
    suspend fun `get`(`tokens`: CallTokens?, `id`: kotlin.String): SystemData

    /**
     * The vendor's systems.
     */
    suspend fun `list`(`tokens`: CallTokens?): List<ListedSystemData>

    /**
     * The number that the client has in the calls that cross by JNI.
     */
    fun `number`(): kotlin.Long

    companion object
}

/**
 * The client of one environment's register.
 */
internal open class Register: Disposable, AutoCloseable, RegisterInterface
{

    @Suppress("UNUSED_PARAMETER")
    /**
     * @suppress
     */
    constructor(withHandle: UniffiWithHandle, handle: Long) {
        this.handle = handle
        this.cleanable = UniffiLib.CLEANER.register(this, UniffiCleanAction(handle))
    }

    /**
     * @suppress
     *
     * This constructor can be used to instantiate a fake object. Only used for tests. Any
     * attempt to actually use an object constructed this way will fail as there is no
     * connected Rust object.
     */
    @Suppress("UNUSED_PARAMETER")
    constructor(noHandle: NoHandle) {
        this.handle = 0
        this.cleanable = null
    }
    /**
     * A client of the environment of that name or address; without a client of Maskinporten and a token each call
     * brings tokens.
     */
    constructor(`environment`: kotlin.String, `maskinporten`: MaskinportenClient?, `token`: kotlin.String?, `options`: OptionsData) :
        this(UniffiWithHandle,
    uniffiRustCallWithError(Failure) { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_constructor_register_new(


        FfiConverterString.lower(`environment`),
        FfiConverterOptionalTypeMaskinportenClient.lower(`maskinporten`),
        FfiConverterOptionalString.lower(`token`),
        FfiConverterTypeOptionsData.lower(`options`),_status)
}
    )

    protected val handle: Long
    protected val cleanable: UniffiCleaner.Cleanable?

    private val wasDestroyed = AtomicBoolean(false)
    private val callCounter = AtomicLong(1)

    /**
     * Whether the current object has been destroyed and its reference is gone in the Rust side.
     */
    val uniffiIsDestroyed: Boolean get() = wasDestroyed.get()

    override fun destroy() {
        // Only allow a single call to this method.
        // TODO: maybe we should log a warning if called more than once?
        if (this.wasDestroyed.compareAndSet(false, true)) {
            // This decrement always matches the initial count of 1 given at creation time.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    @Synchronized
    override fun close() {
        this.destroy()
    }

    internal inline fun <R> callWithHandle(block: (handle: Long) -> R): R {
        // Check and increment the call counter, to keep the object alive.
        // This needs a compare-and-set retry loop in case of concurrent updates.
        do {
            val c = this.callCounter.get()
            if (c == 0L) {
                throw IllegalStateException("${this.javaClass.simpleName} object has already been destroyed")
            }
            if (c == Long.MAX_VALUE) {
                throw IllegalStateException("${this.javaClass.simpleName} call counter would overflow")
            }
        } while (! this.callCounter.compareAndSet(c, c + 1L))
        // Now we can safely do the method call without the handle being freed concurrently.
        try {
            return block(this.uniffiCloneHandle())
        } finally {
            // This decrement always matches the increment we performed above.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    // Use a static inner class instead of a closure so as not to accidentally
    // capture `this` as part of the cleanable's action.
    private class UniffiCleanAction(private val handle: Long) : Runnable {
        override fun run() {
            if (handle == 0.toLong()) {
                // Fake object created with `NoHandle`, don't try to free.
                return;
            }
            uniffiRustCall { status ->
                UniffiLib.uniffi_altinn_systemregister_kotlin_fn_free_register(handle, status)
            }
        }
    }

    /**
     * @suppress
     */
    fun uniffiCloneHandle(): Long {
        if (handle == 0.toLong()) {
            throw InternalException("uniffiCloneHandle() called on NoHandle object");
        }
        return uniffiRustCall() { status ->
            UniffiLib.uniffi_altinn_systemregister_kotlin_fn_clone_register(handle, status)
        }
    }


    /**
     * Brings many systems into the states that documents describe.
     */
    @Throws(Failure::class)
    @Suppress("ASSIGNED_BUT_NEVER_ACCESSED_VARIABLE")
    override suspend fun `applyAll`(`tokens`: CallTokens?, `documents`: List<kotlin.String>, `concurrency`: kotlin.UInt, `options`: ApplyOptionsData, `stop`: StopHandle, `progress`: ProgressSink) : List<SystemResultData> {
        return uniffiRustCallAsync(
        callWithHandle { uniffiHandle ->
            UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_register_apply_all(
                uniffiHandle,

        FfiConverterOptionalTypeCallTokens.lower(`tokens`),
        FfiConverterSequenceString.lower(`documents`),
        FfiConverterUInt.lower(`concurrency`),
        FfiConverterTypeApplyOptionsData.lower(`options`),
        FfiConverterTypeStopHandle.lower(`stop`),
        FfiConverterTypeProgressSink.lower(`progress`),
            )
        },
        { future, callback, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_poll_rust_buffer(future, callback, continuation) },
        { future, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_complete_rust_buffer(future, continuation) },
        { future -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_free_rust_buffer(future) },
        // lift function
        { FfiConverterSequenceTypeSystemResultData.lift(it) },
        // Error FFI converter
        Failure.ErrorHandler,
    )
    }


    /**
     * Carries a plan out.
     */
    @Throws(Failure::class)
    @Suppress("ASSIGNED_BUT_NEVER_ACCESSED_VARIABLE")
    override suspend fun `apply`(`tokens`: CallTokens?, `plan`: PlanHandle, `options`: ApplyOptionsData) : AppliedData {
        return uniffiRustCallAsync(
        callWithHandle { uniffiHandle ->
            UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_register_apply(
                uniffiHandle,

        FfiConverterOptionalTypeCallTokens.lower(`tokens`),
        FfiConverterTypePlanHandle.lower(`plan`),
        FfiConverterTypeApplyOptionsData.lower(`options`),
            )
        },
        { future, callback, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_poll_rust_buffer(future, callback, continuation) },
        { future, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_complete_rust_buffer(future, continuation) },
        { future -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_free_rust_buffer(future) },
        // lift function
        { FfiConverterTypeAppliedData.lift(it) },
        // Error FFI converter
        Failure.ErrorHandler,
    )
    }


    /**
     * Brings a system into the state that a document describes.
     */
    @Throws(Failure::class)
    @Suppress("ASSIGNED_BUT_NEVER_ACCESSED_VARIABLE")
    override suspend fun `applyDocument`(`tokens`: CallTokens?, `document`: kotlin.String, `options`: ApplyOptionsData) : AppliedData {
        return uniffiRustCallAsync(
        callWithHandle { uniffiHandle ->
            UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_register_apply_document(
                uniffiHandle,

        FfiConverterOptionalTypeCallTokens.lower(`tokens`),
        FfiConverterString.lower(`document`),
        FfiConverterTypeApplyOptionsData.lower(`options`),
            )
        },
        { future, callback, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_poll_rust_buffer(future, callback, continuation) },
        { future, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_complete_rust_buffer(future, continuation) },
        { future -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_free_rust_buffer(future) },
        // lift function
        { FfiConverterTypeAppliedData.lift(it) },
        // Error FFI converter
        Failure.ErrorHandler,
    )
    }


    /**
     * A whole system, to be changed.
     */
    @Throws(Failure::class)
    @Suppress("ASSIGNED_BUT_NEVER_ACCESSED_VARIABLE")
    override suspend fun `base`(`tokens`: CallTokens?, `id`: kotlin.String) : SystemData {
        return uniffiRustCallAsync(
        callWithHandle { uniffiHandle ->
            UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_register_base(
                uniffiHandle,

        FfiConverterOptionalTypeCallTokens.lower(`tokens`),
        FfiConverterString.lower(`id`),
            )
        },
        { future, callback, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_poll_rust_buffer(future, callback, continuation) },
        { future, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_complete_rust_buffer(future, continuation) },
        { future -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_free_rust_buffer(future) },
        // lift function
        { FfiConverterTypeSystemData.lift(it) },
        // Error FFI converter
        Failure.ErrorHandler,
    )
    }


    /**
     * Changes a system from a state that was read into another.
     */
    @Throws(Failure::class)
    @Suppress("ASSIGNED_BUT_NEVER_ACCESSED_VARIABLE")
    override suspend fun `change`(`tokens`: CallTokens?, `base`: SystemData, `desired`: SystemData, `options`: ApplyOptionsData) : AppliedData {
        return uniffiRustCallAsync(
        callWithHandle { uniffiHandle ->
            UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_register_change(
                uniffiHandle,

        FfiConverterOptionalTypeCallTokens.lower(`tokens`),
        FfiConverterTypeSystemData.lower(`base`),
        FfiConverterTypeSystemData.lower(`desired`),
        FfiConverterTypeApplyOptionsData.lower(`options`),
            )
        },
        { future, callback, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_poll_rust_buffer(future, callback, continuation) },
        { future, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_complete_rust_buffer(future, continuation) },
        { future -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_free_rust_buffer(future) },
        // lift function
        { FfiConverterTypeAppliedData.lift(it) },
        // Error FFI converter
        Failure.ErrorHandler,
    )
    }


    /**
     * Deletes a system.
     */
    @Throws(Failure::class)
    @Suppress("ASSIGNED_BUT_NEVER_ACCESSED_VARIABLE")
    override suspend fun `delete`(`tokens`: CallTokens?, `id`: kotlin.String) : AppliedData {
        return uniffiRustCallAsync(
        callWithHandle { uniffiHandle ->
            UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_register_delete(
                uniffiHandle,

        FfiConverterOptionalTypeCallTokens.lower(`tokens`),
        FfiConverterString.lower(`id`),
            )
        },
        { future, callback, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_poll_rust_buffer(future, callback, continuation) },
        { future, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_complete_rust_buffer(future, continuation) },
        { future -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_free_rust_buffer(future) },
        // lift function
        { FfiConverterTypeAppliedData.lift(it) },
        // Error FFI converter
        Failure.ErrorHandler,
    )
    }


    /**
     * What would be done to bring a system into that state.
     */
    @Throws(Failure::class)
    @Suppress("ASSIGNED_BUT_NEVER_ACCESSED_VARIABLE")
    override suspend fun `plan`(`tokens`: CallTokens?, `document`: kotlin.String) : PlanHandle {
        return uniffiRustCallAsync(
        callWithHandle { uniffiHandle ->
            UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_register_plan(
                uniffiHandle,

        FfiConverterOptionalTypeCallTokens.lower(`tokens`),
        FfiConverterString.lower(`document`),
            )
        },
        { future, callback, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_poll_u64(future, callback, continuation) },
        { future, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_complete_u64(future, continuation) },
        { future -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_free_u64(future) },
        // lift function
        { FfiConverterTypePlanHandle.lift(it) },
        // Error FFI converter
        Failure.ErrorHandler,
    )
    }


    /**
     * Replaces a whole system.
     */
    @Throws(Failure::class)
    @Suppress("ASSIGNED_BUT_NEVER_ACCESSED_VARIABLE")
    override suspend fun `replace`(`tokens`: CallTokens?, `document`: kotlin.String, `options`: ApplyOptionsData) : AppliedData {
        return uniffiRustCallAsync(
        callWithHandle { uniffiHandle ->
            UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_register_replace(
                uniffiHandle,

        FfiConverterOptionalTypeCallTokens.lower(`tokens`),
        FfiConverterString.lower(`document`),
        FfiConverterTypeApplyOptionsData.lower(`options`),
            )
        },
        { future, callback, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_poll_rust_buffer(future, callback, continuation) },
        { future, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_complete_rust_buffer(future, continuation) },
        { future -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_free_rust_buffer(future) },
        // lift function
        { FfiConverterTypeAppliedData.lift(it) },
        // Error FFI converter
        Failure.ErrorHandler,
    )
    }


    /**
     * A plan that brings a system back to what it was at a moment.
     */
    @Throws(Failure::class)
    @Suppress("ASSIGNED_BUT_NEVER_ACCESSED_VARIABLE")
    override suspend fun `restore`(`tokens`: CallTokens?, `id`: kotlin.String, `at`: kotlin.String) : PlanHandle {
        return uniffiRustCallAsync(
        callWithHandle { uniffiHandle ->
            UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_register_restore(
                uniffiHandle,

        FfiConverterOptionalTypeCallTokens.lower(`tokens`),
        FfiConverterString.lower(`id`),
        FfiConverterString.lower(`at`),
            )
        },
        { future, callback, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_poll_u64(future, callback, continuation) },
        { future, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_complete_u64(future, continuation) },
        { future -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_free_u64(future) },
        // lift function
        { FfiConverterTypePlanHandle.lift(it) },
        // Error FFI converter
        Failure.ErrorHandler,
    )
    }


    /**
     * Adds access packages to a system's.
     */
    @Throws(Failure::class)
    @Suppress("ASSIGNED_BUT_NEVER_ACCESSED_VARIABLE")
    override suspend fun `addAccessPackages`(`tokens`: CallTokens?, `id`: kotlin.String, `packages`: List<AccessPackageData>) : AppliedData {
        return uniffiRustCallAsync(
        callWithHandle { uniffiHandle ->
            UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_register_add_access_packages(
                uniffiHandle,

        FfiConverterOptionalTypeCallTokens.lower(`tokens`),
        FfiConverterString.lower(`id`),
        FfiConverterSequenceTypeAccessPackageData.lower(`packages`),
            )
        },
        { future, callback, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_poll_rust_buffer(future, callback, continuation) },
        { future, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_complete_rust_buffer(future, continuation) },
        { future -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_free_rust_buffer(future) },
        // lift function
        { FfiConverterTypeAppliedData.lift(it) },
        // Error FFI converter
        Failure.ErrorHandler,
    )
    }


    /**
     * Adds rights to a system's.
     */
    @Throws(Failure::class)
    @Suppress("ASSIGNED_BUT_NEVER_ACCESSED_VARIABLE")
    override suspend fun `addRights`(`tokens`: CallTokens?, `id`: kotlin.String, `rights`: List<RightData>) : AppliedData {
        return uniffiRustCallAsync(
        callWithHandle { uniffiHandle ->
            UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_register_add_rights(
                uniffiHandle,

        FfiConverterOptionalTypeCallTokens.lower(`tokens`),
        FfiConverterString.lower(`id`),
        FfiConverterSequenceTypeRightData.lower(`rights`),
            )
        },
        { future, callback, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_poll_rust_buffer(future, callback, continuation) },
        { future, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_complete_rust_buffer(future, continuation) },
        { future -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_free_rust_buffer(future) },
        // lift function
        { FfiConverterTypeAppliedData.lift(it) },
        // Error FFI converter
        Failure.ErrorHandler,
    )
    }


    /**
     * Takes access packages from a system's.
     */
    @Throws(Failure::class)
    @Suppress("ASSIGNED_BUT_NEVER_ACCESSED_VARIABLE")
    override suspend fun `removeAccessPackages`(`tokens`: CallTokens?, `id`: kotlin.String, `packages`: List<AccessPackageData>) : AppliedData {
        return uniffiRustCallAsync(
        callWithHandle { uniffiHandle ->
            UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_register_remove_access_packages(
                uniffiHandle,

        FfiConverterOptionalTypeCallTokens.lower(`tokens`),
        FfiConverterString.lower(`id`),
        FfiConverterSequenceTypeAccessPackageData.lower(`packages`),
            )
        },
        { future, callback, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_poll_rust_buffer(future, callback, continuation) },
        { future, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_complete_rust_buffer(future, continuation) },
        { future -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_free_rust_buffer(future) },
        // lift function
        { FfiConverterTypeAppliedData.lift(it) },
        // Error FFI converter
        Failure.ErrorHandler,
    )
    }


    /**
     * Takes rights from a system's.
     */
    @Throws(Failure::class)
    @Suppress("ASSIGNED_BUT_NEVER_ACCESSED_VARIABLE")
    override suspend fun `removeRights`(`tokens`: CallTokens?, `id`: kotlin.String, `rights`: List<RightData>) : AppliedData {
        return uniffiRustCallAsync(
        callWithHandle { uniffiHandle ->
            UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_register_remove_rights(
                uniffiHandle,

        FfiConverterOptionalTypeCallTokens.lower(`tokens`),
        FfiConverterString.lower(`id`),
        FfiConverterSequenceTypeRightData.lower(`rights`),
            )
        },
        { future, callback, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_poll_rust_buffer(future, callback, continuation) },
        { future, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_complete_rust_buffer(future, continuation) },
        { future -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_free_rust_buffer(future) },
        // lift function
        { FfiConverterTypeAppliedData.lift(it) },
        // Error FFI converter
        Failure.ErrorHandler,
    )
    }


    /**
     * Replaces a system's access packages.
     */
    @Throws(Failure::class)
    @Suppress("ASSIGNED_BUT_NEVER_ACCESSED_VARIABLE")
    override suspend fun `setAccessPackages`(`tokens`: CallTokens?, `id`: kotlin.String, `packages`: List<AccessPackageData>) : AppliedData {
        return uniffiRustCallAsync(
        callWithHandle { uniffiHandle ->
            UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_register_set_access_packages(
                uniffiHandle,

        FfiConverterOptionalTypeCallTokens.lower(`tokens`),
        FfiConverterString.lower(`id`),
        FfiConverterSequenceTypeAccessPackageData.lower(`packages`),
            )
        },
        { future, callback, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_poll_rust_buffer(future, callback, continuation) },
        { future, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_complete_rust_buffer(future, continuation) },
        { future -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_free_rust_buffer(future) },
        // lift function
        { FfiConverterTypeAppliedData.lift(it) },
        // Error FFI converter
        Failure.ErrorHandler,
    )
    }


    /**
     * Replaces a system's rights.
     */
    @Throws(Failure::class)
    @Suppress("ASSIGNED_BUT_NEVER_ACCESSED_VARIABLE")
    override suspend fun `setRights`(`tokens`: CallTokens?, `id`: kotlin.String, `rights`: List<RightData>) : AppliedData {
        return uniffiRustCallAsync(
        callWithHandle { uniffiHandle ->
            UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_register_set_rights(
                uniffiHandle,

        FfiConverterOptionalTypeCallTokens.lower(`tokens`),
        FfiConverterString.lower(`id`),
        FfiConverterSequenceTypeRightData.lower(`rights`),
            )
        },
        { future, callback, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_poll_rust_buffer(future, callback, continuation) },
        { future, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_complete_rust_buffer(future, continuation) },
        { future -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_free_rust_buffer(future) },
        // lift function
        { FfiConverterTypeAppliedData.lift(it) },
        // Error FFI converter
        Failure.ErrorHandler,
    )
    }


    /**
     * What was done to a system.
     */
    @Throws(Failure::class)
    @Suppress("ASSIGNED_BUT_NEVER_ACCESSED_VARIABLE")
    override suspend fun `changelog`(`tokens`: CallTokens?, `id`: kotlin.String) : List<ChangelogEntryData> {
        return uniffiRustCallAsync(
        callWithHandle { uniffiHandle ->
            UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_register_changelog(
                uniffiHandle,

        FfiConverterOptionalTypeCallTokens.lower(`tokens`),
        FfiConverterString.lower(`id`),
            )
        },
        { future, callback, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_poll_rust_buffer(future, callback, continuation) },
        { future, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_complete_rust_buffer(future, continuation) },
        { future -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_free_rust_buffer(future) },
        // lift function
        { FfiConverterSequenceTypeChangelogEntryData.lift(it) },
        // Error FFI converter
        Failure.ErrorHandler,
    )
    }


    /**
     * A whole system.
     */
    @Throws(Failure::class)
    @Suppress("ASSIGNED_BUT_NEVER_ACCESSED_VARIABLE")
    override suspend fun `get`(`tokens`: CallTokens?, `id`: kotlin.String) : SystemData {
        return uniffiRustCallAsync(
        callWithHandle { uniffiHandle ->
            UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_register_get(
                uniffiHandle,

        FfiConverterOptionalTypeCallTokens.lower(`tokens`),
        FfiConverterString.lower(`id`),
            )
        },
        { future, callback, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_poll_rust_buffer(future, callback, continuation) },
        { future, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_complete_rust_buffer(future, continuation) },
        { future -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_free_rust_buffer(future) },
        // lift function
        { FfiConverterTypeSystemData.lift(it) },
        // Error FFI converter
        Failure.ErrorHandler,
    )
    }


    /**
     * The vendor's systems.
     */
    @Throws(Failure::class)
    @Suppress("ASSIGNED_BUT_NEVER_ACCESSED_VARIABLE")
    override suspend fun `list`(`tokens`: CallTokens?) : List<ListedSystemData> {
        return uniffiRustCallAsync(
        callWithHandle { uniffiHandle ->
            UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_register_list(
                uniffiHandle,

        FfiConverterOptionalTypeCallTokens.lower(`tokens`),
            )
        },
        { future, callback, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_poll_rust_buffer(future, callback, continuation) },
        { future, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_complete_rust_buffer(future, continuation) },
        { future -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_free_rust_buffer(future) },
        // lift function
        { FfiConverterSequenceTypeListedSystemData.lift(it) },
        // Error FFI converter
        Failure.ErrorHandler,
    )
    }


    /**
     * The number that the client has in the calls that cross by JNI.
     */override fun `number`(): kotlin.Long {
            return FfiConverterLong.lift(
    callWithHandle {
    uniffiRustCall() { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_register_number(
        it,
        _status)
}
    }
    )
    }









    /**
     * @suppress
     */
    companion object

}


/**
 * @suppress
 */
internal object FfiConverterTypeRegister: FfiConverter<Register, Long> {
    override fun lower(value: Register): Long {
        return value.uniffiCloneHandle()
    }

    override fun lift(value: Long): Register {
        return Register(UniffiWithHandle, value)
    }

    override fun read(buf: ByteBuffer): Register {
        return lift(buf.getLong())
    }

    override fun allocationSize(value: Register) = 8UL

    override fun write(value: Register, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}


// This template implements a class for working with a Rust struct via a handle
// to the live Rust struct on the other side of the FFI.
//
// There's some subtlety here, because we have to be careful not to operate on a Rust
// struct after it has been dropped, and because we must expose a public API for freeing
// theq Kotlin wrapper object in lieu of reliable finalizers. The core requirements are:
//
//   * Each instance holds an opaque handle to the underlying Rust struct.
//     Method calls need to read this handle from the object's state and pass it in to
//     the Rust FFI.
//
//   * When an instance is no longer needed, its handle should be passed to a
//     special destructor function provided by the Rust FFI, which will drop the
//     underlying Rust struct.
//
//   * Given an instance, calling code is expected to call the special
//     `destroy` method in order to free it after use, either by calling it explicitly
//     or by using a higher-level helper like the `use` method. Failing to do so risks
//     leaking the underlying Rust struct.
//
//   * We can't assume that calling code will do the right thing, and must be prepared
//     to handle Kotlin method calls executing concurrently with or even after a call to
//     `destroy`, and to handle multiple (possibly concurrent!) calls to `destroy`.
//
//   * We must never allow Rust code to operate on the underlying Rust struct after
//     the destructor has been called, and must never call the destructor more than once.
//     Doing so may trigger memory unsafety.
//
//   * To mitigate many of the risks of leaking memory and use-after-free unsafety, a `Cleaner`
//     is implemented to call the destructor when the Kotlin object becomes unreachable.
//     This is done in a background thread. This is not a panacea, and client code should be aware that
//      1. the thread may starve if some there are objects that have poorly performing
//     `drop` methods or do significant work in their `drop` methods.
//      2. the thread is shared across the whole library. This can be tuned by using `android_cleaner = true`,
//         or `android = true` in the [`kotlin` section of the `uniffi.toml` file](https://mozilla.github.io/uniffi-rs/kotlin/configuration.html).
//
// If we try to implement this with mutual exclusion on access to the handle, there is the
// possibility of a race between a method call and a concurrent call to `destroy`:
//
//    * Thread A starts a method call, reads the value of the handle, but is interrupted
//      before it can pass the handle over the FFI to Rust.
//    * Thread B calls `destroy` and frees the underlying Rust struct.
//    * Thread A resumes, passing the already-read handle value to Rust and triggering
//      a use-after-free.
//
// One possible solution would be to use a `ReadWriteLock`, with each method call taking
// a read lock (and thus allowed to run concurrently) and the special `destroy` method
// taking a write lock (and thus blocking on live method calls). However, we aim not to
// generate methods with any hidden blocking semantics, and a `destroy` method that might
// block if called incorrectly seems to meet that bar.
//
// So, we achieve our goals by giving each instance an associated `AtomicLong` counter to track
// the number of in-flight method calls, and an `AtomicBoolean` flag to indicate whether `destroy`
// has been called. These are updated according to the following rules:
//
//    * The initial value of the counter is 1, indicating a live object with no in-flight calls.
//      The initial value for the flag is false.
//
//    * At the start of each method call, we atomically check the counter.
//      If it is 0 then the underlying Rust struct has already been destroyed and the call is aborted.
//      If it is nonzero them we atomically increment it by 1 and proceed with the method call.
//
//    * At the end of each method call, we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
//    * When `destroy` is called, we atomically flip the flag from false to true.
//      If the flag was already true we silently fail.
//      Otherwise we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
// Astute readers may observe that this all sounds very similar to the way that Rust's `Arc<T>` works,
// and indeed it is, with the addition of a flag to guard against multiple calls to `destroy`.
//
// The overall effect is that the underlying Rust struct is destroyed only when `destroy` has been
// called *and* all in-flight method calls have completed, avoiding violating any of the expectations
// of the underlying Rust code.
//
// This makes a cleaner a better alternative to _not_ calling `destroy()` as
// and when the object is finished with, but the abstraction is not perfect: if the Rust object's `drop`
// method is slow, and/or there are many objects to cleanup, and it's on a low end Android device, then the cleaner
// thread may be starved, and the app will leak memory.
//
// In this case, `destroy`ing manually may be a better solution.
//
// The cleaner can live side by side with the manual calling of `destroy`. In the order of responsiveness, uniffi objects
// with Rust peers are reclaimed:
//
// 1. By calling the `destroy` method of the object, which calls `rustObject.free()`. If that doesn't happen:
// 2. When the object becomes unreachable, AND the Cleaner thread gets to call `rustObject.free()`. If the thread is starved then:
// 3. The memory is reclaimed when the process terminates.
//
// [1] https://stackoverflow.com/questions/24376768/can-java-finalize-an-object-when-it-is-still-in-scope/24380219
//


/**
 * A running sandbox.
 */
internal interface RunningSandboxInterface {

    /**
     * Registers a client at its Maskinporten.
     */
    fun `addClient`(`client`: kotlin.String)

    /**
     * Has no answer fail any more.
     */
    fun `clearFaults`()

    /**
     * Has coming answers fail.
     */
    fun `fault`(`fault`: kotlin.String)

    /**
     * What it was asked so far.
     */
    fun `requests`(): List<RecordedRequestData>

    /**
     * Back to an empty register.
     */
    fun `reset`()

    /**
     * Puts a system into the register.
     */
    fun `seed`(`document`: kotlin.String)

    /**
     * Sets its clock ahead, or back.
     */
    fun `setClockOffset`(`seconds`: kotlin.Long)

    /**
     * Stops listening.
     */
    suspend fun `stop`()

    /**
     * A token that says that.
     */
    fun `token`(`claims`: TokenClaimsData): kotlin.String

    /**
     * Where it listens.
     */
    fun `url`(): kotlin.String

    companion object
}

/**
 * A running sandbox.
 */
internal open class RunningSandbox: Disposable, AutoCloseable, RunningSandboxInterface
{

    @Suppress("UNUSED_PARAMETER")
    /**
     * @suppress
     */
    constructor(withHandle: UniffiWithHandle, handle: Long) {
        this.handle = handle
        this.cleanable = UniffiLib.CLEANER.register(this, UniffiCleanAction(handle))
    }

    /**
     * @suppress
     *
     * This constructor can be used to instantiate a fake object. Only used for tests. Any
     * attempt to actually use an object constructed this way will fail as there is no
     * connected Rust object.
     */
    @Suppress("UNUSED_PARAMETER")
    constructor(noHandle: NoHandle) {
        this.handle = 0
        this.cleanable = null
    }

    protected val handle: Long
    protected val cleanable: UniffiCleaner.Cleanable?

    private val wasDestroyed = AtomicBoolean(false)
    private val callCounter = AtomicLong(1)

    /**
     * Whether the current object has been destroyed and its reference is gone in the Rust side.
     */
    val uniffiIsDestroyed: Boolean get() = wasDestroyed.get()

    override fun destroy() {
        // Only allow a single call to this method.
        // TODO: maybe we should log a warning if called more than once?
        if (this.wasDestroyed.compareAndSet(false, true)) {
            // This decrement always matches the initial count of 1 given at creation time.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    @Synchronized
    override fun close() {
        this.destroy()
    }

    internal inline fun <R> callWithHandle(block: (handle: Long) -> R): R {
        // Check and increment the call counter, to keep the object alive.
        // This needs a compare-and-set retry loop in case of concurrent updates.
        do {
            val c = this.callCounter.get()
            if (c == 0L) {
                throw IllegalStateException("${this.javaClass.simpleName} object has already been destroyed")
            }
            if (c == Long.MAX_VALUE) {
                throw IllegalStateException("${this.javaClass.simpleName} call counter would overflow")
            }
        } while (! this.callCounter.compareAndSet(c, c + 1L))
        // Now we can safely do the method call without the handle being freed concurrently.
        try {
            return block(this.uniffiCloneHandle())
        } finally {
            // This decrement always matches the increment we performed above.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    // Use a static inner class instead of a closure so as not to accidentally
    // capture `this` as part of the cleanable's action.
    private class UniffiCleanAction(private val handle: Long) : Runnable {
        override fun run() {
            if (handle == 0.toLong()) {
                // Fake object created with `NoHandle`, don't try to free.
                return;
            }
            uniffiRustCall { status ->
                UniffiLib.uniffi_altinn_systemregister_kotlin_fn_free_runningsandbox(handle, status)
            }
        }
    }

    /**
     * @suppress
     */
    fun uniffiCloneHandle(): Long {
        if (handle == 0.toLong()) {
            throw InternalException("uniffiCloneHandle() called on NoHandle object");
        }
        return uniffiRustCall() { status ->
            UniffiLib.uniffi_altinn_systemregister_kotlin_fn_clone_runningsandbox(handle, status)
        }
    }


    /**
     * Registers a client at its Maskinporten.
     */
    @Throws(Failure::class)override fun `addClient`(`client`: kotlin.String)
        =
    callWithHandle {
    uniffiRustCallWithError(Failure) { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_runningsandbox_add_client(
        it,

        FfiConverterString.lower(`client`),_status)
}
    }




    /**
     * Has no answer fail any more.
     */override fun `clearFaults`()
        =
    callWithHandle {
    uniffiRustCall() { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_runningsandbox_clear_faults(
        it,
        _status)
}
    }




    /**
     * Has coming answers fail.
     */
    @Throws(Failure::class)override fun `fault`(`fault`: kotlin.String)
        =
    callWithHandle {
    uniffiRustCallWithError(Failure) { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_runningsandbox_fault(
        it,

        FfiConverterString.lower(`fault`),_status)
}
    }




    /**
     * What it was asked so far.
     */override fun `requests`(): List<RecordedRequestData> {
            return FfiConverterSequenceTypeRecordedRequestData.lift(
    callWithHandle {
    uniffiRustCall() { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_runningsandbox_requests(
        it,
        _status)
}
    }
    )
    }



    /**
     * Back to an empty register.
     */override fun `reset`()
        =
    callWithHandle {
    uniffiRustCall() { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_runningsandbox_reset(
        it,
        _status)
}
    }




    /**
     * Puts a system into the register.
     */
    @Throws(Failure::class)override fun `seed`(`document`: kotlin.String)
        =
    callWithHandle {
    uniffiRustCallWithError(Failure) { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_runningsandbox_seed(
        it,

        FfiConverterString.lower(`document`),_status)
}
    }




    /**
     * Sets its clock ahead, or back.
     */override fun `setClockOffset`(`seconds`: kotlin.Long)
        =
    callWithHandle {
    uniffiRustCall() { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_runningsandbox_set_clock_offset(
        it,

        FfiConverterLong.lower(`seconds`),_status)
}
    }




    /**
     * Stops listening.
     */
    @Suppress("ASSIGNED_BUT_NEVER_ACCESSED_VARIABLE")
    override suspend fun `stop`() {
        return uniffiRustCallAsync(
        callWithHandle { uniffiHandle ->
            UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_runningsandbox_stop(
                uniffiHandle,

            )
        },
        { future, callback, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_poll_void(future, callback, continuation) },
        { future, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_complete_void(future, continuation) },
        { future -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_free_void(future) },
        // lift function
        { },

        // Error FFI converter
        UniffiNullRustCallStatusErrorHandler,
    )
    }


    /**
     * A token that says that.
     */override fun `token`(`claims`: TokenClaimsData): kotlin.String {
            return FfiConverterString.lift(
    callWithHandle {
    uniffiRustCall() { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_runningsandbox_token(
        it,

        FfiConverterTypeTokenClaimsData.lower(`claims`),_status)
}
    }
    )
    }



    /**
     * Where it listens.
     */override fun `url`(): kotlin.String {
            return FfiConverterString.lift(
    callWithHandle {
    uniffiRustCall() { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_runningsandbox_url(
        it,
        _status)
}
    }
    )
    }








    companion object {

    /**
     * Starts one.
     */
    @Throws(Failure::class)
    @Suppress("ASSIGNED_BUT_NEVER_ACCESSED_VARIABLE")
     internal suspend fun `start`(`options`: SandboxOptionsData) : RunningSandbox {
        return uniffiRustCallAsync(
        UniffiLib.uniffi_altinn_systemregister_kotlin_fn_constructor_runningsandbox_start(
        FfiConverterTypeSandboxOptionsData.lower(`options`),),
        { future, callback, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_poll_u64(future, callback, continuation) },
        { future, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_complete_u64(future, continuation) },
        { future -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_free_u64(future) },
        // lift function
        { FfiConverterTypeRunningSandbox.lift(it) },
        // Error FFI converter
        Failure.ErrorHandler,
    )
    }


    }

}


/**
 * @suppress
 */
internal object FfiConverterTypeRunningSandbox: FfiConverter<RunningSandbox, Long> {
    override fun lower(value: RunningSandbox): Long {
        return value.uniffiCloneHandle()
    }

    override fun lift(value: Long): RunningSandbox {
        return RunningSandbox(UniffiWithHandle, value)
    }

    override fun read(buf: ByteBuffer): RunningSandbox {
        return lift(buf.getLong())
    }

    override fun allocationSize(value: RunningSandbox) = 8UL

    override fun write(value: RunningSandbox, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}


// This template implements a class for working with a Rust struct via a handle
// to the live Rust struct on the other side of the FFI.
//
// There's some subtlety here, because we have to be careful not to operate on a Rust
// struct after it has been dropped, and because we must expose a public API for freeing
// theq Kotlin wrapper object in lieu of reliable finalizers. The core requirements are:
//
//   * Each instance holds an opaque handle to the underlying Rust struct.
//     Method calls need to read this handle from the object's state and pass it in to
//     the Rust FFI.
//
//   * When an instance is no longer needed, its handle should be passed to a
//     special destructor function provided by the Rust FFI, which will drop the
//     underlying Rust struct.
//
//   * Given an instance, calling code is expected to call the special
//     `destroy` method in order to free it after use, either by calling it explicitly
//     or by using a higher-level helper like the `use` method. Failing to do so risks
//     leaking the underlying Rust struct.
//
//   * We can't assume that calling code will do the right thing, and must be prepared
//     to handle Kotlin method calls executing concurrently with or even after a call to
//     `destroy`, and to handle multiple (possibly concurrent!) calls to `destroy`.
//
//   * We must never allow Rust code to operate on the underlying Rust struct after
//     the destructor has been called, and must never call the destructor more than once.
//     Doing so may trigger memory unsafety.
//
//   * To mitigate many of the risks of leaking memory and use-after-free unsafety, a `Cleaner`
//     is implemented to call the destructor when the Kotlin object becomes unreachable.
//     This is done in a background thread. This is not a panacea, and client code should be aware that
//      1. the thread may starve if some there are objects that have poorly performing
//     `drop` methods or do significant work in their `drop` methods.
//      2. the thread is shared across the whole library. This can be tuned by using `android_cleaner = true`,
//         or `android = true` in the [`kotlin` section of the `uniffi.toml` file](https://mozilla.github.io/uniffi-rs/kotlin/configuration.html).
//
// If we try to implement this with mutual exclusion on access to the handle, there is the
// possibility of a race between a method call and a concurrent call to `destroy`:
//
//    * Thread A starts a method call, reads the value of the handle, but is interrupted
//      before it can pass the handle over the FFI to Rust.
//    * Thread B calls `destroy` and frees the underlying Rust struct.
//    * Thread A resumes, passing the already-read handle value to Rust and triggering
//      a use-after-free.
//
// One possible solution would be to use a `ReadWriteLock`, with each method call taking
// a read lock (and thus allowed to run concurrently) and the special `destroy` method
// taking a write lock (and thus blocking on live method calls). However, we aim not to
// generate methods with any hidden blocking semantics, and a `destroy` method that might
// block if called incorrectly seems to meet that bar.
//
// So, we achieve our goals by giving each instance an associated `AtomicLong` counter to track
// the number of in-flight method calls, and an `AtomicBoolean` flag to indicate whether `destroy`
// has been called. These are updated according to the following rules:
//
//    * The initial value of the counter is 1, indicating a live object with no in-flight calls.
//      The initial value for the flag is false.
//
//    * At the start of each method call, we atomically check the counter.
//      If it is 0 then the underlying Rust struct has already been destroyed and the call is aborted.
//      If it is nonzero them we atomically increment it by 1 and proceed with the method call.
//
//    * At the end of each method call, we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
//    * When `destroy` is called, we atomically flip the flag from false to true.
//      If the flag was already true we silently fail.
//      Otherwise we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
// Astute readers may observe that this all sounds very similar to the way that Rust's `Arc<T>` works,
// and indeed it is, with the addition of a flag to guard against multiple calls to `destroy`.
//
// The overall effect is that the underlying Rust struct is destroyed only when `destroy` has been
// called *and* all in-flight method calls have completed, avoiding violating any of the expectations
// of the underlying Rust code.
//
// This makes a cleaner a better alternative to _not_ calling `destroy()` as
// and when the object is finished with, but the abstraction is not perfect: if the Rust object's `drop`
// method is slow, and/or there are many objects to cleanup, and it's on a low end Android device, then the cleaner
// thread may be starved, and the app will leak memory.
//
// In this case, `destroy`ing manually may be a better solution.
//
// The cleaner can live side by side with the manual calling of `destroy`. In the order of responsiveness, uniffi objects
// with Rust peers are reclaimed:
//
// 1. By calling the `destroy` method of the object, which calls `rustObject.free()`. If that doesn't happen:
// 2. When the object becomes unreachable, AND the Cleaner thread gets to call `rustObject.free()`. If the thread is starved then:
// 3. The memory is reclaimed when the process terminates.
//
// [1] https://stackoverflow.com/questions/24376768/can-java-finalize-an-object-when-it-is-still-in-scope/24380219
//


/**
 * Asks a batch to end.
 */
internal interface StopHandleInterface {

    /**
     * Asks for it.
     */
    fun `stop`()

    companion object
}

/**
 * Asks a batch to end.
 */
internal open class StopHandle: Disposable, AutoCloseable, StopHandleInterface
{

    @Suppress("UNUSED_PARAMETER")
    /**
     * @suppress
     */
    constructor(withHandle: UniffiWithHandle, handle: Long) {
        this.handle = handle
        this.cleanable = UniffiLib.CLEANER.register(this, UniffiCleanAction(handle))
    }

    /**
     * @suppress
     *
     * This constructor can be used to instantiate a fake object. Only used for tests. Any
     * attempt to actually use an object constructed this way will fail as there is no
     * connected Rust object.
     */
    @Suppress("UNUSED_PARAMETER")
    constructor(noHandle: NoHandle) {
        this.handle = 0
        this.cleanable = null
    }
    /**
     * For one batch.
     */
    constructor() :
        this(UniffiWithHandle,
    uniffiRustCall() { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_constructor_stophandle_new(

        _status)
}
    )

    protected val handle: Long
    protected val cleanable: UniffiCleaner.Cleanable?

    private val wasDestroyed = AtomicBoolean(false)
    private val callCounter = AtomicLong(1)

    /**
     * Whether the current object has been destroyed and its reference is gone in the Rust side.
     */
    val uniffiIsDestroyed: Boolean get() = wasDestroyed.get()

    override fun destroy() {
        // Only allow a single call to this method.
        // TODO: maybe we should log a warning if called more than once?
        if (this.wasDestroyed.compareAndSet(false, true)) {
            // This decrement always matches the initial count of 1 given at creation time.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    @Synchronized
    override fun close() {
        this.destroy()
    }

    internal inline fun <R> callWithHandle(block: (handle: Long) -> R): R {
        // Check and increment the call counter, to keep the object alive.
        // This needs a compare-and-set retry loop in case of concurrent updates.
        do {
            val c = this.callCounter.get()
            if (c == 0L) {
                throw IllegalStateException("${this.javaClass.simpleName} object has already been destroyed")
            }
            if (c == Long.MAX_VALUE) {
                throw IllegalStateException("${this.javaClass.simpleName} call counter would overflow")
            }
        } while (! this.callCounter.compareAndSet(c, c + 1L))
        // Now we can safely do the method call without the handle being freed concurrently.
        try {
            return block(this.uniffiCloneHandle())
        } finally {
            // This decrement always matches the increment we performed above.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    // Use a static inner class instead of a closure so as not to accidentally
    // capture `this` as part of the cleanable's action.
    private class UniffiCleanAction(private val handle: Long) : Runnable {
        override fun run() {
            if (handle == 0.toLong()) {
                // Fake object created with `NoHandle`, don't try to free.
                return;
            }
            uniffiRustCall { status ->
                UniffiLib.uniffi_altinn_systemregister_kotlin_fn_free_stophandle(handle, status)
            }
        }
    }

    /**
     * @suppress
     */
    fun uniffiCloneHandle(): Long {
        if (handle == 0.toLong()) {
            throw InternalException("uniffiCloneHandle() called on NoHandle object");
        }
        return uniffiRustCall() { status ->
            UniffiLib.uniffi_altinn_systemregister_kotlin_fn_clone_stophandle(handle, status)
        }
    }


    /**
     * Asks for it.
     */override fun `stop`()
        =
    callWithHandle {
    uniffiRustCall() { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_method_stophandle_stop(
        it,
        _status)
}
    }










    /**
     * @suppress
     */
    companion object

}


/**
 * @suppress
 */
internal object FfiConverterTypeStopHandle: FfiConverter<StopHandle, Long> {
    override fun lower(value: StopHandle): Long {
        return value.uniffiCloneHandle()
    }

    override fun lift(value: Long): StopHandle {
        return StopHandle(UniffiWithHandle, value)
    }

    override fun read(buf: ByteBuffer): StopHandle {
        return lift(buf.getLong())
    }

    override fun allocationSize(value: StopHandle) = 8UL

    override fun write(value: StopHandle, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}



/**
 * A predefined bundle of rights.
 */
internal data class AccessPackageData (
    val `urn`: kotlin.String
    ,
    val `extra`: Map<kotlin.String, kotlin.String>

){





    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypeAccessPackageData: FfiConverterRustBuffer<AccessPackageData> {
    override fun read(buf: ByteBuffer): AccessPackageData {
        return AccessPackageData(
            FfiConverterString.read(buf),
            FfiConverterMapStringString.read(buf),
        )
    }

    override fun allocationSize(value: AccessPackageData) = (
            FfiConverterString.allocationSize(value.`urn`) +
            FfiConverterMapStringString.allocationSize(value.`extra`)
    )

    override fun write(value: AccessPackageData, buf: ByteBuffer) {
            FfiConverterString.write(value.`urn`, buf)
            FfiConverterMapStringString.write(value.`extra`, buf)
    }
}



/**
 * What a change did.
 */
internal data class AppliedData (
    val `id`: kotlin.String
    ,
    val `done`: kotlin.String
    ,
    val `changes`: List<ChangeData>
    ,
    val `entry`: ChangelogEntryData?
    ,
    val `since`: List<ChangeData>
    ,
    val `requestId`: kotlin.String?
    ,
    val `traceId`: kotlin.String?

){





    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypeAppliedData: FfiConverterRustBuffer<AppliedData> {
    override fun read(buf: ByteBuffer): AppliedData {
        return AppliedData(
            FfiConverterString.read(buf),
            FfiConverterString.read(buf),
            FfiConverterSequenceTypeChangeData.read(buf),
            FfiConverterOptionalTypeChangelogEntryData.read(buf),
            FfiConverterSequenceTypeChangeData.read(buf),
            FfiConverterOptionalString.read(buf),
            FfiConverterOptionalString.read(buf),
        )
    }

    override fun allocationSize(value: AppliedData) = (
            FfiConverterString.allocationSize(value.`id`) +
            FfiConverterString.allocationSize(value.`done`) +
            FfiConverterSequenceTypeChangeData.allocationSize(value.`changes`) +
            FfiConverterOptionalTypeChangelogEntryData.allocationSize(value.`entry`) +
            FfiConverterSequenceTypeChangeData.allocationSize(value.`since`) +
            FfiConverterOptionalString.allocationSize(value.`requestId`) +
            FfiConverterOptionalString.allocationSize(value.`traceId`)
    )

    override fun write(value: AppliedData, buf: ByteBuffer) {
            FfiConverterString.write(value.`id`, buf)
            FfiConverterString.write(value.`done`, buf)
            FfiConverterSequenceTypeChangeData.write(value.`changes`, buf)
            FfiConverterOptionalTypeChangelogEntryData.write(value.`entry`, buf)
            FfiConverterSequenceTypeChangeData.write(value.`since`, buf)
            FfiConverterOptionalString.write(value.`requestId`, buf)
            FfiConverterOptionalString.write(value.`traceId`, buf)
    }
}



/**
 * What a change may do.
 */
internal data class ApplyOptionsData (
    /**
     * Effects by their names
     */
    val `allow`: List<kotlin.String>
    ,
    val `merge`: kotlin.Boolean

){





    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypeApplyOptionsData: FfiConverterRustBuffer<ApplyOptionsData> {
    override fun read(buf: ByteBuffer): ApplyOptionsData {
        return ApplyOptionsData(
            FfiConverterSequenceString.read(buf),
            FfiConverterBoolean.read(buf),
        )
    }

    override fun allocationSize(value: ApplyOptionsData) = (
            FfiConverterSequenceString.allocationSize(value.`allow`) +
            FfiConverterBoolean.allocationSize(value.`merge`)
    )

    override fun write(value: ApplyOptionsData, buf: ByteBuffer) {
            FfiConverterSequenceString.write(value.`allow`, buf)
            FfiConverterBoolean.write(value.`merge`, buf)
    }
}



/**
 * One change of a system; values are JSON text.
 */
internal data class ChangeData (
    val `path`: kotlin.String
    ,
    val `kind`: kotlin.String
    ,
    val `before`: kotlin.String?
    ,
    val `after`: kotlin.String?
    ,
    val `effect`: kotlin.String
    ,
    val `meaning`: kotlin.String
    ,
    val `help`: kotlin.String

){





    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypeChangeData: FfiConverterRustBuffer<ChangeData> {
    override fun read(buf: ByteBuffer): ChangeData {
        return ChangeData(
            FfiConverterString.read(buf),
            FfiConverterString.read(buf),
            FfiConverterOptionalString.read(buf),
            FfiConverterOptionalString.read(buf),
            FfiConverterString.read(buf),
            FfiConverterString.read(buf),
            FfiConverterString.read(buf),
        )
    }

    override fun allocationSize(value: ChangeData) = (
            FfiConverterString.allocationSize(value.`path`) +
            FfiConverterString.allocationSize(value.`kind`) +
            FfiConverterOptionalString.allocationSize(value.`before`) +
            FfiConverterOptionalString.allocationSize(value.`after`) +
            FfiConverterString.allocationSize(value.`effect`) +
            FfiConverterString.allocationSize(value.`meaning`) +
            FfiConverterString.allocationSize(value.`help`)
    )

    override fun write(value: ChangeData, buf: ByteBuffer) {
            FfiConverterString.write(value.`path`, buf)
            FfiConverterString.write(value.`kind`, buf)
            FfiConverterOptionalString.write(value.`before`, buf)
            FfiConverterOptionalString.write(value.`after`, buf)
            FfiConverterString.write(value.`effect`, buf)
            FfiConverterString.write(value.`meaning`, buf)
            FfiConverterString.write(value.`help`, buf)
    }
}



/**
 * One entry of a system's changelog.
 */
internal data class ChangelogEntryData (
    val `systemInternalId`: kotlin.String
    ,
    val `changedByOrgNumber`: kotlin.String
    ,
    val `changeType`: kotlin.String
    ,
    val `changedData`: ChangedDataData?
    ,
    val `clientId`: kotlin.String?
    ,
    val `created`: kotlin.String?
    ,
    val `extra`: Map<kotlin.String, kotlin.String>

){





    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypeChangelogEntryData: FfiConverterRustBuffer<ChangelogEntryData> {
    override fun read(buf: ByteBuffer): ChangelogEntryData {
        return ChangelogEntryData(
            FfiConverterString.read(buf),
            FfiConverterString.read(buf),
            FfiConverterString.read(buf),
            FfiConverterOptionalTypeChangedDataData.read(buf),
            FfiConverterOptionalString.read(buf),
            FfiConverterOptionalString.read(buf),
            FfiConverterMapStringString.read(buf),
        )
    }

    override fun allocationSize(value: ChangelogEntryData) = (
            FfiConverterString.allocationSize(value.`systemInternalId`) +
            FfiConverterString.allocationSize(value.`changedByOrgNumber`) +
            FfiConverterString.allocationSize(value.`changeType`) +
            FfiConverterOptionalTypeChangedDataData.allocationSize(value.`changedData`) +
            FfiConverterOptionalString.allocationSize(value.`clientId`) +
            FfiConverterOptionalString.allocationSize(value.`created`) +
            FfiConverterMapStringString.allocationSize(value.`extra`)
    )

    override fun write(value: ChangelogEntryData, buf: ByteBuffer) {
            FfiConverterString.write(value.`systemInternalId`, buf)
            FfiConverterString.write(value.`changedByOrgNumber`, buf)
            FfiConverterString.write(value.`changeType`, buf)
            FfiConverterOptionalTypeChangedDataData.write(value.`changedData`, buf)
            FfiConverterOptionalString.write(value.`clientId`, buf)
            FfiConverterOptionalString.write(value.`created`, buf)
            FfiConverterMapStringString.write(value.`extra`, buf)
    }
}



/**
 * What somebody else changed, and the caller too.
 */
internal data class ConflictData (
    val `base`: SystemData
    ,
    val `theirs`: SystemData
    ,
    val `ours`: SystemData
    ,
    val `changes`: List<ChangeData>
    ,
    val `overlaps`: List<OverlapData>
    ,
    val `merged`: SystemData?

){





    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypeConflictData: FfiConverterRustBuffer<ConflictData> {
    override fun read(buf: ByteBuffer): ConflictData {
        return ConflictData(
            FfiConverterTypeSystemData.read(buf),
            FfiConverterTypeSystemData.read(buf),
            FfiConverterTypeSystemData.read(buf),
            FfiConverterSequenceTypeChangeData.read(buf),
            FfiConverterSequenceTypeOverlapData.read(buf),
            FfiConverterOptionalTypeSystemData.read(buf),
        )
    }

    override fun allocationSize(value: ConflictData) = (
            FfiConverterTypeSystemData.allocationSize(value.`base`) +
            FfiConverterTypeSystemData.allocationSize(value.`theirs`) +
            FfiConverterTypeSystemData.allocationSize(value.`ours`) +
            FfiConverterSequenceTypeChangeData.allocationSize(value.`changes`) +
            FfiConverterSequenceTypeOverlapData.allocationSize(value.`overlaps`) +
            FfiConverterOptionalTypeSystemData.allocationSize(value.`merged`)
    )

    override fun write(value: ConflictData, buf: ByteBuffer) {
            FfiConverterTypeSystemData.write(value.`base`, buf)
            FfiConverterTypeSystemData.write(value.`theirs`, buf)
            FfiConverterTypeSystemData.write(value.`ours`, buf)
            FfiConverterSequenceTypeChangeData.write(value.`changes`, buf)
            FfiConverterSequenceTypeOverlapData.write(value.`overlaps`, buf)
            FfiConverterOptionalTypeSystemData.write(value.`merged`, buf)
    }
}



/**
 * What `create` answers.
 */
internal data class CreatedData (
    val `id`: kotlin.String
    ,
    val `internalId`: kotlin.String
    ,
    val `requestId`: kotlin.String?
    ,
    val `traceId`: kotlin.String?

){





    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypeCreatedData: FfiConverterRustBuffer<CreatedData> {
    override fun read(buf: ByteBuffer): CreatedData {
        return CreatedData(
            FfiConverterString.read(buf),
            FfiConverterString.read(buf),
            FfiConverterOptionalString.read(buf),
            FfiConverterOptionalString.read(buf),
        )
    }

    override fun allocationSize(value: CreatedData) = (
            FfiConverterString.allocationSize(value.`id`) +
            FfiConverterString.allocationSize(value.`internalId`) +
            FfiConverterOptionalString.allocationSize(value.`requestId`) +
            FfiConverterOptionalString.allocationSize(value.`traceId`)
    )

    override fun write(value: CreatedData, buf: ByteBuffer) {
            FfiConverterString.write(value.`id`, buf)
            FfiConverterString.write(value.`internalId`, buf)
            FfiConverterOptionalString.write(value.`requestId`, buf)
            FfiConverterOptionalString.write(value.`traceId`, buf)
    }
}



/**
 * What a change can mean.
 */
internal data class EffectData (
    val `name`: kotlin.String
    ,
    val `weight`: kotlin.String

){





    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypeEffectData: FfiConverterRustBuffer<EffectData> {
    override fun read(buf: ByteBuffer): EffectData {
        return EffectData(
            FfiConverterString.read(buf),
            FfiConverterString.read(buf),
        )
    }

    override fun allocationSize(value: EffectData) = (
            FfiConverterString.allocationSize(value.`name`) +
            FfiConverterString.allocationSize(value.`weight`)
    )

    override fun write(value: EffectData, buf: ByteBuffer) {
            FfiConverterString.write(value.`name`, buf)
            FfiConverterString.write(value.`weight`, buf)
    }
}



/**
 * An environment that the core knows.
 */
internal data class EnvironmentData (
    val `name`: kotlin.String
    ,
    val `platformUrl`: kotlin.String

){





    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypeEnvironmentData: FfiConverterRustBuffer<EnvironmentData> {
    override fun read(buf: ByteBuffer): EnvironmentData {
        return EnvironmentData(
            FfiConverterString.read(buf),
            FfiConverterString.read(buf),
        )
    }

    override fun allocationSize(value: EnvironmentData) = (
            FfiConverterString.allocationSize(value.`name`) +
            FfiConverterString.allocationSize(value.`platformUrl`)
    )

    override fun write(value: EnvironmentData, buf: ByteBuffer) {
            FfiConverterString.write(value.`name`, buf)
            FfiConverterString.write(value.`platformUrl`, buf)
    }
}



/**
 * The facts of an error.
 */
internal data class FailureData (
    val `className`: kotlin.String
    ,
    val `code`: kotlin.String
    ,
    val `text`: kotlin.String
    ,
    val `help`: kotlin.String
    ,
    val `status`: kotlin.UShort?
    ,
    val `findings`: List<FindingData>
    ,
    val `requestId`: kotlin.String?
    ,
    val `traceId`: kotlin.String?
    ,
    val `retryAfter`: java.time.Duration?
    ,
    val `outcome`: kotlin.String?
    ,
    val `reason`: kotlin.String?
    ,
    val `refusal`: TokenRefusalData?
    ,
    val `conflict`: ConflictData?

){





    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypeFailureData: FfiConverterRustBuffer<FailureData> {
    override fun read(buf: ByteBuffer): FailureData {
        return FailureData(
            FfiConverterString.read(buf),
            FfiConverterString.read(buf),
            FfiConverterString.read(buf),
            FfiConverterString.read(buf),
            FfiConverterOptionalUShort.read(buf),
            FfiConverterSequenceTypeFindingData.read(buf),
            FfiConverterOptionalString.read(buf),
            FfiConverterOptionalString.read(buf),
            FfiConverterOptionalDuration.read(buf),
            FfiConverterOptionalString.read(buf),
            FfiConverterOptionalString.read(buf),
            FfiConverterOptionalTypeTokenRefusalData.read(buf),
            FfiConverterOptionalTypeConflictData.read(buf),
        )
    }

    override fun allocationSize(value: FailureData) = (
            FfiConverterString.allocationSize(value.`className`) +
            FfiConverterString.allocationSize(value.`code`) +
            FfiConverterString.allocationSize(value.`text`) +
            FfiConverterString.allocationSize(value.`help`) +
            FfiConverterOptionalUShort.allocationSize(value.`status`) +
            FfiConverterSequenceTypeFindingData.allocationSize(value.`findings`) +
            FfiConverterOptionalString.allocationSize(value.`requestId`) +
            FfiConverterOptionalString.allocationSize(value.`traceId`) +
            FfiConverterOptionalDuration.allocationSize(value.`retryAfter`) +
            FfiConverterOptionalString.allocationSize(value.`outcome`) +
            FfiConverterOptionalString.allocationSize(value.`reason`) +
            FfiConverterOptionalTypeTokenRefusalData.allocationSize(value.`refusal`) +
            FfiConverterOptionalTypeConflictData.allocationSize(value.`conflict`)
    )

    override fun write(value: FailureData, buf: ByteBuffer) {
            FfiConverterString.write(value.`className`, buf)
            FfiConverterString.write(value.`code`, buf)
            FfiConverterString.write(value.`text`, buf)
            FfiConverterString.write(value.`help`, buf)
            FfiConverterOptionalUShort.write(value.`status`, buf)
            FfiConverterSequenceTypeFindingData.write(value.`findings`, buf)
            FfiConverterOptionalString.write(value.`requestId`, buf)
            FfiConverterOptionalString.write(value.`traceId`, buf)
            FfiConverterOptionalDuration.write(value.`retryAfter`, buf)
            FfiConverterOptionalString.write(value.`outcome`, buf)
            FfiConverterOptionalString.write(value.`reason`, buf)
            FfiConverterOptionalTypeTokenRefusalData.write(value.`refusal`, buf)
            FfiConverterOptionalTypeConflictData.write(value.`conflict`, buf)
    }
}



/**
 * One thing that is wrong with a document.
 */
internal data class FindingData (
    val `code`: kotlin.String
    ,
    val `rule`: kotlin.String
    ,
    val `severity`: kotlin.String
    ,
    val `path`: kotlin.String
    ,
    val `message`: kotlin.String
    ,
    val `help`: kotlin.String
    ,
    val `line`: kotlin.ULong?
    ,
    val `column`: kotlin.ULong?

){





    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypeFindingData: FfiConverterRustBuffer<FindingData> {
    override fun read(buf: ByteBuffer): FindingData {
        return FindingData(
            FfiConverterString.read(buf),
            FfiConverterString.read(buf),
            FfiConverterString.read(buf),
            FfiConverterString.read(buf),
            FfiConverterString.read(buf),
            FfiConverterString.read(buf),
            FfiConverterOptionalULong.read(buf),
            FfiConverterOptionalULong.read(buf),
        )
    }

    override fun allocationSize(value: FindingData) = (
            FfiConverterString.allocationSize(value.`code`) +
            FfiConverterString.allocationSize(value.`rule`) +
            FfiConverterString.allocationSize(value.`severity`) +
            FfiConverterString.allocationSize(value.`path`) +
            FfiConverterString.allocationSize(value.`message`) +
            FfiConverterString.allocationSize(value.`help`) +
            FfiConverterOptionalULong.allocationSize(value.`line`) +
            FfiConverterOptionalULong.allocationSize(value.`column`)
    )

    override fun write(value: FindingData, buf: ByteBuffer) {
            FfiConverterString.write(value.`code`, buf)
            FfiConverterString.write(value.`rule`, buf)
            FfiConverterString.write(value.`severity`, buf)
            FfiConverterString.write(value.`path`, buf)
            FfiConverterString.write(value.`message`, buf)
            FfiConverterString.write(value.`help`, buf)
            FfiConverterOptionalULong.write(value.`line`, buf)
            FfiConverterOptionalULong.write(value.`column`, buf)
    }
}



/**
 * A new key pair.
 */
internal data class GeneratedKeyData (
    val `kid`: kotlin.String
    ,
    val `privateJwk`: kotlin.String
    ,
    val `publicJwk`: kotlin.String

){





    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypeGeneratedKeyData: FfiConverterRustBuffer<GeneratedKeyData> {
    override fun read(buf: ByteBuffer): GeneratedKeyData {
        return GeneratedKeyData(
            FfiConverterString.read(buf),
            FfiConverterString.read(buf),
            FfiConverterString.read(buf),
        )
    }

    override fun allocationSize(value: GeneratedKeyData) = (
            FfiConverterString.allocationSize(value.`kid`) +
            FfiConverterString.allocationSize(value.`privateJwk`) +
            FfiConverterString.allocationSize(value.`publicJwk`)
    )

    override fun write(value: GeneratedKeyData, buf: ByteBuffer) {
            FfiConverterString.write(value.`kid`, buf)
            FfiConverterString.write(value.`privateJwk`, buf)
            FfiConverterString.write(value.`publicJwk`, buf)
    }
}



/**
 * What the register's list says of a system.
 */
internal data class ListedSystemData (
    val `systemId`: kotlin.String
    ,
    val `systemVendorOrgNumber`: kotlin.String
    ,
    val `systemVendorOrgName`: kotlin.String
    ,
    val `name`: Map<kotlin.String, kotlin.String>
    ,
    val `description`: Map<kotlin.String, kotlin.String>
    ,
    val `rights`: List<RightData>
    ,
    val `accessPackages`: List<AccessPackageData>
    ,
    val `isVisible`: kotlin.Boolean
    ,
    val `extra`: Map<kotlin.String, kotlin.String>

){





    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypeListedSystemData: FfiConverterRustBuffer<ListedSystemData> {
    override fun read(buf: ByteBuffer): ListedSystemData {
        return ListedSystemData(
            FfiConverterString.read(buf),
            FfiConverterString.read(buf),
            FfiConverterString.read(buf),
            FfiConverterMapStringString.read(buf),
            FfiConverterMapStringString.read(buf),
            FfiConverterSequenceTypeRightData.read(buf),
            FfiConverterSequenceTypeAccessPackageData.read(buf),
            FfiConverterBoolean.read(buf),
            FfiConverterMapStringString.read(buf),
        )
    }

    override fun allocationSize(value: ListedSystemData) = (
            FfiConverterString.allocationSize(value.`systemId`) +
            FfiConverterString.allocationSize(value.`systemVendorOrgNumber`) +
            FfiConverterString.allocationSize(value.`systemVendorOrgName`) +
            FfiConverterMapStringString.allocationSize(value.`name`) +
            FfiConverterMapStringString.allocationSize(value.`description`) +
            FfiConverterSequenceTypeRightData.allocationSize(value.`rights`) +
            FfiConverterSequenceTypeAccessPackageData.allocationSize(value.`accessPackages`) +
            FfiConverterBoolean.allocationSize(value.`isVisible`) +
            FfiConverterMapStringString.allocationSize(value.`extra`)
    )

    override fun write(value: ListedSystemData, buf: ByteBuffer) {
            FfiConverterString.write(value.`systemId`, buf)
            FfiConverterString.write(value.`systemVendorOrgNumber`, buf)
            FfiConverterString.write(value.`systemVendorOrgName`, buf)
            FfiConverterMapStringString.write(value.`name`, buf)
            FfiConverterMapStringString.write(value.`description`, buf)
            FfiConverterSequenceTypeRightData.write(value.`rights`, buf)
            FfiConverterSequenceTypeAccessPackageData.write(value.`accessPackages`, buf)
            FfiConverterBoolean.write(value.`isVisible`, buf)
            FfiConverterMapStringString.write(value.`extra`, buf)
    }
}



/**
 * How a client of Maskinporten is made.
 */
internal data class MaskinportenSettingsData (
    val `environment`: kotlin.String?
    ,
    val `issuer`: kotlin.String?
    ,
    val `tokenEndpoint`: kotlin.String?
    ,
    val `clientId`: kotlin.String?
    ,
    val `key`: KeyHandle?
    ,
    val `kid`: kotlin.String?
    ,
    val `keyPassword`: PasswordHandle?
    ,
    val `algorithm`: kotlin.String?
    ,
    val `scopes`: List<kotlin.String>
    ,
    val `resource`: List<kotlin.String>
    ,
    val `consumerOrg`: kotlin.String?
    ,
    val `exchange`: kotlin.String?
    ,
    val `options`: OptionsData

): Disposable{





    @Suppress("UNNECESSARY_SAFE_CALL") // codegen is much simpler if we unconditionally emit safe calls here
    override fun destroy() {

    Disposable.destroy(
        this.`environment`,
        this.`issuer`,
        this.`tokenEndpoint`,
        this.`clientId`,
        this.`key`,
        this.`kid`,
        this.`keyPassword`,
        this.`algorithm`,
        this.`scopes`,
        this.`resource`,
        this.`consumerOrg`,
        this.`exchange`,
        this.`options`
    )
    }

    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypeMaskinportenSettingsData: FfiConverterRustBuffer<MaskinportenSettingsData> {
    override fun read(buf: ByteBuffer): MaskinportenSettingsData {
        return MaskinportenSettingsData(
            FfiConverterOptionalString.read(buf),
            FfiConverterOptionalString.read(buf),
            FfiConverterOptionalString.read(buf),
            FfiConverterOptionalString.read(buf),
            FfiConverterOptionalTypeKeyHandle.read(buf),
            FfiConverterOptionalString.read(buf),
            FfiConverterOptionalTypePasswordHandle.read(buf),
            FfiConverterOptionalString.read(buf),
            FfiConverterSequenceString.read(buf),
            FfiConverterSequenceString.read(buf),
            FfiConverterOptionalString.read(buf),
            FfiConverterOptionalString.read(buf),
            FfiConverterTypeOptionsData.read(buf),
        )
    }

    override fun allocationSize(value: MaskinportenSettingsData) = (
            FfiConverterOptionalString.allocationSize(value.`environment`) +
            FfiConverterOptionalString.allocationSize(value.`issuer`) +
            FfiConverterOptionalString.allocationSize(value.`tokenEndpoint`) +
            FfiConverterOptionalString.allocationSize(value.`clientId`) +
            FfiConverterOptionalTypeKeyHandle.allocationSize(value.`key`) +
            FfiConverterOptionalString.allocationSize(value.`kid`) +
            FfiConverterOptionalTypePasswordHandle.allocationSize(value.`keyPassword`) +
            FfiConverterOptionalString.allocationSize(value.`algorithm`) +
            FfiConverterSequenceString.allocationSize(value.`scopes`) +
            FfiConverterSequenceString.allocationSize(value.`resource`) +
            FfiConverterOptionalString.allocationSize(value.`consumerOrg`) +
            FfiConverterOptionalString.allocationSize(value.`exchange`) +
            FfiConverterTypeOptionsData.allocationSize(value.`options`)
    )

    override fun write(value: MaskinportenSettingsData, buf: ByteBuffer) {
            FfiConverterOptionalString.write(value.`environment`, buf)
            FfiConverterOptionalString.write(value.`issuer`, buf)
            FfiConverterOptionalString.write(value.`tokenEndpoint`, buf)
            FfiConverterOptionalString.write(value.`clientId`, buf)
            FfiConverterOptionalTypeKeyHandle.write(value.`key`, buf)
            FfiConverterOptionalString.write(value.`kid`, buf)
            FfiConverterOptionalTypePasswordHandle.write(value.`keyPassword`, buf)
            FfiConverterOptionalString.write(value.`algorithm`, buf)
            FfiConverterSequenceString.write(value.`scopes`, buf)
            FfiConverterSequenceString.write(value.`resource`, buf)
            FfiConverterOptionalString.write(value.`consumerOrg`, buf)
            FfiConverterOptionalString.write(value.`exchange`, buf)
            FfiConverterTypeOptionsData.write(value.`options`, buf)
    }
}



/**
 * How requests are sent.
 */
internal data class OptionsData (
    val `connectTimeout`: java.time.Duration
    ,
    val `timeout`: java.time.Duration
    ,
    val `maxAnswerBytes`: kotlin.ULong
    ,
    val `caBundlePem`: kotlin.String?
    ,
    val `userAgent`: kotlin.String?
    ,
    val `retry`: RetryData

){





    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypeOptionsData: FfiConverterRustBuffer<OptionsData> {
    override fun read(buf: ByteBuffer): OptionsData {
        return OptionsData(
            FfiConverterDuration.read(buf),
            FfiConverterDuration.read(buf),
            FfiConverterULong.read(buf),
            FfiConverterOptionalString.read(buf),
            FfiConverterOptionalString.read(buf),
            FfiConverterTypeRetryData.read(buf),
        )
    }

    override fun allocationSize(value: OptionsData) = (
            FfiConverterDuration.allocationSize(value.`connectTimeout`) +
            FfiConverterDuration.allocationSize(value.`timeout`) +
            FfiConverterULong.allocationSize(value.`maxAnswerBytes`) +
            FfiConverterOptionalString.allocationSize(value.`caBundlePem`) +
            FfiConverterOptionalString.allocationSize(value.`userAgent`) +
            FfiConverterTypeRetryData.allocationSize(value.`retry`)
    )

    override fun write(value: OptionsData, buf: ByteBuffer) {
            FfiConverterDuration.write(value.`connectTimeout`, buf)
            FfiConverterDuration.write(value.`timeout`, buf)
            FfiConverterULong.write(value.`maxAnswerBytes`, buf)
            FfiConverterOptionalString.write(value.`caBundlePem`, buf)
            FfiConverterOptionalString.write(value.`userAgent`, buf)
            FfiConverterTypeRetryData.write(value.`retry`, buf)
    }
}



/**
 * A member that both have changed, each in another way; values are JSON text.
 */
internal data class OverlapData (
    val `path`: kotlin.String
    ,
    val `base`: kotlin.String?
    ,
    val `theirs`: kotlin.String?
    ,
    val `ours`: kotlin.String?

){





    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypeOverlapData: FfiConverterRustBuffer<OverlapData> {
    override fun read(buf: ByteBuffer): OverlapData {
        return OverlapData(
            FfiConverterString.read(buf),
            FfiConverterOptionalString.read(buf),
            FfiConverterOptionalString.read(buf),
            FfiConverterOptionalString.read(buf),
        )
    }

    override fun allocationSize(value: OverlapData) = (
            FfiConverterString.allocationSize(value.`path`) +
            FfiConverterOptionalString.allocationSize(value.`base`) +
            FfiConverterOptionalString.allocationSize(value.`theirs`) +
            FfiConverterOptionalString.allocationSize(value.`ours`)
    )

    override fun write(value: OverlapData, buf: ByteBuffer) {
            FfiConverterString.write(value.`path`, buf)
            FfiConverterOptionalString.write(value.`base`, buf)
            FfiConverterOptionalString.write(value.`theirs`, buf)
            FfiConverterOptionalString.write(value.`ours`, buf)
    }
}



/**
 * What is in a plan.
 */
internal data class PlanData (
    val `id`: kotlin.String
    ,
    val `action`: kotlin.String
    ,
    val `refusal`: RefusalData?
    ,
    val `changes`: List<ChangeData>
    ,
    val `warnings`: List<FindingData>
    ,
    val `base`: SystemData?
    ,
    val `desired`: SystemData
    ,
    val `destructive`: List<kotlin.String>
    ,
    val `isEmpty`: kotlin.Boolean

){





    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypePlanData: FfiConverterRustBuffer<PlanData> {
    override fun read(buf: ByteBuffer): PlanData {
        return PlanData(
            FfiConverterString.read(buf),
            FfiConverterString.read(buf),
            FfiConverterOptionalTypeRefusalData.read(buf),
            FfiConverterSequenceTypeChangeData.read(buf),
            FfiConverterSequenceTypeFindingData.read(buf),
            FfiConverterOptionalTypeSystemData.read(buf),
            FfiConverterTypeSystemData.read(buf),
            FfiConverterSequenceString.read(buf),
            FfiConverterBoolean.read(buf),
        )
    }

    override fun allocationSize(value: PlanData) = (
            FfiConverterString.allocationSize(value.`id`) +
            FfiConverterString.allocationSize(value.`action`) +
            FfiConverterOptionalTypeRefusalData.allocationSize(value.`refusal`) +
            FfiConverterSequenceTypeChangeData.allocationSize(value.`changes`) +
            FfiConverterSequenceTypeFindingData.allocationSize(value.`warnings`) +
            FfiConverterOptionalTypeSystemData.allocationSize(value.`base`) +
            FfiConverterTypeSystemData.allocationSize(value.`desired`) +
            FfiConverterSequenceString.allocationSize(value.`destructive`) +
            FfiConverterBoolean.allocationSize(value.`isEmpty`)
    )

    override fun write(value: PlanData, buf: ByteBuffer) {
            FfiConverterString.write(value.`id`, buf)
            FfiConverterString.write(value.`action`, buf)
            FfiConverterOptionalTypeRefusalData.write(value.`refusal`, buf)
            FfiConverterSequenceTypeChangeData.write(value.`changes`, buf)
            FfiConverterSequenceTypeFindingData.write(value.`warnings`, buf)
            FfiConverterOptionalTypeSystemData.write(value.`base`, buf)
            FfiConverterTypeSystemData.write(value.`desired`, buf)
            FfiConverterSequenceString.write(value.`destructive`, buf)
            FfiConverterBoolean.write(value.`isEmpty`, buf)
    }
}



/**
 * One system of many is done with.
 */
internal data class ProgressData (
    val `index`: kotlin.ULong
    ,
    val `done`: kotlin.ULong
    ,
    val `total`: kotlin.ULong
    ,
    val `system`: SystemResultData

){





    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypeProgressData: FfiConverterRustBuffer<ProgressData> {
    override fun read(buf: ByteBuffer): ProgressData {
        return ProgressData(
            FfiConverterULong.read(buf),
            FfiConverterULong.read(buf),
            FfiConverterULong.read(buf),
            FfiConverterTypeSystemResultData.read(buf),
        )
    }

    override fun allocationSize(value: ProgressData) = (
            FfiConverterULong.allocationSize(value.`index`) +
            FfiConverterULong.allocationSize(value.`done`) +
            FfiConverterULong.allocationSize(value.`total`) +
            FfiConverterTypeSystemResultData.allocationSize(value.`system`)
    )

    override fun write(value: ProgressData, buf: ByteBuffer) {
            FfiConverterULong.write(value.`index`, buf)
            FfiConverterULong.write(value.`done`, buf)
            FfiConverterULong.write(value.`total`, buf)
            FfiConverterTypeSystemResultData.write(value.`system`, buf)
    }
}



/**
 * One request that the sandbox answered.
 */
internal data class RecordedRequestData (
    val `method`: kotlin.String
    ,
    val `path`: kotlin.String
    ,
    val `query`: kotlin.String?
    ,
    val `headers`: Map<kotlin.String, kotlin.String>
    ,
    val `body`: kotlin.String
    ,
    val `status`: kotlin.UShort

){





    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypeRecordedRequestData: FfiConverterRustBuffer<RecordedRequestData> {
    override fun read(buf: ByteBuffer): RecordedRequestData {
        return RecordedRequestData(
            FfiConverterString.read(buf),
            FfiConverterString.read(buf),
            FfiConverterOptionalString.read(buf),
            FfiConverterMapStringString.read(buf),
            FfiConverterString.read(buf),
            FfiConverterUShort.read(buf),
        )
    }

    override fun allocationSize(value: RecordedRequestData) = (
            FfiConverterString.allocationSize(value.`method`) +
            FfiConverterString.allocationSize(value.`path`) +
            FfiConverterOptionalString.allocationSize(value.`query`) +
            FfiConverterMapStringString.allocationSize(value.`headers`) +
            FfiConverterString.allocationSize(value.`body`) +
            FfiConverterUShort.allocationSize(value.`status`)
    )

    override fun write(value: RecordedRequestData, buf: ByteBuffer) {
            FfiConverterString.write(value.`method`, buf)
            FfiConverterString.write(value.`path`, buf)
            FfiConverterOptionalString.write(value.`query`, buf)
            FfiConverterMapStringString.write(value.`headers`, buf)
            FfiConverterString.write(value.`body`, buf)
            FfiConverterUShort.write(value.`status`, buf)
    }
}



/**
 * Why a plan cannot be carried out.
 */
internal data class RefusalData (
    val `className`: kotlin.String
    ,
    val `code`: kotlin.String
    ,
    val `text`: kotlin.String
    ,
    val `help`: kotlin.String

){





    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypeRefusalData: FfiConverterRustBuffer<RefusalData> {
    override fun read(buf: ByteBuffer): RefusalData {
        return RefusalData(
            FfiConverterString.read(buf),
            FfiConverterString.read(buf),
            FfiConverterString.read(buf),
            FfiConverterString.read(buf),
        )
    }

    override fun allocationSize(value: RefusalData) = (
            FfiConverterString.allocationSize(value.`className`) +
            FfiConverterString.allocationSize(value.`code`) +
            FfiConverterString.allocationSize(value.`text`) +
            FfiConverterString.allocationSize(value.`help`)
    )

    override fun write(value: RefusalData, buf: ByteBuffer) {
            FfiConverterString.write(value.`className`, buf)
            FfiConverterString.write(value.`code`, buf)
            FfiConverterString.write(value.`text`, buf)
            FfiConverterString.write(value.`help`, buf)
    }
}



/**
 * One attribute that names a resource.
 */
internal data class ResourceAttributeData (
    val `id`: kotlin.String
    ,
    val `value`: kotlin.String
    ,
    val `extra`: Map<kotlin.String, kotlin.String>

){





    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypeResourceAttributeData: FfiConverterRustBuffer<ResourceAttributeData> {
    override fun read(buf: ByteBuffer): ResourceAttributeData {
        return ResourceAttributeData(
            FfiConverterString.read(buf),
            FfiConverterString.read(buf),
            FfiConverterMapStringString.read(buf),
        )
    }

    override fun allocationSize(value: ResourceAttributeData) = (
            FfiConverterString.allocationSize(value.`id`) +
            FfiConverterString.allocationSize(value.`value`) +
            FfiConverterMapStringString.allocationSize(value.`extra`)
    )

    override fun write(value: ResourceAttributeData, buf: ByteBuffer) {
            FfiConverterString.write(value.`id`, buf)
            FfiConverterString.write(value.`value`, buf)
            FfiConverterMapStringString.write(value.`extra`, buf)
    }
}



/**
 * When a request is sent again.
 */
internal data class RetryData (
    val `attempts`: kotlin.UInt
    ,
    val `pause`: java.time.Duration
    ,
    val `patience`: java.time.Duration
    ,
    val `budget`: kotlin.UInt

){





    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypeRetryData: FfiConverterRustBuffer<RetryData> {
    override fun read(buf: ByteBuffer): RetryData {
        return RetryData(
            FfiConverterUInt.read(buf),
            FfiConverterDuration.read(buf),
            FfiConverterDuration.read(buf),
            FfiConverterUInt.read(buf),
        )
    }

    override fun allocationSize(value: RetryData) = (
            FfiConverterUInt.allocationSize(value.`attempts`) +
            FfiConverterDuration.allocationSize(value.`pause`) +
            FfiConverterDuration.allocationSize(value.`patience`) +
            FfiConverterUInt.allocationSize(value.`budget`)
    )

    override fun write(value: RetryData, buf: ByteBuffer) {
            FfiConverterUInt.write(value.`attempts`, buf)
            FfiConverterDuration.write(value.`pause`, buf)
            FfiConverterDuration.write(value.`patience`, buf)
            FfiConverterUInt.write(value.`budget`, buf)
    }
}



/**
 * Access to one resource.
 */
internal data class RightData (
    val `action`: kotlin.String?
    ,
    val `resource`: List<ResourceAttributeData>
    ,
    val `extra`: Map<kotlin.String, kotlin.String>

){





    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypeRightData: FfiConverterRustBuffer<RightData> {
    override fun read(buf: ByteBuffer): RightData {
        return RightData(
            FfiConverterOptionalString.read(buf),
            FfiConverterSequenceTypeResourceAttributeData.read(buf),
            FfiConverterMapStringString.read(buf),
        )
    }

    override fun allocationSize(value: RightData) = (
            FfiConverterOptionalString.allocationSize(value.`action`) +
            FfiConverterSequenceTypeResourceAttributeData.allocationSize(value.`resource`) +
            FfiConverterMapStringString.allocationSize(value.`extra`)
    )

    override fun write(value: RightData, buf: ByteBuffer) {
            FfiConverterOptionalString.write(value.`action`, buf)
            FfiConverterSequenceTypeResourceAttributeData.write(value.`resource`, buf)
            FfiConverterMapStringString.write(value.`extra`, buf)
    }
}



/**
 * A client as the sandbox knows it.
 */
internal data class SandboxClientData (
    val `clientId`: kotlin.String
    ,
    val `orgNumber`: kotlin.String
    ,
    val `keys`: List<kotlin.String>
    ,
    val `scopes`: List<kotlin.String>
    ,
    val `integrationScopes`: List<kotlin.String>
    ,
    val `deniedScopes`: List<kotlin.String>
    ,
    val `delegations`: Map<kotlin.String, List<kotlin.String>>
    ,
    val `systemUsers`: List<SystemUserData>

){





    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypeSandboxClientData: FfiConverterRustBuffer<SandboxClientData> {
    override fun read(buf: ByteBuffer): SandboxClientData {
        return SandboxClientData(
            FfiConverterString.read(buf),
            FfiConverterString.read(buf),
            FfiConverterSequenceString.read(buf),
            FfiConverterSequenceString.read(buf),
            FfiConverterSequenceString.read(buf),
            FfiConverterSequenceString.read(buf),
            FfiConverterMapStringSequenceString.read(buf),
            FfiConverterSequenceTypeSystemUserData.read(buf),
        )
    }

    override fun allocationSize(value: SandboxClientData) = (
            FfiConverterString.allocationSize(value.`clientId`) +
            FfiConverterString.allocationSize(value.`orgNumber`) +
            FfiConverterSequenceString.allocationSize(value.`keys`) +
            FfiConverterSequenceString.allocationSize(value.`scopes`) +
            FfiConverterSequenceString.allocationSize(value.`integrationScopes`) +
            FfiConverterSequenceString.allocationSize(value.`deniedScopes`) +
            FfiConverterMapStringSequenceString.allocationSize(value.`delegations`) +
            FfiConverterSequenceTypeSystemUserData.allocationSize(value.`systemUsers`)
    )

    override fun write(value: SandboxClientData, buf: ByteBuffer) {
            FfiConverterString.write(value.`clientId`, buf)
            FfiConverterString.write(value.`orgNumber`, buf)
            FfiConverterSequenceString.write(value.`keys`, buf)
            FfiConverterSequenceString.write(value.`scopes`, buf)
            FfiConverterSequenceString.write(value.`integrationScopes`, buf)
            FfiConverterSequenceString.write(value.`deniedScopes`, buf)
            FfiConverterMapStringSequenceString.write(value.`delegations`, buf)
            FfiConverterSequenceTypeSystemUserData.write(value.`systemUsers`, buf)
    }
}



/**
 * How a sandbox is to behave.
 */
internal data class SandboxOptionsData (
    val `port`: kotlin.UShort
    ,
    val `legacyErrors`: kotlin.Boolean
    ,
    val `catalogue`: kotlin.String?
    ,
    val `control`: kotlin.Boolean

){





    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypeSandboxOptionsData: FfiConverterRustBuffer<SandboxOptionsData> {
    override fun read(buf: ByteBuffer): SandboxOptionsData {
        return SandboxOptionsData(
            FfiConverterUShort.read(buf),
            FfiConverterBoolean.read(buf),
            FfiConverterOptionalString.read(buf),
            FfiConverterBoolean.read(buf),
        )
    }

    override fun allocationSize(value: SandboxOptionsData) = (
            FfiConverterUShort.allocationSize(value.`port`) +
            FfiConverterBoolean.allocationSize(value.`legacyErrors`) +
            FfiConverterOptionalString.allocationSize(value.`catalogue`) +
            FfiConverterBoolean.allocationSize(value.`control`)
    )

    override fun write(value: SandboxOptionsData, buf: ByteBuffer) {
            FfiConverterUShort.write(value.`port`, buf)
            FfiConverterBoolean.write(value.`legacyErrors`, buf)
            FfiConverterOptionalString.write(value.`catalogue`, buf)
            FfiConverterBoolean.write(value.`control`, buf)
    }
}



/**
 * An end-user system as the register holds it.
 */
internal data class SystemData (
    val `id`: kotlin.String
    ,
    val `vendor`: VendorData
    ,
    val `name`: Map<kotlin.String, kotlin.String>
    ,
    val `description`: Map<kotlin.String, kotlin.String>
    ,
    val `rights`: List<RightData>
    ,
    val `accessPackages`: List<AccessPackageData>
    ,
    val `clientIds`: List<kotlin.String>
    ,
    val `isVisible`: kotlin.Boolean?
    ,
    val `allowedRedirectUrls`: List<kotlin.String>
    ,
    val `isDeleted`: kotlin.Boolean
    ,
    /**
     * Names on the wire of the lists that the document left out
     */
    val `absent`: List<kotlin.String>
    ,
    val `extra`: Map<kotlin.String, kotlin.String>

){





    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypeSystemData: FfiConverterRustBuffer<SystemData> {
    override fun read(buf: ByteBuffer): SystemData {
        return SystemData(
            FfiConverterString.read(buf),
            FfiConverterTypeVendorData.read(buf),
            FfiConverterMapStringString.read(buf),
            FfiConverterMapStringString.read(buf),
            FfiConverterSequenceTypeRightData.read(buf),
            FfiConverterSequenceTypeAccessPackageData.read(buf),
            FfiConverterSequenceString.read(buf),
            FfiConverterOptionalBoolean.read(buf),
            FfiConverterSequenceString.read(buf),
            FfiConverterBoolean.read(buf),
            FfiConverterSequenceString.read(buf),
            FfiConverterMapStringString.read(buf),
        )
    }

    override fun allocationSize(value: SystemData) = (
            FfiConverterString.allocationSize(value.`id`) +
            FfiConverterTypeVendorData.allocationSize(value.`vendor`) +
            FfiConverterMapStringString.allocationSize(value.`name`) +
            FfiConverterMapStringString.allocationSize(value.`description`) +
            FfiConverterSequenceTypeRightData.allocationSize(value.`rights`) +
            FfiConverterSequenceTypeAccessPackageData.allocationSize(value.`accessPackages`) +
            FfiConverterSequenceString.allocationSize(value.`clientIds`) +
            FfiConverterOptionalBoolean.allocationSize(value.`isVisible`) +
            FfiConverterSequenceString.allocationSize(value.`allowedRedirectUrls`) +
            FfiConverterBoolean.allocationSize(value.`isDeleted`) +
            FfiConverterSequenceString.allocationSize(value.`absent`) +
            FfiConverterMapStringString.allocationSize(value.`extra`)
    )

    override fun write(value: SystemData, buf: ByteBuffer) {
            FfiConverterString.write(value.`id`, buf)
            FfiConverterTypeVendorData.write(value.`vendor`, buf)
            FfiConverterMapStringString.write(value.`name`, buf)
            FfiConverterMapStringString.write(value.`description`, buf)
            FfiConverterSequenceTypeRightData.write(value.`rights`, buf)
            FfiConverterSequenceTypeAccessPackageData.write(value.`accessPackages`, buf)
            FfiConverterSequenceString.write(value.`clientIds`, buf)
            FfiConverterOptionalBoolean.write(value.`isVisible`, buf)
            FfiConverterSequenceString.write(value.`allowedRedirectUrls`, buf)
            FfiConverterBoolean.write(value.`isDeleted`, buf)
            FfiConverterSequenceString.write(value.`absent`, buf)
            FfiConverterMapStringString.write(value.`extra`, buf)
    }
}



/**
 * What became of one system of many: one of both is there.
 */
internal data class SystemResultData (
    val `id`: kotlin.String
    ,
    val `applied`: AppliedData?
    ,
    val `failure`: FailureData?

){





    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypeSystemResultData: FfiConverterRustBuffer<SystemResultData> {
    override fun read(buf: ByteBuffer): SystemResultData {
        return SystemResultData(
            FfiConverterString.read(buf),
            FfiConverterOptionalTypeAppliedData.read(buf),
            FfiConverterOptionalTypeFailureData.read(buf),
        )
    }

    override fun allocationSize(value: SystemResultData) = (
            FfiConverterString.allocationSize(value.`id`) +
            FfiConverterOptionalTypeAppliedData.allocationSize(value.`applied`) +
            FfiConverterOptionalTypeFailureData.allocationSize(value.`failure`)
    )

    override fun write(value: SystemResultData, buf: ByteBuffer) {
            FfiConverterString.write(value.`id`, buf)
            FfiConverterOptionalTypeAppliedData.write(value.`applied`, buf)
            FfiConverterOptionalTypeFailureData.write(value.`failure`, buf)
    }
}



/**
 * A customer's system user.
 */
internal data class SystemUserData (
    val `orgNumber`: kotlin.String
    ,
    val `externalRef`: kotlin.String?

){





    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypeSystemUserData: FfiConverterRustBuffer<SystemUserData> {
    override fun read(buf: ByteBuffer): SystemUserData {
        return SystemUserData(
            FfiConverterString.read(buf),
            FfiConverterOptionalString.read(buf),
        )
    }

    override fun allocationSize(value: SystemUserData) = (
            FfiConverterString.allocationSize(value.`orgNumber`) +
            FfiConverterOptionalString.allocationSize(value.`externalRef`)
    )

    override fun write(value: SystemUserData, buf: ByteBuffer) {
            FfiConverterString.write(value.`orgNumber`, buf)
            FfiConverterOptionalString.write(value.`externalRef`, buf)
    }
}



/**
 * What a token of the sandbox is to say.
 */
internal data class TokenClaimsData (
    val `orgNumber`: kotlin.String
    ,
    val `scopes`: List<kotlin.String>
    ,
    val `clientId`: kotlin.String?
    ,
    val `lifetimeSeconds`: kotlin.Long?

){





    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypeTokenClaimsData: FfiConverterRustBuffer<TokenClaimsData> {
    override fun read(buf: ByteBuffer): TokenClaimsData {
        return TokenClaimsData(
            FfiConverterString.read(buf),
            FfiConverterSequenceString.read(buf),
            FfiConverterOptionalString.read(buf),
            FfiConverterOptionalLong.read(buf),
        )
    }

    override fun allocationSize(value: TokenClaimsData) = (
            FfiConverterString.allocationSize(value.`orgNumber`) +
            FfiConverterSequenceString.allocationSize(value.`scopes`) +
            FfiConverterOptionalString.allocationSize(value.`clientId`) +
            FfiConverterOptionalLong.allocationSize(value.`lifetimeSeconds`)
    )

    override fun write(value: TokenClaimsData, buf: ByteBuffer) {
            FfiConverterString.write(value.`orgNumber`, buf)
            FfiConverterSequenceString.write(value.`scopes`, buf)
            FfiConverterOptionalString.write(value.`clientId`, buf)
            FfiConverterOptionalLong.write(value.`lifetimeSeconds`, buf)
    }
}



/**
 * What a token endpoint says where it gives no token.
 */
internal data class TokenRefusalData (
    val `mpCode`: kotlin.String?
    ,
    val `error`: kotlin.String?
    ,
    val `description`: kotlin.String?

){





    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypeTokenRefusalData: FfiConverterRustBuffer<TokenRefusalData> {
    override fun read(buf: ByteBuffer): TokenRefusalData {
        return TokenRefusalData(
            FfiConverterOptionalString.read(buf),
            FfiConverterOptionalString.read(buf),
            FfiConverterOptionalString.read(buf),
        )
    }

    override fun allocationSize(value: TokenRefusalData) = (
            FfiConverterOptionalString.allocationSize(value.`mpCode`) +
            FfiConverterOptionalString.allocationSize(value.`error`) +
            FfiConverterOptionalString.allocationSize(value.`description`)
    )

    override fun write(value: TokenRefusalData, buf: ByteBuffer) {
            FfiConverterOptionalString.write(value.`mpCode`, buf)
            FfiConverterOptionalString.write(value.`error`, buf)
            FfiConverterOptionalString.write(value.`description`, buf)
    }
}



/**
 * What a token is asked for.
 */
internal data class TokenRequestData (
    val `scopes`: List<kotlin.String>
    ,
    val `resource`: List<kotlin.String>
    ,
    val `consumerOrg`: kotlin.String?
    ,
    val `systemUser`: SystemUserData?

){





    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypeTokenRequestData: FfiConverterRustBuffer<TokenRequestData> {
    override fun read(buf: ByteBuffer): TokenRequestData {
        return TokenRequestData(
            FfiConverterSequenceString.read(buf),
            FfiConverterSequenceString.read(buf),
            FfiConverterOptionalString.read(buf),
            FfiConverterOptionalTypeSystemUserData.read(buf),
        )
    }

    override fun allocationSize(value: TokenRequestData) = (
            FfiConverterSequenceString.allocationSize(value.`scopes`) +
            FfiConverterSequenceString.allocationSize(value.`resource`) +
            FfiConverterOptionalString.allocationSize(value.`consumerOrg`) +
            FfiConverterOptionalTypeSystemUserData.allocationSize(value.`systemUser`)
    )

    override fun write(value: TokenRequestData, buf: ByteBuffer) {
            FfiConverterSequenceString.write(value.`scopes`, buf)
            FfiConverterSequenceString.write(value.`resource`, buf)
            FfiConverterOptionalString.write(value.`consumerOrg`, buf)
            FfiConverterOptionalTypeSystemUserData.write(value.`systemUser`, buf)
    }
}



/**
 * The organisation that supplies a system.
 */
internal data class VendorData (
    val `id`: kotlin.String
    ,
    val `authority`: kotlin.String?
    ,
    val `extra`: Map<kotlin.String, kotlin.String>

){





    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypeVendorData: FfiConverterRustBuffer<VendorData> {
    override fun read(buf: ByteBuffer): VendorData {
        return VendorData(
            FfiConverterString.read(buf),
            FfiConverterOptionalString.read(buf),
            FfiConverterMapStringString.read(buf),
        )
    }

    override fun allocationSize(value: VendorData) = (
            FfiConverterString.allocationSize(value.`id`) +
            FfiConverterOptionalString.allocationSize(value.`authority`) +
            FfiConverterMapStringString.allocationSize(value.`extra`)
    )

    override fun write(value: VendorData, buf: ByteBuffer) {
            FfiConverterString.write(value.`id`, buf)
            FfiConverterOptionalString.write(value.`authority`, buf)
            FfiConverterMapStringString.write(value.`extra`, buf)
    }
}



/**
 * What a change sent to the register.
 */
internal sealed class ChangedDataData {

    /**
     * A whole system
     */
    data class Whole(
        /**
         * The system
         */
        val `system`: SystemData) : ChangedDataData()

    {


        companion object
    }

    /**
     * A list of rights
     */
    data class Rights(
        /**
         * The list
         */
        val `rights`: List<io.github.systemregister.bridge.RightData>) : ChangedDataData()

    {


        companion object
    }

    /**
     * A list of access packages
     */
    data class AccessPackages(
        /**
         * The list
         */
        val `packages`: List<io.github.systemregister.bridge.AccessPackageData>) : ChangedDataData()

    {


        companion object
    }

    /**
     * Anything else
     */
    data class Other(
        /**
         * As JSON text
         */
        val `json`: kotlin.String) : ChangedDataData()

    {


        companion object
    }








    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypeChangedDataData : FfiConverterRustBuffer<ChangedDataData>{
    override fun read(buf: ByteBuffer): ChangedDataData {
        return when(buf.getInt()) {
            1 -> ChangedDataData.Whole(
                FfiConverterTypeSystemData.read(buf),
                )
            2 -> ChangedDataData.Rights(
                FfiConverterSequenceTypeRightData.read(buf),
                )
            3 -> ChangedDataData.AccessPackages(
                FfiConverterSequenceTypeAccessPackageData.read(buf),
                )
            4 -> ChangedDataData.Other(
                FfiConverterString.read(buf),
                )
            else -> throw RuntimeException("invalid enum value, something is very wrong!!")
        }
    }

    override fun allocationSize(value: ChangedDataData): ULong = when(value) {
        is ChangedDataData.Whole -> {
            // Add the size for the Int that specifies the variant plus the size needed for all fields
            (
                4UL
                + FfiConverterTypeSystemData.allocationSize(value.`system`)
            )
        }
        is ChangedDataData.Rights -> {
            // Add the size for the Int that specifies the variant plus the size needed for all fields
            (
                4UL
                + FfiConverterSequenceTypeRightData.allocationSize(value.`rights`)
            )
        }
        is ChangedDataData.AccessPackages -> {
            // Add the size for the Int that specifies the variant plus the size needed for all fields
            (
                4UL
                + FfiConverterSequenceTypeAccessPackageData.allocationSize(value.`packages`)
            )
        }
        is ChangedDataData.Other -> {
            // Add the size for the Int that specifies the variant plus the size needed for all fields
            (
                4UL
                + FfiConverterString.allocationSize(value.`json`)
            )
        }
    }

    override fun write(value: ChangedDataData, buf: ByteBuffer) {
        when(value) {
            is ChangedDataData.Whole -> {
                buf.putInt(1)
                FfiConverterTypeSystemData.write(value.`system`, buf)
                Unit
            }
            is ChangedDataData.Rights -> {
                buf.putInt(2)
                FfiConverterSequenceTypeRightData.write(value.`rights`, buf)
                Unit
            }
            is ChangedDataData.AccessPackages -> {
                buf.putInt(3)
                FfiConverterSequenceTypeAccessPackageData.write(value.`packages`, buf)
                Unit
            }
            is ChangedDataData.Other -> {
                buf.putInt(4)
                FfiConverterString.write(value.`json`, buf)
                Unit
            }
        }.let { /* this makes the `when` an expression, which ensures it is exhaustive */ }
    }
}







/**
 * An error with all its facts.
 */
internal sealed class Failure: kotlin.Exception() {

    /**
     * The only kind that crosses; the face makes the classes
     */
    class Failed(

        /**
         * The facts
         */
        val `facts`: FailureData
        ) : Failure() {
        override val message
            get() = "facts=${ `facts` }"
    }





    companion object ErrorHandler : UniffiRustCallStatusErrorHandler<Failure> {
        override fun lift(error_buf: RustBuffer.ByValue): Failure = FfiConverterTypeFailure.lift(error_buf)
    }


}

/**
 * @suppress
 */
internal object FfiConverterTypeFailure : FfiConverterRustBuffer<Failure> {
    override fun read(buf: ByteBuffer): Failure {


        return when(buf.getInt()) {
            1 -> Failure.Failed(
                FfiConverterTypeFailureData.read(buf),
                )
            else -> throw RuntimeException("invalid error enum value, something is very wrong!!")
        }
    }

    override fun allocationSize(value: Failure): ULong {
        return when(value) {
            is Failure.Failed -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterTypeFailureData.allocationSize(value.`facts`)
            )
        }
    }

    override fun write(value: Failure, buf: ByteBuffer) {
        when(value) {
            is Failure.Failed -> {
                buf.putInt(1)
                FfiConverterTypeFailureData.write(value.`facts`, buf)
                Unit
            }
        }.let { /* this makes the `when` an expression, which ensures it is exhaustive */ }
    }

}




/**
 * @suppress
 */
internal object FfiConverterOptionalUShort: FfiConverterRustBuffer<kotlin.UShort?> {
    override fun read(buf: ByteBuffer): kotlin.UShort? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterUShort.read(buf)
    }

    override fun allocationSize(value: kotlin.UShort?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterUShort.allocationSize(value)
        }
    }

    override fun write(value: kotlin.UShort?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterUShort.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterOptionalULong: FfiConverterRustBuffer<kotlin.ULong?> {
    override fun read(buf: ByteBuffer): kotlin.ULong? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterULong.read(buf)
    }

    override fun allocationSize(value: kotlin.ULong?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterULong.allocationSize(value)
        }
    }

    override fun write(value: kotlin.ULong?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterULong.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterOptionalLong: FfiConverterRustBuffer<kotlin.Long?> {
    override fun read(buf: ByteBuffer): kotlin.Long? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterLong.read(buf)
    }

    override fun allocationSize(value: kotlin.Long?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterLong.allocationSize(value)
        }
    }

    override fun write(value: kotlin.Long?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterLong.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterOptionalBoolean: FfiConverterRustBuffer<kotlin.Boolean?> {
    override fun read(buf: ByteBuffer): kotlin.Boolean? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterBoolean.read(buf)
    }

    override fun allocationSize(value: kotlin.Boolean?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterBoolean.allocationSize(value)
        }
    }

    override fun write(value: kotlin.Boolean?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterBoolean.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterOptionalString: FfiConverterRustBuffer<kotlin.String?> {
    override fun read(buf: ByteBuffer): kotlin.String? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterString.read(buf)
    }

    override fun allocationSize(value: kotlin.String?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterString.allocationSize(value)
        }
    }

    override fun write(value: kotlin.String?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterString.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterOptionalDuration: FfiConverterRustBuffer<java.time.Duration?> {
    override fun read(buf: ByteBuffer): java.time.Duration? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterDuration.read(buf)
    }

    override fun allocationSize(value: java.time.Duration?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterDuration.allocationSize(value)
        }
    }

    override fun write(value: java.time.Duration?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterDuration.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterOptionalTypeCallTokens: FfiConverterRustBuffer<CallTokens?> {
    override fun read(buf: ByteBuffer): CallTokens? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterTypeCallTokens.read(buf)
    }

    override fun allocationSize(value: CallTokens?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterTypeCallTokens.allocationSize(value)
        }
    }

    override fun write(value: CallTokens?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterTypeCallTokens.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterOptionalTypeKeyHandle: FfiConverterRustBuffer<KeyHandle?> {
    override fun read(buf: ByteBuffer): KeyHandle? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterTypeKeyHandle.read(buf)
    }

    override fun allocationSize(value: KeyHandle?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterTypeKeyHandle.allocationSize(value)
        }
    }

    override fun write(value: KeyHandle?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterTypeKeyHandle.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterOptionalTypeMaskinportenClient: FfiConverterRustBuffer<MaskinportenClient?> {
    override fun read(buf: ByteBuffer): MaskinportenClient? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterTypeMaskinportenClient.read(buf)
    }

    override fun allocationSize(value: MaskinportenClient?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterTypeMaskinportenClient.allocationSize(value)
        }
    }

    override fun write(value: MaskinportenClient?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterTypeMaskinportenClient.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterOptionalTypePasswordHandle: FfiConverterRustBuffer<PasswordHandle?> {
    override fun read(buf: ByteBuffer): PasswordHandle? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterTypePasswordHandle.read(buf)
    }

    override fun allocationSize(value: PasswordHandle?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterTypePasswordHandle.allocationSize(value)
        }
    }

    override fun write(value: PasswordHandle?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterTypePasswordHandle.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterOptionalTypeAppliedData: FfiConverterRustBuffer<AppliedData?> {
    override fun read(buf: ByteBuffer): AppliedData? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterTypeAppliedData.read(buf)
    }

    override fun allocationSize(value: AppliedData?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterTypeAppliedData.allocationSize(value)
        }
    }

    override fun write(value: AppliedData?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterTypeAppliedData.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterOptionalTypeChangelogEntryData: FfiConverterRustBuffer<ChangelogEntryData?> {
    override fun read(buf: ByteBuffer): ChangelogEntryData? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterTypeChangelogEntryData.read(buf)
    }

    override fun allocationSize(value: ChangelogEntryData?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterTypeChangelogEntryData.allocationSize(value)
        }
    }

    override fun write(value: ChangelogEntryData?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterTypeChangelogEntryData.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterOptionalTypeConflictData: FfiConverterRustBuffer<ConflictData?> {
    override fun read(buf: ByteBuffer): ConflictData? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterTypeConflictData.read(buf)
    }

    override fun allocationSize(value: ConflictData?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterTypeConflictData.allocationSize(value)
        }
    }

    override fun write(value: ConflictData?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterTypeConflictData.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterOptionalTypeFailureData: FfiConverterRustBuffer<FailureData?> {
    override fun read(buf: ByteBuffer): FailureData? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterTypeFailureData.read(buf)
    }

    override fun allocationSize(value: FailureData?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterTypeFailureData.allocationSize(value)
        }
    }

    override fun write(value: FailureData?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterTypeFailureData.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterOptionalTypeRefusalData: FfiConverterRustBuffer<RefusalData?> {
    override fun read(buf: ByteBuffer): RefusalData? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterTypeRefusalData.read(buf)
    }

    override fun allocationSize(value: RefusalData?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterTypeRefusalData.allocationSize(value)
        }
    }

    override fun write(value: RefusalData?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterTypeRefusalData.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterOptionalTypeSystemData: FfiConverterRustBuffer<SystemData?> {
    override fun read(buf: ByteBuffer): SystemData? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterTypeSystemData.read(buf)
    }

    override fun allocationSize(value: SystemData?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterTypeSystemData.allocationSize(value)
        }
    }

    override fun write(value: SystemData?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterTypeSystemData.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterOptionalTypeSystemUserData: FfiConverterRustBuffer<SystemUserData?> {
    override fun read(buf: ByteBuffer): SystemUserData? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterTypeSystemUserData.read(buf)
    }

    override fun allocationSize(value: SystemUserData?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterTypeSystemUserData.allocationSize(value)
        }
    }

    override fun write(value: SystemUserData?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterTypeSystemUserData.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterOptionalTypeTokenRefusalData: FfiConverterRustBuffer<TokenRefusalData?> {
    override fun read(buf: ByteBuffer): TokenRefusalData? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterTypeTokenRefusalData.read(buf)
    }

    override fun allocationSize(value: TokenRefusalData?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterTypeTokenRefusalData.allocationSize(value)
        }
    }

    override fun write(value: TokenRefusalData?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterTypeTokenRefusalData.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterOptionalTypeChangedDataData: FfiConverterRustBuffer<ChangedDataData?> {
    override fun read(buf: ByteBuffer): ChangedDataData? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterTypeChangedDataData.read(buf)
    }

    override fun allocationSize(value: ChangedDataData?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterTypeChangedDataData.allocationSize(value)
        }
    }

    override fun write(value: ChangedDataData?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterTypeChangedDataData.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterSequenceString: FfiConverterRustBuffer<List<kotlin.String>> {
    override fun read(buf: ByteBuffer): List<kotlin.String> {
        val len = buf.getInt()
        return List<kotlin.String>(len) {
            FfiConverterString.read(buf)
        }
    }

    override fun allocationSize(value: List<kotlin.String>): ULong {
        val sizeForLength = 4UL
        val sizeForItems = value.map { FfiConverterString.allocationSize(it) }.sum()
        return sizeForLength + sizeForItems
    }

    override fun write(value: List<kotlin.String>, buf: ByteBuffer) {
        buf.putInt(value.size)
        value.iterator().forEach {
            FfiConverterString.write(it, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterSequenceTypeAccessPackageData: FfiConverterRustBuffer<List<AccessPackageData>> {
    override fun read(buf: ByteBuffer): List<AccessPackageData> {
        val len = buf.getInt()
        return List<AccessPackageData>(len) {
            FfiConverterTypeAccessPackageData.read(buf)
        }
    }

    override fun allocationSize(value: List<AccessPackageData>): ULong {
        val sizeForLength = 4UL
        val sizeForItems = value.map { FfiConverterTypeAccessPackageData.allocationSize(it) }.sum()
        return sizeForLength + sizeForItems
    }

    override fun write(value: List<AccessPackageData>, buf: ByteBuffer) {
        buf.putInt(value.size)
        value.iterator().forEach {
            FfiConverterTypeAccessPackageData.write(it, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterSequenceTypeChangeData: FfiConverterRustBuffer<List<ChangeData>> {
    override fun read(buf: ByteBuffer): List<ChangeData> {
        val len = buf.getInt()
        return List<ChangeData>(len) {
            FfiConverterTypeChangeData.read(buf)
        }
    }

    override fun allocationSize(value: List<ChangeData>): ULong {
        val sizeForLength = 4UL
        val sizeForItems = value.map { FfiConverterTypeChangeData.allocationSize(it) }.sum()
        return sizeForLength + sizeForItems
    }

    override fun write(value: List<ChangeData>, buf: ByteBuffer) {
        buf.putInt(value.size)
        value.iterator().forEach {
            FfiConverterTypeChangeData.write(it, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterSequenceTypeChangelogEntryData: FfiConverterRustBuffer<List<ChangelogEntryData>> {
    override fun read(buf: ByteBuffer): List<ChangelogEntryData> {
        val len = buf.getInt()
        return List<ChangelogEntryData>(len) {
            FfiConverterTypeChangelogEntryData.read(buf)
        }
    }

    override fun allocationSize(value: List<ChangelogEntryData>): ULong {
        val sizeForLength = 4UL
        val sizeForItems = value.map { FfiConverterTypeChangelogEntryData.allocationSize(it) }.sum()
        return sizeForLength + sizeForItems
    }

    override fun write(value: List<ChangelogEntryData>, buf: ByteBuffer) {
        buf.putInt(value.size)
        value.iterator().forEach {
            FfiConverterTypeChangelogEntryData.write(it, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterSequenceTypeEffectData: FfiConverterRustBuffer<List<EffectData>> {
    override fun read(buf: ByteBuffer): List<EffectData> {
        val len = buf.getInt()
        return List<EffectData>(len) {
            FfiConverterTypeEffectData.read(buf)
        }
    }

    override fun allocationSize(value: List<EffectData>): ULong {
        val sizeForLength = 4UL
        val sizeForItems = value.map { FfiConverterTypeEffectData.allocationSize(it) }.sum()
        return sizeForLength + sizeForItems
    }

    override fun write(value: List<EffectData>, buf: ByteBuffer) {
        buf.putInt(value.size)
        value.iterator().forEach {
            FfiConverterTypeEffectData.write(it, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterSequenceTypeFindingData: FfiConverterRustBuffer<List<FindingData>> {
    override fun read(buf: ByteBuffer): List<FindingData> {
        val len = buf.getInt()
        return List<FindingData>(len) {
            FfiConverterTypeFindingData.read(buf)
        }
    }

    override fun allocationSize(value: List<FindingData>): ULong {
        val sizeForLength = 4UL
        val sizeForItems = value.map { FfiConverterTypeFindingData.allocationSize(it) }.sum()
        return sizeForLength + sizeForItems
    }

    override fun write(value: List<FindingData>, buf: ByteBuffer) {
        buf.putInt(value.size)
        value.iterator().forEach {
            FfiConverterTypeFindingData.write(it, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterSequenceTypeListedSystemData: FfiConverterRustBuffer<List<ListedSystemData>> {
    override fun read(buf: ByteBuffer): List<ListedSystemData> {
        val len = buf.getInt()
        return List<ListedSystemData>(len) {
            FfiConverterTypeListedSystemData.read(buf)
        }
    }

    override fun allocationSize(value: List<ListedSystemData>): ULong {
        val sizeForLength = 4UL
        val sizeForItems = value.map { FfiConverterTypeListedSystemData.allocationSize(it) }.sum()
        return sizeForLength + sizeForItems
    }

    override fun write(value: List<ListedSystemData>, buf: ByteBuffer) {
        buf.putInt(value.size)
        value.iterator().forEach {
            FfiConverterTypeListedSystemData.write(it, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterSequenceTypeOverlapData: FfiConverterRustBuffer<List<OverlapData>> {
    override fun read(buf: ByteBuffer): List<OverlapData> {
        val len = buf.getInt()
        return List<OverlapData>(len) {
            FfiConverterTypeOverlapData.read(buf)
        }
    }

    override fun allocationSize(value: List<OverlapData>): ULong {
        val sizeForLength = 4UL
        val sizeForItems = value.map { FfiConverterTypeOverlapData.allocationSize(it) }.sum()
        return sizeForLength + sizeForItems
    }

    override fun write(value: List<OverlapData>, buf: ByteBuffer) {
        buf.putInt(value.size)
        value.iterator().forEach {
            FfiConverterTypeOverlapData.write(it, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterSequenceTypeRecordedRequestData: FfiConverterRustBuffer<List<RecordedRequestData>> {
    override fun read(buf: ByteBuffer): List<RecordedRequestData> {
        val len = buf.getInt()
        return List<RecordedRequestData>(len) {
            FfiConverterTypeRecordedRequestData.read(buf)
        }
    }

    override fun allocationSize(value: List<RecordedRequestData>): ULong {
        val sizeForLength = 4UL
        val sizeForItems = value.map { FfiConverterTypeRecordedRequestData.allocationSize(it) }.sum()
        return sizeForLength + sizeForItems
    }

    override fun write(value: List<RecordedRequestData>, buf: ByteBuffer) {
        buf.putInt(value.size)
        value.iterator().forEach {
            FfiConverterTypeRecordedRequestData.write(it, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterSequenceTypeResourceAttributeData: FfiConverterRustBuffer<List<ResourceAttributeData>> {
    override fun read(buf: ByteBuffer): List<ResourceAttributeData> {
        val len = buf.getInt()
        return List<ResourceAttributeData>(len) {
            FfiConverterTypeResourceAttributeData.read(buf)
        }
    }

    override fun allocationSize(value: List<ResourceAttributeData>): ULong {
        val sizeForLength = 4UL
        val sizeForItems = value.map { FfiConverterTypeResourceAttributeData.allocationSize(it) }.sum()
        return sizeForLength + sizeForItems
    }

    override fun write(value: List<ResourceAttributeData>, buf: ByteBuffer) {
        buf.putInt(value.size)
        value.iterator().forEach {
            FfiConverterTypeResourceAttributeData.write(it, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterSequenceTypeRightData: FfiConverterRustBuffer<List<RightData>> {
    override fun read(buf: ByteBuffer): List<RightData> {
        val len = buf.getInt()
        return List<RightData>(len) {
            FfiConverterTypeRightData.read(buf)
        }
    }

    override fun allocationSize(value: List<RightData>): ULong {
        val sizeForLength = 4UL
        val sizeForItems = value.map { FfiConverterTypeRightData.allocationSize(it) }.sum()
        return sizeForLength + sizeForItems
    }

    override fun write(value: List<RightData>, buf: ByteBuffer) {
        buf.putInt(value.size)
        value.iterator().forEach {
            FfiConverterTypeRightData.write(it, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterSequenceTypeSystemResultData: FfiConverterRustBuffer<List<SystemResultData>> {
    override fun read(buf: ByteBuffer): List<SystemResultData> {
        val len = buf.getInt()
        return List<SystemResultData>(len) {
            FfiConverterTypeSystemResultData.read(buf)
        }
    }

    override fun allocationSize(value: List<SystemResultData>): ULong {
        val sizeForLength = 4UL
        val sizeForItems = value.map { FfiConverterTypeSystemResultData.allocationSize(it) }.sum()
        return sizeForLength + sizeForItems
    }

    override fun write(value: List<SystemResultData>, buf: ByteBuffer) {
        buf.putInt(value.size)
        value.iterator().forEach {
            FfiConverterTypeSystemResultData.write(it, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterSequenceTypeSystemUserData: FfiConverterRustBuffer<List<SystemUserData>> {
    override fun read(buf: ByteBuffer): List<SystemUserData> {
        val len = buf.getInt()
        return List<SystemUserData>(len) {
            FfiConverterTypeSystemUserData.read(buf)
        }
    }

    override fun allocationSize(value: List<SystemUserData>): ULong {
        val sizeForLength = 4UL
        val sizeForItems = value.map { FfiConverterTypeSystemUserData.allocationSize(it) }.sum()
        return sizeForLength + sizeForItems
    }

    override fun write(value: List<SystemUserData>, buf: ByteBuffer) {
        buf.putInt(value.size)
        value.iterator().forEach {
            FfiConverterTypeSystemUserData.write(it, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterMapStringString: FfiConverterRustBuffer<Map<kotlin.String, kotlin.String>> {
    override fun read(buf: ByteBuffer): Map<kotlin.String, kotlin.String> {
        val len = buf.getInt()
        return buildMap<kotlin.String, kotlin.String>(len) {
            repeat(len) {
                val k = FfiConverterString.read(buf)
                val v = FfiConverterString.read(buf)
                this[k] = v
            }
        }
    }

    override fun allocationSize(value: Map<kotlin.String, kotlin.String>): ULong {
        val spaceForMapSize = 4UL
        val spaceForChildren = value.map { (k, v) ->
            FfiConverterString.allocationSize(k) +
            FfiConverterString.allocationSize(v)
        }.sum()
        return spaceForMapSize + spaceForChildren
    }

    override fun write(value: Map<kotlin.String, kotlin.String>, buf: ByteBuffer) {
        buf.putInt(value.size)
        // The parens on `(k, v)` here ensure we're calling the right method,
        // which is important for compatibility with older android devices.
        // Ref https://blog.danlew.net/2017/03/16/kotlin-puzzler-whose-line-is-it-anyways/
        value.forEach { (k, v) ->
            FfiConverterString.write(k, buf)
            FfiConverterString.write(v, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterMapStringSequenceString: FfiConverterRustBuffer<Map<kotlin.String, List<kotlin.String>>> {
    override fun read(buf: ByteBuffer): Map<kotlin.String, List<kotlin.String>> {
        val len = buf.getInt()
        return buildMap<kotlin.String, List<kotlin.String>>(len) {
            repeat(len) {
                val k = FfiConverterString.read(buf)
                val v = FfiConverterSequenceString.read(buf)
                this[k] = v
            }
        }
    }

    override fun allocationSize(value: Map<kotlin.String, List<kotlin.String>>): ULong {
        val spaceForMapSize = 4UL
        val spaceForChildren = value.map { (k, v) ->
            FfiConverterString.allocationSize(k) +
            FfiConverterSequenceString.allocationSize(v)
        }.sum()
        return spaceForMapSize + spaceForChildren
    }

    override fun write(value: Map<kotlin.String, List<kotlin.String>>, buf: ByteBuffer) {
        buf.putInt(value.size)
        // The parens on `(k, v)` here ensure we're calling the right method,
        // which is important for compatibility with older android devices.
        // Ref https://blog.danlew.net/2017/03/16/kotlin-puzzler-whose-line-is-it-anyways/
        value.forEach { (k, v) ->
            FfiConverterString.write(k, buf)
            FfiConverterSequenceString.write(v, buf)
        }
    }
}








        /**
         * All that a change can mean.
         */ internal fun `effects`(): List<EffectData> {
            return FfiConverterSequenceTypeEffectData.lift(
    uniffiRustCall() { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_func_effects(

        _status)
}
    )
    }


        /**
         * Fails where the text is not an organisation number.
         */
    @Throws(Failure::class) internal fun `checkOrgNumber`(`text`: kotlin.String)
        =
    uniffiRustCallWithError(Failure) { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_func_check_org_number(


        FfiConverterString.lower(`text`),_status)
}



        /**
         * Fails where the text is not a system id; else the organisation number that it begins with.
         */
    @Throws(Failure::class) internal fun `checkSystemId`(`text`: kotlin.String): kotlin.String {
            return FfiConverterString.lift(
    uniffiRustCallWithError(Failure) { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_func_check_system_id(


        FfiConverterString.lower(`text`),_status)
}
    )
    }


        /**
         * The environment of that name or address.
         */
    @Throws(Failure::class) internal fun `environment`(`text`: kotlin.String): EnvironmentData {
            return FfiConverterTypeEnvironmentData.lift(
    uniffiRustCallWithError(Failure) { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_func_environment(


        FfiConverterString.lower(`text`),_status)
}
    )
    }


        /**
         * Makes a key pair of that many bits.
         */
    @Throws(Failure::class) internal fun `generateKeyPair`(`bits`: kotlin.UInt, `kid`: kotlin.String?): GeneratedKeyData {
            return FfiConverterTypeGeneratedKeyData.lift(
    uniffiRustCallWithError(Failure) { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_func_generate_key_pair(


        FfiConverterUInt.lower(`bits`),
        FfiConverterOptionalString.lower(`kid`),_status)
}
    )
    }


        /**
         * Sends the core's events to that sink, for good: the library is loaded for one JVM alone.
         */ internal fun `sendEventsTo`(`sink`: EventSink)
        =
    uniffiRustCall() { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_func_send_events_to(


        FfiConverterTypeEventSink.lower(`sink`),_status)
}



        /**
         * Which events cross from now on: those of that level and above, or none (`off`).
         */ internal fun `wantEvents`(`level`: kotlin.String)
        =
    uniffiRustCall() { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_func_want_events(


        FfiConverterString.lower(`level`),_status)
}



        /**
         * Reads a system.
         */
    @Throws(Failure::class) internal fun `systemFromJson`(`text`: kotlin.String): SystemData {
            return FfiConverterTypeSystemData.lift(
    uniffiRustCallWithError(Failure) { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_func_system_from_json(


        FfiConverterString.lower(`text`),_status)
}
    )
    }


        /**
         * A system as a JSON document.
         */
    @Throws(Failure::class) internal fun `systemToJson`(`system`: SystemData): kotlin.String {
            return FfiConverterString.lift(
    uniffiRustCallWithError(Failure) { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_func_system_to_json(


        FfiConverterTypeSystemData.lower(`system`),_status)
}
    )
    }


        /**
         * The core's own settings.
         */ internal fun `defaultOptions`(): OptionsData {
            return FfiConverterTypeOptionsData.lift(
    uniffiRustCall() { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_func_default_options(

        _status)
}
    )
    }


        /**
         * Panics.
         */ internal fun `panicOnPurpose`()
        =
    uniffiRustCall() { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_func_panic_on_purpose(

        _status)
}



        /**
         * Panics while a coroutine waits.
         */
    @Suppress("ASSIGNED_BUT_NEVER_ACCESSED_VARIABLE")
     internal suspend fun `panicWhileWaiting`() {
        return uniffiRustCallAsync(
        UniffiLib.uniffi_altinn_systemregister_kotlin_fn_func_panic_while_waiting(),
        { future, callback, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_poll_void(future, callback, continuation) },
        { future, continuation -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_complete_void(future, continuation) },
        { future -> UniffiLib.ffi_altinn_systemregister_kotlin_rust_future_free_void(future) },
        // lift function
        { },

        // Error FFI converter
        UniffiNullRustCallStatusErrorHandler,
    )
    }

        /**
         * A client as a JSON document.
         */
    @Throws(Failure::class) internal fun `sandboxClientToJson`(`client`: SandboxClientData): kotlin.String {
            return FfiConverterString.lift(
    uniffiRustCallWithError(Failure) { _status ->
    UniffiLib.uniffi_altinn_systemregister_kotlin_fn_func_sandbox_client_to_json(


        FfiConverterTypeSandboxClientData.lower(`client`),_status)
}
    )
    }



