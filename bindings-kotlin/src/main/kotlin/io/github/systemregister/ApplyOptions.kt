package io.github.systemregister

/**
 * What a change may do; by default nothing destructive, and nothing over somebody else's change.
 *
 * @sample io.github.systemregister.samples.ChangeSamples.allow
 */
public data class ApplyOptions @JvmOverloads constructor(
    /** The destructive effects that are wanted. */
    public val allow: Set<Effect> = emptySet(),
    /**
     * Where somebody else has changed the system meanwhile: make our changes to theirs, as far as they do not touch the
     * same members. Otherwise that is a [ConflictException].
     */
    public val merge: Boolean = false,
)
