//! Changing a system as it is.

use super::{Applied, ApplyOptions, apply::unsent};
use crate::error::{Error, catalogue};
use crate::model::System;
use crate::register::{SystemRegister, operation};

impl SystemRegister {
    /// Changes a system: it is read, `change` is made to it, and the result is written as [`SystemRegister::apply`]
    /// writes. Where nothing is changed, nothing is written; where `change` fails, neither.
    ///
    /// # Errors
    /// What `change` fails with, and what [`SystemRegister::apply`] can fail with.
    ///
    /// ```
    /// # use altinn_systemregister::{Error, Outcome, change::ApplyOptions, model::AccessPackage, SystemRegister, auth::FixedToken};
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// let register = SystemRegister::new("tt02".parse()?, FixedToken::new("token"))?;
    /// let result = register
    ///     .edit("..", &ApplyOptions::default(), |system| {
    ///         system.access_packages.push(AccessPackage::named("jordbruk"));
    ///         Ok::<(), Error>(())
    ///     })
    ///     .await;
    /// assert_eq!(result.unwrap_err().outcome(), Some(Outcome::NotApplied)); // no system can have that id
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// # }).unwrap();
    /// ```
    pub async fn edit<E: From<Error>>(
        &self,
        id: &str,
        options: &ApplyOptions,
        change: impl FnOnce(&mut System) -> Result<(), E>,
    ) -> Result<Applied, E> {
        operation(async {
            let base = self.base(id).await?;
            let mut desired = base.clone();
            match change(&mut desired) {
                Ok(()) => self.change(&base, &desired.to_json(), options).await.map(Ok),
                Err(error) => Ok(Err(error)),
            }
        })
        .await?
    }

    /// The system as a change begins from it: the first half of [`SystemRegister::edit`].
    ///
    /// # Errors
    /// `NotFound`, `Rejected` where it is deleted, and what every call can fail with, with the outcome `NotApplied`.
    ///
    /// ```
    /// # use altinn_systemregister::{Outcome, SystemRegister, auth::FixedToken};
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// let register = SystemRegister::new("tt02".parse()?, FixedToken::new("token"))?;
    /// assert_eq!(register.base("..").await.unwrap_err().outcome(), Some(Outcome::NotApplied));
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// # }).unwrap();
    /// ```
    pub async fn base(&self, id: &str) -> Result<System, Error> {
        let system = self.get_before_write(id).await.map_err(unsent)?;
        if system.is_deleted { Err(unsent(Error::of(catalogue::SYSTEM_DELETED))) } else { Ok(system) }
    }

    /// Changes a system from a state that was read into the one that a document describes: the second half of
    /// [`SystemRegister::edit`], for who keeps the first one longer.
    ///
    /// # Errors
    /// As [`SystemRegister::apply`].
    ///
    /// ```
    /// # use altinn_systemregister::{System, change::ApplyOptions, SystemRegister, auth::FixedToken};
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// let register = SystemRegister::new("tt02".parse()?, FixedToken::new("token"))?;
    /// let base = System::from_json(include_str!("../../../examples/smartcloud.json"))?;
    /// let result = register.change(&base, "{}", &ApplyOptions::default()).await;
    /// assert_eq!(result.unwrap_err().code(), "invalid-document"); // nothing was sent
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// # }).unwrap();
    /// ```
    pub async fn change(&self, base: &System, desired: &str, options: &ApplyOptions) -> Result<Applied, Error> {
        let plan = self.plan_between(base, desired).map_err(unsent)?;
        self.apply(&plan, options).await
    }
}
