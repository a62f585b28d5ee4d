package io.github.systemregister

import java.time.Duration

/**
 * Everything that can go wrong. The message says what; the properties carry the facts.
 *
 * @sample io.github.systemregister.samples.RegisterSamples.errors
 */
public sealed class SystemRegisterException(facts: ErrorFacts) : RuntimeException(facts.message, facts.cause) {
    /** The register's code (`AUTH.VLD-00002`) or Maskinporten's (`MP-124`), else this library's own (`timeout`). */
    public val code: String = facts.code

    /** What to do. */
    public val help: String = facts.help

    /** The HTTP status, where there was an answer. */
    public val status: Int? = facts.status

    /** All that is wrong with the document, by this library's own check or by the register's answer. */
    public val findings: List<Finding> = facts.findings

    /**
     * The id under which the request was sent, as W3C's trace context has it (32 hexadecimal digits): known also where no
     * answer came. `null` where nothing was sent.
     */
    public val requestId: String? = facts.requestId

    /** The trace id of the answer, to quote in a support case. */
    public val traceId: String? = facts.traceId

    /** How long the answer asks to wait. */
    public val retryAfter: Duration? = facts.retryAfter

    /** For a write: whether it took effect. `null` for what writes nothing. */
    public val outcome: Outcome? = facts.outcome
}

/**
 * A setting or a value is wrong.
 *
 * @sample io.github.systemregister.samples.ModelSamples.orgNumber
 */
public class ConfigException internal constructor(facts: ErrorFacts) : SystemRegisterException(facts)

/**
 * The document breaks a rule, found before anything was sent: see [findings].
 *
 * @sample io.github.systemregister.samples.RegisterSamples.outcome
 */
public class ValidationException internal constructor(facts: ErrorFacts) : SystemRegisterException(facts)

/**
 * No token could be got, or none that is fit for the call: of [Maskinporten], what it said is in [mpCode], [error] and
 * [description]; of a [TokenSource] of one's own, what it threw is the [cause].
 *
 * @sample io.github.systemregister.samples.TokenSamples.refused
 * @sample io.github.systemregister.samples.RegisterSamples.noToken
 */
public class AuthException internal constructor(facts: ErrorFacts) : SystemRegisterException(facts) {
    /** Maskinporten's own code, for example `MP-124`, where its answer has one. */
    public val mpCode: String? = facts.mpCode

    /** The code of OAuth 2.0, for example `invalid_grant`. */
    public val error: String? = facts.error

    /** What Maskinporten says, in its own words. */
    public val description: String? = facts.description
}

/** No answer, or no whole one; [outcome] says what is known of a write. */
public class TransportException internal constructor(facts: ErrorFacts) : SystemRegisterException(facts)

/**
 * An answer of the register that is an error; its subclasses say which.
 *
 * @sample io.github.systemregister.samples.RegisterSamples.errors
 */
public open class ApiException internal constructor(facts: ErrorFacts) : SystemRegisterException(facts)

/** 401: the register does not accept the token. */
public class UnauthorizedException internal constructor(facts: ErrorFacts) : ApiException(facts)

/** 403: the token's scope or organisation does not allow this. */
public class ForbiddenException internal constructor(facts: ErrorFacts) : ApiException(facts)

/**
 * The register has no such system.
 *
 * @sample io.github.systemregister.samples.RegisterSamples.errors
 */
public class NotFoundException internal constructor(facts: ErrorFacts) : ApiException(facts)

/** The register has, or had, a system of that id. */
public class AlreadyExistsException internal constructor(facts: ErrorFacts) : ApiException(facts)

/** The register refuses the document: see [findings]. */
public class RejectedException internal constructor(facts: ErrorFacts) : ApiException(facts)

/** 429: too many requests; see [retryAfter]. */
public class RateLimitedException internal constructor(facts: ErrorFacts) : ApiException(facts)

/** 5xx: the register failed. */
public class ServerException internal constructor(facts: ErrorFacts) : ApiException(facts)

/**
 * Somebody else changed the system in between: nothing is written then, unless [outcome] is [Outcome.APPLIED]. Then theirs
 * was seen only after ours had overwritten it.
 *
 * @sample io.github.systemregister.samples.ChangeSamples.conflict
 */
public class ConflictException internal constructor(facts: ErrorFacts) : SystemRegisterException(facts) {
    /** What they changed, and we too. */
    public val conflict: Conflict? = facts.conflict
}

/** The call was given up within the library; a cancelled coroutine gets its own `CancellationException`. */
public class CancelledException internal constructor(facts: ErrorFacts) : SystemRegisterException(facts)

/** A fault of this library. */
public class InternalException internal constructor(facts: ErrorFacts) : SystemRegisterException(facts)
