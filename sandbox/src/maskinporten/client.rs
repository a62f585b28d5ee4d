//! A client, as it is registered at Maskinporten.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::key::RegisteredKey;
use crate::SandboxError;
use crate::token::WRITE_SCOPE;

/// A client and what it may ask for.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Client {
    #[serde(rename = "clientId")]
    pub(crate) id: String,
    /// The organisation whose client it is
    pub(crate) org_number: String,
    #[serde(default = "register_scope")]
    scopes: Vec<String>,
    #[serde(default)]
    keys: Vec<RegisteredKey>,
    /// Scopes that are on the client, but not allowed for its type of integration
    #[serde(default)]
    integration_scopes: Vec<String>,
    /// Scopes that are on the client, but to which its organisation has no access
    #[serde(default)]
    denied_scopes: Vec<String>,
    /// What others have delegated to the client's organisation: scopes by the organisation number of the consumer
    #[serde(default)]
    delegations: BTreeMap<String, Vec<String>>,
    /// The system users that customers have approved
    #[serde(default)]
    system_users: Vec<SystemUser>,
}

/// A customer's system user.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct SystemUser {
    org_number: String,
    external_ref: Option<String>,
}

/// What a client's registration says of a scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    Granted,
    NotOnClient,
    NotForIntegration,
    Denied,
}

fn register_scope() -> Vec<String> {
    vec![WRITE_SCOPE.to_owned()]
}

impl Client {
    pub(crate) fn from_json(json: &str) -> Result<Self, SandboxError> {
        let client: Client = serde_json::from_str(json).map_err(|error| SandboxError::Client(error.to_string()))?;
        if client.id.trim().is_empty() {
            return Err(SandboxError::Client("`clientId` is empty".to_owned()));
        }
        let consumers = client.delegations.keys();
        let customers = client.system_users.iter().map(|user| &user.org_number);
        let numbers = std::iter::once(&client.org_number).chain(consumers).chain(customers);
        if let Some(wrong) = numbers.into_iter().find(|number| !is_org_number(number)) {
            return Err(SandboxError::Client(format!(
                "`{}` has not the nine digits of an organisation",
                wrong.escape_debug()
            )));
        }
        Ok(client)
    }

    pub(super) fn key(&self, kid: &str) -> Option<&RegisteredKey> {
        self.keys.iter().find(|key| key.kid == kid)
    }

    pub(super) fn access(&self, scope: &str) -> Access {
        let has = |scopes: &[String]| scopes.iter().any(|own| own == scope);
        if has(&self.denied_scopes) {
            Access::Denied
        } else if has(&self.integration_scopes) {
            Access::NotForIntegration
        } else if has(&self.scopes) {
            Access::Granted
        } else {
            Access::NotOnClient
        }
    }

    /// Whether that consumer has delegated the scope to the client's organisation.
    pub(super) fn has_delegation(&self, consumer: &str, scope: &str) -> bool {
        self.delegations.get(consumer).is_some_and(|scopes| scopes.iter().any(|own| own == scope))
    }

    /// Whether a customer has a system user of that reference; where there is none, its number stands for it.
    pub(super) fn has_system_user(&self, customer: &str, external_ref: Option<&str>) -> bool {
        self.system_users.iter().any(|user| {
            let own = user.external_ref.as_deref().unwrap_or(&user.org_number);
            user.org_number == customer && own == external_ref.unwrap_or(customer)
        })
    }
}

/// Whether a text has the form of an organisation number.
pub(super) fn is_org_number(text: &str) -> bool {
    text.len() == 9 && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_client_may_do_what_a_vendor_needs_unless_told_otherwise() {
        let client = Client::from_json(r#"{"clientId": "a", "orgNumber": "991825827"}"#).unwrap();
        assert_eq!(client.access(WRITE_SCOPE), Access::Granted);
        assert_eq!(client.access("other:scope"), Access::NotOnClient);
    }

    #[test]
    fn what_is_wrong_with_a_client_is_told() {
        for (json, said) in [
            ("[]", "expected struct Client"),
            (r#"{"orgNumber": "991825827"}"#, "missing field `clientId`"),
            (r#"{"clientId": " ", "orgNumber": "991825827"}"#, "`clientId` is empty"),
            (r#"{"clientId": "a", "orgNumber": "99182582"}"#, "`99182582` has not the nine digits"),
            (r#"{"clientId": "a", "orgNumber": "991825827", "delegations": {"x": []}}"#, "`x` has not the nine"),
            (r#"{"clientId": "a", "orgNumber": "991825827", "scope": []}"#, "unknown field `scope`"),
            (r#"{"clientId": "a", "orgNumber": "991825827", "keys": [{"kty": "RSA"}]}"#, "missing field"),
            (
                r#"{"clientId": "a", "orgNumber": "991825827", "keys": [{"kty": "EC", "kid": "k", "n": "AQ", "e": "AQ"}]}"#,
                "is no RSA key",
            ),
        ] {
            let error = Client::from_json(json).unwrap_err().to_string();
            assert!(error.starts_with("the client is not as expected: ") && error.contains(said), "{json}: {error}");
        }
    }

    #[test]
    fn a_private_key_is_refused_and_not_shown() {
        let json = r#"{"clientId": "a", "orgNumber": "991825827",
            "keys": [{"kty": "RSA", "kid": "k", "n": "AQ", "e": "AQ", "d": "c2VjcmV0"}]}"#;
        let error = Client::from_json(json).unwrap_err().to_string();
        assert!(error.contains("holds its private half") && !error.contains("c2VjcmV0"), "{error}");
    }

    #[test]
    fn a_system_user_without_a_reference_is_known_by_its_number() {
        let json = r#"{"clientId": "a", "orgNumber": "991825827",
            "systemUsers": [{"orgNumber": "310547891"}, {"orgNumber": "310547891", "externalRef": "branch-7"}]}"#;
        let client = Client::from_json(json).unwrap();
        assert!(client.has_system_user("310547891", None));
        assert!(client.has_system_user("310547891", Some("310547891")));
        assert!(client.has_system_user("310547891", Some("branch-7")));
        assert!(!client.has_system_user("310547891", Some("branch-8")));
        assert!(!client.has_system_user("991825827", None));
    }
}
