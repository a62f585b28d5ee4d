package io.github.systemregister

import io.github.systemregister.bridge.RecordedRequestData
import io.github.systemregister.bridge.SandboxOptionsData

internal fun SandboxOptions.toData(): SandboxOptionsData = SandboxOptionsData(
    port = port.toUShort(),
    legacyErrors = errorShape == ErrorShape.LEGACY,
    catalogue = catalogue,
    control = control,
)

internal fun RecordedRequestData.toRequest(): RecordedRequest = RecordedRequest(
    method = method,
    path = path,
    query = query,
    headers = headers.toSortedMap(),
    body = body,
    status = status.toInt(),
)
