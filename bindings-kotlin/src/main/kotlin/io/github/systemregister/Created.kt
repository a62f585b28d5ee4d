package io.github.systemregister

/**
 * What [SystemRegister.create] answers.
 *
 * @sample io.github.systemregister.samples.RegisterSamples.created
 */
public data class Created(
    /** The id of the system. */
    public val id: String,
    /** The register's internal id (a GUID); only the changelog mentions it again. */
    public val internalId: String,
    /** The id under which it was sent: see [SystemRegisterException.requestId]. */
    public val requestId: String?,
    /** The register's trace id, where it gave one. */
    public val traceId: String?,
)
