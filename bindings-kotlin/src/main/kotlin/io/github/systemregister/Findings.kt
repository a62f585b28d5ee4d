package io.github.systemregister

/** What all findings of one rule have, unless their help is of their own. */
private class RuleTexts(val code: String, val rule: String, val help: String)

/** They cross once; a finding tells the number of its rule. */
private val RULES: List<RuleTexts> by lazy {
    val answer = Answer(Frequent.rules())
    List(answer.number()) { RuleTexts(answer.text(), answer.text(), answer.text()) }
}

private val SEVERITIES = Severity.entries

/** Every finding of a document. */
internal fun findingsIn(document: String, operation: Operation): List<Finding> {
    val bytes = inBytes(document) { bytes, latin -> Frequent.validate(bytes, latin, operation.ordinal) }
    val answer = Answer(bytes ?: return emptyList())
    return List(answer.number()) { answer.finding() }
}

private fun Answer.finding(): Finding {
    val rule = RULES.getOrNull(byte()) ?: RuleTexts(text(), text(), "")
    val severity = SEVERITIES[byte()]
    val line = number().toLong().takeIf { it > 0 }
    val column = number().toLong().takeIf { it > 0 }
    val path = text()
    val message = text()
    val help = if (byte() == 0) rule.help else text()
    return Finding(rule.code, rule.rule, severity, path, message, help, line, column)
}
