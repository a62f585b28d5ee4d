//! Tokens from JavaScript.

use std::sync::Arc;

use altinn_systemregister as core;
use core::auth::{Auth, FixedToken, TokenFn, TokenFuture, TokenNeed, TokenSource};
use napi::bindgen_prelude::{ClassInstance, Either3, Function};

use crate::call::{CURRENT, Call};
use crate::maskinporten::Maskinporten;
use crate::secret::Secret;

/// Notes when a call has got a token to write with, for only then can anything be written.
#[derive(Debug)]
struct Noted<T>(T);

/// Where tokens come from, as the face says it. A function of the user's is kept by the face, which is asked at each call.
pub(crate) type Source<'env> = Either3<Secret, ClassInstance<'env, Maskinporten>, Function<'env, (), ()>>;

pub(crate) fn source(auth: Source<'_>) -> Auth {
    match auth {
        Either3::A(token) => Arc::new(Noted(FixedToken::new(&*token))),
        Either3::B(maskinporten) => Arc::new(Noted(maskinporten.source())),
        Either3::C(_) => Arc::new(Noted(TokenFn::new(ask))),
    }
}

async fn ask() -> Result<String, String> {
    let call = CURRENT.try_with(Clone::clone).map_err(|error| error.to_string())?;
    let token = call.token().await;
    token.map(|token| token.to_owned()).ok_or_else(|| "the token function failed".to_owned())
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
