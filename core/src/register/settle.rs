//! What became of a write whose answer did not come: found out by reading, for nothing is written twice.

use super::call::Call;
use super::{Part, SystemRegister, Written, success};
use crate::difference::difference;
use crate::error::{Error, ErrorKind, Outcome, catalogue};
use crate::model::{ChangeType, ChangedData, ChangelogEntry, System};

/// What was sent.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Sent {
    Created(System),
    Replaced(System),
    Part(Part),
    Deleted,
}

impl Sent {
    /// The part of a system that this write overwrites.
    pub(crate) fn part(&self, system: &System) -> System {
        self.with_part_of(system, &System::default())
    }

    /// A system, but with another one's part that this write overwrites.
    pub(crate) fn with_part_of(&self, other: &System, system: &System) -> System {
        match self {
            Sent::Created(_) | Sent::Replaced(_) | Sent::Deleted => other.clone(),
            Sent::Part(part) => part.of(other, system),
        }
    }

    /// What the write makes of a system.
    pub(crate) fn made_to(&self, system: &System) -> System {
        match self {
            Sent::Created(sent) | Sent::Replaced(sent) => sent.clone(),
            Sent::Part(part) => part.made_to(system),
            Sent::Deleted => System { is_deleted: true, ..system.clone() },
        }
    }

    /// Whether that entry of the changelog is this write's, by what it wrote.
    pub(crate) fn is_told_by(&self, entry: &ChangelogEntry) -> bool {
        match (self, &entry.change_type, &entry.changed_data) {
            (Sent::Created(sent), ChangeType::Create, Some(ChangedData::System(told)))
            | (Sent::Replaced(sent), ChangeType::Update, Some(ChangedData::System(told))) => {
                difference(told, sent).is_empty()
            }
            (Sent::Part(part), ..) => part.is_told_by(entry),
            (Sent::Deleted, ChangeType::Delete, _) => true,
            _ => false,
        }
    }
}

impl SystemRegister {
    /// Makes a write that answers no more than that it is done, and sees what became of it.
    pub(super) async fn write(
        &self,
        call: &Call<'_>,
        id: &str,
        sent: &Sent,
        known: Option<usize>,
    ) -> Result<Written, Error> {
        let answer = self.call(call).await;
        match answer.and_then(|answer| success::done(&answer).map(|()| Written::answered(&answer))) {
            Ok(written) => Ok(written),
            Err(error) => self.settled(id, sent, known, error).await,
        }
    }

    /// The error of a write, with its outcome found out where it is not known. `Ok` where the write took effect after
    /// all. `known` is how many entries the changelog had before, if that was looked at.
    pub(super) async fn settled(
        &self,
        id: &str,
        sent: &Sent,
        known: Option<usize>,
        error: Error,
    ) -> Result<Written, Error> {
        if error.outcome() == Some(Outcome::NotApplied) || error.kind() == ErrorKind::Internal {
            return Err(error);
        }
        match self.found(id, sent, known).await {
            Some(Outcome::Applied) => {
                tracing::warn!(id, code = error.code(), "the write's answer was lost, but it took effect");
                Ok(Written::after(&error))
            }
            Some(Outcome::NotApplied) if may_still_land(&error) => Err(error.advising(
                "the register does not have the change yet, but may still be at work on it: get the system in a while",
            )),
            Some(Outcome::NotApplied) => Err(error
                .advising("the register was read, and does not have the change: try again")
                .with_outcome(Outcome::NotApplied)),
            _ => Err(error),
        }
    }

    /// What reading tells of a write; `None` where the register cannot be read. A write and its entry in the changelog
    /// are one transaction; a deletion is done, whoever did it.
    async fn found(&self, id: &str, sent: &Sent, known: Option<usize>) -> Option<Outcome> {
        let is_done = match sent {
            Sent::Deleted => self.get(id).await.map(|stored| stored.is_deleted),
            _ => match self.changelog(id).await {
                Ok(entries) => Ok(self.own(newest(&entries, known.unwrap_or_default()), sent).await.is_some()),
                Err(error) => Err(error),
            },
        };
        match is_done {
            Ok(true) => Some(Outcome::Applied),
            Ok(false) => Some(Outcome::NotApplied),
            Err(error) if error.kind() == ErrorKind::NotFound => Some(Outcome::NotApplied),
            Err(_) => None,
        }
    }

    /// The place of a write's own entry among new ones. Somebody else may have written the same: his names another
    /// client.
    pub(crate) async fn own(&self, new: &[ChangelogEntry], sent: &Sent) -> Option<usize> {
        let ours = self.client_id().await;
        let is_ours = |entry: &ChangelogEntry| ours.is_none() || entry.client_id.is_none() || entry.client_id == ours;
        new.iter().position(|entry| sent.is_told_by(entry) && is_ours(entry))
    }
}

/// The entries that are new since a changelog had `known`; newest first.
pub(crate) fn newest(entries: &[ChangelogEntry], known: usize) -> &[ChangelogEntry] {
    entries.get(..entries.len().saturating_sub(known)).unwrap_or_default()
}

/// Whether the register may still be at work on a request that nobody waits for any more.
fn may_still_land(error: &Error) -> bool {
    error.code() == catalogue::TIMEOUT.code || error.status() == Some(504)
}
