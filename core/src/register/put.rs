//! The register's own writes of what is there: each overwrites what it names, and is looked after if its answer is lost.
//! What users get is built on them, in [`change`](crate::change).

use super::action::Action;
use super::call::Call;
use super::subject::Subject;
use super::{Sent, SystemRegister, Written, document};
use crate::document::parse;
use crate::error::Error;
use crate::model::{ReadError, System};

impl SystemRegister {
    /// Replaces a system by one that was checked, and is sent as it is. `known` is how many entries its changelog has;
    /// the register's findings are mapped to `document`, which describes the system, else to what is sent.
    pub(crate) async fn put_system(
        &self,
        system: &System,
        document: Option<&str>,
        known: Option<usize>,
    ) -> Result<Written, Error> {
        let body = system.to_json();
        let document = document.unwrap_or(&body);
        let node = parse(document).map_err(|error| Error::from(ReadError::Syntax(error)))?;
        let subject = Subject::new(document, node, "");
        let call = Call::with(Action::Replace, &system.id, subject, body.clone());
        self.write(&call, &system.id, &Sent::Replaced(system.clone()), known).await
    }

    /// Replaces a system's rights, given as a JSON array.
    pub(crate) async fn put_rights(&self, id: &str, rights: &str, known: Option<usize>) -> Result<Written, Error> {
        let (node, items) = document::rights(rights)?;
        let subject = Subject::new(rights, node, "rights");
        let call = Call::with(Action::SetRights, id, subject, document::body(&items));
        self.write(&call, id, &Sent::Rights(items), known).await
    }

    /// Replaces a system's access packages, given as a JSON array of `{"urn": …}`.
    pub(crate) async fn put_access_packages(
        &self,
        id: &str,
        packages: &str,
        known: Option<usize>,
    ) -> Result<Written, Error> {
        let (node, items) = document::access_packages(packages)?;
        let subject = Subject::new(packages, node, "accessPackages");
        let call = Call::with(Action::SetAccessPackages, id, subject, document::body(&items));
        self.write(&call, id, &Sent::AccessPackages(items), known).await
    }
}
