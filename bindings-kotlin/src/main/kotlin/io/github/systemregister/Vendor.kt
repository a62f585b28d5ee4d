package io.github.systemregister

/**
 * The organisation that supplies a system.
 *
 * Source: the platform's guide, "Define Identifiers".
 *
 * @sample io.github.systemregister.samples.ModelSamples.vendor
 */
public data class Vendor @JvmOverloads constructor(
    /** `0192:` and the organisation number; on the wire `ID`. */
    public val id: String,
    /** `iso6523-actorid-upis`; the register neither needs nor returns it. */
    public val authority: String? = null,
    /** Members that this version does not know, each as JSON text; they are sent back as they came. */
    public val extra: Map<String, String> = emptyMap(),
) {
    /** The vendor of that organisation number. */
    public constructor(orgNumber: OrgNumber) : this(PREFIX + orgNumber.value)

    /** What vendors' ids begin with. */
    public companion object {
        /** The prefix of the Brønnøysund Register Centre's numbers in ISO 6523. */
        public const val PREFIX: String = "0192:"
    }
}
