//! Changing a system's rights or access packages alone.

use super::Applied;
use super::verify::verify;
use crate::difference::{difference, has, with, without};
use crate::error::Error;
use crate::model::System;
use crate::register::{Part, Sent, SystemRegister, access_packages, admit, operation, rights};
use crate::validation::{Finding, Operation};

impl SystemRegister {
    /// Replaces a system's rights, given as a JSON array; `[]` takes them all away.
    ///
    /// # Errors
    /// `Validation` with findings in the array, before anything is sent; `NotFound`; `Rejected` with the register's findings
    /// in the array, or where the system is deleted; `Conflict` as [`SystemRegister::apply`]; and what every call can fail
    /// with.
    ///
    /// ```
    /// # use altinn_systemregister::{Outcome, SystemRegister, auth::FixedToken};
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// let register = SystemRegister::new("tt02".parse()?, FixedToken::new("token"))?;
    /// let rights = r#"[{"resource": [{"id": "urn:altinn:resource", "value": "app_skd_mva"}]}]"#;
    /// let error = register.set_rights("..", rights).await.unwrap_err(); // no system can have that id
    /// assert_eq!(error.outcome(), Some(Outcome::NotApplied));
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// # }).unwrap();
    /// ```
    pub async fn set_rights(&self, id: &str, rights: &str) -> Result<Applied, Error> {
        let (new, findings) = self::rights(rights)?;
        admit(&findings, Operation::SetRights)?;
        operation(self.write_part(id, rights, false, |_| Ok(Part::Rights(new)))).await
    }

    /// Adds rights to a system's, given as a JSON array; those that it has stay as they are.
    ///
    /// # Errors
    /// `Validation` with findings in the array, before anything is sent; `NotFound`; `Rejected` with the register's findings
    /// in the array, or where the system is deleted; `Conflict` as [`SystemRegister::apply`]; and what every call can fail
    /// with.
    ///
    /// ```
    /// # use altinn_systemregister::{Outcome, SystemRegister, auth::FixedToken};
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// let register = SystemRegister::new("tt02".parse()?, FixedToken::new("token"))?;
    /// let rights = r#"[{"resource": [{"id": "urn:altinn:resource", "value": "app_skd_mva"}]}]"#;
    /// let error = register.add_rights("..", rights).await.unwrap_err(); // no system can have that id
    /// assert_eq!(error.outcome(), Some(Outcome::NotApplied));
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// # }).unwrap();
    /// ```
    pub async fn add_rights(&self, id: &str, rights: &str) -> Result<Applied, Error> {
        let (new, findings) = self::rights(rights)?;
        admit(&of_elements(findings), Operation::SetRights)?;
        operation(self.write_part(id, rights, true, |stored| Ok(Part::Rights(with(&stored.rights, &new))))).await
    }

    /// Takes rights from a system's, given as a JSON array; those that it does not have are passed over.
    ///
    /// # Errors
    /// `Validation` with findings in the array, before anything is sent; `NotFound`; `Rejected` with the register's findings
    /// in the array, or where the system is deleted; `Conflict` as [`SystemRegister::apply`]; and what every call can fail
    /// with.
    ///
    /// ```
    /// # use altinn_systemregister::{Outcome, SystemRegister, auth::FixedToken};
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// let register = SystemRegister::new("tt02".parse()?, FixedToken::new("token"))?;
    /// let rights = r#"[{"resource": [{"id": "urn:altinn:resource", "value": "app_skd_mva"}]}]"#;
    /// let error = register.remove_rights("..", rights).await.unwrap_err(); // no system can have that id
    /// assert_eq!(error.outcome(), Some(Outcome::NotApplied));
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// # }).unwrap();
    /// ```
    pub async fn remove_rights(&self, id: &str, rights: &str) -> Result<Applied, Error> {
        let (gone, findings) = self::rights(rights)?;
        let make = |stored: &System| {
            let has = has(&stored.rights);
            let is_stored = |index: usize| gone.get(index).is_some_and(&has);
            admit(&unless(is_stored, findings), Operation::SetRights)?;
            Ok(Part::Rights(without(&stored.rights, &gone)))
        };
        operation(self.write_part(id, rights, true, make)).await
    }

    /// Replaces a system's access packages, given as a JSON array of `{"urn": …}`; `[]` takes them all away.
    ///
    /// # Errors
    /// `Validation` with findings in the array, before anything is sent; `NotFound`; `Rejected` with the register's findings
    /// in the array, or where the system is deleted; `Conflict` as [`SystemRegister::apply`]; and what every call can fail
    /// with.
    ///
    /// ```
    /// # use altinn_systemregister::{Outcome, SystemRegister, auth::FixedToken};
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// let register = SystemRegister::new("tt02".parse()?, FixedToken::new("token"))?;
    /// let packages = r#"[{"urn": "urn:altinn:accesspackage:jordbruk"}]"#;
    /// let error = register.set_access_packages("..", packages).await.unwrap_err(); // no system can have that id
    /// assert_eq!(error.outcome(), Some(Outcome::NotApplied));
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// # }).unwrap();
    /// ```
    pub async fn set_access_packages(&self, id: &str, packages: &str) -> Result<Applied, Error> {
        let (new, findings) = access_packages(packages)?;
        admit(&findings, Operation::SetAccessPackages)?;
        operation(self.write_part(id, packages, false, |_| Ok(Part::AccessPackages(new)))).await
    }

    /// Adds access packages to a system's, given as a JSON array of `{"urn": …}`; those that it has stay as they are.
    ///
    /// # Errors
    /// `Validation` with findings in the array, before anything is sent; `NotFound`; `Rejected` with the register's findings
    /// in the array, or where the system is deleted; `Conflict` as [`SystemRegister::apply`]; and what every call can fail
    /// with.
    ///
    /// ```
    /// # use altinn_systemregister::{Outcome, SystemRegister, auth::FixedToken};
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// let register = SystemRegister::new("tt02".parse()?, FixedToken::new("token"))?;
    /// let packages = r#"[{"urn": "urn:altinn:accesspackage:jordbruk"}]"#;
    /// let error = register.add_access_packages("..", packages).await.unwrap_err(); // no system can have that id
    /// assert_eq!(error.outcome(), Some(Outcome::NotApplied));
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// # }).unwrap();
    /// ```
    pub async fn add_access_packages(&self, id: &str, packages: &str) -> Result<Applied, Error> {
        let (new, findings) = access_packages(packages)?;
        admit(&of_elements(findings), Operation::SetAccessPackages)?;
        let make = |stored: &System| Ok(Part::AccessPackages(with(&stored.access_packages, &new)));
        operation(self.write_part(id, packages, true, make)).await
    }

    /// Takes access packages from a system's, given as a JSON array of `{"urn": …}`; those that it does not have are
    /// passed over.
    ///
    /// # Errors
    /// `Validation` with findings in the array, before anything is sent; `NotFound`; `Rejected` with the register's findings
    /// in the array, or where the system is deleted; `Conflict` as [`SystemRegister::apply`]; and what every call can fail
    /// with.
    ///
    /// ```
    /// # use altinn_systemregister::{Outcome, SystemRegister, auth::FixedToken};
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// let register = SystemRegister::new("tt02".parse()?, FixedToken::new("token"))?;
    /// let packages = r#"[{"urn": "urn:altinn:accesspackage:jordbruk"}]"#;
    /// let error = register.remove_access_packages("..", packages).await.unwrap_err(); // no system can have that id
    /// assert_eq!(error.outcome(), Some(Outcome::NotApplied));
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// # }).unwrap();
    /// ```
    pub async fn remove_access_packages(&self, id: &str, packages: &str) -> Result<Applied, Error> {
        let (gone, findings) = access_packages(packages)?;
        let make = |stored: &System| {
            let has = has(&stored.access_packages);
            let is_stored = |index: usize| gone.get(index).is_some_and(&has);
            admit(&unless(is_stored, findings), Operation::SetAccessPackages)?;
            Ok(Part::AccessPackages(without(&stored.access_packages, &gone)))
        };
        operation(self.write_part(id, packages, true, make)).await
    }

    /// Writes what `make` makes of the stored system, with all that goes before a write and after it.
    async fn write_part(
        &self,
        id: &str,
        document: &str,
        among_others: bool,
        make: impl FnOnce(&System) -> Result<Part, Error>,
    ) -> Result<Applied, Error> {
        let before = self.before(id).await?;
        let part = make(&before.system)?;
        let sent = Sent::Part(part.clone());
        let changes = difference(&before.system, &sent.made_to(&before.system));
        if changes.is_empty() {
            return Ok(Applied::nothing(id));
        }
        let written = self.put_part(id, part, document, among_others, Some(before.known)).await?;
        verify(self, &before, &sent, written).await
    }
}

/// The findings that are of elements: that the array is empty matters only where it is all that will be.
fn of_elements(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.retain(|finding| !finding.path.is_empty());
    findings
}

/// The findings of elements that are not stored: what is, may go, whatever is wrong with it.
fn unless(is_stored: impl Fn(usize) -> bool, findings: Vec<Finding>) -> Vec<Finding> {
    let element = |finding: &Finding| finding.path.split('/').nth(1).and_then(|index| index.parse().ok());
    let mut findings = of_elements(findings);
    findings.retain(|finding| !element(finding).is_some_and(&is_stored));
    findings
}
