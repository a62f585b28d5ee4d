//! The way over the network.

use std::fmt;
use std::process;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderName, HeaderValue};
use reqwest::{Client, Response, redirect, retry};
use rustls::RootCertStore;
use secrecy::ExposeSecret;
use tokio::runtime::{Handle, Id};

use super::{Answer, AnswerFuture, Body, Options, Request, Transport, failure, tls, user_agent};
use crate::error::{Error, Outcome, catalogue};

/// Connections that have rested longer than this are not used again: the other side may be about to close them.
const IDLE: Duration = Duration::from_secs(20);

const TRACEPARENT: HeaderName = HeaderName::from_static("traceparent");
const JSON: HeaderValue = HeaderValue::from_static("application/json");
const FORM: HeaderValue = HeaderValue::from_static("application/x-www-form-urlencoded");

/// HTTP with reqwest; nothing is opened before the first request.
pub(crate) struct Http {
    options: Options,
    roots: RootCertStore,
    user_agent: HeaderValue,
    is_loopback: bool,
    current: Mutex<Option<Current>>,
}

/// A client, with where it may be used: its connections are driven by the runtime that opened them, and a forked
/// process must not write to those of its parent.
struct Current {
    process: u32,
    runtime: Id,
    client: Client,
}

impl Http {
    /// Refuses settings that cannot be used. Plain http, past any proxy, is for loopback alone.
    pub(crate) fn new(is_loopback: bool, options: Options) -> Result<Self, Error> {
        options.check()?;
        Ok(Http {
            roots: tls::roots(options.ca_bundle_pem.as_deref())?,
            user_agent: user_agent::user_agent(&options)?,
            is_loopback,
            options,
            current: Mutex::new(None),
        })
    }

    /// The client of the runtime that polls, of this process.
    fn client(&self) -> Result<Client, Error> {
        let runtime = Handle::try_current().map_err(|_| Error::of(catalogue::NO_RUNTIME))?.id();
        let process = process::id();
        let mut current = self.current.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(current) = current.as_ref().filter(|here| here.process == process && here.runtime == runtime) {
            return Ok(current.client.clone());
        }
        let client = self.connector()?;
        *current = Some(Current { process, runtime, client: client.clone() });
        Ok(client)
    }

    fn connector(&self) -> Result<Client, Error> {
        let mut builder = Client::builder()
            .tls_backend_preconfigured(tls::config(self.roots.clone())?)
            .user_agent(self.user_agent.clone())
            .connect_timeout(self.options.connect_timeout)
            .timeout(self.options.timeout)
            .pool_idle_timeout(IDLE)
            .redirect(redirect::Policy::none())
            .retry(retry::never())
            .referer(false)
            .https_only(!self.is_loopback);
        if self.is_loopback {
            builder = builder.no_proxy();
        }
        builder.build().map_err(|error| Error::of(catalogue::INTERNAL).with_source(error.without_url()))
    }

    async fn exchange(&self, request: &Request) -> Result<Answer, Error> {
        let host = request.url.host_str().unwrap_or_default();
        let response = self.prepare(request).map_err(|error| error.with_outcome(Outcome::NotApplied))?.send().await;
        self.read(response.map_err(|error| failure::without_answer(error, host))?, host).await
    }

    fn prepare(&self, request: &Request) -> Result<reqwest::RequestBuilder, Error> {
        let Request { method, url, token, trace, body, .. } = request;
        let mut builder = self.client()?.request(method.clone(), url.clone()).header(ACCEPT, JSON);
        if let Some(token) = token {
            builder = builder.header(AUTHORIZATION, token.header());
        }
        if let Some(trace) = trace {
            builder = builder.header(TRACEPARENT, trace.traceparent());
        }
        Ok(match body {
            Some(Body::Json(text)) => builder.header(CONTENT_TYPE, JSON).body(text.clone()),
            Some(Body::Form(text)) => builder.header(CONTENT_TYPE, FORM).body(text.expose_secret().to_owned()),
            None => builder,
        })
    }

    async fn read(&self, mut response: Response, host: &str) -> Result<Answer, Error> {
        let mut answer = Answer::with_head(response.status().as_u16(), response.headers());
        let limit = self.options.max_answer_bytes;
        let told = |error: Error, answer: &Answer| {
            Err(error.with_status(answer.status).with_outcome(answer.outcome()).with_trace_id(answer.trace_id.clone()))
        };
        loop {
            match response.chunk().await {
                Ok(Some(chunk)) if chunk.len() > limit - answer.body.len() => {
                    let message = format!("the answer of `{host}` is larger than {limit} bytes");
                    return told(Error::of(catalogue::ANSWER_TOO_LARGE).saying(message), &answer);
                }
                Ok(Some(chunk)) => answer.body.extend_from_slice(&chunk),
                Ok(None) => return Ok(answer),
                Err(error) => return told(failure::within_answer(error, host), &answer),
            }
        }
    }
}

impl Transport for Http {
    fn send<'a>(&'a self, request: &'a Request) -> AnswerFuture<'a> {
        Box::pin(self.exchange(request))
    }
}

impl fmt::Debug for Http {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Http").field("options", &self.options).finish_non_exhaustive()
    }
}
