//! Tokens that are asked for on the Python side.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use altinn_systemregister::Error;
use altinn_systemregister::auth::{Token, TokenFuture, TokenNeed, TokenSource};
use altinn_systemregister::error::catalogue;

use tokio::sync::oneshot;

use crate::error::of;
use crate::message::{Message, Post};

tokio::task_local! {
    /// Whom the running operation asks.
    static ASKER: Arc<Asker>;
}

/// The way from a running operation to the side that started it, and back.
#[derive(Debug)]
pub(crate) struct Asker {
    post: Post,
    /// Who waits for a token: several, where an operation sends several requests at a time
    waiting: Mutex<VecDeque<oneshot::Sender<Result<Token, Error>>>>,
}

impl Asker {
    pub(crate) fn new(post: Post) -> Self {
        Asker { post, waiting: Mutex::default() }
    }

    async fn ask(&self) -> Result<Token, Error> {
        let (sender, answer) = oneshot::channel();
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).push_back(sender);
        self.post.send(Message::Ask);
        answer.await.unwrap_or_else(|_| Err(nobody()))
    }

    /// Answers the question that waits longest, if one does.
    pub(crate) fn answer(&self, token: Result<Token, Error>) {
        if let Some(waiting) = self.waiting.lock().unwrap_or_else(PoisonError::into_inner).pop_front() {
            let _ = waiting.send(token); // a cancelled operation waits no longer
        }
    }
}

/// The operation, which may ask that asker.
pub(crate) async fn within<F: Future>(asker: Arc<Asker>, operation: F) -> F::Output {
    ASKER.scope(asker, operation).await
}

/// A token source that asks the Python side: callables of the user's own run there, on the thread or in the event loop
/// of the caller.
#[derive(Debug)]
pub(crate) struct AskPython;

impl TokenSource for AskPython {
    fn token<'a>(&'a self, _need: TokenNeed<'a>) -> TokenFuture<'a> {
        Box::pin(async {
            match ASKER.try_with(Arc::clone) {
                Ok(asker) => asker.ask().await,
                Err(_) => Err(nobody()),
            }
        })
    }
}

fn nobody() -> Error {
    of(catalogue::INTERNAL, "nobody is there to give a token")
}
