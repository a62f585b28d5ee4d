//! Getting a token: the grant, the clock that it goes by, the exchange.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::SystemTime;

use super::client::{Client, Grantor};
use super::facts::{Facts, told_of_clock};
use super::issued::Issued;
use super::refusal::Refusal;
use super::wanted::Wanted;
use super::{assertion, exchange, grant, sidecar};
use crate::error::{Error, catalogue};
use crate::model::{Environment, is_loopback};
use crate::transport::{Answer, Clock, Http, Options, Request, Retry, Sender, SystemClock, Transport, clock};

/// What gets a token from the endpoints.
#[derive(Debug)]
pub(super) struct Issuing {
    pub(super) client: Client,
    /// To the token endpoint
    pub(super) endpoint: Sender,
    /// To where tokens are exchanged
    pub(super) exchange: Sender,
    pub(super) clock: Arc<dyn Clock>,
    /// How far this machine's clock is behind, as measured
    pub(super) offset: AtomicI64,
}

impl Issuing {
    pub(super) fn over_network(client: Client, options: Options) -> Result<Self, Error> {
        let at_token_endpoint = is_loopback(&client.issuer.token_endpoint);
        let at_exchange = client.exchange.as_ref().map_or(at_token_endpoint, Environment::is_loopback);
        let retry = options.retry;
        let endpoint = Arc::new(Http::new(at_token_endpoint, options.clone())?);
        let exchange = Arc::new(Http::new(at_exchange, options)?);
        Ok(Self::over(client, endpoint, exchange, &(Arc::new(SystemClock) as _), retry))
    }

    pub(super) fn over(
        client: Client,
        endpoint: Arc<dyn Transport>,
        exchange: Arc<dyn Transport>,
        clock: &Arc<dyn Clock>,
        retry: Retry,
    ) -> Self {
        Issuing {
            client,
            endpoint: Sender::new("the token endpoint", endpoint, clock.clone(), retry),
            exchange: Sender::new("the exchange of tokens", exchange, clock.clone(), retry),
            clock: clock.clone(),
            offset: AtomicI64::new(0),
        }
    }

    pub(super) fn now(&self) -> SystemTime {
        self.clock.now()
    }

    pub(super) fn clock_offset(&self) -> i64 {
        self.offset.load(Ordering::Relaxed)
    }

    /// A new token.
    pub(super) async fn issue(&self, wanted: &Wanted, anew: bool) -> Result<Issued, Error> {
        let issued = self.granted(wanted, anew).await?;
        let Some(environment) = &self.client.exchange else { return Ok(issued) };
        let answer = self.send(&self.exchange, || exchange::request(environment, &issued.token)).await?;
        exchange::read(&answer, environment, &issued, self.now())
    }

    /// Maskinporten's own token. Where it is refused for the time that it names, the clock is set right by the answer's
    /// and the grant is made once more.
    async fn granted(&self, wanted: &Wanted, anew: bool) -> Result<Issued, Error> {
        let answer = self.ask(wanted, anew).await?;
        if is_success(&answer) {
            return Issued::read(&answer, wanted);
        }
        let facts = Facts { wanted, issuer: &self.client.issuer };
        let refusal = Refusal::read(&answer);
        let offset = self.measured(&answer).filter(|_| refusal.is_about_time());
        let Some(offset) = offset else { return Err(refusal.into_error(&facts, None, self.now())) };
        tracing::warn!(offset, "{}: the grant is signed again by Maskinporten's", told_of_clock(offset));
        self.offset.store(offset, Ordering::Relaxed);
        let answer = self.ask(wanted, anew).await?;
        if is_success(&answer) {
            return Issued::read(&answer, wanted);
        }
        Err(Refusal::read(&answer).into_error(&facts, Some(offset), self.now()))
    }

    async fn ask(&self, wanted: &Wanted, anew: bool) -> Result<Answer, Error> {
        let endpoint = &self.client.issuer.token_endpoint;
        self.send(&self.endpoint, || match &self.client.grantor {
            Grantor::Client { client_id, key } => {
                let assertion = assertion::assertion(wanted, client_id, key, self.corrected())?;
                Ok(grant::request(endpoint, &assertion))
            }
            Grantor::Sidecar => sidecar::request(endpoint, wanted, anew),
        })
        .await
    }

    /// Sends, again if need be, and tells a failure as one of a request that wrote nothing.
    async fn send(
        &self,
        sender: &Sender,
        request: impl FnMut() -> Result<Request, Error> + Send,
    ) -> Result<Answer, Error> {
        sender.send(request).await.map_err(|error| {
            let error = error.without_outcome();
            match error.code() {
                code if code == catalogue::TIMEOUT.code => error.advising("try again later, or raise the timeout"),
                code if code == catalogue::CONNECTION_LOST.code || code == catalogue::ANSWER_CUT_OFF.code => {
                    error.advising("try again: no token was got, and nothing was written")
                }
                _ => error,
            }
        })
    }

    /// The time as Maskinporten has it.
    fn corrected(&self) -> SystemTime {
        clock::shifted(self.now(), self.clock_offset())
    }

    /// How far this machine's clock is behind the one that dated the answer.
    fn measured(&self, answer: &Answer) -> Option<i64> {
        let date = httpdate::parse_http_date(answer.date.as_deref()?).ok()?;
        Some(clock::seconds(date) - clock::seconds(self.now()))
    }
}

fn is_success(answer: &Answer) -> bool {
    (200..300).contains(&answer.status)
}
