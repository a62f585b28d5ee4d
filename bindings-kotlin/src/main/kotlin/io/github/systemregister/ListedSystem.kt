package io.github.systemregister

/**
 * What the register's list says of a system. It has neither client ids nor redirect URLs: to change a system, get it
 * first.
 *
 * @sample io.github.systemregister.samples.RegisterSamples.list
 */
public data class ListedSystem(
    /** The system's id. */
    public val systemId: String,
    /** The vendor's organisation number, 9 digits without a prefix. */
    public val systemVendorOrgNumber: String,
    /** Always empty in today's register. */
    public val systemVendorOrgName: String,
    /** The name that end users see, by language. */
    public val name: Map<String, String>,
    /** The description that end users see, by language. */
    public val description: Map<String, String>,
    /** The single resources that the system needs. */
    public val rights: List<Right>,
    /** The access packages that the system needs. */
    public val accessPackages: List<AccessPackage>,
    /** Whether end users find the system in the Altinn portal. */
    public val isVisible: Boolean,
    /** Members that this version does not know, each as JSON text. */
    public val extra: Map<String, String>,
)
