//! Whatever goes wrong, and whoever else writes: no outcome is a lie, and nobody's change is lost without a word.

use altinn_systemregister::change::ApplyOptions;
use altinn_systemregister::difference::Effect;
use altinn_systemregister::model::{AccessPackage, ChangelogEntry, Right};
use altinn_systemregister::{Error, Outcome, System, SystemRegister};
use altinn_systemregister_sandbox::Sandbox;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{DOCUMENT, ID, PATH, scene};

/// Steps in a case; there are as many cases as make ten thousand.
const STEPS: usize = 100;
const CASES: u32 = 100;
/// The client of the sandbox's own tokens, which is ours.
const OURS: &str = "a3f1c2d4-5b6e-4f70-8a91-b2c3d4e5f607";

#[derive(Debug, Clone)]
enum Operation {
    Rename(u8),
    Packages(u8),
    Rights(u8),
    SetRights(u8),
    SetPackages(u8),
}

#[derive(Debug, Clone)]
enum Trouble {
    None,
    Fault { method: &'static str, skip: u8, effect: &'static str },
    Rival { method: &'static str, skip: u8, when: &'static str },
}

#[derive(Debug, Clone)]
struct Step {
    operation: Operation,
    merge: bool,
    troubles: Vec<Trouble>,
}

fn trouble() -> impl Strategy<Value = Trouble> {
    let method = || prop_oneof![Just("GET"), Just("PUT")];
    let effect = prop_oneof![
        Just(r#"{"reset": "before"}"#),
        Just(r#"{"reset": "after"}"#),
        Just(r#"{"status": 500}"#),
        Just(r#"{"status": 503, "when": "after"}"#),
        Just(r#"{"status": 502, "when": "after"}"#),
        Just(r#"{"status": 504, "when": "after"}"#),
        Just(r#"{"status": 429, "retryAfter": "1"}"#),
        Just(r#"{"truncate": 7}"#),
        Just(r#"{"status": 200, "text": "{\"x", "contentType": "application/json", "when": "after"}"#),
    ];
    prop_oneof![
        2 => Just(Trouble::None),
        3 => (method(), 0..3_u8, effect).prop_map(|(method, skip, effect)| Trouble::Fault { method, skip, effect }),
        3 => (method(), 0..3_u8, prop_oneof![Just("before"), Just("after")])
            .prop_map(|(method, skip, when)| Trouble::Rival { method, skip, when }),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    let operation = prop_oneof![
        any::<u8>().prop_map(Operation::Rename),
        (0..4_u8).prop_map(Operation::Packages),
        (0..4_u8).prop_map(Operation::Rights),
        (0..4_u8).prop_map(Operation::SetRights),
        (0..4_u8).prop_map(Operation::SetPackages),
    ];
    (operation, any::<bool>(), prop::collection::vec(trouble(), 0..3)).prop_map(|(operation, merge, troubles)| Step {
        operation,
        merge,
        troubles,
    })
}

const PACKAGES: [&str; 2] = ["skattegrunnlag", "jordbruk"];
const RESOURCES: [&str; 2] = ["ske-krav-og-betalinger", "app_ttd_smartcloud"];

fn chosen<'a>(all: &'a [&'a str; 2], bits: u8) -> impl Iterator<Item = &'a str> {
    all.iter().enumerate().filter(move |(index, _)| bits & (1 << index) != 0).map(|(_, name)| *name)
}

fn packages(bits: u8) -> Vec<AccessPackage> {
    chosen(&PACKAGES, bits).map(AccessPackage::named).collect()
}

fn rights(bits: u8) -> Vec<Right> {
    chosen(&RESOURCES, bits).map(Right::for_resource).collect()
}

impl Operation {
    async fn run(&self, register: &SystemRegister, merge: bool) -> Result<(), Error> {
        let options = ApplyOptions { merge, allow: Effect::ALL.iter().copied().collect() };
        let edit = |change: Box<dyn FnOnce(&mut System) + Send>| {
            register.edit(ID, &options, |system| {
                change(system);
                Ok::<(), Error>(())
            })
        };
        match *self {
            Operation::Rename(number) => edit(Box::new(move |system| {
                system.name.0.insert("en".to_owned(), format!("Ours {number}"));
            }))
            .await
            .map(drop),
            Operation::Packages(bits) => {
                edit(Box::new(move |system| system.access_packages = packages(bits))).await.map(drop)
            }
            Operation::Rights(bits) => edit(Box::new(move |system| system.rights = rights(bits))).await.map(drop),
            Operation::SetRights(bits) => register.set_rights(ID, &json!(rights(bits)).to_string()).await.map(drop),
            Operation::SetPackages(bits) => {
                register.set_access_packages(ID, &json!(packages(bits)).to_string()).await.map(drop)
            }
        }
    }

    /// Whether it may not overwrite what others did to other members.
    fn is_guarded(&self) -> bool {
        !matches!(self, Operation::SetRights(_) | Operation::SetPackages(_))
    }
}

impl Trouble {
    /// A rival writes a description that nobody wrote before, over the name that is there in the example.
    fn ask(&self, sandbox: &Sandbox, number: usize) {
        let fault = match self {
            Trouble::None => return,
            Trouble::Fault { method, skip, effect } => {
                let effect: Value = serde_json::from_str(effect).unwrap();
                json!({"method": method, "path": PATH, "skip": skip, "effect": effect})
            }
            Trouble::Rival { method, skip, when } => {
                let mut body: Value = serde_json::from_str(DOCUMENT).unwrap();
                body["description"]["en"] = format!("Theirs {number}").into();
                let rival = json!({"method": "PUT", "path": format!("{PATH}/{ID}"), "body": body});
                json!({"method": method, "path": PATH, "skip": skip, "effect": {"rival": rival, "when": when}})
            }
        };
        sandbox.fault(&fault.to_string()).unwrap();
    }
}

/// Of the new entries, newest first: ours.
fn ours(entries: &[ChangelogEntry]) -> Vec<usize> {
    let is_ours = |(_, entry): &(usize, &ChangelogEntry)| entry.client_id.as_deref() == Some(OURS);
    entries.iter().enumerate().filter(is_ours).map(|(index, _)| index).collect()
}

fn description(entry: &ChangelogEntry) -> Option<String> {
    let entry = serde_json::to_value(entry).unwrap();
    entry["changedData"]["description"]["en"].as_str().map(str::to_owned)
}

/// Who is told that nobody knows has to look.
fn is_unknown(result: &Result<(), Error>) -> bool {
    result.as_ref().is_err_and(|error| error.outcome() == Some(Outcome::Unknown))
}

async fn live(steps: &[Step]) -> Result<(), TestCaseError> {
    let (sandbox, register) = scene().await;
    let mut known = register.changelog(ID).await.unwrap().len();
    for (number, step) in steps.iter().enumerate() {
        for trouble in &step.troubles {
            trouble.ask(&sandbox, number);
        }
        let result = step.operation.run(&register, step.merge).await;
        sandbox.clear_faults();
        let log = register.changelog(ID).await.unwrap();
        let new = &log[..log.len() - known];
        let written = ours(new);
        let told = format!("{step:?}: {result:?}, {} new entries, ours {written:?}", new.len());
        prop_assert!(written.len() <= 1, "written twice: {}", told);
        match result.as_ref().map_err(Error::outcome) {
            Ok(()) => {}
            Err(Some(Outcome::Applied)) => prop_assert_eq!(written.len(), 1, "applied was a lie: {}", told),
            Err(Some(Outcome::NotApplied) | None) => {
                prop_assert!(written.is_empty(), "not applied was a lie: {}", told);
            }
            Err(Some(Outcome::Unknown)) => {}
        }
        if let (Some(&at), true) = (written.first(), step.operation.is_guarded()) {
            let before = log[at + 1..].iter().find_map(description);
            let overwritten = description(&log[at]) != before;
            let is_told = |error: &Error| ["overwrote-a-change", "applied-not-verified"].contains(&error.code());
            let silent = !result.as_ref().is_err_and(is_told) && !is_unknown(&result);
            prop_assert!(!(overwritten && silent), "somebody's change was lost without a word: {}", told);
        }
        known = log.len();
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: CASES, failure_persistence: None, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn ten_thousand_steps_without_a_lie_and_without_a_loss(steps in prop::collection::vec(step(), STEPS)) {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        runtime.block_on(live(&steps))?;
    }
}
