//! The vendor's systems.

use super::action::Action;
use super::call::Call;
use super::{SystemRegister, success};
use crate::error::Error;
use crate::model::ListedSystem;

impl SystemRegister {
    /// The systems of the token's organisation, hidden ones too, deleted ones not, in no order.
    ///
    /// # Errors
    /// What every call can fail with.
    ///
    /// ```
    /// # use altinn_systemregister::{SystemRegister, auth::FixedToken};
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// let register = SystemRegister::new("tt02".parse()?, FixedToken::new(""))?;
    /// assert_eq!(register.list().await.unwrap_err().code(), "token-empty");
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// # }).unwrap();
    /// ```
    pub async fn list(&self) -> Result<Vec<ListedSystem>, Error> {
        let call = Call::plain(Action::List, None);
        let answer = self.call(&call).await?;
        success::objects(&answer, ListedSystem::read).map_err(|error| call.told(error))
    }
}
