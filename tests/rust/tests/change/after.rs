//! A plan right after it was applied is empty, whatever the register makes of what was sent.

use altinn_systemregister::System;
use altinn_systemregister::change::ApplyOptions;
use altinn_systemregister::difference::Effect;
use altinn_systemregister::model::{AccessPackage, Right};
use proptest::collection::btree_map;
use proptest::prelude::*;
use proptest::sample::subsequence;

use super::{DOCUMENT, empty_scene};

/// Spellings that the register rewrites (register API 1.10), and some that it keeps.
const URLS: [&str; 12] = [
    "https://a.no",
    "HTTPS://B.no",
    "https://c.no:443/x",
    "https://d.no:8443/x",
    "https://e.no?x=1",
    "https://f.no/a/../b",
    "https://g.no/a%20b",
    "https://h.no/%C3%A6",
    "https://i.no/%7Etilde",
    "https://j.no/%2F%3F%25%26",
    "https://blåbær.no/x",
    " https://k.no/Path#Fragment ",
];

fn system() -> impl Strategy<Value = System> {
    let texts = btree_map("nb|nn|en|se", "[ ]?[a-zæøå]{1,5}[ ]?", 0..4);
    let packages = subsequence(vec!["skattegrunnlag", "merverdiavgift", "jordbruk"], 0..=3);
    let rights = subsequence(vec!["ske-krav-og-betalinger", "app_ttd_smartcloud", "ttd-melding"], 0..=3);
    (texts, packages, rights, subsequence(URLS.to_vec(), 0..=URLS.len()), any::<bool>()).prop_map(
        |(texts, packages, rights, urls, is_visible)| {
            let mut system = System::from_json(DOCUMENT).unwrap();
            system.name.0.extend(texts);
            system.access_packages = packages.into_iter().map(AccessPackage::named).collect();
            system.rights = rights.into_iter().map(Right::for_resource).collect();
            system.allowed_redirect_urls = urls.into_iter().map(str::to_owned).collect();
            system.is_visible = Some(is_visible);
            system
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_plan_is_empty_right_after_it_is_applied(first in system(), second in system()) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let left = runtime.block_on(async {
            let (_sandbox, register) = empty_scene().await;
            let options = ApplyOptions { allow: Effect::ALL.iter().copied().collect(), ..ApplyOptions::default() };
            let mut left = Vec::new();
            for system in [first, second] {
                let document = system.to_json();
                register.apply_document(&document, &options).await.unwrap();
                left.extend(register.plan(&document).await.unwrap().changes);
            }
            left
        });
        prop_assert_eq!(left, []);
    }
}
