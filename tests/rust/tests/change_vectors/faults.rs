//! Every fault with every write: `tests/vectors/changes/faults.json`.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use altinn_systemregister::difference::Change;
use altinn_systemregister::{Error, ErrorKind, Outcome, System, SystemRegister};
use futures_util::{StreamExt, stream};
use serde_json::{Value, json};

use super::format::{Row, Table};
use super::operation::{Done, call};
use super::scene::Scene;

/// How long a request that nobody waits for any more may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// Runs all rows; how many.
pub(crate) async fn run() -> usize {
    let all = Table::read();
    let rows = stream::iter(&all.rows).map(|row| checked(&all, row)).buffer_unordered(16);
    let wrong: Vec<String> = rows.filter_map(|wrong| async { wrong }).collect().await;
    assert!(wrong.is_empty(), "{} of {} rows:\n{}", wrong.len(), all.rows.len(), wrong.join("\n"));
    all.rows.len()
}

/// What is wrong with a row.
async fn checked(all: &Table, row: &Row) -> Option<String> {
    let (operation, fault) = (&all.operations[&row.operation], &all.faults[&row.fault]);
    let scene = Scene::new().await;
    let Scene { sandbox, register } = &scene;
    if let Some(states) = &operation.stored {
        register.create(&all.document(states)).await.unwrap();
    }
    for rule in &fault.rules {
        sandbox.fault(&operation.rule(rule).to_string()).unwrap();
    }
    let hurried = fault.timeout_ms.map(Duration::from_millis);
    let result = call(&scene.client(hurried), all, operation).await;
    sandbox.clear_faults();
    let expected = row.end.as_ref().map(|states| all.system(states));
    let end = end(register, expected.as_ref()).await;
    let writes = sandbox.requests().iter().filter(|request| request.method == operation.method).count();
    let wrong = [
        (said(row) != heard(row, &result)).then(|| format!("{}", heard(row, &result))),
        (end != expected).then(|| format!("at the end there is {:?}", end.as_ref().map(System::to_json))),
        (writes != row.writes).then(|| format!("{writes} writes")),
    ];
    let wrong: Vec<_> = wrong.into_iter().flatten().collect();
    (!wrong.is_empty()).then(|| format!("{}, {}: {}", row.operation, row.fault, wrong.join("; ")))
}

/// What the register has at the end, which may be a while off.
async fn end(register: &SystemRegister, expected: Option<&System>) -> Option<System> {
    let start = Instant::now();
    loop {
        let found = match register.get("991825827_smartcloud").await {
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            found => Some(found.unwrap()),
        };
        if found.as_ref() == expected || start.elapsed() > PATIENCE {
            return found;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// What a row says of the result.
fn said(row: &Row) -> Value {
    json!({ "done": row.done, "since": row.since, "error": row.error })
}

/// The same of a result.
fn heard(row: &Row, result: &Result<Done, Error>) -> Value {
    match result {
        Ok((done, since)) => json!({ "done": done, "since": row.since.as_ref().and(since.as_ref()), "error": null }),
        Err(error) => json!({ "done": null, "since": null, "error": facts(error) }),
    }
}

fn facts(error: &Error) -> Value {
    let outcome = error.outcome().map(Outcome::as_str);
    let mut facts = json!({ "class": error.kind().class_name(), "code": error.code(), "outcome": outcome });
    if let Some(conflict) = error.conflict() {
        let overlaps: Vec<_> = conflict.overlaps.iter().map(|overlap| overlap.path.as_str()).collect();
        let merged = conflict.merged.is_some();
        facts["conflict"] = json!({ "changes": paths(&conflict.changes), "overlaps": overlaps, "merged": merged });
    }
    facts
}

fn paths(changes: &[Change]) -> Vec<String> {
    changes.iter().map(|change| change.path.to_string()).collect()
}

#[test]
fn every_write_meets_every_fault() {
    let all = Table::read();
    let rows: BTreeSet<_> = all.rows.iter().map(|row| (row.operation.as_str(), row.fault.as_str())).collect();
    assert_eq!(rows.len(), all.rows.len(), "no row stands there twice");
    for (name, fault) in &all.faults {
        assert!(!fault.why.is_empty(), "{name}");
        // Who reads nothing before or after, or has no rival of that kind, meets fewer.
        let is_for_all = fault.rules.iter().all(|rule| rule["on"] == "write" && rule["effect"].get("rival").is_none());
        let meets = |operation: &&String| rows.contains(&(operation.as_str(), name.as_str()));
        let missed: Vec<_> = all.operations.keys().filter(|operation| !meets(operation)).collect();
        assert!(missed.len() < if is_for_all { 1 } else { all.operations.len() }, "{name}: {missed:?}");
    }
    assert!(all.operations.values().all(|operation| !operation.why.is_empty()));
}
