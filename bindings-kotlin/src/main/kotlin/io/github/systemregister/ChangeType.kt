package io.github.systemregister

/**
 * What kind of change a [ChangelogEntry] records; the register may come to know further ones.
 *
 * @sample io.github.systemregister.samples.RegisterSamples.changelog
 */
public data class ChangeType(
    /** The register's word. */
    public val word: String,
) {
    /** The word alone. */
    override fun toString(): String = word

    /** The kinds known today. */
    public companion object {
        /** Registered. */
        @JvmField
        public val CREATE: ChangeType = ChangeType("create")

        /** Replaced as a whole. */
        @JvmField
        public val UPDATE: ChangeType = ChangeType("update")

        /** Its rights replaced. */
        @JvmField
        public val RIGHTS_UPDATE: ChangeType = ChangeType("rightsupdate")

        /** Its access packages replaced. */
        @JvmField
        public val ACCESS_PACKAGE_UPDATE: ChangeType = ChangeType("accesspackageupdate")

        /** Deleted. */
        @JvmField
        public val DELETE: ChangeType = ChangeType("delete")
    }
}
