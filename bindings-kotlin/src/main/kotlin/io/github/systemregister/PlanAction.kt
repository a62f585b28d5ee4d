package io.github.systemregister

/**
 * What a [Plan] would do.
 *
 * @sample io.github.systemregister.samples.ChangeSamples.plan
 */
public enum class PlanAction {
    /** Register a new system. */
    CREATE,

    /** Replace the system. */
    UPDATE,

    /** Nothing: all is as desired. */
    NOTHING,

    /** It cannot be done: see [Plan.refusal]. */
    REFUSED,
}
