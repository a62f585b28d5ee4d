//! The command `systemregister`.

use std::ffi::OsString;

use pyo3::prelude::*;

/// Runs the command; the program's name comes first. Gives the code to exit with.
#[pyfunction]
pub(crate) fn cli_main(py: Python<'_>, arguments: Vec<OsString>) -> i32 {
    py.detach(|| altinn_systemregister_cli::run(arguments))
}
