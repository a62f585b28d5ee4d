//! The client on a network that misbehaves: what is told, and what is said of the write.

#[path = "client_network/broken.rs"]
mod broken;
#[path = "client_network/cookies.rs"]
mod cookies;
#[path = "client_network/limits.rs"]
mod limits;
#[path = "client_network/listener.rs"]
mod listener;
#[path = "client_network/proxy.rs"]
mod proxy;
#[path = "client_network/tls.rs"]
mod tls;
#[path = "client_network/token_endpoint.rs"]
mod token_endpoint;

use std::time::Duration;

use altinn_systemregister::SystemRegister;
use altinn_systemregister::auth::FixedToken;
use altinn_systemregister::register::Options;

const ID: &str = "991825827_smartcloud";
const SYSTEM: &str = include_str!("../../../examples/smartcloud.json");

fn client(url: &str, options: Options) -> SystemRegister {
    SystemRegister::with_options(url.parse().unwrap(), FixedToken::new("e30.e30.c2VjcmV0"), options).unwrap()
}

/// Options with little patience.
fn impatient() -> Options {
    Options { timeout: Duration::from_millis(300), ..Options::default() }
}
