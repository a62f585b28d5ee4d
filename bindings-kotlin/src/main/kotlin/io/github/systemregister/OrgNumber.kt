package io.github.systemregister

import io.github.systemregister.bridge.checkOrgNumber

/**
 * An organisation number: nine digits, the last of them a check digit (modulus 11).
 *
 * @throws ConfigException where the text is none
 *
 * @sample io.github.systemregister.samples.ModelSamples.orgNumber
 */
public data class OrgNumber(
    /** The nine digits. */
    public val value: String,
) {
    init {
        crossing { checkOrgNumber(value) }
    }

    /** The nine digits. */
    override fun toString(): String = value
}
