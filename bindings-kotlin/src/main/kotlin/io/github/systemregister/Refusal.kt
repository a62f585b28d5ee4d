package io.github.systemregister

/**
 * Why a [Plan] cannot be carried out.
 *
 * @sample io.github.systemregister.samples.ChangeSamples.refused
 */
public data class Refusal(
    /** The class of the exception that applying it ends with. */
    public val exception: Class<out SystemRegisterException>,
    /** The code of that exception. */
    public val code: String,
    /** What stands against it. */
    public val message: String,
    /** What to do. */
    public val help: String,
)
