package io.github.systemregister

/**
 * A right that a system needs: access to one resource.
 *
 * Source: the platform's guide, "Define Rights".
 *
 * @sample io.github.systemregister.samples.ModelSamples.right
 */
public data class Right @JvmOverloads constructor(
    /** Which resource, as attributes; in practice exactly one. */
    public val resource: List<ResourceAttribute>,
    /** Stored and returned by the register, normally left out. */
    public val action: String? = null,
    /** Members that this version does not know, each as JSON text; they are sent back as they came. */
    public val extra: Map<String, String> = emptyMap(),
) {
    /** Makes rights. */
    public companion object {
        /** The right to the resource of that id in the Resource Registry, for example `ske-krav-og-betalinger`. */
        @JvmStatic
        public fun forResource(resourceId: String): Right = Right(listOf(ResourceAttribute(resourceId)))
    }
}
