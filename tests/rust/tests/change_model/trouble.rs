//! What comes in the way.

use altinn_systemregister_sandbox::Sandbox;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::operations::{document, packages, rights};
use super::steps::Edit;

/// Where the sandbox keeps systems.
pub(crate) const VENDOR: &str = "/authentication/api/v1/systemregister/vendor";

/// Longer than anybody waits who is in a hurry; milliseconds.
pub(crate) const DELAY: u64 = 600;

#[derive(Debug, Clone)]
pub(crate) enum Trouble {
    Fault {
        aim: Aim,
        effect: &'static str,
    },
    /// The request takes longer than its client waits
    Delay(Aim),
    Rival {
        aim: Aim,
        when: &'static str,
        act: Act,
    },
}

/// The request that it meets.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Aim {
    /// One that reads, after so many others
    Read(u8),
    /// The one that writes
    Write,
}

/// What somebody else does.
#[derive(Debug, Clone)]
pub(crate) enum Act {
    /// A whole system, with a description that nobody wrote before
    Replace,
    /// The same, with something that we write as well
    ReplaceAlso(Edit),
    Rights(u8),
    Packages(u8),
    Create,
    Delete,
}

pub(crate) fn trouble() -> impl Strategy<Value = Trouble> {
    let effect = prop::sample::select(vec![
        r#"{"reset": "before"}"#,
        r#"{"reset": "after"}"#,
        r#"{"status": 500}"#,
        r#"{"status": 500, "when": "after"}"#,
        r#"{"status": 502}"#,
        r#"{"status": 502, "when": "after"}"#,
        r#"{"status": 503}"#,
        r#"{"status": 503, "when": "after"}"#,
        r#"{"status": 504}"#,
        r#"{"status": 504, "when": "after"}"#,
        r#"{"status": 429}"#,
        r#"{"status": 429, "retryAfter": "3600"}"#,
        r#"{"truncate": 0}"#,
        r#"{"truncate": 7}"#,
        r#"{"status": 200, "text": "{\"x", "contentType": "application/json", "when": "after"}"#,
        r#"{"status": 200, "text": "<html>", "contentType": "text/html"}"#,
        r#"{"delayMs": 2}"#,
    ]);
    let act = prop_oneof![
        6 => Just(Act::Replace),
        3 => (0..8_u8).prop_map(|number| Act::ReplaceAlso(Edit::Name(number))),
        2 => (0..4_u8).prop_map(|bits| Act::ReplaceAlso(Edit::Packages(bits))),
        2 => (0..4_u8).prop_map(Act::Rights),
        2 => (0..4_u8).prop_map(Act::Packages),
        1 => Just(Act::Create),
        1 => Just(Act::Delete),
    ];
    let when = prop_oneof![3 => Just("before"), 1 => Just("after")];
    prop_oneof![
        10 => (aim(), effect).prop_map(|(aim, effect)| Trouble::Fault { aim, effect }),
        1 => aim().prop_map(Trouble::Delay),
        10 => (aim(), when, act).prop_map(|(aim, when, act)| Trouble::Rival { aim, when, act }),
    ]
}

fn aim() -> impl Strategy<Value = Aim> {
    prop_oneof![(0..6_u8).prop_map(Aim::Read), Just(Aim::Write)]
}

impl Trouble {
    pub(crate) fn is_delay(&self) -> bool {
        matches!(self, Trouble::Delay(_))
    }

    pub(crate) fn deletes(&self) -> bool {
        matches!(self, Trouble::Rival { act: Act::Delete, .. })
    }

    /// Asks the sandbox for it; `number` makes what a rival writes his own.
    pub(crate) fn ask(&self, sandbox: &Sandbox, id: &str, number: usize) {
        let (aim, effect) = match self {
            Trouble::Fault { aim, effect } => (aim, serde_json::from_str(effect).unwrap()),
            Trouble::Delay(aim) => (aim, json!({ "delayMs": DELAY })),
            Trouble::Rival { aim, when, act } => (aim, json!({ "rival": act.request(id, number), "when": when })),
        };
        for rule in aim.rules(id) {
            let mut rule = rule;
            rule["effect"] = effect.clone();
            sandbox.fault(&rule.to_string()).unwrap();
        }
    }
}

impl Aim {
    fn rules(self, id: &str) -> Vec<Value> {
        let path = format!("{VENDOR}/{id}");
        match self {
            Aim::Read(skip) => vec![json!({ "method": "GET", "path": path, "skip": skip })],
            Aim::Write => vec![
                json!({ "method": "PUT", "path": path }),
                json!({ "method": "DELETE", "path": path }),
                json!({ "method": "POST", "path": VENDOR }),
            ],
        }
    }
}

impl Act {
    fn request(&self, id: &str, number: usize) -> Value {
        let path = format!("{VENDOR}/{id}");
        let theirs = |edit| {
            let mut document: Value = serde_json::from_str(&document(id, edit)).unwrap();
            document["description"]["en"] = format!("Theirs {number}").into();
            document
        };
        let nothing = Edit::Visible(true);
        match *self {
            Act::Replace => json!({ "method": "PUT", "path": path, "body": theirs(nothing) }),
            Act::ReplaceAlso(edit) => json!({ "method": "PUT", "path": path, "body": theirs(edit) }),
            Act::Rights(bits) => {
                json!({ "method": "PUT", "path": format!("{path}/rights"), "body": rights(bits) })
            }
            Act::Packages(bits) => {
                let body = packages(bits);
                json!({ "method": "PUT", "path": format!("{path}/accesspackages"), "body": body })
            }
            Act::Create => json!({ "method": "POST", "path": VENDOR, "body": theirs(nothing) }),
            Act::Delete => json!({ "method": "DELETE", "path": path }),
        }
    }
}
