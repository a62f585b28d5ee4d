//! How bytes travel: the one seam through which a request leaves and an answer comes back.

mod answer;
mod bearer;
mod budget;
pub(crate) mod clock;
mod failure;
mod http;
mod options;
pub(crate) mod random;
mod request;
mod retry;
mod retry_after;
mod segment;
mod sender;
#[cfg(test)]
mod tests;
mod tls;
mod trace;
mod user_agent;

use std::fmt::Debug;
use std::future::Future;
use std::pin::Pin;

pub(crate) use answer::Answer;
pub(crate) use bearer::Bearer;
pub(crate) use clock::{Clock, SystemClock};
pub(crate) use http::Http;
pub use options::Options;
pub(crate) use request::{Body, Request};
pub use retry::Retry;
pub(crate) use segment::segment;
pub(crate) use sender::Sender;
#[cfg(test)]
pub(crate) use tests::{Log, StoppedClock};
pub(crate) use trace::TraceId;

use crate::error::Error;

/// The future of an answer.
pub(crate) type AnswerFuture<'a> = Pin<Box<dyn Future<Output = Result<Answer, Error>> + Send + 'a>>;

/// What takes a request to its server and brings the answer. An error tells the outcome as if the request wrote;
/// who knows that it only reads drops that.
pub(crate) trait Transport: Debug + Send + Sync {
    /// Sends once, never again.
    fn send<'a>(&'a self, request: &'a Request) -> AnswerFuture<'a>;
}
