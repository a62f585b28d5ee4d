//! What a sandbox is told at its start.

use std::net::{Ipv4Addr, SocketAddr};

use serde::{Deserialize, Serialize};

use crate::Catalogue;

/// How a sandbox is to behave; [`Options::default`] suits most tests.
///
/// ```
/// use altinn_systemregister_sandbox::{ErrorShape, Options};
///
/// let options = Options { error_shape: ErrorShape::Legacy, ..Options::default() };
/// assert!(options.address.ip().is_loopback());
/// ```
#[derive(Debug, Clone)]
pub struct Options {
    /// Where to listen: a loopback address; port 0 (the default) takes a free one
    pub address: SocketAddr,
    /// The shape of the register's own error bodies
    pub error_shape: ErrorShape,
    /// The resources and access packages that exist
    pub catalogue: Catalogue,
    /// Whether to serve `/sandbox/token`, `/sandbox/requests`, `/sandbox/seed`, `/sandbox/clients`, `/sandbox/faults`,
    /// `/sandbox/clock` and `/sandbox/reset`, which a stand-alone sandbox needs; off by default
    pub control: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            address: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            error_shape: ErrorShape::default(),
            catalogue: Catalogue::default(),
            control: false,
        }
    }
}

/// The shape of the register's validation problems, which changed in July 2026. Both may be met in the wild.
///
/// Source: register API, the error body before and after version 5.4 of the platform's problem details.
///
/// ```
/// use altinn_systemregister_sandbox::{ErrorShape, Options};
///
/// assert_eq!(Options::default().error_shape, ErrorShape::Current);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ErrorShape {
    /// Since July 2026: each error's message is its `title`
    #[default]
    Current,
    /// Before July 2026: each error's message is its `detail`
    Legacy,
}
