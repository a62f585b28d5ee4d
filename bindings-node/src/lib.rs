//! The native half of the npm package: converts in, calls the core, converts out.
//!
//! Documents and answers cross as JSON text in the wire's shape. Nothing here throws what a user sees: fallible
//! functions return an [`Answer`](answer::Answer), which the TypeScript face turns into a typed error that begins at
//! the caller. The modules mirror the core's.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]
#![allow(clippy::needless_pass_by_value)] // napi hands over owned values

pub mod answer;
pub mod auth;
pub mod call;
pub mod change;
pub mod cli;
pub mod desk;
pub mod fault;
mod json;
pub mod key;
mod log;
pub mod maskinporten;
pub mod model;
pub mod plan;
mod post;
pub mod register;
pub mod report;
mod runtime;
pub mod sandbox;
pub mod secret;
pub mod settings;
pub mod text;
pub mod validation;
