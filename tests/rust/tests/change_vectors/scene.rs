//! A sandbox of a vector's own, and clients of it.

use std::time::Duration;

use altinn_systemregister::SystemRegister;
use altinn_systemregister::auth::FixedToken;
use altinn_systemregister::register::{Options as ClientOptions, Retry};
use altinn_systemregister_sandbox::{Options, Sandbox};

/// Long enough for any machine, where nobody is to lose patience.
const PATIENT: Duration = Duration::from_secs(30);

pub(crate) struct Scene {
    pub(crate) sandbox: Sandbox,
    pub(crate) register: SystemRegister,
}

impl Scene {
    pub(crate) async fn new() -> Self {
        let sandbox = Sandbox::start(Options::default()).await.unwrap();
        let register = client(&sandbox, PATIENT);
        Scene { sandbox, register }
    }

    /// A client that waits for an answer no longer than that.
    pub(crate) fn client(&self, timeout: Option<Duration>) -> SystemRegister {
        timeout.map_or_else(|| self.register.clone(), |timeout| client(&self.sandbox, timeout))
    }
}

fn client(sandbox: &Sandbox, timeout: Duration) -> SystemRegister {
    let token = FixedToken::new(sandbox.token("991825827", &[]));
    let retry = Retry { pause: Duration::from_millis(10), ..Retry::default() };
    let options = ClientOptions { timeout, retry, ..ClientOptions::default() };
    SystemRegister::with_options(sandbox.url().parse().unwrap(), token, options).unwrap()
}
