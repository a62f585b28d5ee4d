//! A key in every form registers the guide's system, and what else a token may be.

use altinn_systemregister::auth::key::{Algorithm, KeySource};
use altinn_systemregister::auth::{Maskinporten, MaskinportenSettings, SystemUser, TokenRequest, inspect};
use altinn_systemregister_tests::files;

use super::requests::grants;
use super::support::{READ, key, maskinporten, register, sandbox, settings};

/// Registers the guide's system with these settings' own tokens.
async fn registers(more: impl FnOnce(MaskinportenSettings) -> MaskinportenSettings) {
    let sandbox = sandbox().await;
    let maskinporten = Maskinporten::new(more(settings(&sandbox))).unwrap();
    let register = register(&sandbox, &maskinporten);
    let created = register.create(&files::read("examples/smartcloud.json")).await.unwrap();
    assert_eq!(register.get(&created.id).await.unwrap().name.get("en"), Some("SmartCloud 1"));
    assert_eq!(grants(&sandbox), [200], "one token for both calls");
}

fn kid() -> String {
    "smartcloud-1".to_owned()
}

#[tokio::test]
async fn a_jwk_registers_the_guides_system() {
    registers(|settings| settings).await;
}

#[tokio::test]
async fn a_jwk_of_a_set_registers_the_guides_system() {
    registers(|settings| MaskinportenSettings { key: Some(key("set.jwks.json")), kid: Some(kid()), ..settings }).await;
}

#[tokio::test]
async fn a_pkcs8_pem_registers_the_guides_system() {
    registers(|settings| MaskinportenSettings { key: Some(key("client.pkcs8.pem")), kid: Some(kid()), ..settings })
        .await;
}

#[tokio::test]
async fn a_pkcs1_pem_registers_the_guides_system() {
    registers(|settings| MaskinportenSettings { key: Some(key("client.pkcs1.pem")), kid: Some(kid()), ..settings })
        .await;
}

#[tokio::test]
async fn a_pkcs12_file_with_a_kid_registers_the_guides_system() {
    let password = || Some("correct horse".into());
    registers(|settings| MaskinportenSettings {
        key: Some(key("client.p12")),
        key_password: password(),
        kid: Some(kid()),
        ..settings
    })
    .await;
}

#[tokio::test]
async fn a_business_certificate_registers_the_guides_system() {
    for name in ["business.p12", "business.legacy.p12"] {
        let password = || Some("correct horse".into());
        registers(|settings| MaskinportenSettings { key: Some(key(name)), key_password: password(), ..settings }).await;
    }
    registers(|settings| MaskinportenSettings { key: Some(key("business.pem")), ..settings }).await;
}

#[tokio::test]
async fn every_algorithm_is_taken_with_a_key_as_text() {
    for algorithm in [Algorithm::Rs256, Algorithm::Rs384, Algorithm::Rs512] {
        let text = KeySource::text(files::read("tests/vectors/keys/client.pkcs8.pem"));
        let algorithm = Some(algorithm);
        registers(|settings| MaskinportenSettings { key: Some(text), kid: Some(kid()), algorithm, ..settings }).await;
    }
}

#[tokio::test]
async fn a_consumers_delegation_makes_it_the_consumers_token() {
    let sandbox = sandbox().await;
    let consumer_org = Some("310547891".to_owned());
    let maskinporten = Maskinporten::new(MaskinportenSettings { consumer_org, ..settings(&sandbox) }).unwrap();
    let claims = inspect(&maskinporten.token_for(&maskinporten.request()).await.unwrap()).unwrap().claims;
    assert_eq!(claims["consumer"]["ID"], "0192:310547891");
    assert_eq!(claims["supplier"]["ID"], "0192:991825827");
}

#[tokio::test]
async fn a_system_user_is_a_matter_of_one_request() {
    let sandbox = sandbox().await;
    sandbox.seed(&files::read("examples/smartcloud.json")).unwrap();
    let maskinporten = maskinporten(&sandbox);
    let user = SystemUser { org_number: "313175650".to_owned(), external_ref: Some("branch-7".to_owned()) };
    let request = TokenRequest { scopes: vec![READ.to_owned()], system_user: Some(user), ..maskinporten.request() };
    let claims = inspect(&maskinporten.token_for(&request).await.unwrap()).unwrap().claims;
    assert_eq!(claims["authorization_details"][0]["systemuser_org"]["ID"], "0192:313175650");
    register(&sandbox, &maskinporten).list().await.unwrap();
    assert_eq!(grants(&sandbox), [200, 200], "the register's own token is another one");
}

#[tokio::test]
async fn a_token_is_exchanged_where_that_is_wanted() {
    let sandbox = sandbox().await;
    let exchange = Some(sandbox.url().to_owned());
    let maskinporten = Maskinporten::new(MaskinportenSettings { exchange, ..settings(&sandbox) }).unwrap();
    let register = register(&sandbox, &maskinporten);
    for _ in 0..2 {
        register.list().await.unwrap();
    }
    let claims = inspect(&maskinporten.token_for(&maskinporten.request()).await.unwrap()).unwrap().claims;
    assert_eq!(claims["urn:altinn:orgNumber"], "991825827");
    let paths: Vec<_> = sandbox.requests().into_iter().map(|request| request.path).collect();
    let exchanges = paths.iter().filter(|path| path.as_str() == "/authentication/api/v1/exchange/maskinporten").count();
    assert_eq!((exchanges, grants(&sandbox).len()), (1, 1), "{paths:?}");
}
