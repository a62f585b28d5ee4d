//! The register's state, and the transactions on it: each is done as a whole or not at all.

use std::collections::BTreeMap;

use super::changelog::Entry;
use super::constraints::{contents_fit, id_fits, taken};
use super::system::{AccessPackage, Contents, Right, StoredSystem};
use crate::answer::Exception;

/// Systems, the client ids in use, and the changelog.
#[derive(Debug, Default)]
pub(crate) struct Register {
    systems: Vec<StoredSystem>,
    /// Which system (by its internal id) has which client id; compared exactly
    clients: BTreeMap<String, String>,
    changelog: Vec<Entry>,
}

impl Register {
    /// The system of that id, deleted or not.
    pub(crate) fn system(&self, id: &str) -> Option<&StoredSystem> {
        self.systems.iter().find(|system| system.id == id)
    }

    /// All that are not deleted, in the order of their creation.
    pub(crate) fn active(&self) -> impl Iterator<Item = &StoredSystem> {
        self.systems.iter().filter(|system| !system.is_deleted)
    }

    /// The internal id of the system that has that very client id.
    pub(crate) fn owner_of_client(&self, client_id: &str) -> Option<&str> {
        self.clients.get(client_id).map(String::as_str)
    }

    /// The vendor's system, not deleted, that has that very client id.
    pub(crate) fn system_of_client(&self, client_id: &str, vendor: &str) -> Option<&StoredSystem> {
        let has = |system: &&StoredSystem| system.contents.client_ids.iter().any(|own| own == client_id);
        self.active().filter(|system| system.vendor == vendor).find(has)
    }

    /// A system's changes, newest first.
    pub(crate) fn changes_of<'a>(&'a self, internal_id: &'a str) -> impl Iterator<Item = &'a Entry> {
        self.changelog.iter().rev().filter(move |entry| entry.system_internal_id == internal_id)
    }

    /// Adds a system and the client ids that it has.
    pub(crate) fn insert(&mut self, system: StoredSystem, entry: Entry) -> Result<(), Exception> {
        id_fits(&system.id)?;
        contents_fit(&system.contents)?;
        if self.system(&system.id).is_some() {
            return Err(taken("system_register_system_id_key"));
        }
        let clients = self.with_clients(&system.internal_id, &system.contents.client_ids)?;
        self.clients = clients;
        self.systems.push(system);
        self.changelog.push(entry);
        Ok(())
    }

    /// Replaces what a system holds, and with it the client ids that it has.
    pub(crate) fn replace(&mut self, id: &str, contents: Contents, entry: Entry) -> Result<bool, Exception> {
        contents_fit(&contents)?;
        let Some(internal_id) = self.system(id).map(|system| system.internal_id.clone()) else { return Ok(false) };
        let kept = |client_id: &String| contents.client_ids.contains(client_id);
        let added: Vec<_> = contents
            .client_ids
            .iter()
            .filter(|client_id| self.owner_of_client(client_id) != Some(&internal_id))
            .cloned()
            .collect();
        let mut clients = self.with_clients(&internal_id, &added)?;
        clients.retain(|client_id, owner| *owner != internal_id || kept(client_id));
        self.clients = clients;
        Ok(self.change(id, entry, |system| system.contents = contents))
    }

    /// Replaces a system's rights.
    pub(crate) fn set_rights(&mut self, id: &str, rights: Vec<Right>, entry: Entry) -> bool {
        self.change(id, entry, |system| system.contents.rights = Some(rights))
    }

    /// Replaces a system's access packages.
    pub(crate) fn set_access_packages(&mut self, id: &str, packages: Vec<AccessPackage>, entry: Entry) -> bool {
        self.change(id, entry, |system| system.contents.access_packages = Some(packages))
    }

    /// Marks a system as deleted and frees its client ids. The answer is the server's odd one: whether there was
    /// something to free.
    pub(crate) fn delete(&mut self, id: &str, entry: Entry) -> bool {
        let before = self.clients.len();
        if let Some(internal_id) = self.system(id).map(|system| system.internal_id.clone()) {
            self.clients.retain(|_, owner| *owner != internal_id);
        }
        let changed = self.change(id, entry, |system| system.is_deleted = true);
        changed && self.clients.len() < before
    }

    /// Puts a system in as it is, in the place of one of the same id. Client ids that others have stay theirs.
    pub(crate) fn seed(&mut self, system: StoredSystem) {
        if let Some(old) = self.system(&system.id).map(|system| system.internal_id.clone()) {
            self.clients.retain(|_, owner| *owner != old);
            self.changelog.retain(|entry| entry.system_internal_id != old);
            self.systems.retain(|other| other.id != system.id);
        }
        if !system.is_deleted {
            for client_id in &system.contents.client_ids {
                self.clients.entry(client_id.clone()).or_insert_with(|| system.internal_id.clone());
            }
        }
        self.systems.push(system);
    }

    fn change(&mut self, id: &str, entry: Entry, change: impl FnOnce(&mut StoredSystem)) -> bool {
        let Some(system) = self.systems.iter_mut().find(|system| system.id == id) else { return false };
        change(system);
        self.changelog.push(entry);
        true
    }

    /// The client ids as they would be with these added; an id that anybody has already cannot be.
    fn with_clients(&self, internal_id: &str, added: &[String]) -> Result<BTreeMap<String, String>, Exception> {
        let mut clients = self.clients.clone();
        for client_id in added {
            if clients.insert(client_id.clone(), internal_id.to_owned()).is_some() {
                return Err(taken("maskinporten_client_pkey"));
            }
        }
        Ok(clients)
    }
}
