//! Tokens that differ in anything are never shared; those that do not are.

use altinn_systemregister::auth::{Maskinporten, MaskinportenSettings, SystemUser, TokenRequest, inspect};
use altinn_systemregister_tests::files;

use super::requests::grants;
use super::support::{READ, WRITE, maskinporten, register, sandbox, settings};

fn user(org_number: &str, external_ref: Option<&str>) -> SystemUser {
    SystemUser { org_number: org_number.to_owned(), external_ref: external_ref.map(str::to_owned) }
}

#[tokio::test]
async fn whatever_differs_is_a_token_of_its_own() {
    let sandbox = sandbox().await;
    sandbox.seed(&files::read("examples/smartcloud.json")).unwrap();
    let maskinporten = maskinporten(&sandbox);
    let plain = maskinporten.request();
    let requests = [
        plain.clone(),
        TokenRequest { scopes: vec![READ.to_owned()], ..plain.clone() },
        TokenRequest { scopes: vec![READ.to_owned(), WRITE.to_owned()], ..plain.clone() },
        TokenRequest { resource: vec!["https://api.example.com".to_owned()], ..plain.clone() },
        TokenRequest { consumer_org: Some("310547891".to_owned()), ..plain.clone() },
        TokenRequest { system_user: Some(user("310547891", None)), ..plain.clone() },
        TokenRequest { system_user: Some(user("313175650", Some("branch-7"))), ..plain },
    ];
    for round in 0..2 {
        for request in &requests {
            let token = maskinporten.token_for(request).await.unwrap();
            let claims = inspect(&token).unwrap().claims;
            let consumer = request.consumer_org.as_deref().unwrap_or("991825827");
            assert_eq!(claims["consumer"]["ID"], format!("0192:{consumer}"));
            assert_eq!(claims.contains_key("authorization_details"), request.system_user.is_some());
        }
        assert_eq!(grants(&sandbox).len(), requests.len(), "after round {round}");
    }
}

#[tokio::test]
async fn scopes_are_a_set() {
    let sandbox = sandbox().await;
    let maskinporten = maskinporten(&sandbox);
    for scopes in [&[READ, WRITE][..], &[WRITE, READ], &[WRITE, READ, WRITE]] {
        let scopes = scopes.iter().map(|scope| (*scope).to_owned()).collect();
        maskinporten.token_for(&TokenRequest { scopes, ..TokenRequest::default() }).await.unwrap();
    }
    assert_eq!(grants(&sandbox), [200]);
}

#[tokio::test]
async fn two_clients_of_two_environments_share_nothing() {
    let (test, prod) = (sandbox().await, sandbox().await);
    for sandbox in [&test, &prod] {
        register(sandbox, &maskinporten(sandbox)).list().await.unwrap();
    }
    assert_eq!((grants(&test), grants(&prod)), (vec![200], vec![200]));
}

#[tokio::test]
async fn a_token_of_one_environment_is_never_another_ones() {
    let (here, there) = (sandbox().await, sandbox().await);
    let exchanged = MaskinportenSettings { exchange: Some(here.url().to_owned()), ..settings(&here) };
    let (raw, exchanged) = (maskinporten(&here), Maskinporten::new(exchanged).unwrap());
    let issuer = async |maskinporten: &Maskinporten| {
        let token = maskinporten.token_for(&maskinporten.request()).await.unwrap();
        inspect(&token).unwrap().claims["iss"].as_str().unwrap().to_owned()
    };
    assert_eq!(issuer(&raw).await, format!("{}/", here.url()));
    assert_ne!(issuer(&exchanged).await, issuer(&raw).await);
    assert_eq!(issuer(&maskinporten(&there)).await, format!("{}/", there.url()));
}
