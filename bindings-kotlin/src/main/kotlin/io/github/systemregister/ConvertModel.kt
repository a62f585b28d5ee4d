package io.github.systemregister

import io.github.systemregister.bridge.AccessPackageData
import io.github.systemregister.bridge.ChangedDataData
import io.github.systemregister.bridge.ChangelogEntryData
import io.github.systemregister.bridge.CreatedData
import io.github.systemregister.bridge.ListedSystemData
import io.github.systemregister.bridge.OptionsData
import io.github.systemregister.bridge.ResourceAttributeData
import io.github.systemregister.bridge.RetryData
import io.github.systemregister.bridge.RightData
import io.github.systemregister.bridge.SystemData
import io.github.systemregister.bridge.VendorData

// Maps come over in no order: sorting makes two readings of one document print alike.

internal fun SystemData.toSystem(): System = System(
    id = id,
    vendor = Vendor(vendor.id, vendor.authority, vendor.extra.toSortedMap()),
    name = name.toSortedMap(),
    description = description.toSortedMap(),
    rights = rights.map { it.toRight() },
    accessPackages = accessPackages.map { it.toAccessPackage() },
    clientIds = clientIds,
    isVisible = isVisible,
    allowedRedirectUrls = allowedRedirectUrls,
    isDeleted = isDeleted,
    absent = ListMember.entries.filter { it.wireName in absent }.toSet(),
    extra = extra.toSortedMap(),
)

internal fun System.toData(): SystemData = SystemData(
    id = id,
    vendor = VendorData(vendor.id, vendor.authority, vendor.extra),
    name = name,
    description = description,
    rights = rights.map { it.toData() },
    accessPackages = accessPackages.map { it.toData() },
    clientIds = clientIds,
    isVisible = isVisible,
    allowedRedirectUrls = allowedRedirectUrls,
    isDeleted = isDeleted,
    absent = absent.map { it.wireName },
    extra = extra,
)

internal fun RightData.toRight(): Right = Right(
    resource = resource.map { ResourceAttribute(it.value, it.id, it.extra.toSortedMap()) },
    action = action,
    extra = extra.toSortedMap(),
)

internal fun Right.toData(): RightData = RightData(
    action = action,
    resource = resource.map { ResourceAttributeData(it.id, it.value, it.extra) },
    extra = extra,
)

internal fun AccessPackageData.toAccessPackage(): AccessPackage = AccessPackage(urn, extra.toSortedMap())

internal fun AccessPackage.toData(): AccessPackageData = AccessPackageData(urn, extra)

internal fun CreatedData.toCreated(): Created = Created(id, internalId, requestId, traceId)

internal fun ListedSystemData.toListedSystem(): ListedSystem = ListedSystem(
    systemId = systemId,
    systemVendorOrgNumber = systemVendorOrgNumber,
    systemVendorOrgName = systemVendorOrgName,
    name = name.toSortedMap(),
    description = description.toSortedMap(),
    rights = rights.map { it.toRight() },
    accessPackages = accessPackages.map { it.toAccessPackage() },
    isVisible = isVisible,
    extra = extra.toSortedMap(),
)

internal fun ChangelogEntryData.toEntry(): ChangelogEntry = ChangelogEntry(
    systemInternalId = systemInternalId,
    changedByOrgNumber = changedByOrgNumber,
    changeType = ChangeType(changeType),
    changedData = changedData?.toChangedData(),
    clientId = clientId,
    created = created,
    extra = extra.toSortedMap(),
)

private fun ChangedDataData.toChangedData(): ChangedData = when (this) {
    is ChangedDataData.Whole -> ChangedData.WholeSystem(system.toSystem())
    is ChangedDataData.Rights -> ChangedData.Rights(rights.map { it.toRight() })
    is ChangedDataData.AccessPackages -> ChangedData.AccessPackages(packages.map { it.toAccessPackage() })
    is ChangedDataData.Other -> ChangedData.Other(json)
}

internal fun SystemRegisterOptions.toData(): OptionsData = OptionsData(
    connectTimeout = connectTimeout,
    timeout = timeout,
    maxAnswerBytes = maxAnswerBytes.toULong(),
    caBundlePem = caBundle,
    userAgent = userAgent,
    retry = RetryData(retry.attempts.toUInt(), retry.pause, retry.patience, retry.budget.toUInt()),
)
