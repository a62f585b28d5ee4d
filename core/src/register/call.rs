//! One call: its address, its token, its request, its answer.

use std::sync::Arc;
use std::time::SystemTime;

use bytes::Bytes;
use url::Url;

use super::action::Action;
use super::known::KnownToken;
use super::operation::{self, operation};
use super::subject::Subject;
use super::{SystemRegister, refusal};
use crate::auth::{self, TokenNeed};
use crate::error::{Error, Outcome, catalogue};
use crate::model::Environment;
use crate::transport::{Answer, Body, Request, clock, segment};

/// Where the vendors' operations are, below the platform's address.
const BASE: &str = "authentication/api/v1/systemregister/vendor";

/// One call of an operation.
#[derive(Debug)]
pub(super) struct Call<'c> {
    pub(super) action: Action,
    /// The system's id, where the operation is about one; a new system's as well
    pub(super) id: Option<&'c str>,
    /// The document that is sent, as its author wrote it
    pub(super) subject: Subject<'c>,
    /// The same as it travels
    pub(super) body: Option<Bytes>,
    /// Whether it may change anything, or is a reading that goes before such a call: its token must be able to serve that
    pub(super) for_write: bool,
}

impl<'c> Call<'c> {
    /// A call that sends no document.
    pub(super) fn plain(action: Action, id: Option<&'c str>) -> Self {
        Call { action, id, subject: Subject::none(), body: None, for_write: action.writes() }
    }

    /// A call that sends a document, given as its author wrote it and as it travels.
    pub(super) fn with(action: Action, id: &'c str, subject: Subject<'c>, body: String) -> Self {
        Call { action, id: Some(id), subject, body: Some(body.into()), for_write: action.writes() }
    }

    /// The same call before a write.
    pub(super) fn before_write(self) -> Self {
        Call { for_write: true, ..self }
    }

    /// An error of this call: one that only reads has no outcome.
    pub(super) fn told(&self, error: Error) -> Error {
        if self.action.writes() { error } else { error.without_outcome() }
    }

    /// The organisation number that the system's id begins with: its vendor's.
    pub(super) fn owner(&self) -> Option<&str> {
        let number = self.id?.trim().split('_').next()?;
        (number.len() == 9 && number.bytes().all(|byte| byte.is_ascii_digit())).then_some(number)
    }

    /// Where it is made; `vendor` is where the vendors' operations are.
    fn address(&self, vendor: &Url) -> Result<Url, Error> {
        let mut url = vendor.clone();
        if let (Some(id), false) = (self.id, self.action == Action::Create) {
            url.set_path(&[vendor.path(), "/", &encoded(id)?, self.action.suffix()].concat());
        }
        Ok(url)
    }
}

/// Where the vendors' operations of an environment are.
pub(super) fn vendor_url(environment: &Environment) -> Url {
    let mut url = environment.platform_url().clone();
    url.set_path(&[url.path(), BASE].concat());
    url
}

/// An id as one segment of a path, where it can be one.
fn encoded(id: &str) -> Result<String, Error> {
    if id.trim().is_empty() {
        return Err(Error::of(catalogue::SYSTEM_ID_UNADDRESSABLE).saying("the system id is empty"));
    }
    if id == "." || id == ".." {
        let message = format!("`{id}` means a place in addresses and cannot be a system id");
        return Err(Error::of(catalogue::SYSTEM_ID_UNADDRESSABLE).saying(message));
    }
    Ok(segment(id))
}

impl SystemRegister {
    /// Sends a call and gives a successful answer; every other one is an error. What is sent again is for [`Retry`] to
    /// say; besides, where the token is refused (401), before anything is done, it is sent once more with another one.
    ///
    /// [`Retry`]: super::Retry
    pub(super) async fn call(&self, call: &Call<'_>) -> Result<Answer, Error> {
        let work = async {
            match self.exchange(call).await {
                Ok(answer) => Ok(answer),
                Err(error) => Err(self.rechecked(call, call.told(error)).await),
            }
        };
        operation(work).await
    }

    async fn exchange(&self, call: &Call<'_>) -> Result<Answer, Error> {
        let unsent = |error: Error| error.with_outcome(Outcome::NotApplied);
        let url = call.address(&self.0.vendor).map_err(unsent)?;
        let token = self.token(call, None).await.map_err(unsent)?;
        let answer = self.send_call(call, &url, &token).await?;
        if answer.status != 401 {
            return self.read(call, answer, &token);
        }
        match self.token(call, Some(&token)).await {
            Ok(other) if !other.is(&token.token) => {
                tracing::info!(path = url.path(), "the register refuses the token; trying again with another one");
                let answer = self.send_call(call, &url, &other).await?;
                self.read(call, answer, &other)
            }
            Ok(_) => self.read(call, answer, &token),
            Err(cause) => self.read(call, answer, &token).map_err(|error| error.with_source(cause)),
        }
    }

    /// A token for that call, another one than the refused; before a write, one that can serve it.
    async fn token(&self, call: &Call<'_>, refused: Option<&KnownToken>) -> Result<Arc<KnownToken>, Error> {
        let need = TokenNeed::new(Action::SCOPE).of_a_write(call.action.writes());
        let token = self.auth().token(refused.map_or(need, |refused| need.instead_of(&refused.token))).await?;
        let token = self.0.last_token.known(token)?;
        if call.for_write {
            auth::judge_claims(token.claims.as_ref(), self.environment(), call.owner(), clock::seconds(self.now()))?;
        }
        Ok(token)
    }

    /// The client that the changelog names for our writes, where the token tells.
    pub(super) async fn client_id(&self) -> Option<String> {
        let token = self.auth().token(TokenNeed::new(Action::SCOPE)).await.ok()?;
        self.0.last_token.known(token).ok()?.claims.as_ref()?.client_id.clone()
    }

    async fn send_call(&self, call: &Call<'_>, url: &Url, token: &KnownToken) -> Result<Answer, Error> {
        let body = call.body.clone().map(Body::Json);
        let (method, writes) = (call.action.method(), call.action.writes());
        self.send(Request { method, url: url.clone(), token: Some(token.bearer.clone()), trace: None, writes, body })
            .await
    }

    /// Sends a request of the running operation, under its id.
    pub(super) async fn send(&self, request: Request) -> Result<Answer, Error> {
        let request = Request { trace: operation::trace(), ..request };
        let result = self.sender().send(|| Ok(request.clone())).await;
        if result.as_ref().map_or_else(|error| error.request_id().is_some(), |answer| answer.request_id.is_some()) {
            operation::note_sent();
        }
        result
    }

    fn read(&self, call: &Call<'_>, answer: Answer, token: &KnownToken) -> Result<Answer, Error> {
        if (200..300).contains(&answer.status) {
            return Ok(answer);
        }
        Err(refusal::refusal(call, &answer, token.claims.as_ref(), self.environment(), self.now()))
    }

    /// The time, as far as the source of tokens knows this machine's clock to be wrong.
    fn now(&self) -> SystemTime {
        clock::shifted(self.sender().now(), self.auth().clock_offset())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(action: Action, id: &str) -> String {
        let vendor = vendor_url(&"https://example.com/base".parse().unwrap());
        Call::plain(action, Some(id)).address(&vendor).unwrap().to_string()
    }

    #[test]
    fn an_id_is_always_one_segment() {
        let base = "https://example.com/base/authentication/api/v1/systemregister/vendor";
        assert_eq!(address(Action::Get, "991825827_a.b~c-d"), format!("{base}/991825827_a.b~c-d"));
        assert_eq!(address(Action::Delete, "a/../b?c#d%2e"), format!("{base}/a%2F..%2Fb%3Fc%23d%252e"));
        assert_eq!(address(Action::SetRights, "a\tb\\c æ"), format!("{base}/a%09b%5Cc%20%C3%A6/rights"));
        assert_eq!(address(Action::SetAccessPackages, "..."), format!("{base}/.../accesspackages"));
        assert_eq!(address(Action::Changelog, "a"), format!("{base}/a/changelog"));
        assert_eq!(address(Action::Create, "a"), base);
    }

    #[test]
    fn ids_that_change_the_address_are_refused() {
        for id in ["", " ", ".", ".."] {
            let error = encoded(id).unwrap_err();
            assert_eq!((error.kind().class_name(), error.code()), ("ValidationError", "system-id-unaddressable"));
        }
    }

    #[test]
    fn an_ids_owner_is_its_nine_digits() {
        let owner = |id: &'static str| Call::plain(Action::Get, Some(id)).owner().map(str::to_owned);
        assert_eq!(owner("991825827_smartcloud").as_deref(), Some("991825827"));
        assert_eq!(owner("991825827").as_deref(), Some("991825827"));
        assert_eq!(owner("99182582_x"), None);
        assert_eq!(owner("blåbær_x1"), None);
    }
}
