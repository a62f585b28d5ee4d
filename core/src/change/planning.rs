//! Making a plan.

use super::apply::unsent;
use super::{Plan, standing};
use crate::difference::carried;
use crate::error::{Error, ErrorKind, Outcome, catalogue};
use crate::model::System;
use crate::register::{SystemRegister, admit};
use crate::validation::{Finding, Operation};

impl SystemRegister {
    /// What would be done to bring a system into the state that a document describes. Nothing is written.
    ///
    /// # Errors
    /// `Validation` with findings where the document breaks a rule; and what reading can fail with.
    ///
    /// ```
    /// # use altinn_systemregister::{ErrorKind, SystemRegister, auth::FixedToken};
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// let register = SystemRegister::new("tt02".parse()?, FixedToken::new("token"))?;
    /// let error = register.plan(r#"{"id": 5}"#).await.unwrap_err();
    /// assert_eq!((error.kind(), error.outcome()), (ErrorKind::Validation, None)); // nothing was sent
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// # }).unwrap();
    /// ```
    pub async fn plan(&self, desired: &str) -> Result<Plan, Error> {
        let planned = async || {
            let (system, findings) = standing::promising(desired, Operation::Create)?;
            let found = self.get(system.id.trim()).await;
            planned(desired, (system, findings), found)
        };
        planned().await.map_err(Error::without_outcome)
    }

    /// The same before a write: with a token that can serve that.
    pub(super) async fn plan_to_apply(&self, desired: &str) -> Result<Plan, Error> {
        let planned = async || {
            let (system, findings) = standing::promising(desired, Operation::Create)?;
            let found = self.get_before_write(system.id.trim()).await;
            planned(desired, (system, findings), found)
        };
        planned().await.map_err(unsent)
    }

    /// What would be done to bring a system from the state that was read into another. Nothing is sent.
    ///
    /// # Errors
    /// `Validation` with findings where the document breaks a rule. What is wrong with the system as it is, is not
    /// touched, and is no matter to the register, is a warning of the plan.
    ///
    /// ```
    /// use altinn_systemregister::{System, SystemRegister, auth::FixedToken};
    /// let register = SystemRegister::new("tt02".parse()?, FixedToken::new("token"))?;
    /// let base = System::from_json(include_str!("../../../examples/smartcloud.json"))?;
    /// let desired = System { client_ids: Vec::new(), ..base.clone() };
    /// let plan = register.plan_between(&base, &desired.to_json())?;
    /// assert_eq!(plan.action.as_str(), "update");
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// ```
    pub fn plan_between(&self, base: &System, desired: &str) -> Result<Plan, Error> {
        between(base, desired).map_err(Error::without_outcome)
    }
}

/// The plan of a document whose system was found, or was not.
fn planned(
    desired: &str,
    (system, findings): (System, Vec<Finding>),
    found: Result<System, Error>,
) -> Result<Plan, Error> {
    match found {
        Ok(base) => between(&base, desired),
        Err(error) if error.kind() == ErrorKind::NotFound => of_new(&system, findings),
        Err(error) if error.kind() == ErrorKind::Forbidden => Ok(Plan::refused(None, system, &error)),
        Err(error) => Err(error),
    }
}

/// A plan that brings a system from a state into the one that a document describes.
fn between(base: &System, desired: &str) -> Result<Plan, Error> {
    let (system, warnings) = standing::of_stored(desired, base)?;
    Ok(match refusal(base, &system) {
        Some(error) => Plan::refused(Some(base.clone()), system, &error),
        None => Plan::between(base.clone(), carried(base, &system), warnings),
    })
}

/// A plan that registers a system in which that was found.
fn of_new(system: &System, findings: Vec<Finding>) -> Result<Plan, Error> {
    admit(&findings, Operation::Create)?;
    Ok(Plan::create(system.as_sent(), findings))
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
