//! What Maskinporten remembers: clients, the grants that were used, and what its clock says.

use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::Client;
use super::refusal::{REUSED, Refusal};
use crate::clock::now_seconds;

/// Maskinporten's state.
#[derive(Debug, Default)]
pub(crate) struct Maskinporten {
    memory: Mutex<Memory>,
    /// How many seconds its clock is ahead of this machine's
    offset: AtomicI64,
}

#[derive(Debug, Default)]
struct Memory {
    clients: BTreeMap<String, Client>,
    /// Grants by client and id, with the second at which each expires
    used: HashMap<(String, String), i64>,
}

impl Maskinporten {
    /// Registers a client, in the place of one of the same id.
    pub(crate) fn add(&self, client: Client) {
        self.memory().clients.insert(client.id.clone(), client);
    }

    pub(super) fn client(&self, id: &str) -> Option<Client> {
        self.memory().clients.get(id).cloned()
    }

    /// Lets a grant be used once. Those that have expired are forgotten: they are refused as such.
    pub(super) fn use_once(&self, client_id: &str, grant: &str, expires: i64) -> Result<(), Refusal> {
        let now = self.now();
        let mut memory = self.memory();
        memory.used.retain(|_, expires| *expires > now);
        match memory.used.insert((client_id.to_owned(), grant.to_owned()), expires) {
            Some(_) => Err(REUSED.into()),
            None => Ok(()),
        }
    }

    pub(crate) fn set_offset(&self, seconds: i64) {
        self.offset.store(seconds, Ordering::Relaxed);
    }

    pub(crate) fn offset(&self) -> i64 {
        self.offset.load(Ordering::Relaxed)
    }

    /// Seconds since 1970, by Maskinporten's clock.
    pub(super) fn now(&self) -> i64 {
        now_seconds().saturating_add(self.offset())
    }

    /// The same, for a header.
    pub(super) fn date(&self) -> SystemTime {
        let seconds = u64::try_from(self.now()).unwrap_or_default();
        UNIX_EPOCH.checked_add(Duration::from_secs(seconds)).unwrap_or(UNIX_EPOCH)
    }

    /// Back to no clients, and a clock that is right.
    pub(crate) fn reset(&self) {
        *self.memory() = Memory::default();
        self.set_offset(0);
    }

    fn memory(&self) -> MutexGuard<'_, Memory> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
