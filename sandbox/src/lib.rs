//! Altinn's System Register, offline: a real HTTP server on loopback that answers as the real one does.
//!
//! The same checks in the same order, the same status codes and bodies, the same oddities: a redirect URL comes back
//! rewritten, a DELETE that worked may answer 400, a PUT does not look at redirect URLs. Tokens are real signed JWTs
//! of the sandbox's own, verified on every call. What it saw is recorded.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use altinn_systemregister::SystemRegister;
//! use altinn_systemregister::auth::FixedToken;
//! use altinn_systemregister_sandbox::{Options, Sandbox};
//!
//! let sandbox = Sandbox::start(Options::default()).await?;
//! sandbox.seed(r#"{"id": "991825827_smartcloud"}"#)?;
//!
//! let token = FixedToken::new(sandbox.token("991825827", &[]));
//! let register = SystemRegister::new(sandbox.url().parse()?, token)?;
//! assert_eq!(register.list().await?.len(), 1);
//!
//! assert_eq!(sandbox.requests()[0].method, "GET");
//! sandbox.stop().await;
//! # Ok(())
//! # }
//! ```
//!
//! The layers, each knowing only those above it: [`Options`] and [`Catalogue`] (what the sandbox is told), `token`
//! (who calls), `answer` (how the server speaks), `register` (what the server does), `maskinporten` and `exchange`
//! (how tokens are got), `faults` (what may go wrong), `recording` and `control` (what a test may ask), [`Sandbox`]
//! (the server).
#![forbid(unsafe_code)]
#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)
)]

mod answer;
mod app;
mod catalogue;
mod clock;
mod control;
mod error;
mod exchange;
mod faults;
mod ids;
mod incoming;
mod maskinporten;
mod options;
mod path;
mod recording;
mod register;
mod server;
mod serving;
mod shared;
mod token;

pub use catalogue::Catalogue;
pub use error::SandboxError;
pub use options::{ErrorShape, Options};
pub use recording::RecordedRequest;
pub use server::Sandbox;
pub use token::{Organisation, TokenClaims};
