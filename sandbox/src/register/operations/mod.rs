//! The register's operations, one a file, and what they have in common.

mod changelog;
mod create;
mod delete;
mod get;
mod list;
mod portal;
mod replace;
mod set_access_packages;
mod set_rights;

use super::Register;
use super::reading::{List, SystemRequest};
use super::system::{Contents, StoredSystem};
use crate::Catalogue;
use crate::answer::{Answer, Exception, Outcome, Stop};
use crate::ids::Ids;
use crate::incoming::Incoming;
use crate::register::constraints::null_client_id;
use crate::token::Caller;

pub(super) use changelog::changelog;
pub(super) use create::create;
pub(super) use delete::delete;
pub(super) use get::get;
pub(super) use list::list;
pub(super) use portal::{portal_access_packages, portal_get, portal_list, portal_rights};
pub(super) use replace::replace;
pub(super) use set_access_packages::set_access_packages;
pub(super) use set_rights::set_rights;

/// An operation on the register; an exception that it does not catch is a 500 without explanation.
pub(super) type Operation = fn(&mut Register, &Call<'_>) -> Outcome;

/// A call by somebody who has the scope for it.
pub(super) struct Call<'a> {
    pub(super) incoming: &'a Incoming,
    pub(super) caller: &'a Caller,
    pub(super) catalogue: &'a Catalogue,
    pub(super) ids: &'a Ids,
}

impl Call<'_> {
    /// The system id of the path.
    fn id(&self) -> &str {
        &self.incoming.id
    }

    /// Ends with an empty 403 unless the caller may touch that vendor's systems.
    fn must_own(&self, vendor: &str) -> Result<(), Stop> {
        if self.caller.may_write_for(vendor)? { Ok(()) } else { Err(Answer::forbidden().into()) }
    }

    /// The stored system whose rights or packages are to be set: there (else an exception), owned, not deleted.
    fn writable<'r>(&self, register: &'r Register) -> Result<&'r StoredSystem, Stop> {
        let system = register.system(self.id()).ok_or_else(Exception::null_reference)?;
        self.must_own(&system.vendor)?;
        must_live(system)?;
        Ok(system)
    }
}

/// Ends with a 400 if the system is deleted.
fn must_live(system: &StoredSystem) -> Result<(), Answer> {
    if system.is_deleted {
        return Err(Answer::bad_request("Cannot update a system marked as deleted."));
    }
    Ok(())
}

/// What is stored of a request. Nulls within lists come to light here at the latest.
fn contents(request: &SystemRequest) -> Result<Contents, Exception> {
    if request.client_ids.has_null {
        return Err(null_client_id());
    }
    Ok(Contents {
        name: request.name.clone(),
        description: request.description.clone(),
        rights: request.rights.as_ref().map(copied).transpose()?,
        access_packages: request.access_packages.as_ref().map(copied).transpose()?,
        client_ids: request.client_ids.items.clone(),
        is_visible: request.is_visible,
        redirect_urls: request.redirect_urls.whole()?.iter().map(|url| url.stored.clone()).collect(),
    })
}

fn copied<T: Clone>(list: &List<T>) -> Result<Vec<T>, Exception> {
    list.whole().map(<[T]>::to_vec)
}
