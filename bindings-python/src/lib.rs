//! The native half of the Python package: it converts in, calls the core, converts out.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]
#![allow(clippy::needless_pass_by_value)] // arguments arrive as values of their own

mod asking;
mod call;
mod change;
mod cli;
mod document;
mod error;
mod facts;
mod finding;
mod home;
mod key;
mod log;
mod mailbox;
mod maskinporten;
mod message;
mod model;
mod options;
mod plain;
mod register;
mod report;
mod runtime;
mod sandbox;
mod validation;

/// The module `altinn_systemregister._native`; private to the package.
// `gil_used`: the runtime's lock relies on it, see `runtime`.
#[pyo3::pymodule(gil_used = true)]
mod _native {
    #[pymodule_export]
    use super::call::Call;
    #[pymodule_export]
    use super::change::{ApplyOptions, Stop, effects, read_plan, render_plan};
    #[pymodule_export]
    use super::cli::cli_main;
    #[pymodule_export]
    use super::error::panic;
    #[pymodule_export]
    use super::finding::Finding;
    #[pymodule_export]
    use super::key::generate_key;
    #[pymodule_export]
    use super::mailbox::Mailbox;
    #[pymodule_export]
    use super::maskinporten::Maskinporten;
    #[pymodule_export]
    use super::model::{
        access_package_named, check_org_number, check_system_id, read, right_for_resource, system_id_of, vendor_of,
    };
    #[pymodule_export]
    use super::register::Client;
    #[pymodule_export]
    use super::report::Report;
    #[pymodule_export]
    use super::sandbox::Sandbox;
    #[pymodule_export]
    use super::validation::{invalid_document, length, validate};

    /// The package's version, which is the workspace's.
    #[pymodule_export]
    const VERSION: &str = env!("CARGO_PKG_VERSION");
}
