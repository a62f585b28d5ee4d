//! Register a system in Altinn's System Register, and keep it right.
//!
//! The layers, each knowing only those above it: [`document`] (a JSON text as its author wrote it), [`model`] (what a
//! system is), [`validation`] (which rules it must meet),
//! [`difference`] (how two states of a system differ), [`error`] (what went wrong), `transport` (how bytes travel),
//! [`auth`] (how a token is got), `catalogue` (what systems can have), [`register`] (the register's operations), [`change`] (the safe change).
#![forbid(unsafe_code)]
#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)
)]

pub mod auth;
mod catalogue;
pub mod change;
pub mod difference;
pub mod document;
pub mod error;
pub mod model;
pub mod register;
mod transport;
pub mod validation;

pub use error::{Error, ErrorKind, Outcome};
pub use model::{Environment, System};
pub use register::SystemRegister;
pub use validation::{Operation, Report, validate};
