//! The register's state, and the transactions on it: each is done as a whole or not at all.

use std::collections::{HashMap, HashSet};

use super::changelog::Entry;
use super::constraints::{contents_fit, id_fits, taken};
use super::system::{AccessPackage, Contents, Right, StoredSystem};
use crate::answer::Exception;

/// Systems, the client ids in use, and the changelog. Nothing is looked for from end to end: a test may well register ten
/// thousand systems.
#[derive(Debug, Default)]
pub(crate) struct Register {
    /// In the order of their creation
    systems: Vec<StoredSystem>,
    /// Where the system of an id is
    places: HashMap<String, usize>,
    /// Which system (by its internal id) has which client id; compared exactly
    clients: HashMap<String, String>,
    /// What happened to which system (by its internal id), oldest first
    changelog: HashMap<String, Vec<Entry>>,
}

impl Register {
    /// The system of that id, deleted or not.
    pub(crate) fn system(&self, id: &str) -> Option<&StoredSystem> {
        self.systems.get(*self.places.get(id)?)
    }

    fn system_mut(&mut self, id: &str) -> Option<&mut StoredSystem> {
        self.systems.get_mut(*self.places.get(id)?)
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
    pub(crate) fn changes_of(&self, internal_id: &str) -> impl Iterator<Item = &Entry> {
        self.changelog.get(internal_id).into_iter().flatten().rev()
    }

    /// Adds a system and the client ids that it has.
    pub(crate) fn insert(&mut self, system: StoredSystem, entry: Entry) -> Result<(), Exception> {
        id_fits(&system.id)?;
        contents_fit(&system.contents)?;
        if self.system(&system.id).is_some() {
            return Err(taken("system_register_system_id_key"));
        }
        self.add_clients(&system.internal_id, &system.contents.client_ids)?;
        self.note(entry);
        self.push(system);
        Ok(())
    }

    /// Replaces what a system holds, and with it the client ids that it has.
    pub(crate) fn replace(&mut self, id: &str, contents: Contents, entry: Entry) -> Result<bool, Exception> {
        contents_fit(&contents)?;
        let Some(system) = self.system(id) else { return Ok(false) };
        let internal_id = system.internal_id.clone();
        let kept: HashSet<_> = contents.client_ids.iter().collect();
        let gone: Vec<_> = system.contents.client_ids.iter().filter(|own| !kept.contains(own)).cloned().collect();
        let is_new = |client_id: &&String| self.owner_of_client(client_id) != Some(&internal_id);
        let added: Vec<_> = contents.client_ids.iter().filter(is_new).cloned().collect();
        self.add_clients(&internal_id, &added)?;
        self.free_clients(&internal_id, &gone);
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
        self.free_clients_of(id);
        let changed = self.change(id, entry, |system| system.is_deleted = true);
        changed && self.clients.len() < before
    }

    /// Puts a system in as it is, in the place of one of the same id. Client ids that others have stay theirs.
    pub(crate) fn seed(&mut self, system: StoredSystem) {
        self.free_clients_of(&system.id);
        if !system.is_deleted {
            for client_id in &system.contents.client_ids {
                self.clients.entry(client_id.clone()).or_insert_with(|| system.internal_id.clone());
            }
        }
        let old = match self.system_mut(&system.id) {
            Some(there) => std::mem::replace(there, system).internal_id,
            None => return self.push(system),
        };
        self.changelog.remove(&old);
    }

    fn push(&mut self, system: StoredSystem) {
        self.places.insert(system.id.clone(), self.systems.len());
        self.systems.push(system);
    }

    fn change(&mut self, id: &str, entry: Entry, change: impl FnOnce(&mut StoredSystem)) -> bool {
        let Some(system) = self.system_mut(id) else { return false };
        change(system);
        self.note(entry);
        true
    }

    fn note(&mut self, entry: Entry) {
        self.changelog.entry(entry.system_internal_id.clone()).or_default().push(entry);
    }

    /// Gives a system client ids, all or none; an id that anybody has already cannot be given.
    fn add_clients(&mut self, internal_id: &str, added: &[String]) -> Result<(), Exception> {
        let mut seen = HashSet::new();
        if !added.iter().all(|client_id| !self.clients.contains_key(client_id) && seen.insert(client_id)) {
            return Err(taken("maskinporten_client_pkey"));
        }
        self.clients.extend(added.iter().map(|client_id| (client_id.clone(), internal_id.to_owned())));
        Ok(())
    }

    /// Frees those of the client ids that a system has.
    fn free_clients(&mut self, internal_id: &str, client_ids: &[String]) {
        for client_id in client_ids {
            if self.owner_of_client(client_id) == Some(internal_id) {
                self.clients.remove(client_id);
            }
        }
    }

    /// Frees all client ids of a system; it has none but those that it holds.
    fn free_clients_of(&mut self, id: &str) {
        if let Some(system) = self.system(id) {
            let (internal_id, client_ids) = (system.internal_id.clone(), system.contents.client_ids.clone());
            self.free_clients(&internal_id, &client_ids);
        }
    }
}
