//! What a token says.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{AUTHORITY, PREFIX, WRITE_SCOPE};

/// What a token of the sandbox is to say, for tests of tokens that are out of the ordinary.
///
/// ```
/// use altinn_systemregister_sandbox::TokenClaims;
///
/// let expired = TokenClaims { lifetime: -60, ..TokenClaims::of("991825827") };
/// assert_eq!(expired.consumer.unwrap().id, "0192:991825827");
/// assert_eq!(expired.scopes, ["altinn:authentication/systemregister.write"]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct TokenClaims {
    /// The organisation that the token is for: the claim that decides whose systems may be touched
    pub consumer: Option<Organisation>,
    /// The organisation that acts for the consumer in a delegated token; the register ignores it
    pub supplier: Option<Organisation>,
    /// The scopes
    pub scopes: Vec<String>,
    /// The Maskinporten client that got the token; the changelog names it
    pub client_id: Option<String>,
    /// How long the token is valid, in seconds; a negative number makes one that has expired
    pub lifetime: i64,
}

impl TokenClaims {
    /// An ordinary vendor's token: that organisation, the register's write scope, an hour.
    ///
    /// ```
    /// use altinn_systemregister_sandbox::TokenClaims;
    ///
    /// let claims = TokenClaims::of("991825827");
    /// assert_eq!((claims.lifetime, claims.supplier), (3600, None));
    /// ```
    pub fn of(org_number: &str) -> Self {
        TokenClaims { consumer: Some(Organisation::of(org_number)), ..TokenClaims::default() }
    }

    /// The claims of a token that is issued at `now` (seconds since 1970), as Maskinporten writes them.
    pub(crate) fn payload(self, issuer: &str, id: &str, now: i64) -> Value {
        let mut payload = json!({
            "iss": issuer,
            "client_amr": "private_key_jwt",
            "token_type": "Bearer",
            "scope": self.scopes.join(" "),
            "iat": now.min(now.saturating_add(self.lifetime)),
            "exp": now.saturating_add(self.lifetime),
            "jti": id,
        });
        let optional = [
            ("consumer", self.consumer.map(|consumer| json!(consumer))),
            ("supplier", self.supplier.map(|supplier| json!(supplier))),
            ("client_id", self.client_id.map(|client_id| json!(client_id))),
        ];
        add_present(&mut payload, optional);
        payload
    }
}

impl Default for TokenClaims {
    fn default() -> Self {
        TokenClaims {
            consumer: None,
            supplier: None,
            scopes: vec![WRITE_SCOPE.to_owned()],
            client_id: Some("a3f1c2d4-5b6e-4f70-8a91-b2c3d4e5f607".to_owned()),
            lifetime: 3600,
        }
    }
}

/// An organisation in a claim, as ISO 6523 has it.
///
/// ```
/// use altinn_systemregister_sandbox::Organisation;
///
/// assert_eq!(Organisation::of("991825827").authority, "iso6523-actorid-upis");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// Who numbers the organisations: `iso6523-actorid-upis`
    pub authority: String,
    /// The prefix `0192:` and the organisation number
    #[serde(rename = "ID")]
    pub id: String,
}

impl Organisation {
    /// The organisation of that number.
    ///
    /// ```
    /// use altinn_systemregister_sandbox::Organisation;
    ///
    /// assert_eq!(Organisation::of("991825827").id, "0192:991825827");
    /// ```
    pub fn of(org_number: &str) -> Self {
        Organisation { authority: AUTHORITY.to_owned(), id: format!("{PREFIX}:{org_number}") }
    }
}

/// Adds those members to an object that are there.
pub(crate) fn add_present<const N: usize>(object: &mut Value, members: [(&str, Option<Value>); N]) {
    if let Value::Object(object) = object {
        object.extend(members.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))));
    }
}
