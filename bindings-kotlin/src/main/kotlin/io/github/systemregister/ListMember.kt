package io.github.systemregister

/**
 * A list of a [System] that a document may leave out; the register's PUT then empties it.
 *
 * @sample io.github.systemregister.samples.ModelSamples.absent
 */
public enum class ListMember(
    /** The list's name on the wire. */
    public val wireName: String,
) {
    /** [System.rights]. */
    RIGHTS("rights"),

    /** [System.accessPackages]. */
    ACCESS_PACKAGES("accessPackages"),

    /** [System.clientIds]. */
    CLIENT_IDS("clientId"),

    /** [System.allowedRedirectUrls]. */
    ALLOWED_REDIRECT_URLS("allowedRedirectUrls"),
}
