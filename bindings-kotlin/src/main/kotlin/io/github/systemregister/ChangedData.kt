package io.github.systemregister

/**
 * What a change sent to the register, in the shape of what it changed.
 *
 * @sample io.github.systemregister.samples.RegisterSamples.changedData
 */
public sealed interface ChangedData {
    /** A whole system: [ChangeType.CREATE], [ChangeType.UPDATE]. */
    public data class WholeSystem(
        /** The system. */
        public val system: System,
    ) : ChangedData

    /** A list of rights: [ChangeType.RIGHTS_UPDATE]. */
    public data class Rights(
        /** The rights. */
        public val rights: List<Right>,
    ) : ChangedData

    /** A list of access packages: [ChangeType.ACCESS_PACKAGE_UPDATE]. */
    public data class AccessPackages(
        /** The access packages. */
        public val accessPackages: List<AccessPackage>,
    ) : ChangedData

    /** Anything else, as it stands. */
    public data class Other(
        /** JSON text. */
        public val json: String,
    ) : ChangedData
}
