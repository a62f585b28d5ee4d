//! What the register does: its state, how it reads a request, what it checks, and its operations.

mod changelog;
mod checks;
mod constraints;
mod operations;
mod reading;
mod redirect_url;
mod routes;
mod seed;
mod state;
mod system;
mod wire;

pub(crate) use routes::{PATHS, routes};
pub(crate) use seed::seed;
pub(crate) use state::Register;
