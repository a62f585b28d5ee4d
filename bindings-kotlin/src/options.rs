//! How requests are sent.

use std::time::Duration;

use altinn_systemregister::register::{Options, Retry};

/// How requests are sent.
#[derive(Debug, uniffi::Record)]
pub(crate) struct OptionsData {
    connect_timeout: Duration,
    timeout: Duration,
    max_answer_bytes: u64,
    ca_bundle_pem: Option<String>,
    user_agent: Option<String>,
    retry: RetryData,
}

/// When a request is sent again.
#[derive(Debug, uniffi::Record)]
pub(crate) struct RetryData {
    attempts: u32,
    pause: Duration,
    patience: Duration,
    budget: u32,
}

impl From<OptionsData> for Options {
    fn from(data: OptionsData) -> Self {
        let OptionsData { connect_timeout, timeout, max_answer_bytes, ca_bundle_pem, user_agent, retry } = data;
        Options {
            connect_timeout,
            timeout,
            max_answer_bytes: max_answer_bytes.try_into().unwrap_or(usize::MAX),
            ca_bundle_pem: ca_bundle_pem.map(String::into_bytes),
            user_agent,
            retry: retry.into(),
            language: Some("kotlin".to_owned()),
        }
    }
}

impl From<RetryData> for Retry {
    fn from(data: RetryData) -> Self {
        let RetryData { attempts, pause, patience, budget } = data;
        Retry { attempts, pause, patience, budget }
    }
}

impl From<Retry> for RetryData {
    fn from(retry: Retry) -> Self {
        let Retry { attempts, pause, patience, budget } = retry;
        RetryData { attempts, pause, patience, budget }
    }
}

/// The core's own settings.
#[uniffi::export]
pub(crate) fn default_options() -> OptionsData {
    let Options { connect_timeout, timeout, max_answer_bytes, ca_bundle_pem: _, user_agent: _, language: _, retry } =
        Options::default();
    OptionsData {
        connect_timeout,
        timeout,
        max_answer_bytes: max_answer_bytes.try_into().unwrap_or(u64::MAX),
        ca_bundle_pem: None,
        user_agent: None,
        retry: retry.into(),
    }
}
