package io.github.systemregister

/**
 * How a [Sandbox] is to behave.
 *
 * @sample io.github.systemregister.samples.SandboxSamples.catalogue
 */
public data class SandboxOptions @JvmOverloads constructor(
    /** Where to listen on 127.0.0.1; 0 takes a free port. */
    public val port: Int = 0,
    /** Which of the register's two shapes of error bodies it uses. */
    public val errorShape: ErrorShape = ErrorShape.CURRENT,
    /**
     * The resources and access packages that exist, as JSON:
     * `{"resources":[{"identifier","resourceType"}],"accessPackages":[{"urn","isDelegable","isAssignable"}]}`;
     * `null` for the usual ones.
     */
    public val catalogue: String? = null,
    /** Whether to serve `/sandbox/token`, `/sandbox/requests`, `/sandbox/seed` and `/sandbox/reset` to other programs. */
    public val control: Boolean = false,
) {
    init {
        require(port in 0..MAX_PORT) { "`port` must be between 0 and $MAX_PORT" }
    }

    private companion object {
        const val MAX_PORT = 65_535
    }
}
