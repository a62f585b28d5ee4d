package io.github.systemregister

import java.time.Duration

/** The facts of a [SystemRegisterException]. */
internal class ErrorFacts(
    val message: String,
    val code: String,
    val help: String,
    val status: Int? = null,
    val findings: List<Finding> = emptyList(),
    val requestId: String? = null,
    val traceId: String? = null,
    val retryAfter: Duration? = null,
    val outcome: Outcome? = null,
    val mpCode: String? = null,
    val error: String? = null,
    val description: String? = null,
    val conflict: Conflict? = null,
    val cause: Throwable? = null,
)
