package io.github.systemregister

/**
 * What [validate] found.
 *
 * @sample io.github.systemregister.samples.ValidationSamples.findings
 */
public data class Report(
    /** Every finding, worst first. */
    public val findings: List<Finding>,
) {
    /** Whether no finding is an error: the document may be sent. */
    public val ok: Boolean
        get() = findings.none { it.severity == Severity.ERROR }
}
