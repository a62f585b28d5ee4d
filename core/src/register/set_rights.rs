//! Replacing a system's rights.

use super::action::Action;
use super::call::Call;
use super::subject::Subject;
use super::{Sent, SystemRegister, document};
use crate::error::Error;
use crate::model::Right;
use crate::validation::Operation;

impl SystemRegister {
    /// Replaces a system's rights, given as a JSON array; `[]` takes them all away.
    ///
    /// System users that exist keep what they have.
    ///
    /// # Errors
    /// `Validation` with findings, before anything is sent; `Rejected` with the register's findings in the array, or
    /// where the system is deleted; `Server` also where there is no such system; and what every call can fail with.
    ///
    /// ```
    /// # use altinn_systemregister::{ErrorKind, SystemRegister, auth::FixedToken};
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// let register = SystemRegister::new("tt02".parse()?, FixedToken::new("token"))?;
    /// let error = register.set_rights("991825827_smartcloud", "{}").await.unwrap_err();
    /// assert_eq!(error.kind(), ErrorKind::Validation); // an array is expected
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// # }).unwrap();
    /// ```
    pub async fn set_rights(&self, id: &str, rights: &str) -> Result<(), Error> {
        let (node, items) =
            document::list(rights, Operation::SetRights, |item, problems| Right::read(item, problems).trimmed())?;
        let subject = Subject::new(rights, node, "rights");
        let call = Call::with(Action::SetRights, id, subject, document::body(&items));
        self.write(&call, id, &Sent::Rights(items), None).await
    }
}
