//! One system.

use std::collections::BTreeSet;

use super::action::Action;
use super::call::Call;
use super::{SystemRegister, success};
use crate::error::Error;
use crate::model::System;

impl SystemRegister {
    /// A whole system. Deleted ones are given too: look at `is_deleted`.
    ///
    /// A list that the register leaves out is empty there, so none counts as absent.
    ///
    /// # Errors
    /// `NotFound`, and what every call can fail with.
    ///
    /// ```
    /// # use altinn_systemregister::{ErrorKind, SystemRegister, auth::FixedToken};
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// let register = SystemRegister::new("tt02".parse()?, FixedToken::new("token"))?;
    /// assert_eq!(register.get("").await.unwrap_err().kind(), ErrorKind::Validation);
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// # }).unwrap();
    /// ```
    pub async fn get(&self, id: &str) -> Result<System, Error> {
        self.get_by(Call::plain(Action::Get, Some(id))).await
    }

    /// The same before a write: with a token that can serve that.
    pub(crate) async fn get_before_write(&self, id: &str) -> Result<System, Error> {
        self.get_by(Call::plain(Action::Get, Some(id)).before_write()).await
    }

    async fn get_by(&self, call: Call<'_>) -> Result<System, Error> {
        let answer = self.call(&call).await?;
        let system = success::object(&answer, System::read).map_err(|error| call.told(error))?;
        if system.id.is_empty() {
            return Err(call.told(success::not_understood(&answer, "expected a system with an id")));
        }
        Ok(System { absent: BTreeSet::new(), ..system })
    }
}
