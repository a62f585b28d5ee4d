private const val PACKAGE = "urn:altinn:accesspackage:"
private const val VENDOR = "0192:"
private const val SCHEME = "https://"
private val BOOLEANS = listOf("true", "false")

/** What each of the first eight digits of an organisation number counts. */
private val WEIGHTS = intArrayOf(3, 2, 7, 6, 5, 4, 3, 2)

/** The ten rules of documents/README.md, by hand: every fault is found, none of them costs where there is none. */
internal fun faultsOf(document: Document): MutableList<Fault> {
    val faults = ArrayList<Fault>()
    val vendor = document.vendor?.id
    checkId(document.id, vendor, faults)
    checkVendor(vendor, faults)
    checkTexts("name", document.name, faults)
    checkTexts("description", document.description, faults)
    checkRights(document.rights.orEmpty(), faults)
    checkPackages(document.accessPackages.orEmpty(), faults)
    checkClientIds(document.clientId.orEmpty(), faults)
    checkRedirectUrls(document.allowedRedirectUrls.orEmpty(), faults)
    val visible = document.isVisible
    if (visible != null && (visible.isString || visible.content !in BOOLEANS)) {
        faults += Fault("/isVisible", "is neither true nor false")
    }
    return faults
}

private fun checkId(id: String?, vendor: String?, faults: MutableList<Fault>) {
    if (id == null || id.length < 11 || id[9] != '_' || !areDigits(id, 0, 9) || id.any { it.isWhitespace() }) {
        faults += Fault("/id", "is not nine digits, `_` and a name without spaces")
    } else if (vendor != null && isVendor(vendor) && !vendor.regionMatches(VENDOR.length, id, 0, 9)) {
        faults += Fault("/id", "does not begin with the vendor's organisation number")
    }
}

private fun checkVendor(vendor: String?, faults: MutableList<Fault>) {
    if (vendor == null || !isVendor(vendor)) {
        faults += Fault("/vendor/ID", "is not `0192:` and an organisation number")
    }
}

private fun checkTexts(member: String, texts: Texts?, faults: MutableList<Fault>) {
    if (texts?.nb.isNullOrBlank()) faults += Fault("/$member/nb", "has no text")
    if (texts?.nn.isNullOrBlank()) faults += Fault("/$member/nn", "has no text")
    if (texts?.en.isNullOrBlank()) faults += Fault("/$member/en", "has no text")
}

private fun checkRights(rights: List<Right>, faults: MutableList<Fault>) {
    val seen = HashSet<Right>(rights.size * 2)
    rights.forEachIndexed { index, right ->
        val resource = right.resource.orEmpty()
        if (resource.isEmpty()) faults += Fault("/rights/$index/resource", "has no resource")
        resource.forEachIndexed { part, attribute ->
            if (attribute.id.isNullOrEmpty()) faults += Fault("/rights/$index/resource/$part/id", "is empty")
            if (attribute.value.isNullOrEmpty()) faults += Fault("/rights/$index/resource/$part/value", "is empty")
        }
        if (!seen.add(right)) faults += Fault("/rights/$index", "is there twice")
    }
}

private fun checkPackages(packages: List<AccessPackage>, faults: MutableList<Fault>) {
    val seen = HashSet<AccessPackage>(packages.size * 2)
    packages.forEachIndexed { index, accessPackage ->
        val urn = accessPackage.urn
        if (urn == null || !urn.startsWith(PACKAGE) || urn.length == PACKAGE.length) {
            faults += Fault("/accessPackages/$index/urn", "is not `$PACKAGE` and a name")
        }
        if (!seen.add(accessPackage)) faults += Fault("/accessPackages/$index", "is there twice")
    }
}

private fun checkClientIds(clientIds: List<String>, faults: MutableList<Fault>) {
    val seen = HashSet<String>(clientIds.size * 2)
    clientIds.forEachIndexed { index, clientId ->
        if (!isUuid(clientId)) faults += Fault("/clientId/$index", "is not a UUID")
        if (!seen.add(clientId.lowercase())) faults += Fault("/clientId/$index", "is there twice")
    }
}

private fun checkRedirectUrls(urls: List<String>, faults: MutableList<Fault>) {
    val seen = HashSet<String>(urls.size * 2)
    urls.forEachIndexed { index, url ->
        if (!url.startsWith(SCHEME) || url.length == SCHEME.length || url[SCHEME.length] in "/?#:") {
            faults += Fault("/allowedRedirectUrls/$index", "is not `$SCHEME` with a host")
        }
        if (!seen.add(url)) faults += Fault("/allowedRedirectUrls/$index", "is there twice")
    }
}

private fun isVendor(text: String): Boolean {
    if (text.length != VENDOR.length + 9 || !text.startsWith(VENDOR) || !areDigits(text, VENDOR.length, 9)) return false
    var sum = 0
    for (place in 0 until 8) sum += WEIGHTS[place] * (text[VENDOR.length + place] - '0')
    return (11 - sum % 11) % 11 == text.last() - '0'
}

private fun areDigits(text: String, from: Int, count: Int): Boolean {
    for (index in from until from + count) if (text[index] !in '0'..'9') return false
    return true
}

private fun isUuid(text: String): Boolean {
    if (text.length != 36) return false
    for (index in 0 until 36) {
        val char = text[index]
        val fits = when (index) {
            8, 13, 18, 23 -> char == '-'
            else -> char in '0'..'9' || char in 'a'..'f' || char in 'A'..'F'
        }
        if (!fits) return false
    }
    return true
}
