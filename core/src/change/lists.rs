//! Changing a system's rights or access packages alone.

use super::Applied;
use super::verify::{Before, verify};
use crate::difference::{difference, with, without};
use crate::error::Error;
use crate::model::{AccessPackage, Right};
use crate::register::{Sent, SystemRegister, access_packages, body, operation, rights};

impl SystemRegister {
    /// Replaces a system's rights, given as a JSON array; `[]` takes them all away.
    pub async fn set_rights(&self, id: &str, rights: &str) -> Result<Applied, Error> {
        let (_, rights) = self::rights(rights)?;
        operation(self.write_rights(id, |_| rights)).await
    }

    /// Adds rights to a system's, given as a JSON array; those that it has stay as they are.
    pub async fn add_rights(&self, id: &str, rights: &str) -> Result<Applied, Error> {
        let (_, rights) = self::rights(rights)?;
        operation(self.write_rights(id, |stored| with(stored, &rights))).await
    }

    /// Takes rights from a system's, given as a JSON array; those that it does not have are passed over.
    pub async fn remove_rights(&self, id: &str, rights: &str) -> Result<Applied, Error> {
        let (_, rights) = self::rights(rights)?;
        operation(self.write_rights(id, |stored| without(stored, &rights))).await
    }

    /// Replaces a system's access packages, given as a JSON array of `{"urn": …}`; `[]` takes them all away.
    pub async fn set_access_packages(&self, id: &str, packages: &str) -> Result<Applied, Error> {
        let (_, packages) = access_packages(packages)?;
        operation(self.write_access_packages(id, |_| packages)).await
    }

    /// Adds access packages to a system's, given as a JSON array of `{"urn": …}`; those that it has stay as they are.
    pub async fn add_access_packages(&self, id: &str, packages: &str) -> Result<Applied, Error> {
        let (_, packages) = access_packages(packages)?;
        operation(self.write_access_packages(id, |stored| with(stored, &packages))).await
    }

    /// Takes access packages from a system's, given as a JSON array of `{"urn": …}`; those that it does not have are
    /// passed over.
    pub async fn remove_access_packages(&self, id: &str, packages: &str) -> Result<Applied, Error> {
        let (_, packages) = access_packages(packages)?;
        operation(self.write_access_packages(id, |stored| without(stored, &packages))).await
    }

    async fn write_rights(&self, id: &str, make: impl FnOnce(&[Right]) -> Vec<Right>) -> Result<Applied, Error> {
        let before = self.before(id).await?;
        let sent = Sent::Rights(make(&before.system.rights));
        self.write_list(before, sent).await
    }

    async fn write_access_packages(
        &self,
        id: &str,
        make: impl FnOnce(&[AccessPackage]) -> Vec<AccessPackage>,
    ) -> Result<Applied, Error> {
        let before = self.before(id).await?;
        let sent = Sent::AccessPackages(make(&before.system.access_packages));
        self.write_list(before, sent).await
    }

    async fn write_list(&self, before: Before, sent: Sent) -> Result<Applied, Error> {
        let (id, known) = (&before.system.id, Some(before.known));
        let changes = difference(&before.system, &sent.made_to(&before.system));
        if changes.is_empty() {
            return Ok(Applied::nothing(id));
        }
        let written = match &sent {
            Sent::AccessPackages(packages) => self.put_access_packages(id, &body(packages), known).await?,
            Sent::Rights(rights) => self.put_rights(id, &body(rights), known).await?,
            _ => return Ok(Applied::nothing(id)),
        };
        verify(self, &before, &sent, changes, written).await
    }
}
