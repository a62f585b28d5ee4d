//! The client.

use std::future::Future;

use altinn_systemregister as core;
use core::{Error, System};
use napi::bindgen_prelude::{Either, Env, PromiseRaw};
use napi_derive::napi;
use serde::Serialize;

use crate::answer::Answer;
use crate::call::Call;
use crate::json::json;
use crate::settings::Settings;

/// The core's client.
#[napi]
pub struct SystemRegister(core::SystemRegister);

/// A system as the register holds it: it says in every case whether it is deleted.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Registered {
    #[serde(flatten)]
    system: System,
    is_deleted: bool,
}

impl From<System> for Registered {
    fn from(system: System) -> Self {
        let is_deleted = system.is_deleted;
        Registered { system: System { is_deleted: false, ..system }, is_deleted }
    }
}

/// Makes a client.
#[napi(catch_unwind)]
pub fn open(settings: Settings<'_>) -> Either<SystemRegister, Answer> {
    match settings.open() {
        Ok(register) => Either::A(SystemRegister(register)),
        Err(error) => Either::B(Answer::from(Err(error))),
    }
}

#[napi]
impl SystemRegister {
    /// Registers a new system: `{"id", "internalId", "requestId"?, "traceId"?}`.
    #[napi(catch_unwind)]
    pub fn create<'env>(
        &self,
        env: &'env Env,
        call: &Call,
        document: String,
    ) -> napi::Result<PromiseRaw<'env, Answer>> {
        self.run(env, call, |register| async move { Ok(json(&register.create(&document).await?)) })
    }

    /// A whole system.
    #[napi(catch_unwind)]
    pub fn get<'env>(&self, env: &'env Env, call: &Call, id: String) -> napi::Result<PromiseRaw<'env, Answer>> {
        self.run(env, call, |register| async move { Ok(json(&Registered::from(register.get(&id).await?))) })
    }

    /// The vendor's systems.
    #[napi(catch_unwind)]
    pub fn list<'env>(&self, env: &'env Env, call: &Call) -> napi::Result<PromiseRaw<'env, Answer>> {
        self.run(env, call, |register| async move { Ok(json(&register.list().await?)) })
    }

    /// What was done to a system.
    #[napi(catch_unwind)]
    pub fn changelog<'env>(&self, env: &'env Env, call: &Call, id: String) -> napi::Result<PromiseRaw<'env, Answer>> {
        self.run(env, call, |register| async move { Ok(json(&register.changelog(&id).await?)) })
    }

    pub(crate) fn run<'env, W, F>(&self, env: &'env Env, call: &Call, work: W) -> napi::Result<PromiseRaw<'env, Answer>>
    where
        W: FnOnce(core::SystemRegister) -> F,
        F: Future<Output = Result<String, Error>> + Send + 'static,
    {
        call.run(env, work(self.0.clone()))
    }
}
