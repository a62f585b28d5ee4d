//! How many systems are registered in a second.

use std::future::Future;
use std::time::Instant;

use altinn_systemregister::SystemRegister;
use altinn_systemregister::auth::FixedToken;
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::runtime::{Builder, Runtime};
use tokio::task::JoinSet;

use crate::{Outcome, settings};

/// A client that registers systems.
pub(crate) trait Client: Clone + Send + 'static {
    /// Registers the system, and reads the answer.
    fn create(&self, document: &str) -> impl Future<Output = Outcome<()>> + Send;
}

/// This library.
#[derive(Clone)]
pub(crate) struct Ours(SystemRegister);

impl Ours {
    pub(crate) fn new() -> Outcome<Self> {
        let token = runtime()?.block_on(token())?;
        Ok(Ours(SystemRegister::new(settings::server()?.parse()?, FixedToken::new(token))?))
    }
}

impl Client for Ours {
    async fn create(&self, document: &str) -> Outcome<()> {
        self.0.create(document).await?;
        Ok(())
    }
}

/// The client below it, which validates nothing.
#[derive(Clone)]
pub(crate) struct Reqwest {
    client: reqwest::Client,
    url: String,
    authorization: String,
}

impl Reqwest {
    pub(crate) fn new() -> Outcome<Self> {
        let authorization = format!("Bearer {}", runtime()?.block_on(token())?);
        let url = format!("{}/authentication/api/v1/systemregister/vendor", settings::server()?);
        Ok(Reqwest { client: client()?, url, authorization })
    }
}

impl Client for Reqwest {
    async fn create(&self, document: &str) -> Outcome<()> {
        let request = self.client.post(&self.url).header(AUTHORIZATION, &self.authorization);
        let answer = request.header(CONTENT_TYPE, "application/json").body(document.to_owned()).send().await?;
        serde_json::from_slice::<String>(&answer.error_for_status()?.bytes().await?)?;
        Ok(())
    }
}

/// Registers the good system for the time that the harness gives: `post-32`, so many at once.
pub(crate) fn measured(work: &str, client: &impl Client) -> Outcome<Value> {
    let at_once: usize = work.trim_start_matches("post-").parse()?;
    let (document, time) = (settings::document("good")?, settings::time()?);
    runtime()?.block_on(async {
        client.create(&document).await?;
        let start = Instant::now();
        let mut workers = JoinSet::new();
        for _ in 0..at_once {
            let (client, document) = (client.clone(), document.clone());
            workers.spawn(async move {
                let mut done = 0_u32;
                while start.elapsed() < time {
                    client.create(&document).await.map_err(|error| error.to_string())?;
                    done += 1;
                }
                Ok::<_, String>(done)
            });
        }
        let done = workers.join_all().await.into_iter().sum::<Result<u32, _>>()?;
        Ok(json!({ "work": work, "per_second": f64::from(done) / start.elapsed().as_secs_f64(), "done": done }))
    })
}

/// One thread, for a client has one core.
pub(crate) fn runtime() -> Outcome<Runtime> {
    Ok(Builder::new_current_thread().enable_all().build()?)
}

fn client() -> Outcome<reqwest::Client> {
    let _ = rustls::crypto::ring::default_provider().install_default(); // an error: it is installed already
    Ok(reqwest::Client::builder().no_proxy().build()?)
}

/// A token of the server's.
async fn token() -> Outcome<String> {
    #[derive(Deserialize)]
    struct Issued {
        access_token: String,
    }
    let answer = client()?.post(format!("{}/token", settings::server()?)).body("assertion=none").send().await?;
    Ok(serde_json::from_slice::<Issued>(&answer.error_for_status()?.bytes().await?)?.access_token)
}
