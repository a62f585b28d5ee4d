//! The command.

use std::ffi::OsString;

use napi_derive::napi;

/// Runs the command `systemregister` with those arguments, its own name first; gives its exit code.
#[napi(catch_unwind)]
pub fn run_command(arguments: Vec<String>) -> i32 {
    altinn_systemregister_cli::run(arguments.into_iter().map(OsString::from))
}
