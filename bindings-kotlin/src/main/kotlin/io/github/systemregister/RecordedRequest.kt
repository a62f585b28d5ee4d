package io.github.systemregister

/**
 * One request that a [Sandbox] answered.
 *
 * @sample io.github.systemregister.samples.SandboxSamples.requests
 */
public data class RecordedRequest(
    /** The method, in capitals. */
    public val method: String,
    /** The path as it was sent, still percent-encoded. */
    public val path: String,
    /** The query as it was sent, without its question mark. */
    public val query: String?,
    /** The headers by their names in lower case; the token is hidden. */
    public val headers: Map<String, String>,
    /** The body's text; empty if there was none. */
    public val body: String,
    /** The status of the answer. */
    public val status: Int,
)
