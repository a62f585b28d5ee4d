//! Faults on purpose, so that tests can show that none ends the process.

use napi::bindgen_prelude::{Env, PromiseRaw};
use napi_derive::napi;

use crate::answer::Answer;
use crate::call::Call;

/// Panics.
#[napi(catch_unwind)]
#[allow(clippy::panic)] // its purpose
pub fn panic_now() -> Answer {
    panic!("a panic on purpose")
}

/// Panics in the runtime.
#[napi(catch_unwind)]
#[allow(clippy::panic)] // its purpose
pub fn panic_later<'env>(env: &'env Env, call: &Call) -> napi::Result<PromiseRaw<'env, Answer>> {
    call.run(env, async { panic!("a panic on purpose") })
}
