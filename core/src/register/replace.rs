//! Replacing a whole system.

use super::action::Action;
use super::call::Call;
use super::subject::Subject;
use super::{SystemRegister, document, success};
use crate::document::Problems;
use crate::error::Error;
use crate::model::System;
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
        let node = document::checked(document, Operation::Replace)?;
        let system = System::read(&node, &mut Problems::new()).as_sent();
        let mut call = Call {
            action: Action::Replace,
            id: Some(&system.id),
            body: Some(system.to_json()),
            subject: Subject::new(document, node, ""),
        };
        success::done(&self.call(&mut call).await?)
    }
}
