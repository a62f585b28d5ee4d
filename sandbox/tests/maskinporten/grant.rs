//! A grant that is as it should be, to be spoilt by each test in its own way.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use altinn_systemregister_sandbox::{Options, Sandbox};
use serde_json::{Value, json};

use crate::signer::{public_jwk, signed};
use crate::wire::{Answer, send};

pub(crate) const CLIENT: &str = "32ef65ac-6e62-498d-880f-76c85c2052ae";
pub(crate) const SCOPE: &str = "altinn:authentication/systemregister.write";
const FORM: &str = "content-type: application/x-www-form-urlencoded";
const GRANT_TYPE: &str = "urn:ietf:params:oauth:grant-type:jwt-bearer";

pub(crate) fn now() -> i64 {
    i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs()).unwrap()
}

/// The client of all these tests; its keys are `client.*` and `other.*`, the latter expired.
pub(crate) fn client() -> Value {
    let mut expired = public_jwk("other.public.jwk.json");
    expired["expires"] = json!(now() - 1);
    json!({"clientId": CLIENT, "orgNumber": "991825827", "keys": [public_jwk("client.public.jwk.json"), expired]})
}

/// A sandbox with a client that differs in these members.
pub(crate) async fn sandbox_with(members: Value) -> Sandbox {
    let sandbox = Sandbox::start(Options::default()).await.unwrap();
    let mut client = client();
    client.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
    sandbox.add_client(&client.to_string()).unwrap();
    sandbox
}

pub(crate) async fn sandbox() -> Sandbox {
    sandbox_with(json!({})).await
}

/// Header and claims of an assertion, and the file of the key that signs it.
#[derive(Clone)]
pub(crate) struct Grant {
    pub(crate) header: Value,
    pub(crate) claims: Value,
    pub(crate) key: &'static str,
}

impl Grant {
    pub(crate) fn to(sandbox: &Sandbox) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let claims = json!({
            "aud": format!("{}/", sandbox.url()),
            "iss": CLIENT,
            "scope": SCOPE,
            "iat": now(),
            "exp": now() + 100,
            "jti": format!("jti-{}", NUMBER.fetch_add(1, Ordering::Relaxed)),
        });
        Grant { header: json!({"alg": "RS256", "kid": "smartcloud-1"}), claims, key: "client.pkcs8.pem" }
    }

    /// With another value of a claim; null takes it out.
    pub(crate) fn claim(mut self, name: &str, value: Value) -> Self {
        change(&mut self.claims, name, value);
        self
    }

    /// With another value in the header; null takes it out.
    pub(crate) fn header(mut self, name: &str, value: Value) -> Self {
        change(&mut self.header, name, value);
        self
    }

    pub(crate) fn key(self, key: &'static str) -> Self {
        Grant { key, ..self }
    }

    pub(crate) fn assertion(&self) -> String {
        signed(self.key, &self.header, &self.claims)
    }
}

fn change(object: &mut Value, name: &str, value: Value) {
    let members = object.as_object_mut().unwrap();
    match value {
        Value::Null => members.remove(name),
        value => members.insert(name.to_owned(), value),
    };
}

/// Asks for a token with that assertion.
pub(crate) fn ask(sandbox: &Sandbox, assertion: &str) -> Answer {
    form(sandbox, &format!("grant_type={GRANT_TYPE}&assertion={assertion}"))
}

/// Sends a form to the token endpoint.
pub(crate) fn form(sandbox: &Sandbox, body: &str) -> Answer {
    send(sandbox, "POST /token", &[FORM], body)
}
