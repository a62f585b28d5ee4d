package io.github.systemregister

import io.github.systemregister.bridge.PlanHandle

/**
 * What would be done to bring a system into a desired state, and what that means.
 *
 * It holds the state that it was made from, so that applying it later finds out whether somebody else has changed the
 * system since. It can be kept as JSON.
 *
 * @sample io.github.systemregister.samples.ChangeSamples.plan
 */
public class Plan internal constructor(internal val handle: PlanHandle) {
    private val data = handle.data()

    /** The system's id. */
    public val id: String = data.id

    /** What would be done. */
    public val action: PlanAction = PlanAction.valueOf(data.action.uppercase())

    /** Why it cannot be done, where it cannot. */
    public val refusal: Refusal? = data.refusal?.toRefusal()

    /** What would change; for a new system, nothing is listed. */
    public val changes: List<Change> = data.changes.map { it.toChange() }

    /** What is allowed, but will hurt. */
    public val warnings: List<Finding> = data.warnings.map { it.toFinding() }

    /** The system as it is; `null` where there is none. */
    public val base: System? = data.base?.toSystem()

    /** The system as it would be sent. */
    public val desired: System = data.desired.toSystem()

    /** The destructive effects, which would have to be allowed: see [ApplyOptions.allow]. */
    public val destructive: Set<Effect> = data.destructive.map(Effect::named).toSet()

    /** Whether there is nothing to do. */
    public val isEmpty: Boolean = data.isEmpty

    /**
     * The plan as JSON: `{"id", "action", "refusal"?, "changes", "warnings", "base"?, "desired"}`.
     *
     * @sample io.github.systemregister.samples.ChangeSamples.kept
     */
    public fun toJson(): String = handle.toJson()

    /**
     * The plan as people read it, in lines of at most [width] columns, words permitting; with [color], in the colours of
     * a terminal.
     *
     * @sample io.github.systemregister.samples.ChangeSamples.plan
     */
    @JvmOverloads
    public fun render(width: Int = WIDTH, color: Boolean = false): String {
        require(width >= 0) { "`width` must not be negative" }
        return handle.render(width.toUInt(), color)
    }

    /** The plan as people read it, without colours. */
    override fun toString(): String = render()

    /** Whether both would do the same to the same state. */
    override fun equals(other: Any?): Boolean = other is Plan && other.toJson() == toJson()

    /** Fits [equals]. */
    override fun hashCode(): Int = toJson().hashCode()

    /** Reads plans. */
    public companion object {
        private const val WIDTH = 80

        /**
         * A plan that was kept as JSON.
         *
         * @throws ConfigException where the text is no plan
         *
         * @sample io.github.systemregister.samples.ChangeSamples.kept
         */
        @JvmStatic
        public fun fromJson(text: String): Plan = crossing { Plan(PlanHandle.fromJson(text)) }
    }
}
