package io.github.systemregister

import io.github.systemregister.bridge.MaskinportenSettingsData
import io.github.systemregister.bridge.PasswordHandle
import io.github.systemregister.bridge.SystemUserData
import io.github.systemregister.bridge.TokenRequestData

internal fun MaskinportenSettings.toData(): MaskinportenSettingsData = MaskinportenSettingsData(
    environment = environment,
    issuer = issuer,
    tokenEndpoint = tokenEndpoint,
    clientId = clientId,
    key = key?.handle,
    kid = kid,
    keyPassword = keyPassword?.let(::PasswordHandle),
    algorithm = algorithm?.name,
    scopes = scopes,
    resource = resource,
    consumerOrg = consumerOrg,
    exchange = exchange,
    options = options.toData(),
)

internal fun TokenRequest.toData(): TokenRequestData =
    TokenRequestData(scopes, resource, consumerOrg, systemUser?.toData())

internal fun SystemUser.toData(): SystemUserData = SystemUserData(orgNumber, externalRef)
