import io.github.systemregister.Environment
import io.github.systemregister.KeySource
import io.github.systemregister.Maskinporten
import io.github.systemregister.MaskinportenSettings
import io.github.systemregister.OrgNumber
import io.github.systemregister.Report
import io.github.systemregister.System
import io.github.systemregister.SystemRegister
import io.github.systemregister.TokenSource
import io.github.systemregister.validate
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import java.util.concurrent.atomic.AtomicInteger

/** This library. */
internal fun main(arguments: Array<String>) {
    val work = arguments.first()
    val good = documentOf("good")
    when (work) {
        "post-32", "post-1" -> post(work, good)
        "thousand" -> thousand(work, System.fromJson(good))
        "first-signature" -> firstSignature(work, good)
        "crossing-empty" -> crossing(work)
        "crossing-text" -> crossing(work, good)
        "object-good" -> System.fromJson(good).let { system -> calls(work) { validate(system).lookedAt() } }
        else -> documentOf(work).let { text -> calls(work) { validate(text).lookedAt() } }
    }
}

/** The public call that does the least on the other side. */
private fun crossing(work: String) = calls(work) { OrgNumber("991825827").value.length - 9 }

/** A text as long as the good document, with next to nothing in it to be read: one finding says that it is no system. */
private fun crossing(work: String, good: String) {
    val text = "\"${"x".repeat(good.toByteArray().size - 2)}\""
    calls(work) { validate(text).lookedAt() - 1 }
}

private fun Report.lookedAt(): Int {
    for (finding in findings) look(finding.path)
    return findings.size
}

private fun post(work: String, good: String) {
    SystemRegister(Environment.at(SERVER), TokenSource.fixed(token())).use { register ->
        rate(work) { again ->
            runBlocking(Dispatchers.Default) {
                repeat(atOnce(work)) { launch { while (again()) register.create(good) } }
            }
        }
    }
}

private fun thousand(work: String, good: System) = maskinporten().use { maskinporten ->
    SystemRegister(Environment.at(SERVER), maskinporten).use { register ->
        val next = AtomicInteger()
        val done = AtomicInteger()
        runBlocking(Dispatchers.Default) {
            repeat(THOUSAND_AT_ONCE) {
                launch {
                    while (true) {
                        val index = next.getAndIncrement()
                        if (index >= THOUSAND) break
                        register.create(good.copy(id = idOf(index)))
                        done.incrementAndGet()
                    }
                }
            }
        }
        println("""{"work": "$work", "done": $done}""")
    }
}

private fun firstSignature(work: String, good: String) {
    if (validate(good).findings.isNotEmpty()) fail("there are findings")
    maskinporten().use { it.tokenBlocking() }
    println("""{"work": "$work", "done": 1}""")
}

private fun token(): String = maskinporten().use { it.tokenBlocking() }

private fun maskinporten() = Maskinporten(
    MaskinportenSettings(
        clientId = "a-client",
        key = KeySource.text(keyText()),
        scopes = listOf("altinn:authentication/systemregister.write"),
        issuer = "$SERVER/",
        tokenEndpoint = TOKEN,
    ),
)
