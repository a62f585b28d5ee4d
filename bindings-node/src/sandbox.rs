//! The offline register.

use std::sync::Arc;

use altinn_systemregister_sandbox::{self as offline, Catalogue, Options, SandboxError};
use napi::Env;
use napi_derive::napi;

use crate::answer::Answer;
use crate::call::Call;
use crate::desk::Desk;
use crate::json::json;
use crate::post::Outcome;

/// How a sandbox is made.
#[napi(object, object_to_js = false)]
pub struct SandboxSettings {
    /// The shape of error bodies
    #[napi(ts_type = "'current' | 'legacy'")]
    pub error_shape: Option<ErrorShape>,
    /// JSON; absent for the default one
    pub catalogue: Option<String>,
}

/// The shape of the register's validation problems.
#[napi(string_enum = "lowercase")]
pub enum ErrorShape {
    /// Since July 2026
    Current,
    /// Before July 2026
    Legacy,
}

/// A running sandbox.
#[napi]
pub struct Sandbox(Arc<offline::Sandbox>);

/// Starts a sandbox on the runtime's thread.
#[napi(catch_unwind)]
pub fn start_sandbox(env: Env, desk: &Desk, call: u32, settings: SandboxSettings) -> napi::Result<()> {
    Call::new(desk, call, 0).run(env, async move { Ok(Sandbox(Arc::new(settings.start().await?))) })
}

impl SandboxSettings {
    async fn start(self) -> Result<offline::Sandbox, SandboxError> {
        let mut options = Options::default();
        if let Some(shape) = self.error_shape {
            options.error_shape = shape.into();
        }
        if let Some(catalogue) = self.catalogue {
            options.catalogue = Catalogue::from_json(&catalogue)?;
        }
        offline::Sandbox::start(options).await
    }
}

impl From<ErrorShape> for offline::ErrorShape {
    fn from(shape: ErrorShape) -> Self {
        match shape {
            ErrorShape::Current => offline::ErrorShape::Current,
            ErrorShape::Legacy => offline::ErrorShape::Legacy,
        }
    }
}

#[napi]
impl Sandbox {
    /// Its address.
    #[napi(getter, catch_unwind)]
    pub fn url(&self) -> String {
        self.0.url().to_owned()
    }

    /// A signed token.
    #[napi(catch_unwind)]
    pub fn token(&self, org_number: String, scopes: Vec<String>) -> String {
        let scopes: Vec<&str> = scopes.iter().map(String::as_str).collect();
        self.0.token(&org_number, &scopes)
    }

    /// Puts a system into it.
    #[napi(catch_unwind)]
    pub fn seed(&self, document: String) -> Answer {
        self.0.seed(&document).map(|()| json(&())).into()
    }

    /// Registers a client at its Maskinporten.
    #[napi(catch_unwind)]
    pub fn add_client(&self, client: String) -> Answer {
        self.0.add_client(&client).map(|()| json(&())).into()
    }

    /// Asks for a fault.
    #[napi(catch_unwind)]
    pub fn fault(&self, fault: String) -> Answer {
        self.0.fault(&fault).map(|()| json(&())).into()
    }

    /// Takes all faults back.
    #[napi(catch_unwind)]
    pub fn clear_faults(&self) {
        self.0.clear_faults();
    }

    /// Puts its Maskinporten's clock forward or back.
    #[napi(catch_unwind)]
    pub fn set_clock_offset(&self, seconds: i64) {
        self.0.set_clock_offset(seconds);
    }

    /// What it has been asked, oldest first, as JSON.
    #[napi(catch_unwind)]
    pub fn requests(&self) -> String {
        json(&self.0.requests())
    }

    /// Empties it.
    #[napi(catch_unwind)]
    pub fn reset(&self) {
        self.0.reset();
    }

    /// Stops it and frees its port.
    #[napi(catch_unwind)]
    pub fn stop(&self, env: Env, desk: &Desk, call: u32) -> napi::Result<()> {
        let sandbox = self.0.clone();
        Call::new(desk, call, 0).run(env, async move {
            sandbox.stop().await;
            Ok(json(&()))
        })
    }
}

impl From<Sandbox> for Outcome {
    fn from(sandbox: Sandbox) -> Self {
        Outcome::Sandbox(sandbox)
    }
}
