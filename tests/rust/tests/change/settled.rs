//! Once a plan is applied there is nothing to do, whatever the system is.

use altinn_systemregister::change::ApplyOptions;
use altinn_systemregister::difference::Effect;
use proptest::collection::{btree_set, vec};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use super::{ID, empty_scene};

/// Redirect URLs in every spelling that the register rewrites.
fn url() -> impl Strategy<Value = String> {
    let scheme = "(https|HTTPS|Https)";
    let host = "[a-cA-Cø]{1,3}(\\.no|\\.NO)(:443|:8443)?";
    let path = "(|/|/\\.\\./[a-b]|/\\./x/\\.\\./y|/a%20b|/a b|/%C3%A6|/%c3%a6|/æ|/%2F|/%7Ea|/a//b)(\\?x=%41)?";
    (scheme, host, path).prop_map(|(scheme, host, path)| format!("{scheme}://{host}{path}"))
}

fn text() -> impl Strategy<Value = String> {
    "[a-cæÅ] {0,2}[a-c\u{e5}\"\\\\]{1,3} ?"
}

fn system() -> impl Strategy<Value = Value> {
    let packages = btree_set(prop::sample::select(vec!["skattegrunnlag", "jordbruk"]), 0..3);
    let rights = btree_set(prop::sample::select(vec!["ske-krav-og-betalinger", "app_ttd_smartcloud"]), 0..3);
    let clients = btree_set("[0-9a-fA-F]{8}-6e62-498d-880f-76c85c2052ae", 1..3);
    (vec(text(), 6), packages, rights, clients, vec(url(), 0..4), any::<bool>()).prop_map(
        |(texts, packages, rights, clients, urls, visible)| {
            let urn = |name: &&str| json!({"urn": format!("urn:altinn:accesspackage:{name}")});
            let right = |value: &&str| json!({"resource": [{"id": "urn:altinn:resource", "value": value}]});
            json!({
                "id": ID, "vendor": {"ID": "0192:991825827"}, "isVisible": visible,
                "name": {"nb": texts[0], "nn": texts[1], "en": texts[2]},
                "description": {"nb": texts[3], "nn": texts[4], "en": texts[5]},
                "accessPackages": packages.iter().map(urn).collect::<Vec<_>>(),
                "rights": rights.iter().map(right).collect::<Vec<_>>(),
                "clientId": clients, "allowedRedirectUrls": urls,
            })
        },
    )
}

/// Brings a system into each state in turn; how many of them the register takes.
async fn live(states: &[Value]) -> Result<usize, TestCaseError> {
    let (_sandbox, register) = empty_scene().await;
    let options = ApplyOptions { allow: Effect::ALL.iter().copied().collect(), ..ApplyOptions::default() };
    let mut taken = 0;
    for state in states {
        let document = state.to_string();
        let Ok(plan) = register.plan(&document).await else { continue }; // it breaks a rule
        let applied = register.apply(&plan, &options).await;
        prop_assert!(applied.is_ok(), "{document}: {applied:?}");
        let again = register.plan(&document).await.unwrap();
        prop_assert!(again.is_empty(), "{document}: {}", again.to_json());
        taken += 1;
    }
    Ok(taken)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_plan_right_after_its_apply_is_empty(states in vec(system(), 8)) {
        let taken = Runtime::new().unwrap().block_on(live(&states))?;
        prop_assert!(taken >= 4, "too few were tried: {taken}");
    }
}
