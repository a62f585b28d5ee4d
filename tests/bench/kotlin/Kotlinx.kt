import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json

private val json = Json { ignoreUnknownKeys = true }

/** kotlinx.serialization and rules by hand. */
internal fun main(arguments: Array<String>) {
    val work = arguments.first()
    val text = documentOf(work)
    val document = json.decodeFromString<Document>(documentOf("good"))
    when (work) {
        "object-good" -> calls(work) { faultsOf(document).lookedAt() }
        else -> calls(work) { faultsIn(text).lookedAt() }
    }
}

/** Every fault of a JSON text. Where it cannot be read as a whole it is read again, member by member. */
internal fun faultsIn(text: String): List<Fault> = try {
    faultsOf(json.decodeFromString<Document>(text))
} catch (_: SerializationException) {
    val misfits = Misfits()
    val document = misfits.document(json.parseToJsonElement(text))
    misfits.faults + faultsOf(document)
}

private fun List<Fault>.lookedAt(): Int {
    for (fault in this) look(fault.pointer)
    return size
}
