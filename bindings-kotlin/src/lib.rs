//! What crosses to Kotlin: each function converts in, calls the core, converts out.
//!
//! Records mirror the core's types field by field and are destructured whole, so that a new field of the core does not
//! compile here until it is carried over. What a Kotlin user sees is the face in `src/main/kotlin`.

mod applied;
mod auth;
mod batch;
mod change;
mod difference;
mod error;
mod frequent;
mod identifiers;
mod key;
mod lists;
mod log;
mod maskinporten;
mod model;
mod options;
mod panic;
mod plan;
mod register;
mod sandbox;
mod sandbox_client;
mod validation;

uniffi::setup_scaffolding!("bridge");
