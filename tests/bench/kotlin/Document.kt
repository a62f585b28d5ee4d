import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonPrimitive

/** A system as the register takes it; what a document leaves out is null. */
@Serializable
internal data class Document(
    val id: String? = null,
    val vendor: Vendor? = null,
    val name: Texts? = null,
    val description: Texts? = null,
    val rights: List<Right>? = null,
    val accessPackages: List<AccessPackage>? = null,
    val clientId: List<String>? = null,
    val allowedRedirectUrls: List<String>? = null,
    // Read as a boolean, a text would be taken for one.
    val isVisible: JsonPrimitive? = null,
)

@Serializable
internal data class Vendor(@SerialName("ID") val id: String? = null)

@Serializable
internal data class Texts(val nb: String? = null, val nn: String? = null, val en: String? = null)

@Serializable
internal data class Right(val resource: List<Attribute>? = null)

@Serializable
internal data class Attribute(val id: String? = null, val value: String? = null)

@Serializable
internal data class AccessPackage(val urn: String? = null)
