//! The file of faults: `tests/vectors/README.md` describes it.

use std::collections::BTreeMap;

use altinn_systemregister::System;
use altinn_systemregister_tests::files;
use serde::Deserialize;
use serde_json::{Map, Value};

pub(crate) type Object = Map<String, Value>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Table {
    system: Object,
    states: BTreeMap<String, Object>,
    pub(crate) operations: BTreeMap<String, Operation>,
    pub(crate) faults: BTreeMap<String, Fault>,
    pub(crate) rows: Vec<Row>,
}

/// The states that a system is in: each lays its members over it.
pub(crate) type States = Vec<String>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Operation {
    pub(crate) why: String,
    pub(crate) call: String,
    pub(crate) stored: Option<States>,
    pub(crate) system: Option<States>,
    pub(crate) edit: Option<String>,
    pub(crate) list: Option<Vec<Value>>,
    #[serde(default)]
    pub(crate) merge: bool,
    pub(crate) method: String,
    pub(crate) reads: u64,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Fault {
    pub(crate) why: String,
    pub(crate) rules: Vec<Object>,
    pub(crate) timeout_ms: Option<u64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Row {
    pub(crate) operation: String,
    pub(crate) fault: String,
    pub(crate) done: Option<String>,
    pub(crate) since: Option<Vec<String>>,
    pub(crate) error: Option<Value>,
    #[serde(rename = "final")]
    pub(crate) end: Option<States>,
    pub(crate) writes: usize,
}

impl Table {
    pub(crate) fn read() -> Self {
        serde_json::from_str(&files::read("tests/vectors/changes/faults.json")).unwrap()
    }

    /// The members of the system in those states.
    pub(crate) fn document(&self, states: &States) -> String {
        let members = states.iter().map(|state| self.state(state).clone());
        let document = members.fold(self.system.clone(), |mut system, members| {
            system.extend(members);
            system
        });
        Value::Object(document).to_string()
    }

    pub(crate) fn system(&self, states: &States) -> System {
        System::from_json(&self.document(states)).unwrap()
    }

    pub(crate) fn state(&self, name: &str) -> &Object {
        &self.states[name]
    }
}

impl Operation {
    /// The rule for the sandbox: which requests it meets depends on what it is `on`.
    pub(crate) fn rule(&self, rule: &Object) -> Value {
        let mut rule = rule.clone();
        let (method, skip) = match rule.remove("on").unwrap().as_str().unwrap() {
            "write" => (self.method.as_str(), 0),
            "read" => ("GET", self.reads - 1),
            "read-back" => ("GET", self.reads),
            other => panic!("`{other}`"),
        };
        rule.insert("method".to_owned(), method.into());
        rule.insert("skip".to_owned(), skip.into());
        Value::Object(rule)
    }
}
