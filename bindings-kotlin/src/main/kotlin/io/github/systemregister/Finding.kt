package io.github.systemregister

/**
 * One thing that is wrong with a document: what, where, and what to do.
 *
 * @sample io.github.systemregister.samples.ValidationSamples.findings
 */
public data class Finding(
    /** The register's own code where it has the rule (`AUTH.VLD-00005`), else the same as [rule]. */
    public val code: String,
    /** The rule's name in this library, for example `redirect-url-not-https`. */
    public val rule: String,
    /** How bad it is. */
    public val severity: Severity,
    /** JSON Pointer (RFC 6901) into the document, in the document's own spelling. */
    public val path: String,
    /** What is wrong. */
    public val message: String,
    /** What to do. */
    public val help: String,
    /** Line in the document's text, from 1, where known. */
    public val line: Long?,
    /** Column in characters, from 1, where known. */
    public val column: Long?,
)
