//! Organisation numbers, system ids and environments, checked by the core.

use altinn_systemregister::Error;
use altinn_systemregister::model::{Environment, OrgNumber, SystemId};

use crate::error::Failure;

/// An environment that the core knows.
#[derive(Debug, uniffi::Record)]
pub(crate) struct EnvironmentData {
    name: String,
    platform_url: String,
}

/// Fails where the text is not an organisation number.
#[uniffi::export]
pub(crate) fn check_org_number(text: &str) -> Result<(), Failure> {
    text.parse::<OrgNumber>().map(drop).map_err(|invalid| Error::from(invalid).into())
}

/// Fails where the text is not a system id; else the organisation number that it begins with.
#[uniffi::export]
pub(crate) fn check_system_id(text: &str) -> Result<String, Failure> {
    let id: SystemId = text.parse().map_err(Error::from)?;
    Ok(id.org_number().to_owned())
}

/// The environment of that name or address.
#[uniffi::export]
pub(crate) fn environment(text: &str) -> Result<EnvironmentData, Failure> {
    let environment: Environment = text.parse().map_err(Error::from)?;
    Ok(EnvironmentData { name: environment.name().to_owned(), platform_url: environment.platform_url().to_string() })
}
