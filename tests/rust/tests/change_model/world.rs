//! A sandbox, and a client whose every step has a token of its own: so the register's changelog tells whose an entry is.

use std::cell::Cell;
use std::time::Duration;

use altinn_systemregister::SystemRegister;
use altinn_systemregister::auth::TokenFn;
use altinn_systemregister::register::{Options as ClientOptions, Retry};
use altinn_systemregister_sandbox::{Options, Sandbox, TokenClaims};
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task_local;

use super::trouble::VENDOR;

task_local! {
    static TOKEN: String;
}

pub(crate) struct World {
    pub(crate) sandbox: Sandbox,
    /// Waits for every answer
    pub(crate) patient: SystemRegister,
    /// Waits for no answer that is late
    pub(crate) hurried: SystemRegister,
    token: String,
    lives: Cell<u64>,
}

impl World {
    pub(crate) async fn new() -> Self {
        let sandbox = Sandbox::start(Options::default()).await.unwrap();
        let patient = client(&sandbox, Duration::from_secs(30));
        let hurried = client(&sandbox, Duration::from_millis(250));
        let token = sandbox.token("991825827", &[]);
        World { sandbox, patient, hurried, token, lives: Cell::default() }
    }

    /// The number of a new life, in an empty register.
    pub(crate) fn begin(&self) -> u64 {
        self.sandbox.reset();
        self.lives.set(self.lives.get() + 1);
        self.lives.get()
    }

    /// What a future does, done by a client of that id.
    pub(crate) async fn as_client<F: Future>(&self, client_id: &str, future: F) -> F::Output {
        let claims = TokenClaims { client_id: Some(client_id.to_owned()), ..TokenClaims::of("991825827") };
        TOKEN.scope(self.sandbox.token_with(claims), future).await
    }

    /// What the register itself says: the body of a success, past our own reading of it.
    pub(crate) async fn read(&self, path: &str) -> Option<Value> {
        let host = self.sandbox.url().trim_start_matches("http://");
        let line = format!("GET {VENDOR}/{path} HTTP/1.1");
        let headers = format!("host: {host}\r\nauthorization: Bearer {}\r\nconnection: close", self.token);
        let mut connection = TcpStream::connect(host).await.unwrap();
        connection.write_all(format!("{line}\r\n{headers}\r\n\r\n").as_bytes()).await.unwrap();
        let mut answer = String::new();
        connection.read_to_string(&mut answer).await.unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        head.starts_with("HTTP/1.1 200").then(|| serde_json::from_str(body).unwrap())
    }
}

fn client(sandbox: &Sandbox, timeout: Duration) -> SystemRegister {
    let token = TokenFn::new(|| async { Ok::<_, std::env::VarError>(TOKEN.with(String::clone)) });
    // Reads are tried again, so an operation goes on where it would end at once.
    let retry = Retry { attempts: 2, pause: Duration::from_millis(1), budget: u32::MAX, ..Retry::default() };
    let options = ClientOptions { timeout, retry, ..ClientOptions::default() };
    SystemRegister::with_options(sandbox.url().parse().unwrap(), token, options).unwrap()
}
