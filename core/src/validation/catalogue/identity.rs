//! Rules of the system's id and its vendor.

use super::rule::rules;
use super::{Operation, SYSTEM};

rules! {
    SYSTEM_ID_PREFIX = {
        code: "AUTH.VLD-00001",
        slug: "system-id-prefix",
        severity: Error,
        operations: SYSTEM,
        meaning: "a system's id begins with the organisation number of its vendor, the one in `vendor.ID`, and `_`",
        cure: "write the id as `{organisation number}_{name}`, for example `991825827_smartcloud`",
        source: "guide: Define Identifiers; API 1.10",
    }
    SYSTEM_ID_SPACES = {
        code: "AUTH.VLD-00013",
        slug: "system-id-spaces",
        severity: Error,
        operations: SYSTEM,
        meaning: "a system's id has no spaces",
        cure: "write `-` or `_` instead of spaces",
        source: "API 1.9; API 2.2",
    }
    SYSTEM_ID_PATTERN = {
        slug: "system-id-pattern",
        severity: Error,
        operations: &[Operation::Create],
        meaning: "a system's id is the organisation number, `_` and a name of the characters A-Z a-z 0-9 . _ ~ -; the register accepts others, but such a system is hard to address, and its id can never be changed",
        cure: "choose a name of letters without accents, digits and `.`, `_`, `~`, `-`",
        source: "guide: Define Identifiers; API 1.10; API 9, trap 23",
    }
    SYSTEM_ID_UNSAFE = {
        slug: "system-id-unsafe",
        severity: Warning,
        operations: &[Operation::Replace],
        meaning: "the system is registered under an id without a name or with characters that many tools do not pass on unchanged in an address",
        cure: "check with a request for that id that every tool on the way passes it on as it is; an id cannot be changed",
        source: "API 1.10; API 9, trap 23",
    }
    SYSTEM_ID_TOO_LONG = {
        slug: "system-id-too-long",
        severity: Error,
        operations: SYSTEM,
        meaning: "a system's id has 255 characters at most; the register answers 500 to a longer one",
        cure: "choose a shorter name",
        source: "API 1.8; API 1.10",
    }
    VENDOR_ID_PREFIX = {
        code: "AUTH.VLD-00000",
        slug: "vendor-id-prefix",
        severity: Error,
        operations: SYSTEM,
        meaning: "`vendor.ID` is `0192:` and the vendor's organisation number; without the prefix the register reports nothing else on create, and answers 404 on replace",
        cure: "write `0192:` before the organisation number, for example `0192:991825827`",
        source: "guide: Define Identifiers; API 1.5; API 9, traps 20 and 22",
    }
    VENDOR_ORG_NUMBER = {
        slug: "vendor-org-number",
        severity: Error,
        operations: SYSTEM,
        meaning: "the vendor's organisation number has nine digits, the last of them the check digit; no token is issued for any other, so the register answers 403",
        cure: "copy the organisation number from the register of entities, or from the token",
        source: "guide: Define Identifiers; API 8",
    }
    VENDOR_AUTHORITY = {
        slug: "vendor-authority",
        severity: Advice,
        operations: SYSTEM,
        meaning: "`vendor.authority` is `iso6523-actorid-upis` where it is stated; the register passes over it",
        cure: "write `iso6523-actorid-upis`, or leave `authority` out",
        source: "guide: Example JSON Payload; API 1.3; API 8",
    }
}
