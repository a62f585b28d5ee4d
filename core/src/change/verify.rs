//! What a write did, read back.

use crate::difference::{Change, Conflict, difference, history};
use crate::error::{Error, Outcome, catalogue};
use crate::model::{ChangelogEntry, System};
use crate::register::{Sent, SystemRegister};

/// What was read back.
pub(super) struct Verified {
    /// Our entry of the changelog
    pub(super) entry: Option<ChangelogEntry>,
    /// What somebody else has changed since
    pub(super) since: Vec<Change>,
}

/// Reads a written system and its changelog back. `fresh` is what was read right before the write, `known` how many
/// entries the changelog then had.
///
/// # Errors
/// `Conflict`, outcome `Applied`, where another write came between that reading and ours, so that ours overwrote it.
/// `Transport`, outcome `Applied`, where that cannot be read.
pub(super) async fn verify(
    register: &SystemRegister,
    fresh: &System,
    sent: &System,
    known: usize,
) -> Result<Verified, Error> {
    let applied = |error: Error| Error::of(catalogue::NOT_VERIFIED).with_outcome(Outcome::Applied).with_source(error);
    let stored = register.get(&sent.id).await.map_err(applied)?;
    let entries = register.changelog(&sent.id).await.map_err(applied)?;
    let since = difference(sent, &stored);
    let Some(ours) = own(&entries, sent, known) else { return Ok(Verified { entry: None, since }) };
    let before = history(&entries).into_iter().nth(ours + 1).flatten();
    let entry = entries.into_iter().nth(ours);
    match before.filter(|before| !difference(fresh, before).is_empty()) {
        Some(theirs) => Err(Error::of(catalogue::OVERWROTE)
            .with_outcome(Outcome::Applied)
            .with_conflict(Conflict::between(fresh.clone(), theirs, sent.clone()))),
        None => Ok(Verified { entry, since }),
    }
}

/// The place of our entry among those that are new since the changelog had `known`.
fn own(newest_first: &[ChangelogEntry], sent: &System, known: usize) -> Option<usize> {
    let sent = Sent::Replaced(sent.clone());
    let new = newest_first.len().saturating_sub(known);
    newest_first.iter().take(new).position(|entry| sent.is_told_by(entry))
}
