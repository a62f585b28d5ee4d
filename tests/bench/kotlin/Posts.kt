import kotlinx.serialization.Serializable
import kotlinx.serialization.json.Json
import java.io.File
import java.util.concurrent.CountDownLatch
import java.util.concurrent.atomic.AtomicInteger
import kotlin.system.exitProcess

/** Where systems are registered. */
internal val CREATE: String by lazy { "$SERVER/authentication/api/v1/systemregister/vendor" }

/** Where tokens come from. */
internal val TOKEN: String by lazy { "$SERVER/token" }

/** What a POST to [TOKEN] says beside the assertion. */
internal const val GRANT = "grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer&assertion="

/** How many systems there are in the work `thousand`, and how many are sent at once. */
internal const val THOUSAND = 1000
internal const val THOUSAND_AT_ONCE = 32

/** The key that grants are signed with, as a JWK. */
internal fun keyText(): String = File("documents/key.jwk").readText()

/** The id of one of the thousand systems. */
internal fun idOf(index: Int): String = "991825827_smartcloud-%04d".format(index)

private val json = Json { ignoreUnknownKeys = true }

@Serializable
private class TokenAnswer(val access_token: String)

/** The token in Maskinporten's answer. */
internal fun tokenIn(answer: String): String = json.decodeFromString<TokenAnswer>(answer).access_token

/** Reads what the register answers to a POST. */
internal fun read(status: Int, answer: String) {
    json.parseToJsonElement(answer)
    expectCreated(status)
}

/** Ends the program where a POST did not do what it is measured for: who did nothing would be the fastest. */
internal fun expectCreated(status: Int) {
    if (status != 200) fail("the server answered with $status")
}

/** Ends the program. */
internal fun fail(why: Any): Nothing {
    System.err.println(why)
    exitProcess(1)
}

/** Sends again and again, so many at once, until it is enough. [send] calls what it is given once it is answered. */
internal fun pump(atOnce: Int, again: () -> Boolean, send: (answered: () -> Unit) -> Unit) {
    val running = CountDownLatch(atOnce)
    fun next() {
        if (again()) send(::next) else running.countDown()
    }
    repeat(atOnce) { next() }
    running.await()
}

/** Sends the thousand systems, [THOUSAND_AT_ONCE] at once. */
internal fun thousand(work: String, send: (index: Int, answered: () -> Unit) -> Unit) {
    val next = AtomicInteger()
    val done = AtomicInteger()
    pump(THOUSAND_AT_ONCE, { next.get() < THOUSAND }) { answered ->
        send(next.getAndIncrement()) {
            done.incrementAndGet()
            answered()
        }
    }
    println("""{"work": "$work", "done": $done}""")
}
