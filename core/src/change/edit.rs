//! Changing a system as it is.

use super::{Applied, ApplyOptions};
use crate::error::Error;
use crate::model::System;
use crate::register::SystemRegister;

impl SystemRegister {
    /// Changes a system: it is read, `change` is made to it, and the result is written as [`SystemRegister::apply`]
    /// writes. Where nothing is changed, nothing is written; where `change` fails, neither.
    ///
    /// # Errors
    /// What `change` fails with, and what [`SystemRegister::apply`] can fail with.
    pub async fn edit<E: From<Error>>(
        &self,
        id: &str,
        options: &ApplyOptions,
        change: impl FnOnce(&mut System) -> Result<(), E>,
    ) -> Result<Applied, E> {
        let base = self.get(id).await?;
        let mut desired = base.clone();
        change(&mut desired)?;
        let plan = self.plan_between(&base, &desired.to_json())?;
        Ok(self.apply(&plan, options).await?)
    }
}
