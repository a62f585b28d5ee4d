package io.github.systemregister

/**
 * One attribute that names the resource of a [Right].
 *
 * @sample io.github.systemregister.samples.ModelSamples.right
 */
public data class ResourceAttribute @JvmOverloads constructor(
    /** The resource's id in the Resource Registry, for example `ske-krav-og-betalinger` or `app_skd_mva`. */
    public val value: String,
    /** [ID], the only attribute id that the register accepts. */
    public val id: String = ID,
    /** Members that this version does not know, each as JSON text; they are sent back as they came. */
    public val extra: Map<String, String> = emptyMap(),
) {
    /** The attribute id that the register accepts. */
    public companion object {
        /** `urn:altinn:resource`. */
        public const val ID: String = "urn:altinn:resource"
    }
}
