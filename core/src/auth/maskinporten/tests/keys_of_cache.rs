//! What makes a token different from another.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::{LazyLock, Mutex};

use proptest::prelude::*;

use super::fake::{CLIENT, granted, key, scene_of, settings, shown};
use crate::auth::Scope;
use crate::auth::maskinporten::client::Client;
use crate::auth::maskinporten::origin::Origins;
use crate::auth::maskinporten::wanted::Wanted;
use crate::auth::maskinporten::{MaskinportenSettings, SystemUser, TokenRequest};

const OTHER_CLIENT: &str = "a1b2c3d4-6e62-498d-880f-76c85c2052ae";

/// All that a token may be asked by, small enough that two are often alike.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Asked {
    environment: &'static str,
    endpoint: Option<&'static str>,
    client_id: &'static str,
    key: &'static str,
    kid: Option<&'static str>,
    exchange: bool,
    scopes: Vec<&'static str>,
    resource: Vec<&'static str>,
    consumer: Option<&'static str>,
    user: Option<(&'static str, Option<&'static str>)>,
}

fn asked() -> impl Strategy<Value = Asked> {
    let org = || prop_oneof![Just("991825827"), Just("310547891")];
    let set = |a: &'static str, b: &'static str| prop::collection::vec(prop_oneof![Just(a), Just(b)], 0..4);
    (
        prop_oneof![Just("test"), Just("prod")],
        prop::option::weighted(0.2, Just("https://proxy.example.com/token")),
        prop_oneof![4 => Just(CLIENT), 1 => Just(OTHER_CLIENT)],
        prop_oneof![4 => Just("client.jwk.json"), 1 => Just("other.jwk.json")],
        prop::option::weighted(0.2, Just("another-kid")),
        any::<bool>(),
        set("a:b", "c:d"),
        set("https://x.example.com", "https://y.example.com"),
        prop::option::of(org()),
        prop::option::of((org(), prop::option::of(prop_oneof![Just("one"), Just("two")]))),
    )
        .prop_map(|(environment, endpoint, client_id, key, kid, exchange, scopes, resource, consumer, user)| {
            Asked { environment, endpoint, client_id, key, kid, exchange, scopes, resource, consumer, user }
        })
}

impl Asked {
    fn settings(&self) -> MaskinportenSettings {
        let altinn = if self.environment == "prod" { "prod" } else { "tt02" };
        MaskinportenSettings {
            environment: Some(self.environment.to_owned()),
            token_endpoint: self.endpoint.map(str::to_owned),
            client_id: Some(self.client_id.to_owned()),
            key: Some(key(self.key)),
            kid: self.kid.map(str::to_owned),
            exchange: self.exchange.then(|| altinn.to_owned()),
            ..MaskinportenSettings::default()
        }
    }

    fn request(&self) -> TokenRequest {
        let all = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        TokenRequest {
            scopes: all(&self.scopes),
            resource: all(&self.resource),
            consumer_org: self.consumer.map(str::to_owned),
            system_user: self.user.map(|(org_number, reference)| SystemUser {
                org_number: org_number.to_owned(),
                external_ref: reference.map(str::to_owned),
            }),
        }
    }

    fn wanted(&self) -> Wanted {
        static CLIENTS: LazyLock<Mutex<HashMap<String, Client>>> = LazyLock::new(Mutex::default);
        let settings = self.settings();
        let mut clients = CLIENTS.lock().unwrap();
        let client = clients
            .entry(format!("{settings:?}"))
            .or_insert_with(|| Client::new(&settings, Origins::default()).unwrap());
        client.wanted(&self.request(), Scope::default()).unwrap()
    }

    /// The same, but for what the other has at the places of the mask.
    fn mixed(&self, other: &Asked, mask: [bool; 10]) -> Asked {
        let (mut mixed, other) = (self.clone(), other.clone());
        let [environment, endpoint, client_id, key, kid, exchange, scopes, resource, consumer, user] = mask;
        if environment {
            mixed.environment = other.environment;
        }
        if endpoint {
            mixed.endpoint = other.endpoint;
        }
        if client_id {
            mixed.client_id = other.client_id;
        }
        if key {
            mixed.key = other.key;
        }
        if kid {
            mixed.kid = other.kid;
        }
        if exchange {
            mixed.exchange = other.exchange;
        }
        if scopes {
            mixed.scopes = other.scopes;
        }
        if resource {
            mixed.resource = other.resource;
        }
        if consumer {
            mixed.consumer = other.consumer;
        }
        if user {
            mixed.user = other.user;
        }
        mixed
    }

    /// The same with order and repetition taken away, which are all that makes no difference.
    fn meaning(&self) -> (Asked, BTreeSet<&'static str>, BTreeSet<&'static str>) {
        let scopes = self.scopes.iter().copied().collect();
        let resource = self.resource.iter().copied().collect();
        (Asked { scopes: Vec::new(), resource: Vec::new(), ..self.clone() }, scopes, resource)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn two_are_one_where_they_mean_the_same_and_nowhere_else(
        one in asked(),
        other in asked(),
        mask in prop::array::uniform10(prop::bool::weighted(0.15)),
    ) {
        let other = one.mixed(&other, mask);
        let (a, b) = (one.wanted(), other.wanted());
        prop_assert_eq!(a == b, one.meaning() == other.meaning());
        prop_assert_eq!([a.clone(), b.clone()].into_iter().collect::<HashSet<_>>().len() == 1, a == b);
    }

    #[test]
    fn order_and_repetition_make_no_difference(one in asked()) {
        let mut other = one.clone();
        other.scopes.reverse();
        other.scopes.extend(one.scopes.clone());
        other.resource.reverse();
        prop_assert_eq!(one.wanted(), other.wanted());
    }
}

/// One request in which everything is there, and others in which one thing each is different.
#[tokio::test]
async fn what_differs_in_one_thing_never_shares_a_token() {
    type Change = fn(&mut TokenRequest);
    let user = SystemUser { org_number: "310547891".to_owned(), external_ref: Some("one".to_owned()) };
    let first = TokenRequest {
        scopes: vec!["a:b".to_owned()],
        resource: vec!["https://x.example.com".to_owned()],
        consumer_org: Some("991825827".to_owned()),
        system_user: Some(user),
    };
    let changes: [Change; 9] = [
        |_| {},
        |request| request.scopes.push("c:d".to_owned()),
        |request| request.scopes = vec!["a:c".to_owned()],
        |request| request.resource.clear(),
        |request| request.resource.push("https://y.example.com".to_owned()),
        |request| request.consumer_org = Some("310547891".to_owned()),
        |request| request.system_user = None,
        |request| request.system_user.as_mut().unwrap().org_number = "991825827".to_owned(),
        |request| request.system_user.as_mut().unwrap().external_ref = None,
    ];
    let scene = scene_of(&settings(), (0..changes.len()).map(|number| granted(&format!("t{number}"), 120)));
    let mut tokens = BTreeSet::new();
    for _ in 0..2 {
        for change in changes {
            let mut request = first.clone();
            change(&mut request);
            let token = scene.maskinporten.token_for(&request).await.unwrap();
            tokens.insert(shown(&token).to_owned());
        }
    }
    assert_eq!(tokens.len(), changes.len());
    assert_eq!(scene.endpoint.sent().len(), changes.len(), "each is kept");
}
