//! Whether what we were told is true: seen from the register's own changelog, replayed without the library.

use altinn_systemregister::change::{Applied, Done};
use altinn_systemregister::difference::Conflict;
use altinn_systemregister::{Error, Outcome};
use proptest::test_runner::TestCaseError;
use serde_json::Value;

use super::facts::{Facts, of_changes, of_packages, of_rights, of_system};
use super::life::Told;
use super::world::World;

/// One write that took effect.
struct Commit {
    client: String,
    kind: String,
    before: Facts,
    after: Facts,
}

/// Compares what was told of a system with what happened to it.
pub(crate) async fn judge(world: &World, id: &str, told: &[&Told]) -> Result<(), TestCaseError> {
    let commits = match world.read(&format!("{id}/changelog")).await {
        Some(entries) => replayed(&entries),
        None => Vec::new(),
    };
    if let (Some(last), Some(system)) = (commits.last(), world.read(id).await) {
        assert_eq!(last.after, of_system(&system), "{id}: the changelog does not lead to what is there");
    }
    for told in told {
        let own: Vec<_> = commits.iter().filter(|commit| commit.client == told.client).collect();
        if let Err(said) = judged(told, &own, &commits) {
            let log: Vec<_> = commits.iter().map(|one| format!("  {} by {}", one.kind, one.client)).collect();
            let message = format!("{said}\n{told:#?}\nthe register's changelog, oldest first:\n{}", log.join("\n"));
            return Err(TestCaseError::fail(message));
        }
    }
    Ok(())
}

/// The changelog from its oldest entry on, with the system before and after each.
fn replayed(newest_first: &Value) -> Vec<Commit> {
    let mut state = Facts::new();
    let entries = newest_first.as_array().unwrap().iter().rev();
    let commits = entries.map(|entry| {
        let (kind, data) = (entry["changeType"].as_str().unwrap(), &entry["changedData"]);
        let rest = |list: &str| state.iter().filter(|fact| !fact.starts_with(list)).cloned().collect::<Facts>();
        let after = match kind {
            "create" | "update" => of_system(data),
            "rightsupdate" => &rest("/rights ") | &of_rights(data),
            "accesspackageupdate" => &rest("/accessPackages ") | &of_packages(data),
            _ => state.clone(),
        };
        let before = std::mem::replace(&mut state, after.clone());
        Commit { client: entry["clientId"].as_str().unwrap().to_owned(), kind: kind.to_owned(), before, after }
    });
    commits.collect()
}

fn judged(told: &Told, own: &[&Commit], all: &[Commit]) -> Result<(), String> {
    if own.len() > 1 {
        return Err("it was written twice".to_owned());
    }
    match (&told.ended.result, own) {
        (Ok(Some(Applied { done: Done::Nothing, .. })), []) => Ok(()),
        (Ok(Some(Applied { done: Done::Nothing, .. })), _) => Err("it says that nothing was done".to_owned()),
        // Who deletes what somebody else has deleted is told that it is done.
        (Ok(Some(Applied { done: Done::Deleted, .. })), []) if all.iter().any(|one| one.kind == "delete") => Ok(()),
        (Ok(_), []) => Err("it says that it was done, and it was not".to_owned()),
        (Ok(Some(applied)), [commit]) if applied.done == Done::Updated => updated(applied, told, commit),
        (Ok(_), _) => Ok(()),
        (Err(error), own) => failed(error, own),
    }
}

/// What is said to have changed is all that has changed, and no more than was meant.
fn updated(applied: &Applied, told: &Told, commit: &Commit) -> Result<(), String> {
    let (gone, come) = of_changes(&applied.changes);
    let (lost, found) = (&commit.before - &commit.after, &commit.after - &commit.before);
    if (&gone, &come) != (&lost, &found) {
        return Err(format!("a change was lost without a word: {lost:?} went and {found:?} came"));
    }
    if let Some(may) = &told.ended.may {
        let meant = |fact: &&String| may.iter().any(|place| fact.starts_with(place.as_str()));
        if let Some(fact) = lost.iter().chain(&found).find(|fact| !meant(fact)) {
            return Err(format!("it changed what it was not to change: {fact}"));
        }
    }
    match &applied.entry {
        Some(entry) if entry.client_id.as_deref() != Some(told.client.as_str()) => {
            Err("the entry is somebody else's".to_owned())
        }
        _ => Ok(()),
    }
}

fn failed(error: &Error, own: &[&Commit]) -> Result<(), String> {
    match (error.outcome(), own, error.conflict()) {
        (Some(Outcome::Applied), [], _) => Err("applied is a lie".to_owned()),
        (Some(Outcome::NotApplied) | None, [_, ..], _) => Err("not applied is a lie".to_owned()),
        (Some(Outcome::Applied), [commit], Some(conflict)) => overwritten(conflict, commit),
        _ => Ok(()),
    }
}

/// Whoever overwrote somebody else's change has it in hand.
fn overwritten(conflict: &Conflict, commit: &Commit) -> Result<(), String> {
    let theirs = of_system(&serde_json::from_str(&conflict.theirs.to_json()).unwrap());
    if theirs != commit.before {
        return Err(format!("what was overwritten is not what is told: {:?}", &theirs ^ &commit.before));
    }
    if conflict.changes.is_empty() { Err("nothing was overwritten".to_owned()) } else { Ok(()) }
}
