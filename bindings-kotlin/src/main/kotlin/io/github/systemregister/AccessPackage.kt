package io.github.systemregister

/**
 * A predefined bundle of rights that a system needs.
 *
 * Source: the platform's guide, "Define Rights".
 *
 * @sample io.github.systemregister.samples.ModelSamples.accessPackage
 */
public data class AccessPackage @JvmOverloads constructor(
    /** `urn:altinn:accesspackage:` and the package's name. */
    public val urn: String,
    /** Members that this version does not know, each as JSON text; they are sent back as they came. */
    public val extra: Map<String, String> = emptyMap(),
) {
    /** Makes access packages. */
    public companion object {
        /** What every access package's URN begins with. */
        public const val PREFIX: String = "urn:altinn:accesspackage:"

        /** The package of that [name], the last part of its URN, for example `skattegrunnlag`. */
        @JvmStatic
        public fun named(name: String): AccessPackage = AccessPackage(PREFIX + name)
    }
}
