//! Carrying a plan out.

use std::collections::BTreeSet;

use super::planning::refusal;
use super::verify::{Before, verify};
use super::{Applied, ApplyOptions, Done, Plan, PlanAction, standing};
use crate::difference::{Change, Conflict, Weight, carried, difference};
use crate::error::{Error, Outcome, catalogue};
use crate::model::System;
use crate::register::{Created, Sent, SystemRegister, Written, operation};
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
    ///
    /// ```
    /// # use altinn_systemregister::{System, change::ApplyOptions, SystemRegister, auth::FixedToken};
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// let register = SystemRegister::new("tt02".parse()?, FixedToken::new("token"))?;
    /// let base = System::from_json(include_str!("../../../examples/smartcloud.json"))?;
    /// let desired = System { id: "991825827_other".to_owned(), ..base.clone() };
    /// let plan = register.plan_between(&base, &desired.to_json())?; // refused: an id can never be changed
    /// assert_eq!(register.apply(&plan, &ApplyOptions::default()).await.unwrap_err().code(), "other-id");
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// # }).unwrap();
    /// ```
    pub async fn apply(&self, plan: &Plan, options: &ApplyOptions) -> Result<Applied, Error> {
        match (&plan.action, &plan.base) {
            (PlanAction::Refused(refusal), _) => Err(unsent(refusal.to_error())),
            (PlanAction::Create, _) | (_, None) => operation(self.apply_creation(&plan.desired)).await,
            (PlanAction::Update | PlanAction::Nothing, Some(base)) => {
                operation(async {
                    let before = self.before(&plan.desired.id).await?;
                    self.rewrite(before, Some(base), &plan.desired, None, options).await
                })
                .await
            }
        }
    }

    /// Brings a system into the state that a document describes: [`SystemRegister::plan`] and [`SystemRegister::apply`]
    /// in one.
    ///
    /// # Errors
    /// What these two can fail with.
    ///
    /// ```
    /// # use altinn_systemregister::{ErrorKind, Outcome, SystemRegister, auth::FixedToken, change::ApplyOptions};
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// let register = SystemRegister::new("tt02".parse()?, FixedToken::new("token"))?;
    /// let error = register.apply_document("[]", &ApplyOptions::default()).await.unwrap_err();
    /// assert_eq!((error.kind(), error.outcome()), (ErrorKind::Validation, Some(Outcome::NotApplied)));
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// # }).unwrap();
    /// ```
    pub async fn apply_document(&self, desired: &str, options: &ApplyOptions) -> Result<Applied, Error> {
        operation(async {
            let plan = self.plan_to_apply(desired).await?;
            self.apply(&plan, options).await
        })
        .await
    }

    async fn apply_creation(&self, desired: &System) -> Result<Applied, Error> {
        let created = self.create(&desired.to_json()).await.map_err(Error::without_places)?;
        let Created { id, request_id, trace_id, .. } = created;
        let entries = self.changelog(&id).await.unwrap_or_default();
        let sent = Sent::Created(desired.clone());
        let ours = self.own(&entries, &sent).await;
        let entry = ours.and_then(|ours| entries.into_iter().nth(ours));
        Ok(Applied { entry, ..Applied::new(&id, Done::Created, Written { request_id, trace_id }) })
    }

    /// Writes a whole system over the one that is there, where that is still `base`, whatever it is without one. Findings
    /// are mapped to `document`, where the user gave one.
    pub(super) async fn rewrite(
        &self,
        before: Before,
        base: Option<&System>,
        desired: &System,
        document: Option<&str>,
        options: &ApplyOptions,
    ) -> Result<Applied, Error> {
        if let Some(error) = refusal(&before.system, desired) {
            return Err(error);
        }
        let told = |error: Error| if document.is_none() { error.without_places() } else { error };
        let target = target(base, &before.system, desired, options).map_err(unsent)?;
        let sent = carried(&before.system, &target);
        let changes = difference(&before.system, &sent);
        if changes.is_empty() {
            return Ok(Applied::nothing(&sent.id));
        }
        let judged = target.to_json();
        standing::of_stored(document.unwrap_or(&judged), &before.system).map_err(told)?;
        check_allowed(&changes, options).map_err(unsent)?;
        let written = self.put_system(&sent, document, Some(before.known)).await.map_err(told)?;
        verify(self, &before, &Sent::Replaced(sent), written).await
    }
}

/// The same error of what was never sent.
pub(super) fn unsent(error: Error) -> Error {
    error.with_outcome(Outcome::NotApplied)
}

/// What is to be written: what is desired, where nobody has changed the system since; else both changes together.
fn target(base: Option<&System>, fresh: &System, desired: &System, options: &ApplyOptions) -> Result<System, Error> {
    let Some(base) = base else { return Ok(desired.clone()) };
    if difference(base, fresh).is_empty() || difference(fresh, desired).is_empty() {
        return Ok(desired.clone());
    }
    let conflict = Conflict::between(base.clone(), fresh.clone(), desired.clone());
    match &conflict.merged {
        Some(both) if options.merge || !conflict.loses_theirs() => Ok(both.clone()),
        _ => Err(Error::of(catalogue::CHANGED_MEANWHILE).with_conflict(conflict)),
    }
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
        code: effect.as_str().into(),
        rule: effect.as_str().into(),
        severity: Severity::Error,
        path: change.path.to_string(),
        message: effect.meaning().to_owned(),
        help: format!("{}; then allow `{effect}`", effect.cure()).into(),
        line: None,
        column: None,
    }
}
