import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** Reads a document member by member where it cannot be read as a whole: what has the wrong type is a fault. */
internal class Misfits {
    val faults = ArrayList<Fault>()

    fun document(element: JsonElement): Document = inObject(element, "") { system ->
        Document(
            id = text(system["id"], "/id"),
            vendor = inObject(system["vendor"], "/vendor") { Vendor(text(it["ID"], "/vendor/ID")) },
            name = texts(system["name"], "/name"),
            description = texts(system["description"], "/description"),
            rights = inArray(system["rights"], "/rights", ::right),
            accessPackages = inArray(system["accessPackages"], "/accessPackages") { element, at ->
                inObject(element, at) { AccessPackage(text(it["urn"], "$at/urn")) }
            },
            clientId = inArray(system["clientId"], "/clientId", ::text),
            allowedRedirectUrls = inArray(system["allowedRedirectUrls"], "/allowedRedirectUrls", ::text),
            isVisible = system["isVisible"] as? JsonPrimitive ?: misfit(system["isVisible"], "/isVisible"),
        )
    } ?: Document()

    private fun right(element: JsonElement?, at: String): Right? = inObject(element, at) { right ->
        Right(inArray(right["resource"], "$at/resource", ::attribute))
    }

    private fun attribute(element: JsonElement?, at: String): Attribute? =
        inObject(element, at) { Attribute(text(it["id"], "$at/id"), text(it["value"], "$at/value")) }

    private fun texts(element: JsonElement?, at: String): Texts? = inObject(element, at) {
        Texts(text(it["nb"], "$at/nb"), text(it["nn"], "$at/nn"), text(it["en"], "$at/en"))
    }

    private fun text(element: JsonElement?, at: String): String? =
        (element as? JsonPrimitive)?.takeIf { it.isString }?.content ?: misfit(element, at)

    private fun <T> inObject(element: JsonElement?, at: String, read: (JsonObject) -> T): T? =
        (element as? JsonObject)?.let(read) ?: misfit(element, at)

    private fun <T> inArray(element: JsonElement?, at: String, read: (JsonElement, String) -> T?): List<T>? =
        (element as? JsonArray)?.mapIndexedNotNull { index, member -> read(member, "$at/$index") }
            ?: misfit(element, at)

    private fun misfit(element: JsonElement?, at: String): Nothing? {
        if (element != null && element !is JsonNull) faults += Fault(at, "has the wrong type")
        return null
    }
}
