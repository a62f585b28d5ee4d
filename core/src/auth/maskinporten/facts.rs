//! The facts at hand when a token is refused, for messages that name them.

use url::Url;

use super::issuer::{Issuer, Which};
use super::wanted::Wanted;
use crate::auth::key::KeyIdentity;
use crate::error::{ErrorCode, TokenRefusal, catalogue};
use crate::transport::Answer;

/// What was asked, and whom.
#[derive(Debug)]
pub(super) struct Facts<'f> {
    pub(super) wanted: &'f Wanted,
    pub(super) issuer: &'f Issuer,
}

impl Facts<'_> {
    /// What has happened, with what it happened to. Maskinporten's own words are no part of it.
    pub(super) fn message(
        &self,
        entry: ErrorCode,
        answer: &Answer,
        refusal: &TokenRefusal,
        offset: Option<i64>,
    ) -> String {
        let facts = self.of(entry);
        let (meaning, status, host) = (entry.meaning, answer.status, self.issuer.host());
        if entry == catalogue::NOT_MASKINPORTEN && (300..=399).contains(&status) {
            return format!("`{host}` answers with a redirect{}, which is not followed", target(answer));
        }
        if entry == catalogue::TOKEN_REFUSED {
            return match (&refusal.mp_code, &refusal.error) {
                (Some(code), _) => format!("`{host}` gives no token, with Maskinporten's code `{code}`"),
                (None, Some(error)) => format!("`{host}` gives no token, with the error `{error}`"),
                (None, None) => format!("`{host}` gives no token, with status {status} and no reason"),
            };
        }
        if let Some(offset) = offset.filter(|_| is_about_time(entry)) {
            return format!("{meaning}: {}", told_of_clock(offset));
        }
        match (facts.as_slice(), status) {
            ([], 429 | 500..=599) => format!("{meaning}: `{host}` answered with status {status}"),
            ([], _) => meaning.to_owned(),
            (facts, _) => format!("{meaning}: {}", facts.join(", ")),
        }
    }

    /// What to do, with what this very issuer makes of it.
    pub(super) fn help(&self, entry: ErrorCode) -> String {
        let cure = entry.cure;
        match (entry.code, self.issuer.which) {
            ("MP-100", Which::Test) => {
                format!(
                    "{cure}; this was Maskinporten's test environment: if the client is one of production, ask `prod`"
                )
            }
            ("MP-100", Which::Prod) => {
                format!(
                    "{cure}; this was Maskinporten's production environment: if the client is one of test, ask `test`"
                )
            }
            _ => cure.to_owned(),
        }
    }

    /// The facts that matter to a code.
    fn of(&self, entry: ErrorCode) -> Vec<String> {
        let facts = match entry.code {
            "MP-011" => vec![self.client(), self.scopes(), self.consumer(), self.system_user()],
            "MP-100" => vec![self.client(), self.key(), Some(self.place())],
            "MP-122" => vec![self.client(), Some(self.place())],
            "MP-110" | "MP-120" | "not-maskinporten" => vec![Some(self.place())],
            "MP-121" | "MP-124" => vec![self.key(), self.client()],
            "MP-200" | "MP-201" | "MP-250" => vec![self.scopes(), self.client()],
            "MP-251" => vec![self.scopes(), self.consumer()],
            "MP-303" => vec![self.system_user(), self.client()],
            "assertion-refused" => vec![self.client()],
            "consumer-org-own" => vec![self.consumer()],
            _ => Vec::new(),
        };
        facts.into_iter().flatten().collect()
    }

    fn client(&self) -> Option<String> {
        self.wanted.signer.as_ref().map(|signer| format!("client `{}`", signer.client_id))
    }

    fn key(&self) -> Option<String> {
        self.wanted.signer.as_ref().map(|signer| match &signer.identity {
            KeyIdentity::Kid(kid) => format!("key `{kid}`"),
            KeyIdentity::X5c(_) => "the certificate's key".to_owned(),
        })
    }

    fn scopes(&self) -> Option<String> {
        let scopes: Vec<_> = self.wanted.scopes.iter().map(|scope| format!("`{scope}`")).collect();
        match scopes.as_slice() {
            [] => None,
            [scope] => Some(format!("scope {scope}")),
            scopes => Some(format!("scopes {}", scopes.join(" "))),
        }
    }

    fn consumer(&self) -> Option<String> {
        self.wanted.consumer_org.as_ref().map(|number| format!("consumer `{number}`"))
    }

    fn system_user(&self) -> Option<String> {
        self.wanted.system_user.as_ref().map(|user| match &user.external_ref {
            Some(reference) => {
                format!("system user of `{}` with the external reference `{reference}`", user.org_number)
            }
            None => format!("system user of `{}` without an external reference", user.org_number),
        })
    }

    fn place(&self) -> String {
        format!("at `{}`", self.issuer.host())
    }
}

/// Whether it means that Maskinporten's clock and ours disagree.
pub(super) fn is_about_time(entry: ErrorCode) -> bool {
    entry == catalogue::MP_130 || entry == catalogue::CLOCK_SKEW
}

/// How far this machine's clock is off; the offset is what must be added to it. Ten seconds are allowed (platform's API
/// 5.3), and a date in an answer is not exact to the second.
pub(super) fn told_of_clock(offset: i64) -> String {
    match offset {
        -10..=10 => "this machine's clock and Maskinporten's agree".to_owned(),
        11.. => format!("this machine's clock is {offset} s behind"),
        _ => format!("this machine's clock is {} s ahead", offset.unsigned_abs()),
    }
}

fn target(answer: &Answer) -> String {
    let location = answer.location.as_deref().and_then(|location| Url::parse(location).ok());
    let host = location.as_ref().and_then(Url::host_str);
    host.map_or_else(String::new, |host| format!(" to `{host}`"))
}
