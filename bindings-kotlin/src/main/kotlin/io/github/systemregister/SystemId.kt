package io.github.systemregister

import io.github.systemregister.bridge.checkSystemId

/**
 * A system's id: the vendor's organisation number, `_` and a name of letters, digits, `.`, `-`, `_`, `~`.
 *
 * Source: the platform's guide, "Define Identifiers".
 *
 * @throws ConfigException where the text is none
 *
 * @sample io.github.systemregister.samples.ModelSamples.systemId
 */
public data class SystemId(
    /** The id as text. */
    public val value: String,
) {
    /** The organisation number that the id begins with. */
    public val orgNumber: OrgNumber = OrgNumber(crossing { checkSystemId(value) })

    /** The id of that vendor's system of that name. */
    public constructor(vendor: OrgNumber, name: String) : this("${vendor.value}_$name")

    /** The id as text. */
    override fun toString(): String = value
}
