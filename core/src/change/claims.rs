//! What the systems of a list claim, each for itself.

use std::collections::{BTreeMap, BTreeSet};

use super::Applied;
use crate::difference::Effect;
use crate::document::{Problems, parse};
use crate::error::{Error, Outcome, catalogue};
use crate::model::System;

/// The code by which the register refuses a client id that another system has.
const CLIENT_ID_TAKEN: &str = "AUTH.VLD-00004";

/// What a system claims for itself.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Claim {
    /// Its id; empty where its document has none that can be read
    pub(super) id: String,
    /// Its client ids, in lower case: to the register those are one that differ in case alone
    pub(super) client_ids: BTreeSet<String>,
}

impl Claim {
    /// What a system claims.
    pub(super) fn of(system: &System) -> Self {
        let System { id, client_ids, .. } = system.as_sent();
        Claim { id, client_ids: client_ids.into_iter().filter(|id| !id.is_empty()).collect() }
    }
}

/// What a document claims, whatever else is wrong with it.
pub(super) fn claim(document: &str) -> Claim {
    parse(document)
        .map_or_else(|_| Claim::default(), |document| Claim::of(&System::read(document.root(), &mut Problems::new())))
}

/// The same claims, where nothing is claimed twice.
pub(super) fn claims(claims: impl Iterator<Item = Claim>) -> Result<Vec<Claim>, Error> {
    let claims: Vec<_> = claims.collect();
    let mut ids: BTreeSet<&str> = BTreeSet::new();
    let mut owners: BTreeMap<&str, &str> = BTreeMap::new();
    for Claim { id, client_ids } in &claims {
        if !id.is_empty() && !ids.insert(id) {
            return Err(twice(format!("the system `{id}` is in the list twice")));
        }
        for client_id in client_ids {
            if let Some(other) = owners.insert(client_id, id) {
                return Err(twice(format!("the client id `{client_id}` is claimed by `{other}` and `{id}`")));
            }
        }
    }
    Ok(claims)
}

fn twice(message: String) -> Error {
    Error::of(catalogue::CLAIMED_TWICE).saying(message).with_outcome(Outcome::NotApplied)
}

/// The client ids that a system had and has no longer, as [`Claim`] has them.
pub(super) fn client_ids_let_go(applied: &Applied) -> impl Iterator<Item = String> {
    let gone = applied.changes.iter().filter(|change| change.effect == Effect::ClientIdRemoved);
    gone.filter_map(|change| Some(change.before.as_ref()?.as_str()?.trim().to_lowercase()))
}

/// Whether a system is refused for nothing but that another one has its client id.
pub(super) fn is_client_id_taken(error: &Error) -> bool {
    !error.findings().is_empty() && error.findings().iter().all(|finding| finding.code == CLIENT_ID_TAKEN)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(documents: &[&str]) -> Result<Vec<String>, String> {
        let claims = claims(documents.iter().map(|document| claim(document))).map_err(|error| {
            assert_eq!((error.code(), error.outcome()), ("claimed-twice", Some(Outcome::NotApplied)));
            error.to_string()
        })?;
        Ok(claims.into_iter().map(|claim| claim.id).collect())
    }

    #[test]
    fn who_claims_the_same_is_told_in_the_order_of_the_list() {
        let [a, b] = [r#"{"id": "a", "clientId": ["x", "AB", "x"]}"#, r#"{"ID": " b ", "clientid": ["ab "]}"#];
        assert_eq!(told(&[a, b]).unwrap_err(), "the client id `ab` is claimed by `a` and `b`");
        assert_eq!(told(&[b, a]).unwrap_err(), "the client id `ab` is claimed by `b` and `a`");
        assert_eq!(told(&[a, r#"{"id": "a"}"#]).unwrap_err(), "the system `a` is in the list twice");
    }

    #[test]
    fn documents_that_say_nothing_claim_nothing() {
        let documents = ["", "5", "{}", "{}", r#"{"id": 5, "clientId": [""]}"#, r#"{"clientId": ["", null]}"#];
        assert_eq!(told(&documents).unwrap(), [""; 6]);
        assert_eq!(told(&[]).unwrap(), Vec::<String>::new());
    }

    #[test]
    fn documents_that_can_be_read_in_part_claim_that_part() {
        let [a, b] = [r#"{"id": "a", "clientId": ["x"], "rights": 5}"#, r#"{"id": "b", "clientId": ["x"], "id": "b"}"#];
        assert_eq!(told(&[a, b]).unwrap_err(), "the client id `x` is claimed by `a` and `b`");
    }
}
