//! Maskinporten, as its documentation says it behaves: clients and their keys, the grant and each of its checks, the
//! tokens it gives.
//!
//! What it refuses, it refuses with Maskinporten's own codes; `refusal` lists them all.

mod assertion;
mod authentication;
mod certificate;
mod claims;
mod client;
mod key;
mod refusal;
mod request;
mod routes;
mod scopes;
mod state;
mod system_user;
mod times;
mod token;

pub(crate) use client::Client;
pub(crate) use refusal::Ground;
pub(crate) use routes::{dated, routes};
pub(crate) use state::Maskinporten;
