//! Making a plan.

use super::Plan;
use crate::difference::carried;
use crate::error::{Error, ErrorKind, Outcome, catalogue};
use crate::model::System;
use crate::register::{SystemRegister, checked};
use crate::validation::Operation;

impl SystemRegister {
    /// What would be done to bring a system into the state that a document describes. Nothing is written.
    ///
    /// # Errors
    /// `Validation` with findings where the document breaks a rule; and what reading can fail with.
    pub async fn plan(&self, desired: &str) -> Result<Plan, Error> {
        let told = |error: Error| error.without_outcome();
        let (system, _) = checked(desired, Operation::Create).map_err(told)?;
        match self.get(&system.id).await {
            Ok(base) => {
                let (system, warnings) = checked(desired, Operation::Replace).map_err(told)?;
                Ok(match refusal(&base, &system) {
                    Some(error) => Plan::refused(Some(base), system, &error),
                    None => Plan::between(base.clone(), carried(&base, &system), warnings),
                })
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let (system, warnings) = checked(desired, Operation::Create).map_err(told)?;
                Ok(Plan::create(system.as_sent(), warnings))
            }
            Err(error) if error.kind() == ErrorKind::Forbidden => Ok(Plan::refused(None, system, &error)),
            Err(error) => Err(error),
        }
    }

    /// What would be done to bring a system from the state that was read into another. Nothing is sent.
    pub fn plan_between(&self, base: &System, desired: &str) -> Result<Plan, Error> {
        let (system, warnings) = checked(desired, Operation::Replace).map_err(Error::without_outcome)?;
        Ok(match refusal(base, &system) {
            Some(error) => Plan::refused(Some(base.clone()), system, &error),
            None => Plan::between(base.clone(), carried(base, &system), warnings),
        })
    }
}

/// Why a system can never become another.
pub(super) fn refusal(base: &System, desired: &System) -> Option<Error> {
    let error = |entry| Some(Error::of(entry).with_outcome(Outcome::NotApplied));
    if base.is_deleted {
        error(catalogue::SYSTEM_DELETED)
    } else if base.id != desired.id.trim() {
        error(catalogue::OTHER_ID)
    } else if base.vendor.id != desired.vendor.id.trim() {
        error(catalogue::OTHER_VENDOR)
    } else {
        None
    }
}
