//! Answers of the register that mislead, told as what they are: the traps that a client can meet.

#[path = "misleading/creation.rs"]
mod creation;
#[path = "misleading/deletion.rs"]
mod deletion;
#[path = "misleading/outages.rs"]
mod outages;
#[path = "misleading/replacement.rs"]
mod replacement;

use altinn_systemregister::auth::FixedToken;
use altinn_systemregister::{Error, SystemRegister};
use altinn_systemregister_sandbox::{Options, Sandbox};

const ORG: &str = "991825827";
const ID: &str = "991825827_smartcloud";
const PATH: &str = "/authentication/api/v1/systemregister/vendor";
/// The guide's JSON, as it stands there.
const SYSTEM: &str = include_str!("../../../examples/smartcloud.json");

/// An empty sandbox, and a client of the guide's vendor.
async fn empty() -> (Sandbox, SystemRegister) {
    let sandbox = Sandbox::start(Options::default()).await.unwrap();
    let register = client(&sandbox, sandbox.token(ORG, &[]));
    (sandbox, register)
}

/// The same with the guide's system.
async fn scene() -> (Sandbox, SystemRegister) {
    let (sandbox, register) = empty().await;
    register.create(SYSTEM).await.unwrap();
    (sandbox, register)
}

fn client(sandbox: &Sandbox, token: String) -> SystemRegister {
    SystemRegister::new(sandbox.url().parse().unwrap(), FixedToken::new(token)).unwrap()
}

/// Class and code of an error.
fn told(error: &Error) -> (&'static str, &str) {
    (error.kind().class_name(), error.code())
}

/// The rules that an error's findings break.
fn rules(error: &Error) -> Vec<&str> {
    error.findings().iter().map(|finding| finding.rule.as_ref()).collect()
}

/// Method and status of what was sent.
fn exchanges(sandbox: &Sandbox) -> Vec<String> {
    sandbox.requests().iter().map(|request| format!("{} {}", request.method, request.status)).collect()
}

fn writes(sandbox: &Sandbox) -> usize {
    sandbox.requests().iter().filter(|request| request.method != "GET").count()
}
