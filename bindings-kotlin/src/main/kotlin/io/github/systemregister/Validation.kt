@file:JvmName("Validation")

package io.github.systemregister

/**
 * Checks a JSON document against every rule that can be decided from the document alone, and gives all findings at
 * once. It sends nothing.
 *
 * The document is a whole system; for [Operation.SET_RIGHTS] and [Operation.SET_ACCESS_PACKAGES] it is the bare array
 * that the register takes there.
 *
 * @sample io.github.systemregister.samples.ValidationSamples.findings
 */
@JvmOverloads
public fun validate(document: String, operation: Operation = Operation.CREATE): Report =
    Report(silently { findingsIn(document, operation) })

/**
 * Checks a system in the same way.
 *
 * @sample io.github.systemregister.samples.ValidationSamples.system
 */
@JvmOverloads
public fun validate(system: System, operation: Operation = Operation.CREATE): Report =
    validate(system.toJson(), operation)
