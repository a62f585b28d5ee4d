//! Rules of redirect URLs.

use super::SYSTEM;
use super::rule::rules;

rules! {
    REDIRECT_URL_NOT_HTTPS = {
        code: "AUTH.VLD-00005",
        slug: "redirect-url-not-https",
        severity: Error,
        operations: SYSTEM,
        meaning: "a redirect URL is absolute and begins with `https://`; on replace the register forgets to check, stores `http://` and answers 500 to others",
        cure: "write the whole URL, for example `https://smartcloud.example/receipt`",
        source: "guide: Set Redirect URLs; API 1.8; API 2.2; API 9, trap 7",
    }
    REDIRECT_URL_UNREADABLE = {
        slug: "redirect-url-unreadable",
        severity: Error,
        operations: SYSTEM,
        meaning: "a redirect URL names a host after `https://`; the register answers 400 to what it cannot read as a URL",
        cure: "correct the host in the URL",
        source: "API 1.5; API 1.8",
    }
    REDIRECT_URL_DUPLICATE = {
        slug: "redirect-url-duplicate",
        severity: Warning,
        operations: SYSTEM,
        meaning: "no redirect URL stands in the list twice; the register rewrites URLs, so that two spellings can become one",
        cure: "take one of them away",
        source: "API 1.10; API 9, trap 8",
    }
    REDIRECT_URL_USER = {
        slug: "redirect-url-user",
        severity: Warning,
        operations: SYSTEM,
        meaning: "a redirect URL has no user name or password; the register stores them and shows them to all who read the system",
        cure: "take everything between `https://` and `@` away",
        source: "API 1.10",
    }
    REDIRECT_URL_QUERY = {
        slug: "redirect-url-query",
        severity: Advice,
        operations: SYSTEM,
        meaning: "query and fragment of a redirect URL play no part: a request's URL may have any, and is compared up to the path",
        cure: "take everything from `?` or `#` on away",
        source: "API 1.10; API 3.1",
    }
    REDIRECT_URL_LOCAL = {
        slug: "redirect-url-local",
        severity: Advice,
        operations: SYSTEM,
        meaning: "a redirect URL to the user's own machine works for developers only",
        cure: "take it away before the system is registered in production",
        source: "API 1.10",
    }
}
