//! Carrying a plan out.

use std::collections::BTreeSet;

use super::{Applied, ApplyOptions, Done, Plan, PlanAction, verify};
use crate::difference::{Change, Conflict, Weight, carried, difference, merge};
use crate::error::{Error, Outcome, catalogue};
use crate::model::System;
use crate::register::{Sent, SystemRegister};
use crate::validation::{Finding, Severity};

impl SystemRegister {
    /// Carries a plan out, and makes sure that it took effect and that nobody's change was lost.
    ///
    /// The system is read again right before it is written. If it is not as the plan found it, that is a conflict, or is
    /// merged where [`ApplyOptions::merge`] is set. What is destructive must be allowed by name. Afterwards the system
    /// and its changelog are read.
    ///
    /// # Errors
    /// `Conflict` where somebody else has changed the system; with the outcome `Applied`, where that was seen only after
    /// ours had overwritten it. `Validation` where something destructive is not allowed: its findings name it.
    pub async fn apply(&self, plan: &Plan, options: &ApplyOptions) -> Result<Applied, Error> {
        match &plan.action {
            PlanAction::Refused(refusal) => Err(refusal.to_error().with_outcome(Outcome::NotApplied)),
            PlanAction::Create => self.apply_creation(&plan.desired).await,
            PlanAction::Update | PlanAction::Nothing => match &plan.base {
                Some(base) => self.apply_change(base, &plan.desired, options).await,
                None => self.apply_creation(&plan.desired).await,
            },
        }
    }

    async fn apply_creation(&self, desired: &System) -> Result<Applied, Error> {
        self.create(&desired.to_json()).await?;
        let entries = self.changelog(&desired.id).await.unwrap_or_default();
        let sent = Sent::Created(desired.clone());
        let entry = entries.into_iter().find(|entry| sent.is_told_by(entry));
        Ok(Applied { done: Done::Created, entry, ..Applied::nothing(&desired.id) })
    }

    async fn apply_change(&self, base: &System, desired: &System, options: &ApplyOptions) -> Result<Applied, Error> {
        let unsent = |error: Error| error.with_outcome(Outcome::NotApplied);
        // The changelog first: whatever is written from now on is a new entry of it.
        let known = self.changelog(&base.id).await.map_err(unsent)?.len();
        let fresh = self.get(&base.id).await.map_err(unsent)?;
        if fresh.is_deleted {
            return Err(unsent(Error::of(catalogue::SYSTEM_DELETED)));
        }
        let target = target(base, &fresh, desired, options).map_err(unsent)?;
        let sent = carried(&fresh, &target);
        let changes = difference(&fresh, &sent);
        if changes.is_empty() {
            return Ok(Applied::nothing(&base.id));
        }
        check_allowed(&changes, options).map_err(unsent)?;
        self.put(&sent, known).await?;
        let verified = verify::verify(self, &fresh, &sent, known).await?;
        Ok(Applied { id: sent.id, done: Done::Updated, changes, entry: verified.entry, since: verified.since })
    }
}

/// What is to be written: what is desired, where nobody has changed the system since; else both changes together.
fn target(base: &System, fresh: &System, desired: &System, options: &ApplyOptions) -> Result<System, Error> {
    if difference(base, fresh).is_empty() || difference(fresh, desired).is_empty() {
        return Ok(desired.clone());
    }
    let merged = if options.merge { merge(base, fresh, desired).ok() } else { None };
    merged.ok_or_else(|| {
        let conflict = Conflict::between(base.clone(), fresh.clone(), desired.clone());
        Error::of(catalogue::CHANGED_MEANWHILE).with_conflict(conflict)
    })
}

/// Refuses what is destructive and not allowed by name: a finding for each.
fn check_allowed(changes: &[Change], options: &ApplyOptions) -> Result<(), Error> {
    let forbidden =
        |change: &&Change| change.effect.weight() == Weight::Destructive && !options.allow.contains(&change.effect);
    let forbidden: Vec<_> = changes.iter().filter(forbidden).collect();
    if forbidden.is_empty() {
        return Ok(());
    }
    let names: BTreeSet<_> = forbidden.iter().map(|change| format!("`{}`", change.effect)).collect();
    let names: Vec<_> = names.into_iter().collect();
    Err(Error::of(catalogue::DESTRUCTIVE)
        .saying(format!("{}: {}", catalogue::DESTRUCTIVE.meaning, names.join(", ")))
        .with_findings(forbidden.into_iter().map(finding).collect()))
}

fn finding(change: &Change) -> Finding {
    let effect = change.effect;
    Finding {
        code: effect.as_str().to_owned(),
        rule: effect.as_str().to_owned(),
        severity: Severity::Error,
        path: change.path.to_string(),
        message: effect.meaning().to_owned(),
        help: format!("{}; then allow `{effect}`", effect.cure()),
        line: None,
        column: None,
    }
}
