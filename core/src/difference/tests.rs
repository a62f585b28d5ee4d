//! Differences and merges, over generated systems.

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;

use super::{Effect, carried, difference, merge};
use crate::model::{AccessPackage, Right, System, Texts, normal_form};

fn texts() -> impl Strategy<Value = Texts> {
    btree_map("nb|nn|en|se", "[a-cæ ]{0,3}", 0..4).prop_map(Texts)
}

fn url() -> impl Strategy<Value = String> {
    let host = "[a-c]{1,2}(\\.no)?";
    let path = "(/|/\\.\\./[a-b]|/a%20b|/%C3%A6|/%2F|\\?x=1|/%7Ea|:443/x|:8443/x|)";
    ("(https|HTTPS|http)", host, path).prop_map(|(scheme, host, path)| format!("{scheme}://{host}{path}"))
}

fn system() -> impl Strategy<Value = System> {
    let lists = (vec("[a-d]", 0..4), vec("[a-d]", 0..4), vec("[a-cA-C]{1,2}", 0..4), vec(url(), 0..4));
    (texts(), texts(), lists, any::<Option<bool>>(), btree_map("[x-z]", 0..3_i32, 0..3)).prop_map(
        |(name, description, (rights, packages, client_ids, urls), is_visible, extra)| System {
            name,
            description,
            rights: rights.into_iter().map(Right::for_resource).collect(),
            access_packages: packages.iter().map(|name| AccessPackage::named(name)).collect(),
            client_ids,
            is_visible,
            allowed_redirect_urls: urls,
            extra: extra.into_iter().map(|(name, value)| (name, value.into())).collect(),
            ..System::default()
        },
    )
}

/// The system as the register gives it back.
fn stored(system: &System) -> System {
    let url = |url: &String| normal_form(url).unwrap_or_else(|| url.clone());
    System { allowed_redirect_urls: system.allowed_redirect_urls.iter().map(url).collect(), ..system.clone() }
}

proptest! {
    #[test]
    fn what_is_stored_is_no_different_from_what_was_sent(system in system()) {
        prop_assert_eq!(difference(&system, &stored(&system)), []);
        prop_assert_eq!(difference(&stored(&stored(&system)), &system), []);
    }

    #[test]
    fn what_was_not_changed_is_sent_as_it_is_stored(stored in system()) {
        let system = System { is_visible: Some(true), ..stored };
        prop_assert_eq!(carried(&system, &system), system);
    }

    #[test]
    fn what_is_sent_is_what_is_desired_but_for_blanks_and_case(stored in system(), desired in system()) {
        prop_assert_eq!(carried(&stored, &desired).as_sent(), desired.as_sent());
    }

    #[test]
    fn a_difference_is_empty_where_the_same_is_sent_again(before in system(), after in system()) {
        let changes = difference(&before, &after);
        let unchanged = changes.is_empty();
        prop_assert_eq!(unchanged, difference(&before, &stored(&after)).is_empty());
        for change in changes {
            prop_assert!(change.before != change.after);
        }
    }

    #[test]
    fn a_merge_without_another_writer_is_our_own(base in system(), ours in system()) {
        let merged = merge(&base, &base, &ours).unwrap();
        prop_assert_eq!(difference(&merged, &ours), []);
        prop_assert_eq!(difference(&merge(&base, &ours, &base).unwrap(), &ours), []);
    }

    #[test]
    fn a_merge_keeps_what_either_did(base in system(), theirs in system(), ours in system()) {
        let Ok(merged) = merge(&base, &theirs, &ours) else { return Ok(()) };
        let has = |system: &System, id: &String| system.client_ids.contains(id);
        for id in base.client_ids.iter().chain(&theirs.client_ids).chain(&ours.client_ids) {
            let (was, other, own) = (has(&base, id), has(&theirs, id), has(&ours, id));
            let expected = if other == was { own } else { other };
            prop_assert_eq!(has(&merged, id), expected, "{}", id);
        }
    }
}

#[test]
fn a_client_id_in_lower_case_is_the_same_client() {
    let ids =
        |ids: &[&str]| System { client_ids: ids.iter().map(|id| (*id).to_owned()).collect(), ..System::default() };
    let effects = |before: &[&str], after: &[&str]| -> Vec<Effect> {
        difference(&ids(before), &ids(after)).into_iter().map(|change| change.effect).collect()
    };
    assert_eq!(effects(&["AB"], &["ab"]), [Effect::ClientIdRespelled]);
    assert_eq!(effects(&["AB", "ab"], &["ab"]), [Effect::ClientIdRemoved]);
    assert_eq!(effects(&["a"], &["b"]), [Effect::ClientIdRemoved, Effect::ClientIdAdded]);
    assert_eq!(effects(&["a", "b"], &["b", "a", "a"]), []);
}

proptest! {
    /// What is written of a plan is what it was planned to be, whatever the register makes of it.
    #[test]
    fn a_plan_is_empty_right_after_it_is_applied(before in system(), desired in system()) {
        let written = stored(&carried(&before, &desired));
        prop_assert_eq!(difference(&written, &carried(&written, &desired)), []);
        let read_back = System::from_json(&carried(&before, &desired).to_json()).unwrap();
        prop_assert_eq!(difference(&read_back, &carried(&before, &desired)), []);
    }
}
