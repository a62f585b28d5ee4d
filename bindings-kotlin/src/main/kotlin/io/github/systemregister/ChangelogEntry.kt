package io.github.systemregister

/**
 * One entry of a system's changelog.
 *
 * @sample io.github.systemregister.samples.RegisterSamples.changelog
 */
public data class ChangelogEntry(
    /** The register's internal id of the system (a GUID). */
    public val systemInternalId: String,
    /** Who did it: 9 digits. */
    public val changedByOrgNumber: String,
    /** What was done. */
    public val changeType: ChangeType,
    /** What the caller sent; `null` for a deletion. */
    public val changedData: ChangedData?,
    /** The Maskinporten client that did it, from its token. */
    public val clientId: String?,
    /** When, in ISO 8601. */
    public val created: String?,
    /** Members that this version does not know, each as JSON text. */
    public val extra: Map<String, String>,
)
