//! What a write found, and what it did: read before and after.

use super::{Applied, Done, apply::unsent};
use crate::difference::{Conflict, difference, later};
use crate::error::{Error, Outcome, catalogue};
use crate::model::{ChangelogEntry, System};
use crate::register::{Sent, SystemRegister, Written, newest};

/// A system right before it is written.
pub(super) struct Before {
    pub(super) system: System,
    /// How many entries its changelog had: whatever is written from then on is a new one
    pub(super) known: usize,
}

impl SystemRegister {
    /// Reads a system right before it is written: its changelog first, so that nothing slips in between.
    ///
    /// # Errors
    /// `Rejected` where it is deleted: it cannot be written. Each with the outcome `NotApplied`.
    pub(super) async fn before(&self, id: &str) -> Result<Before, Error> {
        let known = self.changelog_before_write(id).await.map_err(unsent)?.len();
        Ok(Before { system: self.base(id).await?, known })
    }
}

/// Reads a written system and its changelog back, and says what was done.
///
/// # Errors
/// `Conflict`, outcome `Applied`, where another write came between the reading before and ours, so that ours overwrote
/// it. `Transport`, outcome `Applied`, where that cannot be read.
pub(super) async fn verify(
    register: &SystemRegister,
    before: &Before,
    sent: &Sent,
    written: Written,
) -> Result<Applied, Error> {
    let done = |entry| Error::of(entry).with_outcome(Outcome::Applied).with_trace_id(written.trace_id.clone());
    let unknown = || done(catalogue::NOT_VERIFIED);
    let applied = |error: Error| unknown().with_source(error);
    let id = &before.system.id;
    let stored = register.get(id).await.map_err(applied)?;
    let entries = register.changelog(id).await.map_err(applied)?;
    let new = newest(&entries, before.known);
    let ours = register.own(new, sent).await;
    let between = ours.and_then(|ours| new.get(ours + 1..)).unwrap_or_default();
    let theirs = later(&before.system, between).ok_or_else(unknown)?;
    if !difference(&sent.part(&before.system), &sent.part(&theirs)).is_empty() {
        // What this write does not overwrite is as they made it, and no part of the conflict.
        let base = sent.with_part_of(&before.system, &theirs);
        let conflict = Conflict::between(base, theirs.clone(), sent.made_to(&theirs));
        if conflict.loses_theirs() {
            let cure = cure(id, &conflict, between.first());
            return Err(done(catalogue::OVERWROTE).advising(cure).with_conflict(conflict));
        }
    }
    let mut expected = sent.made_to(&before.system);
    expected.extra.retain(|member, _| before.system.extra.contains_key(member)); // others the register passes over
    let changes = difference(&theirs, &sent.made_to(&theirs));
    let since = difference(&sent.part(&expected), &sent.part(&stored));
    let entry = ours.and_then(|ours| entries.into_iter().nth(ours));
    Ok(Applied { changes, entry, since, ..Applied::new(id, Done::Updated, written) })
}

/// What to do where ours has overwritten another change. `theirs` is the newest entry of the changelog before ours.
fn cure(id: &str, conflict: &Conflict, theirs: Option<&ChangelogEntry>) -> String {
    let both = match conflict.merged {
        Some(_) => "apply `merged`, the system with both changes",
        None => "decide which is right where both changed the same (`overlaps`), and change the system so",
    };
    let restore = theirs.and_then(|entry| entry.created.as_deref());
    let restore = restore.map(|moment| format!("; or restore `{id}` to `{moment}`, as they left it"));
    format!("look at what they changed (`conflict`), and {both}{}", restore.unwrap_or_default())
}
