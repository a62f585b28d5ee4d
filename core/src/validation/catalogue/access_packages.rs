//! Rules of access packages.

use super::rule::rules;
use super::{ACCESS_PACKAGES, Operation, SYSTEM};

rules! {
    ACCESS_PACKAGE_URN = {
        code: "AUTH.VLD-00008",
        slug: "access-package-urn",
        severity: Error,
        operations: ACCESS_PACKAGES,
        meaning: "an access package is named by its URN, `urn:altinn:accesspackage:` and its name; the register finds none under anything else",
        cure: "write the whole URN, for example `urn:altinn:accesspackage:skattegrunnlag`",
        source: "guide: Define Rights; API 1.10; API 2.2",
    }
    ACCESS_PACKAGE_SPELLING = {
        slug: "access-package-spelling",
        severity: Warning,
        operations: ACCESS_PACKAGES,
        meaning: "URNs of access packages are in lower case and begin with `urn:`; the register accepts other spellings and stores them, and every later request must then repeat the odd spelling",
        cure: "write the URN in lower case and in full",
        source: "API 1.10; API 9, trap 28",
    }
    ACCESS_PACKAGE_DUPLICATE = {
        code: "AUTH.VLD-00007",
        slug: "access-package-duplicate",
        severity: Error,
        operations: ACCESS_PACKAGES,
        meaning: "no access package stands in the list twice",
        cure: "take one of them away",
        source: "API 1.10; API 2.2",
    }
    ACCESS_PACKAGE_NEAR_DUPLICATE = {
        slug: "access-package-near-duplicate",
        severity: Warning,
        operations: ACCESS_PACKAGES,
        meaning: "no access package stands in the list in two spellings; the register does not notice and stores both",
        cure: "keep the spelling in lower case that begins with `urn:`",
        source: "API 1.10; API 9, trap 28",
    }
    ACCESS_PACKAGE_NOT_DELEGABLE = {
        code: "AUTH.VLD-00008",
        slug: "access-package-not-delegable",
        severity: Warning,
        operations: ACCESS_PACKAGES,
        meaning: "some access packages (guardianship, `eksplisitt`) can be given to nobody, and the register refuses them",
        cure: "take the package away, and look for one that is delegable",
        source: "API 1.10; API 4.2",
    }
    ACCESS_PACKAGE_ADMINISTRATION = {
        slug: "access-package-administration",
        severity: Warning,
        operations: ACCESS_PACKAGES,
        meaning: "packages for the administration of accesses are accepted, but giving one to a system user is likely to fail when the customer approves",
        cure: "take the package away unless it is known to work",
        source: "API 4.2",
    }
    CLIENT_PACKAGE_VISIBLE = {
        code: "AUTH.VLD-00018",
        slug: "client-package-visible",
        severity: Error,
        operations: SYSTEM,
        meaning: "a system with packages for client relations (accountants, auditors, business managers) is not visible in the portal; a system is visible unless `isVisible` is `false`",
        cure: "set `isVisible` to `false`, or take the package away",
        source: "guide: Set Visibility; API 1.10; API 4.2",
    }
    CLIENT_PACKAGE_STORED_VISIBILITY = {
        code: "AUTH.VLD-00018",
        slug: "client-package-stored-visibility",
        severity: Warning,
        operations: &[Operation::SetAccessPackages],
        meaning: "packages for client relations are refused for a system that is stored as visible",
        cure: "make sure that the system is hidden; if it is not, replace it with `isVisible` set to `false` first",
        source: "API 1.6; API 9, trap 29",
    }
    ACCESS_PACKAGES_NULL = {
        slug: "access-packages-null",
        severity: Warning,
        operations: &[Operation::Create],
        meaning: "an empty list is `[]`; the register accepts `null` here on create only, and answers 500 to it on replace",
        cure: "write `[]`",
        source: "API 1.3; API 9, trap 30",
    }
}
