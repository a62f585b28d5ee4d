//! What changes in a system, and what two people have changed.

use altinn_systemregister::difference::{Change, ChangeKind, Conflict, Effect, Overlap};
use serde_json::Value;

use crate::model::SystemData;

/// One change of a system; values are JSON text.
#[derive(Debug, uniffi::Record)]
pub(crate) struct ChangeData {
    path: String,
    kind: String,
    before: Option<String>,
    after: Option<String>,
    effect: String,
    meaning: String,
    help: String,
}

impl From<Change> for ChangeData {
    fn from(change: Change) -> Self {
        let kind = name(change.kind()).to_owned();
        let Change { path, before, after, effect } = change;
        ChangeData {
            path: path.to_string(),
            kind,
            before: text(before),
            after: text(after),
            effect: effect.as_str().to_owned(),
            meaning: effect.meaning().to_owned(),
            help: effect.cure().to_owned(),
        }
    }
}

fn name(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Added => "added",
        ChangeKind::Removed => "removed",
        ChangeKind::Changed => "changed",
    }
}

pub(crate) fn changes(changes: Vec<Change>) -> Vec<ChangeData> {
    changes.into_iter().map(ChangeData::from).collect()
}

fn text(value: Option<Value>) -> Option<String> {
    value.map(|value| value.to_string())
}

/// What a change can mean.
#[derive(Debug, uniffi::Record)]
pub(crate) struct EffectData {
    name: String,
    weight: String,
}

/// All that a change can mean.
#[uniffi::export]
pub(crate) fn effects() -> Vec<EffectData> {
    let data =
        |effect: &Effect| EffectData { name: effect.as_str().to_owned(), weight: effect.weight().as_str().to_owned() };
    Effect::ALL.iter().map(data).collect()
}

/// What somebody else changed, and the caller too.
#[derive(Debug, uniffi::Record)]
pub(crate) struct ConflictData {
    base: SystemData,
    theirs: SystemData,
    ours: SystemData,
    changes: Vec<ChangeData>,
    overlaps: Vec<OverlapData>,
    merged: Option<SystemData>,
}

impl From<Conflict> for ConflictData {
    fn from(conflict: Conflict) -> Self {
        let Conflict { base, theirs, ours, changes, overlaps, merged } = conflict;
        ConflictData {
            base: base.into(),
            theirs: theirs.into(),
            ours: ours.into(),
            changes: self::changes(changes),
            overlaps: overlaps.into_iter().map(OverlapData::from).collect(),
            merged: merged.map(SystemData::from),
        }
    }
}

/// A member that both have changed, each in another way; values are JSON text.
#[derive(Debug, uniffi::Record)]
pub(crate) struct OverlapData {
    path: String,
    base: Option<String>,
    theirs: Option<String>,
    ours: Option<String>,
}

impl From<Overlap> for OverlapData {
    fn from(overlap: Overlap) -> Self {
        let Overlap { path, base, theirs, ours } = overlap;
        OverlapData { path, base: text(base), theirs: text(theirs), ours: text(ours) }
    }
}
