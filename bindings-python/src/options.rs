//! How requests are sent.

use std::time::Duration;

use altinn_systemregister::Error;
use altinn_systemregister::error::catalogue;
use altinn_systemregister::register::Options;

use crate::error::of;

/// Those options; times in seconds.
pub(crate) fn options(
    timeout: f64,
    connect_timeout: f64,
    ca_bundle: Option<Vec<u8>>,
    user_agent: Option<String>,
) -> Result<Options, Error> {
    Ok(Options {
        timeout: seconds("timeout", timeout)?,
        connect_timeout: seconds("connect_timeout", connect_timeout)?,
        ca_bundle_pem: ca_bundle,
        user_agent,
        language: Some("python".to_owned()),
        ..Options::default()
    })
}

fn seconds(name: &str, value: f64) -> Result<Duration, Error> {
    Duration::try_from_secs_f64(value).map_err(|_| {
        of(catalogue::SETTING, format!("`{name}` is `{value}`: expected a number of seconds that is not negative"))
    })
}
