package io.github.systemregister

import io.github.systemregister.bridge.systemFromJson
import io.github.systemregister.bridge.systemToJson

/**
 * An end-user system as the register holds it: immutable, changed with [copy].
 *
 * It holds also a wrong document, so that it can be shown; [validate] says what is wrong with it.
 *
 * Source: the platform's guide, "Structure the JSON payload".
 *
 * @sample io.github.systemregister.samples.ModelSamples.system
 */
public data class System @JvmOverloads constructor(
    /** The vendor's organisation number, `_` and a name of the vendor's choice: `991825827_smartcloud`. */
    public val id: String,
    /** Who supplies the system. */
    public val vendor: Vendor,
    /** The name that end users see, by language: `nb`, `nn` and `en` are required. See [texts]. */
    public val name: Map<String, String>,
    /** The description that end users see, by language: `nb`, `nn` and `en` are required. */
    public val description: Map<String, String>,
    /** The single resources that the system needs. */
    public val rights: List<Right> = emptyList(),
    /** The access packages that the system needs. */
    public val accessPackages: List<AccessPackage> = emptyList(),
    /** The Maskinporten clients that act for the system (UUIDs); on the wire `clientId`. */
    public val clientIds: List<String> = emptyList(),
    /** Whether end users find the system in the Altinn portal; `null` where a document does not say. */
    public val isVisible: Boolean? = null,
    /** The URLs that a system-user request may lead back to. */
    public val allowedRedirectUrls: List<String> = emptyList(),
    /** Whether the register holds it as deleted; never sent. */
    public val isDeleted: Boolean = false,
    /** The lists that the document this was read from left out; while such a list is empty, a replace is refused. */
    public val absent: Set<ListMember> = emptySet(),
    /** Members that this version does not know, each as JSON text; they are sent back as they came. */
    public val extra: Map<String, String> = emptyMap(),
) {
    /**
     * This system as a JSON document in the wire's spelling. Lists that were left out stay out while they are empty.
     *
     * @throws ConfigException where a value of an `extra` is not JSON text
     */
    public fun toJson(): String = crossing { systemToJson(toData()) }

    /** Reads systems. */
    public companion object {
        /**
         * Reads a system: names in any case, absent members allowed, unknown members kept.
         *
         * @throws ValidationException where the text is not JSON, or something in it would be lost; [validate]
         * explains each fault
         */
        @JvmStatic
        public fun fromJson(text: String): System = crossing { systemFromJson(text).toSystem() }
    }
}
