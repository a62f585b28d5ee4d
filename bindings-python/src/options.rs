//! How requests are sent.

use std::time::Duration;

use altinn_systemregister::Error;
use altinn_systemregister::error::catalogue;
use altinn_systemregister::register::{Options, Retry as CoreRetry};
use pyo3::prelude::*;

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

/// When a request is sent once more, as Python has it; times in seconds.
#[derive(FromPyObject)]
pub(crate) struct Retry {
    attempts: i64,
    pause: f64,
    patience: f64,
    budget: i64,
}

impl Retry {
    pub(crate) fn into_core(self) -> Result<CoreRetry, Error> {
        Ok(CoreRetry {
            attempts: number("attempts", self.attempts)?,
            pause: seconds("pause", self.pause)?,
            patience: seconds("patience", self.patience)?,
            budget: number("budget", self.budget)?,
        })
    }
}

/// That number, as the core counts.
pub(crate) fn number<T: TryFrom<i64>>(name: &str, value: i64) -> Result<T, Error> {
    let expected = "expected a number that is neither negative nor so large";
    T::try_from(value).map_err(|_| of(catalogue::SETTING, format!("`{name}` is `{value}`: {expected}")))
}

fn seconds(name: &str, value: f64) -> Result<Duration, Error> {
    Duration::try_from_secs_f64(value).map_err(|_| {
        of(catalogue::SETTING, format!("`{name}` is `{value}`: expected a number of seconds that is not negative"))
    })
}
