//! What was done to a system.

use super::action::Action;
use super::call::Call;
use super::{SystemRegister, success};
use crate::error::Error;
use crate::model::ChangelogEntry;

impl SystemRegister {
    /// What was done to a system, newest first; of deleted systems too.
    ///
    /// # Errors
    /// `NotFound`, and what every call can fail with.
    ///
    /// ```
    /// # use altinn_systemregister::{SystemRegister, auth::FixedToken};
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// let register = SystemRegister::new("tt02".parse()?, FixedToken::new("Bearer x"))?;
    /// assert_eq!(register.changelog("991825827_smartcloud").await.unwrap_err().code(), "token-malformed");
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// # }).unwrap();
    /// ```
    pub async fn changelog(&self, id: &str) -> Result<Vec<ChangelogEntry>, Error> {
        self.changelog_by(Call::plain(Action::Changelog, Some(id))).await
    }

    /// The same before a write: with a token that can serve that.
    pub(crate) async fn changelog_before_write(&self, id: &str) -> Result<Vec<ChangelogEntry>, Error> {
        self.changelog_by(Call::plain(Action::Changelog, Some(id)).before_write()).await
    }

    async fn changelog_by(&self, call: Call<'_>) -> Result<Vec<ChangelogEntry>, Error> {
        let answer = self.call(&call).await?;
        success::objects(&answer, ChangelogEntry::read).map_err(|error| call.told(error))
    }
}
