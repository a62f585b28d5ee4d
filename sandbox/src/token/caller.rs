//! The bearer of a verified token, as the register sees it.

use serde::Deserialize;

use super::{ADMIN_SCOPE, AUTHORITY, Organisation, PREFIX};
use crate::answer::Exception;

/// The claims that the register reads. It ignores `supplier`.
#[derive(Debug, Deserialize)]
pub(crate) struct Caller {
    #[serde(default)]
    scope: String,
    consumer: Option<Organisation>,
    pub(crate) client_id: Option<String>,
}

impl Caller {
    /// Whether the token has one of these scopes, each a whole word.
    pub(crate) fn has_scope(&self, scopes: &[&str]) -> bool {
        self.scope.split(' ').any(|scope| scopes.contains(&scope))
    }

    /// Whether one of the token's scopes begins so.
    pub(crate) fn has_scope_of(&self, start: &str) -> bool {
        self.scope.split(' ').any(|scope| scope.starts_with(start))
    }

    /// Whether the caller administers the register. Unlike the scopes, this is a search in the text, in any case.
    fn is_admin(&self) -> bool {
        self.scope.to_lowercase().contains(ADMIN_SCOPE)
    }

    /// The organisation number that the token carries, if it carries one.
    pub(crate) fn organisation(&self) -> Result<Option<String>, Exception> {
        let Some(consumer) = &self.consumer else { return Ok(None) };
        if consumer.authority != AUTHORITY {
            let authority = &consumer.authority;
            return Err(Exception(format!("Invalid authority for the consumer of the token: {authority}")));
        }
        match consumer.id.split(':').collect::<Vec<_>>().as_slice() {
            [PREFIX, number, ..] => Ok(Some((*number).to_owned())),
            _ => Err(Exception(format!("Invalid organisation number in the consumer of the token: {}", consumer.id))),
        }
    }

    /// The organisation number for the changelog, which is not written without one.
    pub(crate) fn changing_organisation(&self) -> Result<String, Exception> {
        self.organisation()?.ok_or_else(|| Exception("Value cannot be null. (Parameter 'json')".to_owned()))
    }

    /// Whether the caller may touch that vendor's systems.
    pub(crate) fn may_write_for(&self, vendor: &str) -> Result<bool, Exception> {
        Ok(self.organisation()?.as_deref() == Some(vendor) || self.is_admin())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn caller(scope: &str, consumer: Option<Organisation>) -> Caller {
        Caller { scope: scope.to_owned(), consumer, client_id: None }
    }

    #[test]
    fn scopes_are_whole_words() {
        let caller = caller("a altinn:authentication/systemregister.write.more", None);
        assert!(!caller.has_scope(&[super::super::WRITE_SCOPE]));
        assert!(caller.has_scope(&["a"]));
    }

    #[test]
    fn admin_is_a_search_in_the_text() {
        let own = Some(Organisation::of("991825827"));
        assert!(!caller("altinn:authentication/systemregister.write", own.clone()).may_write_for("310547891").unwrap());
        assert!(caller("x:Altinn:Authentication/SystemRegister.ADMIN.y", own).may_write_for("310547891").unwrap());
    }

    #[test]
    fn another_authority_or_prefix_is_an_exception() {
        let odd = |authority: &str, id: &str| Organisation { authority: authority.to_owned(), id: id.to_owned() };
        assert!(caller("", Some(odd("other", "0192:991825827"))).organisation().is_err());
        assert!(caller("", Some(odd(AUTHORITY, "9908:991825827"))).organisation().is_err());
        assert!(caller("", Some(odd(AUTHORITY, "0192"))).organisation().is_err());
        assert_eq!(caller("", None).organisation().unwrap(), None);
    }
}
