//! Faults on purpose, so that tests can show that none ends the process.
#![allow(clippy::panic, clippy::missing_panics_doc)]

use altinn_systemregister::Error;
use napi::Env;
use napi_derive::napi;

use crate::answer::Answer;
use crate::call::Call;
use crate::desk::Desk;

/// Panics.
#[napi(catch_unwind)]
pub fn panic_now() -> Answer {
    panic!("a panic on purpose")
}

/// Panics in the runtime.
#[napi(catch_unwind)]
pub fn panic_later(env: Env, desk: &Desk, call: u32) -> napi::Result<()> {
    Call::new(desk, call, 0).run(env, async { panic!("a panic on purpose") as Result<String, Error> })
}
