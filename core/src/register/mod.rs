//! The System Register's operations.

use std::sync::Arc;
use std::time::Duration;

use crate::auth::{Auth, TokenSource};
use crate::error::{Error, ErrorKind};
use crate::model::{ChangelogEntry, Environment, ListedSystem, System};

/// What `create` answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Created {
    /// The id of the system
    pub id: String,
    /// The register's internal id (a GUID); only the changelog mentions it again
    pub internal_id: String,
}

/// How requests are sent.
#[derive(Debug, Clone)]
pub struct Options {
    /// Time to connect; default 10 s
    pub connect_timeout: Duration,
    /// Time for a whole request; default 60 s (the register looks up every right and package of a system, one by one)
    pub timeout: Duration,
    /// Largest answer that is read, in bytes; default 16 MiB
    pub max_answer_bytes: usize,
    /// Further certificate authorities to trust, in PEM
    pub ca_bundle_pem: Option<Vec<u8>>,
    /// Put before the library's own name in `User-Agent`
    pub user_agent: Option<String>,
    /// The language of the face that calls, put behind the library's name: `altinn-systemregister/0.1.0 (python)`
    pub language: Option<String>,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            connect_timeout: Duration::from_secs(10),
            timeout: Duration::from_secs(60),
            max_answer_bytes: 16 * 1024 * 1024,
            ca_bundle_pem: None,
            user_agent: None,
            language: None,
        }
    }
}

/// The client of one environment's register; cheap to clone, safe to share.
#[derive(Debug, Clone)]
pub struct SystemRegister {
    #[allow(dead_code)]
    environment: Environment,
    #[allow(dead_code)]
    auth: Auth,
}

fn later() -> Error {
    Error::custom(ErrorKind::Internal, "internal", "not written yet", "wait")
}

impl SystemRegister {
    /// A client with default options.
    pub fn new(environment: Environment, auth: impl TokenSource + 'static) -> Result<Self, Error> {
        Self::with_options(environment, auth, Options::default())
    }

    /// A client.
    pub fn with_options(
        environment: Environment,
        auth: impl TokenSource + 'static,
        _options: Options,
    ) -> Result<Self, Error> {
        Ok(SystemRegister { environment, auth: Arc::new(auth) })
    }

    /// Registers a new system, given as a JSON document (`System::to_json` makes one).
    pub async fn create(&self, _document: &str) -> Result<Created, Error> {
        Err(later())
    }

    /// A whole system.
    pub async fn get(&self, _id: &str) -> Result<System, Error> {
        Err(later())
    }

    /// The vendor's systems.
    pub async fn list(&self) -> Result<Vec<ListedSystem>, Error> {
        Err(later())
    }

    /// Replaces a whole system, given as a JSON document.
    pub async fn replace(&self, _document: &str) -> Result<(), Error> {
        Err(later())
    }

    /// Replaces a system's rights, given as a JSON array.
    pub async fn set_rights(&self, _id: &str, _rights: &str) -> Result<(), Error> {
        Err(later())
    }

    /// Replaces a system's access packages, given as a JSON array.
    pub async fn set_access_packages(&self, _id: &str, _packages: &str) -> Result<(), Error> {
        Err(later())
    }

    /// Deletes a system, for good.
    pub async fn delete(&self, _id: &str) -> Result<(), Error> {
        Err(later())
    }

    /// What was done to a system, newest first.
    pub async fn changelog(&self, _id: &str) -> Result<Vec<ChangelogEntry>, Error> {
        Err(later())
    }
}
