package io.github.systemregister

import io.github.systemregister.bridge.FailureData
import io.github.systemregister.bridge.FindingData
import io.github.systemregister.bridge.InternalException as Panic

internal fun FindingData.toFinding(): Finding = Finding(
    code = code,
    rule = rule,
    severity = Severity.valueOf(severity.uppercase()),
    path = path,
    message = message,
    help = help,
    line = line?.toLong(),
    column = column?.toLong(),
)

/** The exception of the core's class; [thrown] is what the user's own code threw, and so the truer cause. */
internal fun FailureData.toException(thrown: Throwable?): SystemRegisterException {
    val facts = ErrorFacts(
        message = text,
        code = code,
        help = help,
        status = status?.toInt(),
        findings = findings.map { it.toFinding() },
        requestId = requestId,
        traceId = traceId,
        retryAfter = retryAfter,
        outcome = outcome?.let { Outcome.valueOf(it.uppercase()) },
        mpCode = refusal?.mpCode,
        error = refusal?.error,
        description = refusal?.description,
        conflict = conflict?.toConflict(),
        cause = thrown ?: reason?.let(::Exception),
    )
    return exceptionOf(className, facts)
}

internal fun Panic.toException(): InternalException {
    val help = "report this as a fault of the library, with the message"
    return InternalException(ErrorFacts("a fault of this library: $message", "internal", help, cause = this))
}

@Suppress("CyclomaticComplexMethod") // a table
internal fun exceptionOf(className: String, facts: ErrorFacts): SystemRegisterException = when (className) {
    "ConfigError" -> ConfigException(facts)
    "ValidationError" -> ValidationException(facts)
    "AuthError" -> AuthException(facts)
    "TransportError" -> TransportException(facts)
    "UnauthorizedError" -> UnauthorizedException(facts)
    "ForbiddenError" -> ForbiddenException(facts)
    "NotFoundError" -> NotFoundException(facts)
    "AlreadyExistsError" -> AlreadyExistsException(facts)
    "RejectedError" -> RejectedException(facts)
    "RateLimitedError" -> RateLimitedException(facts)
    "ServerError" -> ServerException(facts)
    "ConflictError" -> ConflictException(facts)
    "CancelledError" -> CancelledException(facts)
    "InternalError" -> InternalException(facts)
    else -> ApiException(facts)
}
