//! The safe change, against the sandbox and what can go wrong with it.

#[path = "change/after.rs"]
mod after;
#[path = "change/edits.rs"]
mod edits;
#[path = "change/lists.rs"]
mod lists;
#[path = "change/lost_answers.rs"]
mod lost_answers;
#[path = "change/many.rs"]
mod many;
#[path = "change/plans.rs"]
mod plans;
#[path = "change/rivals.rs"]
mod rivals;

use std::time::Duration;

use altinn_systemregister::SystemRegister;
use altinn_systemregister::auth::FixedToken;
use altinn_systemregister::register::{Options as ClientOptions, Retry};
use altinn_systemregister_sandbox::{Options, Sandbox};

const ID: &str = "991825827_smartcloud";
const DOCUMENT: &str = include_str!("../../../examples/smartcloud.json");
const PATH: &str = "/authentication/api/v1/systemregister/vendor";

/// A sandbox that has the guide's system, and a client of it.
async fn scene() -> (Sandbox, SystemRegister) {
    let (sandbox, register) = empty_scene().await;
    register.create(DOCUMENT).await.unwrap();
    (sandbox, register)
}

async fn empty_scene() -> (Sandbox, SystemRegister) {
    let sandbox = Sandbox::start(Options::default()).await.unwrap();
    let register = client(&sandbox, Duration::from_secs(10));
    (sandbox, register)
}

/// A client that waits so long for an answer.
fn client(sandbox: &Sandbox, timeout: Duration) -> SystemRegister {
    let token = FixedToken::new(sandbox.token("991825827", &[]));
    let retry = Retry { pause: Duration::from_millis(1), ..Retry::default() };
    let options = ClientOptions { timeout, retry, ..ClientOptions::default() };
    SystemRegister::with_options(sandbox.url().parse().unwrap(), token, options).unwrap()
}

/// How many writes of what is there were sent.
fn puts(sandbox: &Sandbox) -> usize {
    sandbox.requests().iter().filter(|request| request.method == "PUT").count()
}
