//! The client.

use std::future::Future;

use altinn_systemregister as core;
use core::{Error, System};
use napi::Env;
use napi::bindgen_prelude::Either;
use napi_derive::napi;
use serde::Serialize;

use crate::answer::Answer;
use crate::call::Call;
use crate::desk::Desk;
use crate::json::json;
use crate::settings::Settings;
use crate::text::Text;

/// The core's client, and the desk at which its calls are made.
#[napi]
pub struct SystemRegister {
    register: core::SystemRegister,
    desk: Desk,
}

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
pub fn open(desk: &Desk, settings: Settings<'_>) -> Either<SystemRegister, Answer> {
    match settings.open() {
        Ok(register) => Either::A(SystemRegister { register, desk: desk.clone() }),
        Err(error) => Either::B(Answer::from(Err(error))),
    }
}

#[napi]
impl SystemRegister {
    /// Registers a new system: `{"id", "internalId", "requestId"?, "traceId"?}`.
    #[napi(catch_unwind)]
    pub fn create(
        &self,
        env: Env,
        call: u32,
        traits: u32,
        #[napi(ts_arg_type = "string")] document: Text,
    ) -> napi::Result<()> {
        self.run(env, call, traits, |register| async move { Ok(json(&register.create(&document).await?)) })
    }

    /// A whole system.
    #[napi(catch_unwind)]
    pub fn get(&self, env: Env, call: u32, traits: u32, id: String) -> napi::Result<()> {
        self.run(env, call, traits, |register| async move { Ok(json(&Registered::from(register.get(&id).await?))) })
    }

    /// The vendor's systems.
    #[napi(catch_unwind)]
    pub fn list(&self, env: Env, call: u32, traits: u32) -> napi::Result<()> {
        self.run(env, call, traits, |register| async move { Ok(json(&register.list().await?)) })
    }

    /// What was done to a system.
    #[napi(catch_unwind)]
    pub fn changelog(&self, env: Env, call: u32, traits: u32, id: String) -> napi::Result<()> {
        self.run(env, call, traits, |register| async move { Ok(json(&register.changelog(&id).await?)) })
    }

    pub(crate) fn run<W, F>(&self, env: Env, call: u32, traits: u32, work: W) -> napi::Result<()>
    where
        W: FnOnce(core::SystemRegister) -> F,
        F: Future<Output = Result<String, Error>> + Send + 'static,
    {
        self.call(call, traits).run(env, work(self.core()))
    }

    pub(crate) fn call(&self, call: u32, traits: u32) -> Call {
        Call::new(&self.desk, call, traits)
    }

    pub(crate) fn core(&self) -> core::SystemRegister {
        self.register.clone()
    }
}
