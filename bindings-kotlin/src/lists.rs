//! Changing a system's rights or access packages alone.

use std::sync::Arc;

use crate::applied::AppliedData;
use crate::auth::{CallTokens, with_tokens};
use crate::error::Failure;
use crate::model::{AccessPackageData, RightData, access_packages_to_json, rights_to_json};
use crate::register::Register;

#[uniffi::export(async_runtime = "tokio")]
impl Register {
    /// Replaces a system's rights.
    pub(crate) async fn set_rights(
        &self,
        tokens: Option<Arc<dyn CallTokens>>,
        id: String,
        rights: Vec<RightData>,
    ) -> Result<AppliedData, Failure> {
        let rights = rights_to_json(rights)?;
        Ok(with_tokens(tokens, self.core().set_rights(&id, &rights)).await?.into())
    }

    /// Adds rights to a system's.
    pub(crate) async fn add_rights(
        &self,
        tokens: Option<Arc<dyn CallTokens>>,
        id: String,
        rights: Vec<RightData>,
    ) -> Result<AppliedData, Failure> {
        let rights = rights_to_json(rights)?;
        Ok(with_tokens(tokens, self.core().add_rights(&id, &rights)).await?.into())
    }

    /// Takes rights from a system's.
    pub(crate) async fn remove_rights(
        &self,
        tokens: Option<Arc<dyn CallTokens>>,
        id: String,
        rights: Vec<RightData>,
    ) -> Result<AppliedData, Failure> {
        let rights = rights_to_json(rights)?;
        Ok(with_tokens(tokens, self.core().remove_rights(&id, &rights)).await?.into())
    }

    /// Replaces a system's access packages.
    pub(crate) async fn set_access_packages(
        &self,
        tokens: Option<Arc<dyn CallTokens>>,
        id: String,
        packages: Vec<AccessPackageData>,
    ) -> Result<AppliedData, Failure> {
        let packages = access_packages_to_json(packages)?;
        Ok(with_tokens(tokens, self.core().set_access_packages(&id, &packages)).await?.into())
    }

    /// Adds access packages to a system's.
    pub(crate) async fn add_access_packages(
        &self,
        tokens: Option<Arc<dyn CallTokens>>,
        id: String,
        packages: Vec<AccessPackageData>,
    ) -> Result<AppliedData, Failure> {
        let packages = access_packages_to_json(packages)?;
        Ok(with_tokens(tokens, self.core().add_access_packages(&id, &packages)).await?.into())
    }

    /// Takes access packages from a system's.
    pub(crate) async fn remove_access_packages(
        &self,
        tokens: Option<Arc<dyn CallTokens>>,
        id: String,
        packages: Vec<AccessPackageData>,
    ) -> Result<AppliedData, Failure> {
        let packages = access_packages_to_json(packages)?;
        Ok(with_tokens(tokens, self.core().remove_access_packages(&id, &packages)).await?.into())
    }
}
