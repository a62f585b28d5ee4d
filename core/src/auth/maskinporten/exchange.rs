//! Exchanging Maskinporten's token for Altinn's own (platform's API 6).

use std::time::SystemTime;

use reqwest::Method;

use super::issued::{Issued, claimed};
use crate::auth::{self, Claims, Token, explain};
use crate::error::{Error, catalogue};
use crate::model::Environment;
use crate::transport::{Answer, Bearer, Request};

const PATH: &str = "authentication/api/v1/exchange/maskinporten";

/// The request for an exchange.
pub(super) fn request(environment: &Environment, token: &Token) -> Result<Request, Error> {
    let mut url = environment.platform_url().clone();
    url.set_path(&format!("{}{PATH}", url.path()));
    let token = Some(Bearer::new(token)?);
    Ok(Request { method: Method::GET, url, token, trace: None, writes: false, body: None })
}

/// Altinn's token. It comes bare or in quotation marks, by what the platform makes of `Accept`.
pub(super) fn read(
    answer: &Answer,
    environment: &Environment,
    original: &Issued,
    now: SystemTime,
) -> Result<Issued, Error> {
    let told = |error: Error| {
        Err(error.with_status(answer.status).with_trace_id(answer.trace_id.clone()).with_retry_after(answer.wait(now)))
    };
    if answer.status != 200 {
        return told(refused(answer.status, environment, original));
    }
    let text = String::from_utf8_lossy(&answer.body);
    let text = text.trim();
    let text = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(text);
    let token = Token::from(text.to_owned());
    if auth::check(&token).is_err() {
        return told(
            Error::of(catalogue::TOKEN_ANSWER)
                .saying(format!("the exchange at `{environment}` gives no token that can be used")),
        );
    }
    let lifetime = claimed(&token).unwrap_or(original.lifetime);
    Ok(Issued { token, lifetime })
}

/// The platform gives no reason: 401 without a body for whatever it is.
fn refused(status: u16, environment: &Environment, original: &Issued) -> Error {
    let error = match status {
        429 => Error::of(catalogue::TOKEN_RATE_LIMITED),
        500..=599 => Error::of(catalogue::TOKEN_ENDPOINT_FAILED),
        _ => Error::of(catalogue::TOKEN_EXCHANGE_REFUSED),
    };
    let issuer = Claims::read(&original.token).and_then(|claims| claims.issuer);
    match issuer.filter(|issuer| status == 401 && explain::is_of_another_environment(issuer, environment)) {
        Some(issuer) => error.saying(format!("`{environment}` does not exchange tokens of `{issuer}`")),
        None => error.saying(format!("the exchange at `{environment}` answered with status {status}")),
    }
}
