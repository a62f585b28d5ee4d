//! Tokens from JavaScript.

use std::sync::Arc;

use altinn_systemregister as core;
use core::auth::{Auth, FixedToken, TokenFn, TokenFuture, TokenNeed, TokenSource};
use napi::Status;
use napi::bindgen_prelude::{ClassInstance, Either3, Promise};
use napi::threadsafe_function::ThreadsafeFunction;
use napi_derive::napi;

use crate::call::{CURRENT, Call};
use crate::maskinporten::Maskinporten;
use crate::secret::Secret;

/// What the face's token function resolves to; it never throws or rejects.
#[napi(object)]
pub struct TokenAnswer {
    /// The token; absent where the user's function failed
    pub token: Option<String>,
}

/// The face's token function: takes the number of the call that needs a token. Weak: it does not keep the process
/// alive.
pub(crate) type TokenFunction = ThreadsafeFunction<u32, Promise<TokenAnswer>, u32, Status, false, true>;

/// Notes when a call has got a token to write with, for only then can anything be written.
#[derive(Debug)]
struct Noted<T>(T);

/// Where tokens come from, as the face says it.
pub(crate) type Source<'env> = Either3<Secret, ClassInstance<'env, Maskinporten>, TokenFunction>;

pub(crate) fn source(auth: Source<'_>) -> Auth {
    match auth {
        Either3::A(token) => Arc::new(Noted(FixedToken::new(&*token))),
        Either3::B(maskinporten) => Arc::new(Noted(maskinporten.source())),
        Either3::C(function) => {
            let function = Arc::new(function);
            Arc::new(Noted(TokenFn::new(move || ask(function.clone()))))
        }
    }
}

async fn ask(function: Arc<TokenFunction>) -> Result<String, String> {
    let call = CURRENT.try_with(Call::id).unwrap_or_default();
    let promise = function.call_async_catch(call).await.map_err(|error| error.reason.clone())?;
    let answer = promise.await.map_err(|error| error.reason.clone())?;
    answer.token.ok_or_else(|| "the token function failed".to_owned())
}

impl<T: TokenSource> TokenSource for Noted<T> {
    fn token<'a>(&'a self, need: TokenNeed<'a>) -> TokenFuture<'a> {
        Box::pin(async move {
            let token = self.0.token(need).await?;
            if need.is_of_a_write() {
                let _ = CURRENT.try_with(Call::note_token);
            }
            Ok(token)
        })
    }

    fn clock_offset(&self) -> i64 {
        self.0.clock_offset()
    }

    fn fits(&self, environment: &core::Environment) -> Result<(), core::Error> {
        self.0.fits(environment)
    }
}
