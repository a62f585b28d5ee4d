//! Rules of client ids.

use super::SYSTEM;
use super::rule::rules;

rules! {
    CLIENT_ID_MISSING = {
        slug: "client-id-missing",
        severity: Warning,
        operations: SYSTEM,
        meaning: "without a client id nobody gets a token for the system's users, and the register answers 400 to the system's deletion though it deletes it",
        cure: "add the id of the Maskinporten client that acts for the system",
        source: "guide: Link Client ID; API 1.7; API 9, traps 3 and 13",
    }
    CLIENT_ID_EMPTY = {
        slug: "client-id-empty",
        severity: Error,
        operations: SYSTEM,
        meaning: "a client id is not empty; the register stores an empty one for the first who sends it, never shows it again, and refuses it to everybody else",
        cure: "take the empty text away, or write the client id",
        source: "API 1.10; API 9, trap 26",
    }
    CLIENT_ID_NOT_UUID = {
        slug: "client-id-not-uuid",
        severity: Error,
        operations: SYSTEM,
        meaning: "a client id is a UUID, as Maskinporten generates them; the register stores any text, and no token ever matches it",
        cure: "copy the client id from Maskinporten's self-service, for example `32ef65ac-6e62-498d-880f-76c85c2052ae`",
        source: "guide: Link Client ID; API 8",
    }
    CLIENT_ID_UPPER_CASE = {
        slug: "client-id-upper-case",
        severity: Warning,
        operations: SYSTEM,
        meaning: "client ids are in lower case; the register stores them as they come, and one in upper case never matches a token",
        cure: "write the client id in lower case; this library does so when it sends",
        source: "API 8; API 9, trap 25",
    }
    CLIENT_ID_DUPLICATE = {
        code: "AUTH.VLD-00011",
        slug: "client-id-duplicate",
        severity: Error,
        operations: SYSTEM,
        meaning: "no client id stands in the list twice, compared without case; on create the register answers, misleadingly, that the system already exists",
        cure: "take one of them away",
        source: "API 1.5; API 2.2; API 9, traps 11 and 25",
    }
}
