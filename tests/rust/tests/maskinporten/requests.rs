//! What the sandbox was asked.

use altinn_systemregister_sandbox::Sandbox;

use super::support::TOKEN;

/// The statuses of the answers that the sandbox gave to requests of that method below that path.
pub(crate) fn answers(sandbox: &Sandbox, method: &str, path: &str) -> Vec<u16> {
    let requests = sandbox.requests();
    let wanted = requests.iter().filter(|request| request.method == method && request.path.starts_with(path));
    wanted.map(|request| request.status).collect()
}

/// How the sandbox answered the requests for tokens.
pub(crate) fn grants(sandbox: &Sandbox) -> Vec<u16> {
    answers(sandbox, "POST", TOKEN)
}
