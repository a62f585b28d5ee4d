//! Replacing a whole system.

use super::action::Action;
use super::call::Call;
use super::subject::Subject;
use super::{Sent, SystemRegister, document};
use crate::document::parse;
use crate::error::Error;
use crate::model::{ReadError, System};
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
        self.replace_by(&system, Subject::new(document, node, ""), None).await
    }

    /// Replaces a system by one that was checked, and is sent as it is; `known` is how many entries its changelog has.
    pub(crate) async fn put(&self, system: &System, known: usize) -> Result<(), Error> {
        let text = system.to_json();
        let node = parse(&text).map_err(|error| Error::from(ReadError::Syntax(error)))?;
        self.replace_by(system, Subject::new(&text, node, ""), Some(known)).await
    }

    async fn replace_by(&self, system: &System, subject: Subject<'_>, known: Option<usize>) -> Result<(), Error> {
        let call = Call::with(Action::Replace, &system.id, subject, system.to_json());
        self.write(&call, &system.id, &Sent::Replaced(system.clone()), known).await
    }
}
