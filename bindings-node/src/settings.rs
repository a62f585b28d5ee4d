//! How a client is made.

use std::time::Duration;

use altinn_systemregister as core;
use core::register::Options;
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
    #[napi(ts_type = "string | Maskinporten | ((call: number) => Promise<TokenAnswer>)")]
    pub auth: Source<'env>,
    /// In milliseconds
    pub timeout_ms: Option<f64>,
    /// In milliseconds
    pub connect_timeout_ms: Option<f64>,
    /// In bytes
    pub max_answer_bytes: Option<f64>,
    /// PEM
    pub ca_bundle: Option<Either<String, Uint8Array>>,
    /// Put before the library's own name
    pub user_agent: Option<String>,
}

impl Settings<'_> {
    pub(crate) fn open(self) -> Result<core::SystemRegister, Error> {
        let environment: Environment = self.environment.parse()?;
        let options = options(self.timeout_ms, self.connect_timeout_ms, self.ca_bundle, self.user_agent)?;
        let max_answer_bytes = size("maxAnswerBytes", self.max_answer_bytes, options.max_answer_bytes)?;
        let options = Options { max_answer_bytes, ..options };
        core::SystemRegister::with_options(environment, source(self.auth), options)
    }
}

/// How requests are sent.
pub(crate) fn options(
    timeout_ms: Option<f64>,
    connect_timeout_ms: Option<f64>,
    ca_bundle: Option<Either<String, Uint8Array>>,
    user_agent: Option<String>,
) -> Result<Options, Error> {
    let default = Options::default();
    Ok(Options {
        timeout: duration("timeoutMs", timeout_ms, default.timeout)?,
        connect_timeout: duration("connectTimeoutMs", connect_timeout_ms, default.connect_timeout)?,
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

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // looked at before
fn size(name: &str, bytes: Option<f64>, default: usize) -> Result<usize, Error> {
    match bytes {
        None => Ok(default),
        Some(bytes) if bytes >= 0.0 && bytes.is_finite() => Ok(bytes as usize),
        Some(bytes) => Err(unusable(name, bytes)),
    }
}

fn unusable(name: &str, value: f64) -> Error {
    let message = format!("`{name}` cannot be {value}: expected a positive number");
    Error::custom(ErrorKind::Config, "setting", message, "correct the setting that the message names")
}
