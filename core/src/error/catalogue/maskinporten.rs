//! What Maskinporten refuses, by its own codes (platform's API 5.4), and what it refuses without one.

use super::{ErrorCode, ErrorKind};

catalogue! {
    MP_011 = Auth "MP-011", "Maskinporten cannot read the grant, or a value in it",
        "look for line breaks and typing errors in the client id, the scopes and the organisation numbers";
    MP_012 = Auth "MP-012", "Maskinporten has seen this grant before: its `jti` was used",
        "try again: each request has a `jti` of its own; if it stays so, something between you and Maskinporten sends requests twice";
    MP_100 = Auth "MP-100", "Maskinporten does not know the client, or could not make sure that it is this one",
        "check the client id, that the client is still active, and that its key is registered on this very client";
    MP_110 = Auth "MP-110", "Maskinporten does not take the audience (`aud`) of the grant",
        "leave issuer and token endpoint out, or give Maskinporten's own issuer, with the slash at its end";
    MP_120 = Auth "MP-120", "the grant is signed with a certificate that this Maskinporten does not take",
        "use a test certificate in test, and a production certificate in production";
    MP_121 = Auth "MP-121", "the registered key has expired",
        "register the public key again on the client, or make a new one (`systemregister keygen`) and register that; keys live one year at Maskinporten, so do it again before the year is over";
    MP_122 = Auth "MP-122", "the certificate belongs to another organisation than the client",
        "use the business certificate of the organisation that owns the client, or a client of the certificate's organisation";
    MP_123 = Auth "MP-123", "Maskinporten cannot read the certificate chain (`x5c`)",
        "give a PKCS#12 file or a PEM with the whole chain, the business certificate first";
    MP_124 = Auth "MP-124", "the signature does not fit the key that is registered",
        "check that the private key is the other half of the key registered under this `kid`: the JWK that `public_jwk` gives must be the one on the client";
    MP_130 = Auth "MP-130", "the grant had expired when it reached Maskinporten",
        "compare this machine's clock with the right time: Maskinporten allows ten seconds, and NTP keeps it right; if it is right, look for what delays requests on their way";
    MP_200 = Auth "MP-200", "the client lacks a scope that it asks for",
        "add the scope to the client at Maskinporten (self-service portal), and check its spelling; Digdir grants the System Register's scopes to vendors on order";
    MP_201 = Auth "MP-201", "the client's type of integration may not have a scope that it asks for",
        "use a client of the type that the scope is meant for: Altinn's scopes go with a client of type `maskinporten`";
    MP_250 = Auth "MP-250", "the organisation has no access to a scope that it asks for",
        "ask the scope's owner to give access to the organisation; for the System Register's scopes, order them from Digdir";
    MP_251 = Auth "MP-251", "the consumer has not delegated a scope to the client's organisation",
        "ask the consumer to delegate the API to your organisation in Altinn, or leave the consumer organisation out to act for yourself";
    MP_301 = Auth "MP-301", "Maskinporten does not know the type of the authorization details",
        "check that the token endpoint is Maskinporten's own, and that it knows system users";
    MP_302 = Auth "MP-302", "the authorization details hold a member that Maskinporten does not know",
        "ask for a newer version of this library";
    MP_303 = Auth "MP-303", "Altinn does not find the system user, or it is not this client's",
        "check four things: the system is registered with this client id and is not deleted; the organisation number is the customer's; \
         the external reference is the one that the system user was requested with, and left out if there was none; the customer has approved and not deleted the system user";

    CLOCK_SKEW = Auth "clock-skew", "the grant was issued in the future, by Maskinporten's clock",
        "compare this machine's clock with the right time: Maskinporten allows ten seconds, and NTP keeps it right";
    CONSUMER_ORG_OWN = Auth "consumer-org-own", "the consumer organisation is the client's own",
        "leave the consumer organisation out: it names another organisation, which has delegated the scopes to yours";
    ASSERTION_REFUSED = Auth "assertion-refused", "Maskinporten refuses the grant as invalid",
        "see Maskinporten's description; check the client id, its key, and that issuer and token endpoint belong together";
    TOKEN_REFUSED = Auth "token-refused", "the token endpoint gives no token",
        "see the description of the refusal where there is one, and quote its trace id to Digdir's support";
    TOKEN_RATE_LIMITED = Auth "token-rate-limited", "too many requests for tokens",
        "wait as long as the error's retry-after says, or a minute; share one `Maskinporten`, which keeps its tokens";
    TOKEN_ENDPOINT_FAILED = Auth "token-endpoint-failed", "the token endpoint failed",
        "try again later; Digdir tells of disturbances at status.digdir.no";
    TOKEN_ANSWER = Auth "token-answer-not-understood", "the token endpoint's answer holds no token that can be used",
        "check the token endpoint's address; if it is right, ask for a newer version of this library";
    NOT_MASKINPORTEN = Auth "not-maskinporten", "something before the token endpoint answered in its place",
        "check the token endpoint's address and what stands between you and it: a proxy, a gateway, a sign-in page";
}
