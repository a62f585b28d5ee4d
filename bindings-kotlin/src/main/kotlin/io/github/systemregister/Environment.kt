package io.github.systemregister

import java.net.URI
import io.github.systemregister.bridge.environment as environmentOf

/**
 * One of Altinn's environments, or a register at an address of one's own.
 *
 * @sample io.github.systemregister.samples.ModelSamples.environment
 */
public class Environment private constructor(
    /** The environment's name; for an address of one's own, the address. */
    public val name: String,
    /** The platform's base address. */
    public val platformUrl: URI,
) {
    /** Whether both are the same place. */
    override fun equals(other: Any?): Boolean = other is Environment && platformUrl == other.platformUrl

    /** The hash of the address. */
    override fun hashCode(): Int = platformUrl.hashCode()

    /** The name. */
    override fun toString(): String = name

    /** The environments that vendors use. */
    public companion object {
        /** Production. */
        @JvmField
        public val PROD: Environment = at("prod")

        /** The test environment for vendors. */
        @JvmField
        public val TT02: Environment = at("tt02")

        /**
         * The environment of that name (`prod`, `tt02`, `at22`, …) or at that address: https, or plain http to this
         * machine (the sandbox).
         *
         * @throws ConfigException where it is neither
         */
        @JvmStatic
        public fun at(nameOrUrl: String): Environment {
            val known = crossing { environmentOf(nameOrUrl) }
            return Environment(known.name, URI.create(known.platformUrl))
        }
    }
}
