//! Tokens from Maskinporten: a client id and a key, and nothing more is to be thought of.
//!
//! The sandbox plays Maskinporten, and is told of the client and its public key. For the real one, the environment is
//! `tt02` or `prod`, and the public key is registered on the client in Maskinporten's self-service.

use altinn_systemregister::SystemRegister;
use altinn_systemregister::auth::key::{Key, KeySource};
use altinn_systemregister::auth::{Maskinporten, MaskinportenSettings};
use altinn_systemregister_sandbox::{Options, Sandbox};

const CLIENT: &str = "32ef65ac-6e62-498d-880f-76c85c2052ae";

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sandbox = Sandbox::start(Options::default()).await?;
    let key = Key::generate(2048, None)?;
    let public = &key.public_jwk;
    sandbox.add_client(&format!(r#"{{"clientId": "{CLIENT}", "orgNumber": "991825827", "keys": [{public}]}}"#))?;

    let auth = Maskinporten::new(MaskinportenSettings {
        environment: Some(sandbox.url().to_owned()),
        client_id: Some(CLIENT.to_owned()),
        key: Some(KeySource::Text(key.private_jwk)), // or KeySource::file("client.p12"), and its password
        ..MaskinportenSettings::default()
    })?;
    let register = SystemRegister::new(sandbox.url().parse()?, auth)?;
    let created = register.create(include_str!("../smartcloud.json")).await?;
    println!("{} is registered", created.id);
    Ok(())
}
