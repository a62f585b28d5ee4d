//! How a client is made.

use std::time::Duration;

use altinn_systemregister as core;
use core::register::{Options, Retry};
use core::{Environment, Error, ErrorKind};
use napi::bindgen_prelude::{Either, Uint8Array};
use napi_derive::napi;

use crate::auth::{Source, source};

/// How a client is made.
#[napi(object, object_to_js = false)]
pub struct Settings<'env> {
    /// Where the register is
    pub environment: String,
    /// A token, a client of Maskinporten, or the face's function that gives a token
    #[napi(ts_type = "string | Maskinporten | (() => unknown)")]
    pub auth: Source<'env>,
    /// In milliseconds
    pub timeout_ms: Option<f64>,
    /// In milliseconds
    pub connect_timeout_ms: Option<f64>,
    /// What is sent again
    pub retry: Option<RetrySettings>,
    /// In bytes
    pub max_answer_bytes: Option<f64>,
    /// PEM
    pub ca_bundle: Option<Either<String, Uint8Array>>,
    /// Put before the library's own name
    pub user_agent: Option<String>,
}

/// What is sent again, and how often.
#[napi(object, object_to_js = false)]
pub struct RetrySettings {
    /// All attempts
    pub attempts: Option<f64>,
    /// In milliseconds
    pub pause_ms: Option<f64>,
    /// In milliseconds
    pub patience_ms: Option<f64>,
    /// How many retries a client may have in hand
    pub budget: Option<f64>,
}

impl RetrySettings {
    fn read(self, default: Retry) -> Result<Retry, Error> {
        Ok(Retry {
            attempts: number("retry.attempts", self.attempts, default.attempts)?,
            pause: duration("retry.pauseMs", self.pause_ms, default.pause)?,
            patience: duration("retry.patienceMs", self.patience_ms, default.patience)?,
            budget: number("retry.budget", self.budget, default.budget)?,
        })
    }
}

impl Settings<'_> {
    pub(crate) fn open(self) -> Result<core::SystemRegister, Error> {
        let environment: Environment = self.environment.parse()?;
        let options = options(self.timeout_ms, self.connect_timeout_ms, self.retry, self.ca_bundle, self.user_agent)?;
        let max_answer_bytes = number("maxAnswerBytes", self.max_answer_bytes, options.max_answer_bytes)?;
        let options = Options { max_answer_bytes, ..options };
        core::SystemRegister::with_options(environment, source(self.auth), options)
    }
}

/// How requests are sent.
pub(crate) fn options(
    timeout_ms: Option<f64>,
    connect_timeout_ms: Option<f64>,
    retry: Option<RetrySettings>,
    ca_bundle: Option<Either<String, Uint8Array>>,
    user_agent: Option<String>,
) -> Result<Options, Error> {
    let default = Options::default();
    Ok(Options {
        timeout: duration("timeoutMs", timeout_ms, default.timeout)?,
        connect_timeout: duration("connectTimeoutMs", connect_timeout_ms, default.connect_timeout)?,
        retry: retry.map_or(Ok(default.retry), |retry| retry.read(default.retry))?,
        ca_bundle_pem: ca_bundle.map(bytes),
        user_agent,
        language: Some("node".to_owned()),
        ..default
    })
}

fn bytes(text: Either<String, Uint8Array>) -> Vec<u8> {
    match text {
        Either::A(text) => text.into_bytes(),
        Either::B(bytes) => bytes.to_vec(),
    }
}

fn duration(name: &str, milliseconds: Option<f64>, default: Duration) -> Result<Duration, Error> {
    let Some(milliseconds) = milliseconds else { return Ok(default) };
    Duration::try_from_secs_f64(milliseconds / 1000.0).map_err(|_| unusable(name, milliseconds))
}

/// A whole number, as far as it can be had.
pub(crate) fn number<N: TryFrom<u64>>(name: &str, value: Option<f64>, default: N) -> Result<N, Error> {
    let Some(value) = value else { return Ok(default) };
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // looked at
    let whole = (value >= 0.0 && value.is_finite()).then_some(value as u64);
    whole.and_then(|whole| N::try_from(whole).ok()).ok_or_else(|| unusable(name, value))
}

fn unusable(name: &str, value: f64) -> Error {
    let message = format!("`{name}` cannot be {value}: expected a positive number");
    Error::custom(ErrorKind::Config, "setting", message, "correct the setting that the message names")
}
