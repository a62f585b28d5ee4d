//! Whatever comes back, it becomes a value or an error.

use proptest::prelude::*;

use super::fake::{ID, SYSTEM, register};
use super::fake::{put, put_access_packages, put_rights};
use crate::error::Error;
use crate::transport::Answer;

/// Bodies as the register, gateways and broken lines make them: bytes, JSON of its forms, and those cut off.
fn body() -> impl Strategy<Value = Vec<u8>> {
    let word = prop_oneof![
        Just("code"),
        Just("title"),
        Just("detail"),
        Just("errors"),
        Just("validationErrors"),
        Just("paths"),
        Just("traceId"),
        Just("Invalid Urn Details : "),
        Just("ResourceIds Not Found : "),
        Just("succeeded"),
        Just("isDeleted"),
        Just("return"),
        Just("id"),
        Just("rights"),
    ];
    let text = prop_oneof![
        "\\PC{0,12}",
        Just("foo | bar".to_owned()),
        Just("AUTH.VLD-00003".to_owned()),
        Just("AUTH.VLD-00008".to_owned()),
        Just("Not found: a, b".to_owned()),
        Just("translated_text_contains_æ".to_owned()),
        Just("$.a[9].b".to_owned()),
    ];
    let leaf = prop_oneof![
        text.prop_map(serde_json::Value::from),
        any::<bool>().prop_map(serde_json::Value::from),
        any::<i64>().prop_map(serde_json::Value::from),
        Just(serde_json::Value::Null),
    ];
    let json = leaf.prop_recursive(5, 40, 5, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(serde_json::Value::from),
            prop::collection::vec((word.clone(), inner), 0..5)
                .prop_map(|members| members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()),
        ]
    });
    let json = json.prop_map(|value| value.to_string().into_bytes());
    let cut = (json.clone(), any::<prop::sample::Index>()).prop_map(|(mut bytes, index)| {
        bytes.truncate(index.index(bytes.len() + 1));
        bytes
    });
    prop_oneof![json, cut, prop::collection::vec(any::<u8>(), 0..60)]
}

fn told(result: Result<impl Sized, Error>, writes: bool) {
    if let Err(error) = result {
        assert!(!error.code().is_empty() && !error.to_string().is_empty() && !error.help().is_empty());
        assert_eq!(error.outcome().is_some(), writes);
        serde_json::from_str::<serde_json::Value>(&error.to_json()).unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_answer_is_told(
        status in prop_oneof![100u16..600, Just(200), Just(400)],
        content_type in proptest::option::of("[a-z]{0,8}/[a-z+]{0,12}(; charset=utf-8)?|application/json"),
        retry_after in proptest::option::of("\\PC{0,30}|[0-9]{1,25}"),
        body in body(),
    ) {
        let answer = Answer { status, content_type, retry_after, body, ..Answer::default() };
        let client = || register([answer.clone(), answer.clone()]).0;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
        runtime.block_on(async {
            told(client().create(SYSTEM).await, true);
            told(put(&client(), SYSTEM).await.map(drop), true);
            told(put_rights(&client(), "[]").await, true);
            told(put_access_packages(&client(), "[]").await, true);
            told(client().remove(ID).await, true);
            told(client().get(ID).await, false);
            told(client().list().await, false);
            told(client().changelog(ID).await, false);
        });
    }
}
