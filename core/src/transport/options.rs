//! How requests are sent.

use std::fmt;
use std::time::Duration;

use super::Retry;
use crate::error::{Error, catalogue};

/// How requests are sent.
///
/// ```
/// use std::time::Duration;
/// use altinn_systemregister::register::Options;
/// let options = Options { timeout: Duration::from_secs(20), ..Options::default() };
/// assert_eq!(options.connect_timeout, Duration::from_secs(10));
/// ```
#[derive(Clone)]
pub struct Options {
    /// Time to connect; default 10 s
    pub connect_timeout: Duration,
    /// Time for a whole request, after which it is not sent again; default 60 s (the register looks up every right and package of a system, one by one)
    pub timeout: Duration,
    /// How often and how soon a request is sent again that failed for a moment; a write only where nothing can have been
    /// done
    pub retry: Retry,
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
            timeout: Duration::from_mins(1),
            retry: Retry::default(),
            max_answer_bytes: 16 * 1024 * 1024,
            ca_bundle_pem: None,
            user_agent: None,
            language: None,
        }
    }
}

impl Options {
    /// Refuses settings with which no request could succeed.
    pub(super) fn check(&self) -> Result<(), Error> {
        let zeros = [
            ("the connect timeout", self.connect_timeout.is_zero()),
            ("the timeout", self.timeout.is_zero()),
            ("the limit for answers", self.max_answer_bytes == 0),
            ("the number of attempts", self.retry.attempts == 0),
        ];
        match zeros.iter().find(|(_, is_zero)| *is_zero) {
            Some((name, _)) => {
                Err(Error::of(catalogue::SETTING).saying(format!("{name} is zero: expected more than that")))
            }
            None => Ok(()),
        }
    }
}

impl fmt::Debug for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Options")
            .field("connect_timeout", &self.connect_timeout)
            .field("timeout", &self.timeout)
            .field("retry", &self.retry)
            .field("max_answer_bytes", &self.max_answer_bytes)
            .field("ca_bundle_pem", &self.ca_bundle_pem.as_ref().map(|pem| format!("{} bytes", pem.len())))
            .field("user_agent", &self.user_agent)
            .field("language", &self.language)
            .finish()
    }
}
