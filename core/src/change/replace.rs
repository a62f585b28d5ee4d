//! Replacing a whole system.

use super::{Applied, ApplyOptions, standing};
use crate::error::Error;
use crate::register::{SystemRegister, operation};
use crate::validation::Operation;

impl SystemRegister {
    /// Replaces a whole system, given as a JSON document, under the id that it has, whatever the register holds of it:
    /// for who has no state to begin from. [`SystemRegister::edit`] and [`SystemRegister::apply`] also see whether
    /// somebody else has changed the system meanwhile.
    ///
    /// All that the register holds of the system is overwritten, so a document that leaves out a list or `isVisible` is
    /// refused, and what is destructive must be allowed by name. Afterwards the system and its changelog are read.
    ///
    /// # Errors
    /// `Validation` with findings, before anything is sent; `NotFound`; `Rejected` with the register's findings in the
    /// document, or where the system is deleted; `Conflict`, outcome `Applied`, where another write was overwritten that
    /// came right before ours; and what every call can fail with.
    ///
    /// ```
    /// # use altinn_systemregister::{ErrorKind, Outcome, SystemRegister, auth::FixedToken, change::ApplyOptions};
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// let register = SystemRegister::new("tt02".parse()?, FixedToken::new("token"))?;
    /// let error = register.replace("[]", &ApplyOptions::default()).await.unwrap_err();
    /// assert_eq!((error.kind(), error.outcome()), (ErrorKind::Validation, Some(Outcome::NotApplied)));
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// # }).unwrap();
    /// ```
    pub async fn replace(&self, document: &str, options: &ApplyOptions) -> Result<Applied, Error> {
        let (desired, _) = standing::promising(document, Operation::Replace)?;
        operation(async {
            let before = self.before(desired.id.trim()).await?;
            self.rewrite(before, None, &desired, Some(document), options).await
        })
        .await
    }
}
