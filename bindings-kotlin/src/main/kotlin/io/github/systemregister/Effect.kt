package io.github.systemregister

import io.github.systemregister.bridge.effects

private val WEIGHTS: Map<String, Weight> by lazy {
    crossing { effects() }.associate { it.name to Weight.valueOf(it.weight.uppercase()) }
}

/**
 * What a [Change] means for the vendor and the vendor's customers.
 *
 * @sample io.github.systemregister.samples.ChangeSamples.effect
 */
public enum class Effect(
    /** Its name in JSON and in every language, for example `client-id-removed`. */
    public val wireName: String,
) {
    /** The system is new: its id can never be given to another one. */
    CREATED("created"),

    /** Every customer who uses this client loses access: Maskinporten answers with MP-303 from then on. */
    CLIENT_ID_REMOVED("client-id-removed"),

    /** The client can get tokens for the system's users. */
    CLIENT_ID_ADDED("client-id-added"),

    /** The client id is written in lower case, as Maskinporten has it. */
    CLIENT_ID_RESPELLED("client-id-respelled"),

    /** Requests that name this URL are refused, and customers who are about to approve one do not come back to it. */
    REDIRECT_URL_REMOVED("redirect-url-removed"),

    /** Requests can name this URL. */
    REDIRECT_URL_ADDED("redirect-url-added"),

    /** New system users do not get this right; those that exist keep it. */
    RIGHT_REMOVED("right-removed"),

    /** New system users can get this right; those that exist do not. */
    RIGHT_ADDED("right-added"),

    /** New system users do not get this access package; those that exist keep it. */
    ACCESS_PACKAGE_REMOVED("access-package-removed"),

    /** New system users can get this access package; those that exist do not. */
    ACCESS_PACKAGE_ADDED("access-package-added"),

    /** Everybody sees the system in Altinn's portal, and any customer can make a system user for it. */
    MADE_VISIBLE("made-visible"),

    /** The system is gone from Altinn's portal: customers come by your requests only. */
    MADE_HIDDEN("made-hidden"),

    /** Customers see the new text. */
    TEXT_CHANGED("text-changed"),

    /** This version of the library does not know the member, and passes it on as it is. */
    MEMBER_CHANGED("member-changed"),
    ;

    /** How much it can hurt. */
    public val weight: Weight
        get() = WEIGHTS.getValue(wireName)

    internal companion object {
        fun named(wireName: String): Effect = entries.single { it.wireName == wireName }
    }
}
