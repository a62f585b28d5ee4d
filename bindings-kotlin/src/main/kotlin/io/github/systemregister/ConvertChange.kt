package io.github.systemregister

import io.github.systemregister.bridge.AppliedData
import io.github.systemregister.bridge.ApplyOptionsData
import io.github.systemregister.bridge.ChangeData
import io.github.systemregister.bridge.ConflictData
import io.github.systemregister.bridge.OverlapData
import io.github.systemregister.bridge.ProgressData
import io.github.systemregister.bridge.RefusalData
import io.github.systemregister.bridge.SystemResultData

internal fun ChangeData.toChange(): Change = Change(
    path = path,
    kind = ChangeKind.valueOf(kind.uppercase()),
    before = before,
    after = after,
    effect = Effect.named(effect),
    meaning = meaning,
    help = help,
)

internal fun RefusalData.toRefusal(): Refusal =
    Refusal(exceptionOf(className, ErrorFacts(text, code, help)).javaClass, code, text, help)

internal fun ApplyOptions.toData(): ApplyOptionsData = ApplyOptionsData(allow.map { it.wireName }, merge)

internal fun AppliedData.toApplied(): Applied = Applied(
    id = id,
    done = Done.valueOf(done.uppercase()),
    changes = changes.map { it.toChange() },
    entry = entry?.toEntry(),
    since = since.map { it.toChange() },
    requestId = requestId,
    traceId = traceId,
)

internal fun ConflictData.toConflict(): Conflict = Conflict(
    base = base.toSystem(),
    theirs = theirs.toSystem(),
    ours = ours.toSystem(),
    changes = changes.map { it.toChange() },
    overlaps = overlaps.map { it.toOverlap() },
    merged = merged?.toSystem(),
)

private fun OverlapData.toOverlap(): Overlap = Overlap(path, base, theirs, ours)

/** [thrown] is what the user's own token source threw, for whichever system. */
internal fun SystemResultData.toResult(thrown: Throwable?): SystemResult {
    val error = failure?.toException(null)
    return SystemResult(id, applied?.toApplied(), if (error is AuthException) failure.toException(thrown) else error)
}

internal fun ProgressData.toProgress(thrown: Throwable?): Progress =
    Progress(index.toInt(), done.toInt(), total.toInt(), system.toResult(thrown))
