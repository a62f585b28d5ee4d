//! Tokens from the user's own Kotlin code.

use std::fmt;
use std::future::Future;
use std::sync::Arc;

use altinn_systemregister::Error;
use altinn_systemregister::auth::{Token, TokenFuture, TokenNeed, TokenSource};
use altinn_systemregister::error::catalogue::TOKEN_SOURCE;
use async_trait::async_trait;

/// The token source of one call, so that it runs in the caller's own coroutine context.
#[uniffi::export(with_foreign)]
#[async_trait]
pub(crate) trait CallTokens: Send + Sync {
    /// A token; none where the user's token source threw, which the face remembers.
    async fn token(&self) -> Option<String>;
}

tokio::task_local! {
    static TOKENS: Arc<dyn CallTokens>;
}

/// Runs a call of the core with the caller's token source, if it needs one.
pub(crate) async fn with_tokens<T>(tokens: Option<Arc<dyn CallTokens>>, call: impl Future<Output = T>) -> T {
    match tokens {
        Some(tokens) => TOKENS.scope(tokens, call).await,
        None => call.await,
    }
}

/// The core's view: whatever source the running call brought along.
///
/// INVARIANT: the core asks for tokens within the future of the call, never from a task of its own.
pub(crate) struct CallersTokens;

impl TokenSource for CallersTokens {
    fn token<'a>(&'a self, _need: TokenNeed<'a>) -> TokenFuture<'a> {
        Box::pin(async {
            let tokens = TOKENS.try_with(Arc::clone).map_err(|_| no_token())?;
            tokens.token().await.map(Token::from).ok_or_else(no_token)
        })
    }
}

fn no_token() -> Error {
    Error::custom(TOKEN_SOURCE.kind, TOKEN_SOURCE.code, TOKEN_SOURCE.meaning, TOKEN_SOURCE.cure)
}

impl fmt::Debug for CallersTokens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CallersTokens")
    }
}
