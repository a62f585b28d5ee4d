//! Faults on purpose, so that tests can show that none ends the process.
#![allow(clippy::panic, clippy::missing_panics_doc)]

use napi::bindgen_prelude::{Env, PromiseRaw};
use napi_derive::napi;

use crate::answer::Answer;
use crate::call::Call;

/// Panics.
#[napi(catch_unwind)]
pub fn panic_now() -> Answer {
    panic!("a panic on purpose")
}

/// Panics in the runtime.
#[napi(catch_unwind)]
pub fn panic_later<'env>(env: &'env Env, call: &Call) -> napi::Result<PromiseRaw<'env, Answer>> {
    call.run(env, async { panic!("a panic on purpose") })
}
