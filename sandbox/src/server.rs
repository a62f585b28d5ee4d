//! The running sandbox.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::app::app;
use crate::faults::{Faults, Rule};
use crate::ids::Ids;
use crate::maskinporten::{Client, Maskinporten};
use crate::recording::Recording;
use crate::serving::serve;
use crate::shared::Shared;
use crate::token::Issuer;
use crate::{Options, RecordedRequest, SandboxError, TokenClaims, register};

/// A System Register of one's own, on loopback, for as long as this value lives.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use altinn_systemregister_sandbox::{Options, Sandbox};
///
/// let sandbox = Sandbox::start(Options::default()).await?;
/// sandbox.seed(r#"{"id": "991825827_smartcloud", "clientId": ["32ef65ac-6e62-498d-880f-76c85c2052ae"]}"#)?;
/// assert!(sandbox.url().starts_with("http://127.0.0.1:"));
/// sandbox.stop().await;
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Sandbox {
    shared: Arc<Shared>,
    running: Mutex<Option<Running>>,
}

#[derive(Debug)]
struct Running {
    stop: oneshot::Sender<()>,
    server: JoinHandle<()>,
}

impl Sandbox {
    /// Starts one on the current tokio runtime, which must live as long as the sandbox is to answer.
    ///
    /// Fails if the address is not on loopback, if it cannot be bound, or if the system gives no randomness.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # use altinn_systemregister_sandbox::{Options, Sandbox};
    /// let everywhere = Options { address: "0.0.0.0:0".parse()?, ..Options::default() };
    /// assert_eq!(Sandbox::start(everywhere).await.unwrap_err().code(), "sandbox-not-loopback");
    /// # Ok(())
    /// # }
    /// ```
    pub async fn start(options: Options) -> Result<Sandbox, SandboxError> {
        let Options { address, error_shape, catalogue, control } = options;
        if !address.ip().is_loopback() {
            return Err(SandboxError::NotLoopback(address));
        }
        let (listener, address) = bind(address).await.map_err(|source| SandboxError::Bind { address, source })?;
        let shared = Arc::new(Shared {
            url: format!("http://{address}"),
            error_shape,
            catalogue,
            ids: Ids::new()?,
            issuer: Issuer::new()?,
            recording: Recording::default(),
            faults: Faults::default(),
            maskinporten: Maskinporten::default(),
            register: Mutex::default(),
        });
        let (stop, stopped) = oneshot::channel();
        let server = tokio::spawn(serve(listener, app(&shared, control), stopped));
        Ok(Sandbox { shared, running: Mutex::new(Some(Running { stop, server })) })
    }

    /// Where it listens: `http://127.0.0.1:PORT`, without a slash at the end. This is also the register's environment.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # use altinn_systemregister_sandbox::{Options, Sandbox};
    /// let sandbox = Sandbox::start(Options::default()).await?;
    /// let environment: altinn_systemregister::Environment = sandbox.url().parse()?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn url(&self) -> &str {
        &self.shared.url
    }

    /// A token for that organisation, valid for an hour; without scopes, with the one that a vendor needs:
    /// `altinn:authentication/systemregister.write`.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # use altinn_systemregister_sandbox::{Options, Sandbox};
    /// let sandbox = Sandbox::start(Options::default()).await?;
    /// let vendor = sandbox.token("991825827", &[]);
    /// let portal = sandbox.token("991825827", &["altinn:portal/enduser"]);
    /// assert_ne!(vendor, portal);
    /// # Ok(())
    /// # }
    /// ```
    pub fn token(&self, org_number: &str, scopes: &[&str]) -> String {
        let mut claims = TokenClaims::of(org_number);
        if !scopes.is_empty() {
            claims.scopes = scopes.iter().map(|scope| (*scope).to_owned()).collect();
        }
        self.token_with(claims)
    }

    /// A token that says exactly so.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # use altinn_systemregister_sandbox::{Options, Sandbox};
    /// use altinn_systemregister_sandbox::TokenClaims;
    /// let sandbox = Sandbox::start(Options::default()).await?;
    /// let expired = sandbox.token_with(TokenClaims { lifetime: -60, ..TokenClaims::of("991825827") });
    /// # Ok(())
    /// # }
    /// ```
    pub fn token_with(&self, claims: TokenClaims) -> String {
        self.shared.sign(claims)
    }

    /// Puts a system into the register as it is: no rule is applied and the changelog gets no entry. A system of the
    /// same id is replaced. What the document leaves out is empty; the vendor is then the number that begins the id.
    ///
    /// Fails if the document is not a JSON object with an id.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # use altinn_systemregister_sandbox::{Options, Sandbox};
    /// let sandbox = Sandbox::start(Options::default()).await?;
    /// sandbox.seed(r#"{"id": "991825827_old", "isDeleted": true}"#)?;
    /// assert_eq!(sandbox.seed("{}").unwrap_err().to_string(), "the system to seed is not as expected: no `id`");
    /// # Ok(())
    /// # }
    /// ```
    pub fn seed(&self, document: &str) -> Result<(), SandboxError> {
        register::seed(&mut self.shared.register(), &self.shared.ids, document)
    }

    /// What it was asked so far, in order; the latest 10,000 requests are remembered.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # use altinn_systemregister_sandbox::{Options, Sandbox};
    /// let sandbox = Sandbox::start(Options::default()).await?;
    /// assert!(sandbox.requests().is_empty());
    /// # Ok(())
    /// # }
    /// ```
    pub fn requests(&self) -> Vec<RecordedRequest> {
        self.shared.recording.all()
    }

    /// Registers a client of Maskinporten, in the place of one of the same id; then `POST /token` takes its grants.
    ///
    /// `clientId` and `orgNumber` are needed. What else there is: `scopes` (left out, the one that a vendor needs);
    /// `keys`, public JWKs, each of which may have the extra member `expires` in seconds since 1970;
    /// `integrationScopes`, on the client but not allowed for its type (MP-201); `deniedScopes`, to which the
    /// organisation has no access (MP-250); `delegations`, from the number of a consumer to the scopes that it has
    /// delegated; `systemUsers`, each `{"orgNumber", "externalRef"?}`.
    ///
    /// Fails if the JSON is anything else.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # use altinn_systemregister_sandbox::{Options, Sandbox};
    /// let sandbox = Sandbox::start(Options::default()).await?;
    /// sandbox.add_client(
    ///     r#"{"clientId": "32ef65ac-6e62-498d-880f-76c85c2052ae", "orgNumber": "991825827",
    ///         "keys": [{"kty": "RSA", "kid": "smartcloud-1", "n": "k3bLaHlgLul3x8da33r-", "e": "AQAB"}]}"#,
    /// )?;
    /// assert_eq!(sandbox.add_client("{}").unwrap_err().code(), "sandbox-client");
    /// # Ok(())
    /// # }
    /// ```
    pub fn add_client(&self, json: &str) -> Result<(), SandboxError> {
        self.shared.maskinporten.add(Client::from_json(json)?);
        Ok(())
    }

    /// Lets something go wrong with the requests that come: `{"method"?, "path"?, "skip"?, "times"?, "effect"}`.
    ///
    /// The rule is for requests of that method whose path begins so; it passes over `skip` of them, meets `times`
    /// (1 if left out, all if null), and is then spent. Of several rules, each request meets those that are due, in
    /// their order, up to the first that answers it. The effect is one of
    ///
    /// - `{"delayMs": 200}`: the request waits, and goes on;
    /// - `{"status": 429, "retryAfter"?: "2", "body"?: …, "text"?: "…", "contentType"?: …, "when"?: "before"}`: it is
    ///   answered so, and not done; with `"when": "after"` it is done, and answered so (what it refuses, it never calls a
    ///   success);
    /// - `{"refuse": "MP-011"}`: it is refused as Maskinporten refuses with that code;
    /// - `{"reset": "before"}`: the connection is cut off before anything is done, with `"after"` once it is done;
    /// - `{"truncate": 10}`: it is done, and the connection is cut off after so many bytes of the answer's body;
    /// - `{"rival": {"method", "path", "body"?, "orgNumber"?}, "when"?: "before"}`: somebody else's request comes right
    ///   before it, or right `"after"` it;
    /// - `{"outage": ["my-api", "urn:altinn:accesspackage:jordbruk"]}`: the register's own look-up of these resources and
    ///   access packages fails, so it refuses them as if they were not there; who asks the catalogue finds them.
    ///
    /// Who hangs up does not stop a request that has begun.
    ///
    /// Fails if the JSON is anything else.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # use altinn_systemregister_sandbox::{Options, Sandbox};
    /// let sandbox = Sandbox::start(Options::default()).await?;
    /// sandbox.fault(r#"{"method": "POST", "path": "/token", "effect": {"status": 503}}"#)?;
    /// assert_eq!(sandbox.fault(r#"{"effect": {"status": 99}}"#).unwrap_err().code(), "sandbox-fault");
    /// # Ok(())
    /// # }
    /// ```
    pub fn fault(&self, json: &str) -> Result<(), SandboxError> {
        self.shared.faults.add(Rule::from_json(json)?);
        Ok(())
    }

    /// Takes back all faults that have not met a request yet.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # use altinn_systemregister_sandbox::{Options, Sandbox};
    /// let sandbox = Sandbox::start(Options::default()).await?;
    /// sandbox.fault(r#"{"times": null, "effect": {"reset": "before"}}"#)?;
    /// sandbox.clear_faults();
    /// # Ok(())
    /// # }
    /// ```
    pub fn clear_faults(&self) {
        self.shared.faults.clear();
    }

    /// Sets the clock of the token endpoint so many seconds ahead of this machine's, or behind it; its `Date` header
    /// tells. The register's clock stays right.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # use altinn_systemregister_sandbox::{Options, Sandbox};
    /// let sandbox = Sandbox::start(Options::default()).await?;
    /// sandbox.set_clock_offset(-3600);
    /// # Ok(())
    /// # }
    /// ```
    pub fn set_clock_offset(&self, seconds: i64) {
        self.shared.maskinporten.set_offset(seconds);
    }

    /// Back to an empty register and an empty record, without clients and faults, and with clocks that are right;
    /// tokens stay valid.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # use altinn_systemregister_sandbox::{Options, Sandbox};
    /// let sandbox = Sandbox::start(Options::default()).await?;
    /// sandbox.seed(r#"{"id": "991825827_smartcloud"}"#)?;
    /// sandbox.reset();
    /// # Ok(())
    /// # }
    /// ```
    pub fn reset(&self) {
        self.shared.reset();
    }

    /// Stops listening and frees the port, once calls that are under way are answered; a connection on which nothing
    /// goes on any more is cut off after two seconds. A second stop does nothing.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # use altinn_systemregister_sandbox::{Options, Sandbox};
    /// let sandbox = Sandbox::start(Options::default()).await?;
    /// sandbox.stop().await;
    /// sandbox.stop().await;
    /// # Ok(())
    /// # }
    /// ```
    pub async fn stop(&self) {
        let running = self.running.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(Running { stop, server }) = running {
            // The receiver is gone only if the server has ended already, and then there is nothing to wait for either.
            let _ = stop.send(());
            let _ = server.await;
        }
    }
}

async fn bind(address: SocketAddr) -> std::io::Result<(TcpListener, SocketAddr)> {
    let listener = TcpListener::bind(address).await?;
    let address = listener.local_addr()?;
    Ok((listener, address))
}
