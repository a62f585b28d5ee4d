//! Replacing a whole system.

use super::action::Action;
use super::call::Call;
use super::subject::Subject;
use super::{Sent, SystemRegister, document, success};
use crate::error::Error;
use crate::validation::Operation;

impl SystemRegister {
    /// Replaces a whole system, given as a JSON document, under the id that it has.
    ///
    /// All that the register holds of the system is overwritten, so a document that leaves out a list or `isVisible` is
    /// refused. Nothing tells whether somebody else wrote in between: a safe change of parts is not in this version.
    ///
    /// # Errors
    /// `Validation` with findings, before anything is sent; `NotFound`, also where the system has another vendor;
    /// `Rejected` with the register's findings in the document, or where the system is deleted; and what every call can
    /// fail with.
    ///
    /// ```
    /// # use altinn_systemregister::{ErrorKind, Outcome, SystemRegister, auth::FixedToken};
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// let register = SystemRegister::new("tt02".parse()?, FixedToken::new("token"))?;
    /// let error = register.replace("[]").await.unwrap_err();
    /// assert_eq!((error.kind(), error.outcome()), (ErrorKind::Validation, Some(Outcome::NotApplied)));
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// # }).unwrap();
    /// ```
    pub async fn replace(&self, document: &str) -> Result<(), Error> {
        let (node, system) = document::system(document, Operation::Replace)?;
        let subject = Subject::new(document, node, "");
        let call = Call::with(Action::Replace, &system.id, subject, system.to_json());
        let done = self.call(&call).await.and_then(|answer| success::done(&answer));
        match done {
            Ok(()) => Ok(()),
            Err(error) => self.settled(&system.id, &Sent::Replaced(system.clone()), error).await,
        }
    }
}
