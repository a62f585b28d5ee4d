package io.github.systemregister

/**
 * How bad a [Finding] is.
 *
 * @sample io.github.systemregister.samples.ValidationSamples.system
 */
public enum class Severity {
    /** The register would refuse the document, or lose data. */
    ERROR,

    /** The register would accept it, and it would hurt later. */
    WARNING,

    /** It could be better. */
    ADVICE,
}
