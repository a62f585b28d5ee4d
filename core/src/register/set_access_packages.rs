//! Replacing a system's access packages.

use super::action::Action;
use super::call::Call;
use super::subject::Subject;
use super::{Sent, SystemRegister, document};
use crate::error::Error;
use crate::model::AccessPackage;
use crate::validation::Operation;

impl SystemRegister {
    /// Replaces a system's access packages, given as a JSON array of `{"urn": …}`; `[]` takes them all away.
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
    /// let error = register.set_access_packages("991825827_smartcloud", "skattegrunnlag").await.unwrap_err();
    /// assert_eq!(error.kind(), ErrorKind::Validation); // not JSON
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// # }).unwrap();
    /// ```
    pub async fn set_access_packages(&self, id: &str, packages: &str) -> Result<(), Error> {
        let (node, items) = document::list(packages, Operation::SetAccessPackages, |item, problems| {
            AccessPackage::read(item, problems).trimmed()
        })?;
        let subject = Subject::new(packages, node, "accessPackages");
        let call = Call::with(Action::SetAccessPackages, id, subject, document::body(&items));
        self.write(&call, id, &Sent::AccessPackages(items), None).await
    }
}
