//! Rules of rights.

use super::RIGHTS;
use super::rule::rules;

rules! {
    RIGHT_WITHOUT_RESOURCE = {
        slug: "right-without-resource",
        severity: Warning,
        operations: RIGHTS,
        meaning: "a right names its resource in the array `resource`; the register accepts a right that names none, and nothing can be asked for by it",
        cure: "write `\"resource\": [{\"id\": \"urn:altinn:resource\", \"value\": \"…\"}]`, or take the right away",
        source: "guide: Define Rights; API 1.3",
    }
    RIGHT_ATTRIBUTE_MISSING = {
        slug: "right-attribute-missing",
        severity: Error,
        operations: RIGHTS,
        meaning: "each element of `resource` has an `id` and a `value`, neither of them empty; the register answers 400 otherwise",
        cure: "write `urn:altinn:resource` as `id`, and the resource's id in the Resource Registry as `value`",
        source: "guide: Define Rights; API 1.3",
    }
    RIGHT_ATTRIBUTE_ID = {
        code: "AUTH.VLD-00009",
        slug: "right-attribute-id",
        severity: Error,
        operations: RIGHTS,
        meaning: "the `id` of a resource is exactly `urn:altinn:resource`, for apps too",
        cure: "write `urn:altinn:resource` as `id`; an app is the one value `app_{org}_{app}`",
        source: "guide: Define Rights; API 1.10",
    }
    RIGHT_VALUE_FORM = {
        slug: "right-value-form",
        severity: Warning,
        operations: RIGHTS,
        meaning: "the `value` of a resource is its bare id in the Resource Registry; nothing is found under a URN, a path or a text with spaces",
        cure: "write the bare id, for example `ske-krav-og-betalinger`; for an app `app_{org}_{app}`",
        source: "API 1.10; API 4.1",
    }
    RIGHT_DUPLICATE = {
        code: "AUTH.VLD-00006",
        slug: "right-duplicate",
        severity: Error,
        operations: RIGHTS,
        meaning: "no right stands in the list twice: same action, same resources in the same order",
        cure: "take one of them away",
        source: "API 1.10; API 2.2",
    }
    RIGHT_SAME_RESOURCE = {
        slug: "right-same-resource",
        severity: Warning,
        operations: RIGHTS,
        meaning: "one right for a resource is enough: the action is stored, but plays no part when a system user is asked for",
        cure: "keep one of the rights, without `action`",
        source: "API 1.10; API 9, trap 49",
    }
    RIGHT_RESOURCE_REPEATED = {
        slug: "right-resource-repeated",
        severity: Warning,
        operations: RIGHTS,
        meaning: "a resource stands once within a right; the register does not notice the repetition and stores it",
        cure: "take the repetition away",
        source: "API 1.10",
    }
}
