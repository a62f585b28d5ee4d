package io.github.systemregister

import io.github.systemregister.bridge.RecordedRequestData
import io.github.systemregister.bridge.SandboxClientData
import io.github.systemregister.bridge.SandboxOptionsData
import io.github.systemregister.bridge.sandboxClientToJson

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

internal fun SandboxClient.toJson(): String = crossing {
    sandboxClientToJson(
        SandboxClientData(
            clientId = clientId,
            orgNumber = orgNumber,
            keys = keys,
            scopes = scopes,
            integrationScopes = integrationScopes,
            deniedScopes = deniedScopes,
            delegations = delegations,
            systemUsers = systemUsers.map { it.toData() },
        ),
    )
}
