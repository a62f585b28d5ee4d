//! Every code that is this library's own, and every one of Maskinporten's, with its meaning and its cure.

use super::ErrorKind;

/// A code of this library's own, or one of Maskinporten's. What the register says is told with the register's code.
///
/// ```
/// use altinn_systemregister::ErrorKind;
/// use altinn_systemregister::error::catalogue;
/// let code = catalogue::NOT_FOUND;
/// assert_eq!((code.code, code.kind), ("not-found", ErrorKind::NotFound));
/// assert_eq!(code.meaning, "the register has no such system");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ErrorCode {
    /// The code, as `Error::code` gives it
    pub code: &'static str,
    /// The kind of error that bears it
    pub kind: ErrorKind,
    /// What has happened
    pub meaning: &'static str,
    /// What to do
    pub cure: &'static str,
}

macro_rules! catalogue {
    ($($name:ident = $kind:ident $code:literal, $meaning:literal, $cure:literal;)+) => {
        $(#[doc = $meaning]
        pub const $name: ErrorCode =
            ErrorCode { code: $code, kind: ErrorKind::$kind, meaning: $meaning, cure: $cure };)+

        /// All of this file.
        pub(super) const LISTED: &[ErrorCode] = &[$($name),+];
    };
}

mod maskinporten;

pub use maskinporten::*;

/// All of them.
///
/// ```
/// use altinn_systemregister::error::catalogue;
/// let timeout = catalogue::all().find(|entry| entry.code == "timeout").unwrap();
/// assert_eq!(timeout.kind.class_name(), "TransportError");
/// ```
pub fn all() -> impl Iterator<Item = &'static ErrorCode> {
    LISTED.iter().chain(maskinporten::LISTED)
}

catalogue! {
    ENVIRONMENT = Config "environment", "the environment is no name of Altinn's and no safe address",
        "name one of Altinn's environments, or give an https address; plain http only to this machine";
    ORG_NUMBER = Config "org-number", "the text is no organisation number",
        "give the nine digits of the organisation number, without a prefix or blanks";
    SYSTEM_ID = Config "system-id", "the text is no system id",
        "put the vendor's organisation number, `_` and a name together, as in `991825827_smartcloud`";
    OPERATION = Config "operation", "the text names no operation",
        "name one of the four operations";
    SETTING = Config "setting", "a setting of the client cannot be used",
        "correct the setting that the message names";
    CA_BUNDLE = Config "ca-bundle", "the CA bundle holds no certificate that can be used",
        "give a file of certificates in PEM, each between `-----BEGIN CERTIFICATE-----` and `-----END CERTIFICATE-----`";
    MOMENT = Config "moment", "the text is no moment", "give date, time and zone as RFC 3339 has it";
    NOT_A_PLAN = Config "not-a-plan", "the text is no plan",
        "give a plan as it was kept: the JSON that a plan gives";
    FORKED = Config "forked", "this object was made before the process forked, and works in the parent process only",
        "make the client or the sandbox in the child process, after the fork, or start processes by `spawn`";
    MISSING_SETTING = Config "missing-setting", "a setting that is needed is not there",
        "give it where the client is made, or in one of the variables that the message names";
    CLIENT_ID = Config "client-id", "the client id is none of Maskinporten's",
        "give the client's id as Maskinporten shows it, a UUID such as `32ef65ac-6e62-498d-880f-76c85c2052ae`";
    NO_RUNTIME = Config "no-runtime", "there is no tokio runtime to send from",
        "call the client from within a tokio runtime with time and I/O enabled";

    INVALID_DOCUMENT = Validation "invalid-document", "the document breaks the register's rules; nothing was sent",
        "correct what the findings name";
    CLAIMED_TWICE = Validation "claimed-twice", "two systems of the list claim the same; nothing was sent",
        "give each system once, and each client id to one system";
    DESTRUCTIVE = Validation "destructive-change", "the change is destructive, and that is not allowed",
        "see the findings; what is wanted, allow by its name";
    NOT_A_SYSTEM = Validation "not-a-system", "the document cannot be read as a system",
        "validate the document to have each fault explained";
    SYSTEM_ID_UNADDRESSABLE = Validation "system-id-unaddressable", "the system id cannot be put into an address",
        "give the id under which the system is registered, `{organisation number}_{name}`";

    TOKEN_SOURCE = Auth "token-source", "no token could be got",
        "look at the cause: it is what the token source said";
    TOKEN_EMPTY = Auth "token-empty", "the token is empty",
        "give the access token that Maskinporten or Altinn answered with";
    TOKEN_MALFORMED = Auth "token-malformed", "the token has characters that no token has",
        "give the token alone, as Maskinporten or Altinn answered it: no `Bearer`, quotation marks, blanks or line breaks";
    TOKEN_EXCHANGE_REFUSED = Auth "token-exchange-refused", "Altinn does not exchange the token",
        "check that the environment to exchange at belongs to the Maskinporten that issued the token, or use the token as it is: the System Register takes it";

    KEY_ALGORITHM = Config "key-algorithm", "the key is to sign with an algorithm that Maskinporten does not take",
        "sign with RS256, RS384 or RS512: Maskinporten takes RSA keys alone";
    KEY_FILE_MISSING = Config "key-file-missing", "there is no such file",
        "check the path; a relative one begins at the directory in which the process was started";
    KEY_FILE_UNREADABLE = Config "key-file-unreadable", "the file cannot be read",
        "let the user that the process runs as read the file, and see that it is no directory";
    KEY_EMPTY = Config "key-empty", "the key is empty",
        "give the private key: a JWK, PEM, or a PKCS#12 file; if it comes from a variable or a secret, see that it is set";
    KEY_IS_A_PATH = Config "key-is-a-path", "the key looks like the path of a file",
        "give it as a file: a `pathlib.Path` in Python, `keyFile` in Node, `KeySource.file` in Kotlin and Rust; or give what stands in the file";
    KEY_FORM = Config "key-form", "the key has no form that is known",
        "give a JWK or a set of JWKs (JSON), PEM, PKCS#12 or DER, or base64 of one of these, and see that it is whole";
    KEY_JSON = Config "key-json", "the key is JSON, but no JWK",
        "give the JWK as it was made, an object with `kty`, `n`, `e`, `d` and so on, and see that it is whole";
    KEY_PEM = Config "key-pem", "the PEM is damaged",
        "give all of the file, from `-----BEGIN` up to the last `-----END …-----`";
    KEY_DER = Config "key-der", "the key is cut off or damaged",
        "give all of the file, byte for byte, and not as text";
    KEY_NONE = Config "key-none", "there is no private key",
        "give the file that holds the private key";
    KEY_SEVERAL = Config "key-several", "there are several private keys",
        "give a file with the one that is to be used, or a set of JWKs and a `kid`";
    KEY_PUBLIC_ONLY = Config "key-public-only", "the key is a public key",
        "give the private key: the public one is for registering the key at Maskinporten";
    KEY_CERTIFICATE_ONLY = Config "key-certificate-only", "there is a certificate, but no private key",
        "give the private key together with the certificate: a PKCS#12 file, or both in one PEM";
    KEY_NOT_RSA = Config "key-not-rsa", "the key is no RSA key",
        "use an RSA key of 2048 bits or more: Maskinporten takes RSA keys alone";
    KEY_USE = Config "key-use", "the JWK is not for signatures: its `use` is not `sig`",
        "use a key that was made for signatures";
    KEY_MEMBER_MISSING = Config "key-member-missing", "the JWK lacks a member",
        "give the JWK as it was made: an RSA key has `kty`, `n`, `e`, `d`, `p`, `q`, `dp`, `dq` and `qi`";
    KEY_MEMBER_MALFORMED = Config "key-member-malformed", "a member of the JWK is not base64url",
        "give the JWK as it was made: numbers are in base64url, without `+`, `/`, blanks and line breaks";
    KEY_CRT_MISSING = Config "key-crt-missing", "the JWK has `d`, but not the primes",
        "export the key once more with `p`, `q`, `dp`, `dq` and `qi`, or give it as PEM or PKCS#12";
    KEY_INCONSISTENT = Config "key-inconsistent", "the numbers of the key do not belong together",
        "give the key as it was made: a part of it was changed, or comes from another key";
    KEY_TOO_SMALL = Config "key-too-small", "the key is too small",
        "make a new key of 2048 bits or more, and register it at Maskinporten";
    KEY_TOO_LARGE = Config "key-too-large", "the key is too large",
        "make a new key of 2048, 3072 or 4096 bits, and register it at Maskinporten";
    KEY_SIZE = Config "key-size", "keys of this size cannot be used",
        "make a new key of 2048, 3072 or 4096 bits";
    KEY_EXPONENT = Config "key-exponent", "the key's public exponent cannot be used",
        "make a new key with the public exponent 65537, as all common tools do";
    KEY_KID_MISSING = Config "key-kid-missing", "the key has neither a `kid` nor a certificate",
        "give the `kid` under which the key is registered; the client's page in Maskinporten's self-service shows it";
    KEY_KID_NEEDED = Config "key-kid-needed", "the set of JWKs has several keys, and none is chosen",
        "give the `kid` of the key that is to be used";
    KEY_KID_UNKNOWN = Config "key-kid-unknown", "the set of JWKs has no key with that `kid`",
        "give a `kid` that is in the set, or the set that has this one";
    KEY_PASSWORD_MISSING = Config "key-password-missing", "the key is encrypted, and no password was given",
        "give the key's password";
    KEY_PASSWORD_WRONG = Config "key-password-wrong", "the key does not open with this password",
        "check the password; if it is right, the file is damaged";
    KEY_ENCRYPTION = Config "key-encryption", "the key is encrypted in a way that is not supported",
        "encrypt it anew: `openssl pkcs8 -topk8 -v2 aes256 -in FILE`, or for PKCS#12 export it with AES-256";
    KEY_ENCRYPTION_LEGACY = Config "key-encryption-legacy",
        "the PEM is encrypted in OpenSSL's old way (`Proc-Type: 4,ENCRYPTED`)",
        "convert it to PKCS#8, which keeps the password: `openssl pkcs8 -topk8 -v2 aes256 -in FILE -out key.pem`";
    KEY_CERTIFICATE_MALFORMED = Config "key-certificate-malformed", "a certificate beside the key cannot be read",
        "export the certificates once more, or give a `kid`: then they are not needed";
    KEY_CERTIFICATE_OTHER = Config "key-certificate-other", "no certificate in the file belongs to the private key",
        "put the key together with its own certificate, or give the `kid` under which the key is registered";
    KEY_CERTIFICATE_EXPIRED = Config "key-certificate-expired", "the certificate has expired",
        "order a new business certificate, or register the key at Maskinporten and give its `kid`";
    KEY_CERTIFICATE_NOT_YET = Config "key-certificate-not-yet", "the certificate is not valid yet",
        "check this machine's clock, or wait";

    CONNECT = Transport "connect", "no connection",
        "check the network, the proxy settings and the environment, then try again: nothing was sent";
    TLS = Transport "tls", "no secure connection",
        "if a proxy of your organisation opens TLS connections, give its certificate authority as CA bundle";
    TIMEOUT = Transport "timeout", "no answer in time",
        "try again later or raise the timeout; after a write, get the system first to see whether it took effect";
    CONNECTION_LOST = Transport "connection-lost", "the connection broke before the answer",
        "try again; after a write, get the system first to see whether it took effect";
    ANSWER_CUT_OFF = Transport "answer-cut-off", "the connection broke within the answer",
        "try again; after a write, see the outcome before you do";
    NOT_VERIFIED = Transport "applied-not-verified",
        "the change is written, but could not be read back: whether somebody else changed the system in between is not known",
        "do not repeat it; look at the system's changelog for an entry right before yours that is not in the system";
    ANSWER_TOO_LARGE = Transport "answer-too-large", "the answer is larger than the limit",
        "raise the limit for answers if such a large one is to be expected";

    REDIRECT = Api "redirect", "the register's address answers with a redirect, which is not followed",
        "check the environment's address; a sign-in page of a proxy or gateway may stand before it";
    NOT_THE_REGISTER = Api "not-the-register", "something before the register answered in its place",
        "check the environment's address and what stands between you and it";
    ANSWER_NOT_UNDERSTOOD = Api "answer-not-understood", "the register's answer cannot be read",
        "try again; if it stays so, ask for a newer version of this library";
    UNEXPECTED_STATUS = Api "unexpected-status", "the register answered with a status that it has no reason for",
        "try again later; quote the trace id in a support case";

    UNAUTHORIZED = Unauthorized "unauthorized", "the register does not accept the token",
        "get a new token of this environment, and send it as it is";
    TOKEN_EXPIRED = Unauthorized "token-expired", "the token has expired",
        "get a new token: they live for some minutes only";
    TOKEN_NO_JWT = Unauthorized "token-no-jwt", "the token is not a JWT, so it is not one of Maskinporten's or Altinn's",
        "give the `access_token` of the token endpoint's answer, not a key, an assertion or an id";
    TOKEN_OTHER_ENVIRONMENT = Unauthorized "token-other-environment", "the token was issued for another environment",
        "use Maskinporten's test environment for all of Altinn's but `prod`, and its production environment for `prod`";

    FORBIDDEN = Forbidden "forbidden", "the register does not let this token do that",
        "check that the token's organisation owns the system";
    MISSING_SCOPE = Forbidden "missing-scope", "the token lacks the scope `altinn:authentication/systemregister.write`",
        "add the scope to the client in Maskinporten and ask for it with the token; Digdir grants it to vendors on order";
    NO_ORGANISATION = Forbidden "no-organisation", "the token names no organisation (claim `consumer`)",
        "use a token that Maskinporten issued to an organisation's client";
    OTHER_ORGANISATION = Forbidden "other-organisation", "the token belongs to another organisation than the system",
        "use a token of the system's vendor; a supplier that acts for the vendor needs the vendor's delegation";

    NOT_FOUND = NotFound "not-found", "the register has no such system",
        "check the id, case included, and the environment; `list` shows the systems that are yours";
    NO_HISTORY = NotFound "no-history", "the changelog does not tell what the system was then",
        "take the moment of an entry of the changelog, or a later one";
    NOT_FOUND_OR_VENDOR = NotFound "not-found-or-other-vendor",
        "the register has no such system, or has it under another vendor",
        "get the system: if it is there, the document's `vendor.ID` is not the registered one, which can never be changed";

    ALREADY_EXISTS = AlreadyExists "already-exists",
        "the register has, or had, a system of that id, or one of its client ids was registered at the same moment",
        "get the system to see; the id of a deleted system can never be used again: choose another";

    SYSTEM_DELETED = Rejected "system-deleted", "the system is deleted, and a deleted system cannot be changed",
        "register a new system under a new id: a deletion is for good, and its id cannot be used again";
    OTHER_ID = Rejected "other-id", "the document is another system's: an id can never be changed",
        "register a new system under the new id, and move the customers";
    OTHER_VENDOR = Rejected "other-vendor", "the document names another vendor: a system's vendor can never be changed",
        "give the registered `vendor.ID`, or register a new system";
    CLIENT_ID_RACED = Rejected "client-id-raced",
        "the register says that the system exists, but it does not: one of its client ids was registered at the same moment",
        "create it again: by now the register says which client id belongs to another system";
    REJECTED = Rejected "rejected", "the register refuses the request",
        "see what the register said in the message";
    MALFORMED_REQUEST = Rejected "malformed-request", "the register cannot read the document",
        "correct what the findings name";

    RATE_LIMITED = RateLimited "rate-limited", "too many requests",
        "wait as long as the error's retry-after says, or a minute, then try again";

    SERVER_ERROR = Server "server-error", "the register failed",
        "try again later; after a write, get the system first to see whether it took effect";
    SERVER_ERROR_OR_NO_SYSTEM = Server "server-error-or-no-system",
        "the register failed; so it also does where the system does not exist",
        "get the system: if it is not found, the id is wrong, else try again later";
    LOOKUP_OUTAGE = Server "lookup-outage", "the register could not look up what is there",
        "try again in a while: the look-up behind the register fails for the moment, and nothing is wrong with the document";
    LANGUAGE_REFUSED = Server "language-refused", "the register's database refuses a text that lacks a language",
        "give `name` and `description` in `nb`, `nn` and `en`";
    REDIRECT_URL_REFUSED = Server "redirect-url-refused", "the register's database refuses a redirect URL",
        "give absolute https URLs";
    VALUE_TOO_LONG = Server "value-too-long", "the register's database refuses a value that is too long",
        "keep the id within 255 characters";

    CHANGED_MEANWHILE = Conflict "changed-meanwhile", "somebody else has changed the system since it was read",
        "look at what they changed (`conflict`); then change the system anew, or ask for the changes to be merged";
    OVERWROTE = Conflict "overwrote-a-change",
        "somebody else changed the system at the same moment, and this write has overwritten that change",
        "look at what they changed (`conflict`), and write what was lost again: `merged` is the system with both changes";

    CANCELLED = Cancelled "cancelled", "the call was cancelled",
        "call again; after a write, see the outcome before you do";

    INTERNAL = Internal "internal", "a fault of this library",
        "report it with the message and what you did";
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{LISTED, all, maskinporten};

    #[test]
    fn every_code_is_its_own_and_says_everything() {
        let codes: BTreeSet<_> = all().map(|entry| entry.code).collect();
        assert_eq!(codes.len(), all().count());
        for entry in all() {
            for text in [entry.meaning, entry.cure] {
                assert!(!text.is_empty() && !text.ends_with('.'), "{}", entry.code);
                let first = text.split(' ').next().unwrap_or_default();
                let is_name = ["Maskinporten", "Maskinporten's", "Altinn"].contains(&first);
                assert!(is_name || text.starts_with(|c: char| c.is_lowercase() || c == '`'), "{}", entry.code);
            }
        }
    }

    #[test]
    fn whose_a_code_is_can_be_seen() {
        for entry in LISTED {
            assert!(entry.code.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{}", entry.code);
        }
        for entry in maskinporten::LISTED.iter().filter(|entry| entry.code.starts_with("MP")) {
            let number = entry.code.strip_prefix("MP-").unwrap_or_default();
            assert!(number.len() == 3 && number.bytes().all(|byte| byte.is_ascii_digit()), "{}", entry.code);
        }
    }
}
