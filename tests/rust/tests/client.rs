//! The client's eight operations against the sandbox, over real HTTP.

#[path = "client/denied.rs"]
mod denied;
#[path = "client/lifecycle.rs"]
mod lifecycle;
#[path = "client/refused.rs"]
mod refused;

use altinn_systemregister::SystemRegister;
use altinn_systemregister::auth::FixedToken;
use altinn_systemregister_sandbox::{Options, Sandbox};

const ORG: &str = "991825827";
const ID: &str = "991825827_smartcloud";
/// The guide's JSON, as it stands there.
const SYSTEM: &str = include_str!("../../../examples/smartcloud.json");

async fn sandbox() -> Sandbox {
    Sandbox::start(Options::default()).await.unwrap()
}

fn with_token(sandbox: &Sandbox, token: String) -> SystemRegister {
    SystemRegister::new(sandbox.url().parse().unwrap(), FixedToken::new(token)).unwrap()
}

/// A client of the guide's vendor.
fn client(sandbox: &Sandbox) -> SystemRegister {
    with_token(sandbox, sandbox.token(ORG, &[]))
}
