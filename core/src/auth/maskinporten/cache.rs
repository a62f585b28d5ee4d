//! Tokens that are kept while they are good.

use std::collections::HashMap;
use std::time::{Duration, SystemTime};

use secrecy::ExposeSecret;

use super::issued::Issued;
use super::wanted::Wanted;
use crate::auth::Token;
use crate::transport::random;

/// The most tokens that are kept: a supplier with more customers than that at a time asks anew.
const MOST: usize = 1000;
/// The longest that a token is kept, whatever it says.
const LONGEST: Duration = Duration::from_hours(24);
/// How long a token must still be good to be used where a new one cannot be got.
const RESERVE: Duration = Duration::from_secs(10);
/// How long after such a failure the next attempt is made.
const RESPITE: Duration = Duration::from_secs(10);

/// The tokens that are kept.
#[derive(Debug, Default)]
pub(super) struct Cache(HashMap<Wanted, Kept>);

#[derive(Debug)]
struct Kept {
    token: Token,
    expires: SystemTime,
    /// When a new one is got: before the old one expires, and not by all at the same moment
    renew: SystemTime,
}

impl Cache {
    /// A token that needs no renewal yet.
    pub(super) fn fresh(&self, wanted: &Wanted, now: SystemTime) -> Option<Token> {
        self.0.get(wanted).filter(|kept| now < kept.renew).map(|kept| kept.token.clone())
    }

    /// Keeps a token until a tenth to a fifth of its life is left; where in between is drawn anew for each.
    pub(super) fn keep(&mut self, wanted: Wanted, issued: &Issued, now: SystemTime) {
        let lifetime = issued.lifetime.min(LONGEST);
        let (expires, renew) = (now + lifetime, now + lifetime.mul_f64(0.9 - 0.1 * random::fraction()));
        self.0.retain(|_, kept| now < kept.expires);
        if self.0.len() >= MOST {
            let soonest = self.0.iter().min_by_key(|(_, kept)| kept.expires).map(|(wanted, _)| wanted.clone());
            soonest.and_then(|wanted| self.0.remove(&wanted));
        }
        self.0.insert(wanted, Kept { token: issued.token.clone(), expires, renew });
    }

    /// The old token, where a new one could not be got and the old one is good for a while. The next attempt waits a little.
    pub(super) fn reserve(&mut self, wanted: &Wanted, now: SystemTime) -> Option<Token> {
        let kept = self.0.get_mut(wanted).filter(|kept| now + RESERVE <= kept.expires)?;
        kept.renew = (now + RESPITE).min(kept.expires - RESERVE);
        Some(kept.token.clone())
    }

    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Drops a token that was refused, if it is that very one which is kept.
    pub(super) fn drop_refused(&mut self, wanted: &Wanted, refused: &Token) {
        if self.0.get(wanted).is_some_and(|kept| is_same(&kept.token, refused)) {
            self.0.remove(wanted);
        }
    }
}

/// Whether two tokens are one.
pub(super) fn is_same(one: &Token, other: &Token) -> bool {
    one.expose_secret() == other.expose_secret()
}
